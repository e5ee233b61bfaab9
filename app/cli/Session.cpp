#include "app/cli/Session.h"
#include "app/cli/Inputs.h"
#include "app/cli/Passphrase.h"
#include "core/base/Display.h"
#include <chrono>
#include <climits>
#include <cstdlib>
#include <pwd.h>
#include <thread>
#include <unistd.h>

namespace cli {

namespace {

std::string loginName()
{
    const passwd* entry = getpwuid(getuid());
    return entry && entry->pw_name ? std::string(entry->pw_name) : "user " + std::to_string(getuid());
}

/// The words for PINs where those for passphrases would puzzle people.
core::Result<core::Secret> aboutPin(core::Result<core::Secret> asked, const std::string& option)
{
    if (!asked && asked.error().rule == "CW-903") return core::failAs(core::ErrorCode::Locked, "CW-992", {option});
    if (!asked && asked.error().rule == "CW-904") return core::failAs(core::ErrorCode::Refused, "CW-993");
    return asked;
}

}

Session::Session(const Command& command, Arguments arguments)
    : m_command(&command),
      m_arguments(std::move(arguments)),
      m_tokens(std::make_shared<core::MachineTokens>(core::KnownModules(core::userConfigFolder()), core::startHelpers(),
          [this](const core::Token& token) { return pinOf(token); }))
{
    if (m_arguments.has("--last-try")) m_tokens->allowLastTry();
}

std::string Session::vaultPath() const
{
    if (const auto given = m_arguments.find("--vault")) return *given;
    const char* fromEnvironment = std::getenv("CERTWRIGHT_VAULT");
    return fromEnvironment ? fromEnvironment : "";
}

core::VaultContext Session::context() const
{
    return {.clock = core::systemTime,
        .actor = loginName(),
        .reader = foreignReader(),
        .stateFolder = core::userStateFolder(),
        .tokens = m_tokens,
        .tell = [remarks = m_remarks](const core::Finding& remark) { remarks->push_back(remark); }};
}

core::Result<core::Vault> Session::reading()
{
    if (!hasVault()) return core::failAs(core::ErrorCode::Usage, "CW-902");
    CORE_TRY(core::Vault vault, core::Vault::open(vaultPath(), core::OpenMode::ReadOnly, context()));
    if (m_arguments.has("--passphrase-file") || m_arguments.has("--passphrase-fd") ||
        m_arguments.has("--ask-passphrase")) {
        CORE_TRY(const core::ByteView secret, passphrase());
        CORE_CHECK(unlock(vault, secret));
    }
    return vault;
}

/// Waits five seconds for one holder of the vault, a minute altogether: programs that work in turns all get theirs.
core::Result<core::Vault> Session::leased() const
{
    using namespace std::chrono;
    std::vector<std::string> holder;
    const auto begin = steady_clock::now();
    auto seen = begin;
    for (;;) {
        auto vault = core::Vault::open(vaultPath(), core::OpenMode::ReadWrite, context(), milliseconds(500));
        if (vault || vault.error().rule != "CW-501") return vault;
        const auto now = steady_clock::now();
        if (vault.error().values != holder) seen = now - milliseconds(500);
        holder = vault.error().values;
        if (now - seen >= seconds(5) || now - begin >= minutes(1)) return vault;
    }
}

core::Result<void> Session::unlock(core::Vault& vault, core::ByteView secret)
{
    constexpr std::chrono::seconds patience(5);
    for (;;) {
        const auto unlocked = vault.unlock(secret);
        if (unlocked || unlocked.error().rule != "CW-508" || vault.wrongTries().pause > patience) return unlocked;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

core::Result<core::Vault> Session::writable() const
{
    CORE_CHECK(core::Vault::open(
        vaultPath(), core::OpenMode::ReadOnly, context())); // no question about a file that is no vault
    return leased();
}

core::Result<core::Vault> Session::writing(const std::string& signer)
{
    if (!hasVault()) return core::failAs(core::ErrorCode::Usage, "CW-902");
    CORE_CHECK(core::Vault::open(
        vaultPath(), core::OpenMode::ReadOnly, context())); // no question about a file that is no vault
    CORE_CHECK(tokens());
    CORE_TRY(const core::ByteView secret,
        passphrase()); // asked for before the lease is taken: others need not wait for typing
    if (!signer.empty()) CORE_CHECK(logInFor(signer));
    CORE_TRY(core::Vault vault, leased());
    CORE_CHECK(unlock(vault, secret));
    const auto reason = m_arguments.find("--confirm-clock");
    if (reason && !vault.checkClock()) CORE_CHECK(vault.confirmClock(*reason));
    return vault;
}

/// Only where somebody types: a PIN from a file makes nobody wait. The vault is unlocked, so that its word on the token is proven,
/// and closed again, so that others can write meanwhile. What is wrong with the CA is for the command to say.
core::Result<void> Session::logInFor(const std::string& signer)
{
    const std::string option = nextPinOption();
    if (m_arguments.has(option + "-file") || m_arguments.has(option + "-fd")) return {};
    core::KeyRow key;
    {
        CORE_TRY(core::Vault vault, core::Vault::open(vaultPath(), core::OpenMode::ReadOnly, context()));
        const auto seen = core::CaStore(vault).find(signer);
        if (!seen || seen->key.places.empty()) return {};
        CORE_TRY(const core::ByteView secret, passphrase());
        CORE_CHECK(unlock(vault, secret));
        CORE_TRY(const core::CaRow proven, core::CaStore(vault).find(signer));
        key = proven.key;
    }
    CORE_TRY(const core::PublicKey publicKey, core::PublicKey::fromSpki(key.spki));
    CORE_CHECK(m_tokens->open(key.places, publicKey));
    return {};
}

/// The PIN of the first token that is logged in to, then that of the second.
std::string Session::nextPinOption() const
{
    const bool isFirst = std::ranges::none_of(m_pinOptions, [](const auto& each) { return each.second == "--pin"; });
    return isFirst ? "--pin" : "--issuer-pin";
}

core::Result<core::ByteView> Session::passphrase()
{
    if (!m_passphrase) {
        CORE_TRY(m_passphrase, otherPassphrase("--passphrase", "Passphrase of " + vaultPath()));
    }
    return m_passphrase->view();
}

core::Result<std::optional<core::Secret>> Session::given(const std::string& option) const
{
    const auto file = m_arguments.find(option + "-file");
    CORE_TRY(const auto descriptor, m_arguments.number(option + "-fd", 0, INT_MAX));
    if (file && descriptor) return core::failAs(core::ErrorCode::Usage, "CW-910", {option + "-file", option + "-fd"});
    if (file) return passphraseFromFile(*file);
    if (descriptor) return passphraseFromDescriptor(*descriptor);
    return std::nullopt;
}

core::Result<core::Secret> Session::otherPassphrase(const std::string& option, const std::string& question) const
{
    CORE_TRY(auto secret, given(option));
    if (secret) return std::move(*secret);
    return askPassphrase(question, option);
}

core::Result<core::Secret> Session::newPassphrase(const std::string& option, const std::string& question) const
{
    CORE_TRY(auto secret, given(option));
    if (!secret) {
        CORE_TRY(secret, askNewPassphrase(question, option));
    }
    if (secret->isEmpty()) return core::failAs(core::ErrorCode::Refused, "CW-905");
    return std::move(*secret);
}

core::Result<core::MachineTokens*> Session::tokens()
{
    if (const auto module = m_arguments.find("--module")) CORE_CHECK(m_tokens->choose(*module));
    return m_tokens.get();
}

core::Result<core::OpenedTokenKey> Session::tokenKey(const core::TokenKeyUri& uri)
{
    CORE_TRY(core::MachineTokens* const machine, tokens());
    return machine->find(uri);
}

core::Result<core::Secret> Session::pin(const std::string& option, const std::string& question) const
{
    CORE_TRY(auto secret, given(option));
    if (secret) return std::move(*secret);
    return aboutPin(askPassphrase(question, option), option);
}

core::Result<core::Secret> Session::newPin(const std::string& option, const std::string& question) const
{
    CORE_TRY(auto secret, given(option));
    if (secret) return std::move(*secret);
    return aboutPin(askNewPassphrase(question, option), option);
}

void Session::setPinOption(const core::TokenName& token, std::string option)
{
    m_pinOptions.emplace_back(token, std::move(option));
}

core::Result<core::Secret> Session::pinOf(const core::Token& token)
{
    const core::TokenName name{token.label, token.serial};
    const auto known = std::ranges::find(m_pinOptions, name, &std::pair<core::TokenName, std::string>::first);
    if (known == m_pinOptions.end()) m_pinOptions.emplace_back(name, nextPinOption());
    const std::string option =
        std::ranges::find(m_pinOptions, name, &std::pair<core::TokenName, std::string>::first)->second;
    std::string question = "PIN of the token " + core::showText(token.label);
    if (token.userPin == core::PinState::Low) question += " (it was entered wrong before)";
    if (token.userPin == core::PinState::FinalTry) question += " (the last try: a wrong entry locks it)";
    return pin(option, question);
}

}
