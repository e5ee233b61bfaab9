#include "app/cli/Session.h"
#include "app/cli/Inputs.h"
#include "app/cli/Passphrase.h"
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
        .stateFolder = core::userStateFolder()};
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

core::Result<core::Vault> Session::writing()
{
    if (!hasVault()) return core::failAs(core::ErrorCode::Usage, "CW-902");
    CORE_CHECK(core::Vault::open(
        vaultPath(), core::OpenMode::ReadOnly, context())); // no question about a file that is no vault
    CORE_TRY(const core::ByteView secret,
        passphrase()); // asked for before the lease is taken: others need not wait for typing
    CORE_TRY(core::Vault vault, leased());
    CORE_CHECK(unlock(vault, secret));
    const auto reason = m_arguments.find("--confirm-clock");
    if (reason && !vault.checkClock()) CORE_CHECK(vault.confirmClock(*reason));
    return vault;
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

}
