#include "core/formats/ImportFormat.h"
#include "core/tokens/LoadedModule.h"
#include "core/tokens/PivSlots.h"
#include "core/tokens/Pkcs11.h"
#include "core/tokens/ReadToken.h"
#include "core/tokens/ReturnCodes.h"
#include "core/tokens/TokenMaking.h"
#include "core/tokens/TokenObjects.h"
#include "core/tokens/TokenSigning.h"
#include <algorithm>
#include <cstring>
#include <list>
#include <map>

namespace core {
namespace {

constexpr std::size_t labelOctets = 32; // of CK_TOKEN_INFO

/// A token in its slot.
struct TokenInSlot {
    unsigned long slot;
    Token token;
    TokenName name() const { return {token.label, token.serial}; }
};

/// The one session on a token; while it stands, a login does.
struct OpenToken {
    TokenName name;
    TokenSession session;
};

/// What a function works with.
struct Entered {
    TokenSession& session;
    Token token;
    EnteredToken on() const { return {session, token}; }
};

bool fits(const TokenName& wanted, const TokenName& name)
{
    return (wanted.label.empty() || wanted.label == name.label) &&
        (wanted.serial.empty() || wanted.serial == name.serial);
}

bool isLoginState(unsigned long state) { return state == CKS_RW_USER_FUNCTIONS || state == CKS_RO_USER_FUNCTIONS; }

/// After these nothing is known of the session any more: the next try gets a new one.
bool spoilsSession(const Error& error)
{
    const bool isOfModule = error.rule.starts_with("CW-51") || error.rule.starts_with("CW-52") ||
        error.rule.starts_with("CW-53") || error.rule.starts_with("CW-54");
    const bool isFatal = error.code == ErrorCode::TokenUnavailable || error.code == ErrorCode::Malformed ||
        error.code == ErrorCode::Internal;
    return (isOfModule && isFatal) || error.rule == "CW-457";
}

/// In the words of who uses a token, where those of PKCS#11 say less.
Error judged(Error error, const TokenName& name)
{
    const std::string code = error.values.empty() ? std::string() : error.values.front();
    if (error.rule == "CW-524" || error.rule == "CW-527")
        return {error.code, "CW-450", {name.label, name.serial}, error.detail + ": " + code};
    if (error.rule == "CW-533") return {ErrorCode::Locked, "CW-458", {name.label}, error.detail + ": " + code};
    return error;
}

class LocalTokens final : public TokenService {
public:
    LocalTokens(LoadedModule module, ModuleFile file) : m_module(std::move(module)), m_file(std::move(file)) {}

    Result<TokenModule> read() override { return readLoaded(m_module.calls(), m_file); }

    Result<TokenName> initialise(const TokenName& name, std::string_view label, ByteView officerPin,
        std::optional<ByteView> userPin, bool isLastTry) override
    {
        if (label.empty() || label.size() > labelOctets)
            return failAs(ErrorCode::Usage, "CW-466", {std::string(label)});
        CORE_TRY(const TokenInSlot found, name.serial.empty() ? locateEmpty(name) : locate(name));
        if (found.token.isInitialized) {
            CORE_CHECK(checkPin(found.token, found.token.officerPin, officerPin, isLastTry));
        }
        std::erase_if(m_open, [&](const OpenToken& open) { return open.session.slot() == found.slot; });
        m_log.note("C_CloseAllSessions", calls().C_CloseAllSessions(found.slot));
        unsigned char padded[labelOctets];
        std::memset(padded, ' ', sizeof padded);
        std::memcpy(padded, label.data(), label.size());
        const ck_rv_t answer = calls().C_InitToken(found.slot,
            officerPin.empty() ? nullptr : const_cast<unsigned char*>(officerPin.data()), officerPin.size(), padded);
        m_log.note("C_InitToken", answer);
        if (answer != CKR_OK) return std::unexpected(judged(tokenError(answer, "C_InitToken"), found.name()));
        CORE_TRY(const Token made, readTokenInfo(calls(), found.slot));
        TokenName madeName{made.label, made.serial};
        if (userPin) {
            CORE_CHECK(setUserPin(madeName, officerPin, *userPin, isLastTry));
        }
        return madeName;
    }

    Result<void> setUserPin(const TokenName& name, ByteView officerPin, ByteView newPin, bool isLastTry) override
    {
        return with(name, [&](Entered& entered) -> Result<void> {
            CORE_CHECK(enterOfficer(entered, officerPin, isLastTry));
            const auto done = entered.session.initialisePin(newPin);
            entered.session.logout();
            return done;
        });
    }

    Result<void> changePin(
        const TokenName& name, TokenUser user, ByteView oldPin, ByteView newPin, bool isLastTry) override
    {
        return with(name, [&](Entered& entered) -> Result<void> {
            if (user == TokenUser::Officer) {
                CORE_CHECK(enterOfficer(entered, oldPin, isLastTry));
                const auto done = entered.session.changePin(oldPin, newPin);
                entered.session.logout();
                return done;
            }
            CORE_CHECK(checkPin(entered.token, entered.token.userPin, oldPin, isLastTry));
            return entered.session.changePin(oldPin, newPin);
        });
    }

    Result<void> login(const TokenName& name, ByteView pin, bool isLastTry) override
    {
        return with(name, [&](Entered& entered) -> Result<void> {
            CORE_CHECK(checkPin(entered.token, entered.token.userPin, pin, isLastTry));
            CORE_CHECK(endLogin(entered.session)); // else the token would not look at this PIN
            return entered.session.login(CKU_USER, pin);
        });
    }

    void logout(const TokenName& name) override
    {
        static_cast<void>(with(name, [&](Entered& entered) { return endLogin(entered.session); }));
    }

    bool isLoggedIn(const TokenName& name) override
    {
        const auto found = locate(name);
        if (!found) return false;
        for (const OpenToken& open : m_open) {
            if (open.session.slot() != found->slot) continue;
            const auto state = open.session.state();
            return state && isLoginState(*state);
        }
        return false;
    }

    Result<std::vector<TokenObject>> objects(const TokenName& name) override
    {
        return with(name, [&](Entered& entered) -> Result<std::vector<TokenObject>> {
            CORE_TRY(auto seen, seeObjects(entered.session));
            std::vector<TokenObject> objects;
            objects.reserve(seen.size());
            for (SeenObject& one : seen) objects.push_back(std::move(one.object));
            for (TokenObject& object : objects)
                object.isAttested = attestationOf(entered.token, objects, object) != nullptr;
            return objects;
        });
    }

    Result<TokenObject> generate(const TokenName& name, const NewTokenKey& key) override
    {
        return withLogin(name, [&](Entered& entered) { return generateOnToken(entered.on(), key); });
    }

    Result<TokenObject> importKey(
        const TokenName& name, std::string_view label, ByteView pkcs8, bool isEncrypted, ByteView passphrase) override
    {
        CORE_TRY(const PrivateKey key, openKey({Secret(pkcs8), isEncrypted}, passphrase));
        return withLogin(name, [&](Entered& entered) { return importToToken(entered.on(), label, key); });
    }

    Result<void> storeCertificate(const TokenName& name, std::string_view label, ByteView der) override
    {
        return withLogin(name, [&](Entered& entered) { return storeOnToken(entered.on(), label, der); });
    }

    Result<TokenObject> copyKey(const TokenName& from, const TokenKeyName& key, const TokenName& to) override
    {
        CORE_TRY(const Entered source, enter(from));
        CORE_TRY(const Entered target, enter(to));
        if (&source.session == &target.session) return failAs(ErrorCode::Usage, "CW-467", {to.label, key.label});
        if (!isOpen(source.session)) return failAs(ErrorCode::TokenUnavailable, "CW-450", {from.label, from.serial});
        CORE_CHECK(checkLogin(source));
        CORE_CHECK(checkLogin(target));
        auto copied = copyToToken(source.on(), key, target.on());
        if (copied) return copied;
        if (spoilsSession(copied.error())) {
            close(source.session);
            close(target.session);
        }
        return std::unexpected(judged(std::move(copied).error(), to));
    }

    Result<void> rename(const TokenName& name, const TokenObject& object, std::string_view label, ByteView id) override
    {
        return withLogin(name, [&](Entered& entered) -> Result<void> {
            CORE_TRY(const TokenHandle handle, findSeen(entered.session, object, entered.token.label));
            TokenTemplate values;
            values.text(CKA_LABEL, label);
            if (!id.empty()) values.octets(CKA_ID, id);
            return entered.session.change(handle, values);
        });
    }

    Result<void> remove(const TokenName& name, const TokenObject& object) override
    {
        return withLogin(name, [&](Entered& entered) -> Result<void> {
            CORE_TRY(const TokenHandle handle, findSeen(entered.session, object, entered.token.label));
            return entered.session.destroy(handle);
        });
    }

    Result<std::vector<Bytes>> sign(const TokenName& name, const TokenKeyName& key, std::span<const ByteView> messages,
        const SignatureAlgorithm& algorithm, const std::optional<PinForOne>& pin) override
    {
        return withLogin(name, [&](Entered& entered) {
            return signOnToken(entered.session, entered.token, key, {messages}, algorithm, pin);
        });
    }

    Result<Bytes> signDigest(const TokenName& name, const TokenKeyName& key, ByteView digest,
        const SignatureAlgorithm& algorithm, const std::optional<PinForOne>& pin) override
    {
        return withLogin(name, [&](Entered& entered) -> Result<Bytes> {
            CORE_TRY(auto signatures,
                signOnToken(entered.session, entered.token, key, {{&digest, 1}, true}, algorithm, pin));
            return std::move(signatures.front());
        });
    }

    std::vector<std::string> log() override { return m_log.lines(); }

private:
    const ck_function_list& calls() const { return m_module.calls(); }

    /// Every token that is there; sessions of those that are not there any more are closed.
    Result<std::vector<TokenInSlot>> present(std::optional<Error>& problem)
    {
        const auto slots = slotsOf(calls(), true);
        m_log.note("C_GetSlotList", slots ? CKR_OK : CKR_GENERAL_ERROR);
        CORE_CHECK(slots);
        std::vector<TokenInSlot> present;
        for (const unsigned long slot : *slots) {
            auto token = readTokenInfo(calls(), slot);
            if (token)
                present.push_back({slot, *std::move(token)});
            else
                problem = std::move(token).error();
        }
        std::erase_if(m_open, [&](const OpenToken& open) {
            return std::ranges::none_of(present,
                [&](const TokenInSlot& one) { return one.slot == open.session.slot() && one.name() == open.name; });
        });
        return present;
    }

    Result<TokenInSlot> locate(const TokenName& name)
    {
        std::optional<Error> problem;
        CORE_TRY(const auto all, present(problem));
        std::vector<const TokenInSlot*> fitting;
        const TokenInSlot* instead = nullptr;
        for (const TokenInSlot& one : all) {
            if (fits(name, one.name())) {
                if (one.token.isInitialized || !name.serial.empty()) fitting.push_back(&one);
                continue;
            }
            const auto seen = m_seen.find(one.slot);
            const bool isInItsPlace = seen != m_seen.end() && fits(name, seen->second);
            const bool sharesName = (!name.label.empty() && name.label == one.token.label) ||
                (!name.serial.empty() && name.serial == one.token.serial);
            if (isInItsPlace || sharesName) instead = &one;
        }
        if (fitting.size() == 1) {
            m_seen[fitting.front()->slot] = fitting.front()->name();
            return *fitting.front();
        }
        if (fitting.size() > 1) return fail(ErrorCode::Ambiguous, "several tokens of this name");
        if (instead)
            return failAs(
                ErrorCode::Refused, "CW-452", {name.label, name.serial, instead->token.label, instead->token.serial});
        if (problem) return std::unexpected(judged(*std::move(problem), name));
        return failAs(ErrorCode::TokenUnavailable, "CW-450", {name.label, name.serial});
    }

    Result<TokenInSlot> locateEmpty(const TokenName& name)
    {
        std::optional<Error> problem;
        CORE_TRY(const auto all, present(problem));
        for (const TokenInSlot& one : all)
            if (!one.token.isInitialized) return one;
        return failAs(ErrorCode::TokenUnavailable, "CW-450", {name.label, name.serial});
    }

    Result<Entered> enter(const TokenName& name)
    {
        CORE_TRY(TokenInSlot found, locate(name));
        std::erase_if(
            m_open, [&](const OpenToken& open) { return open.session.slot() == found.slot && !open.session.state(); });
        for (OpenToken& open : m_open)
            if (open.session.slot() == found.slot) return Entered{open.session, std::move(found.token)};
        auto session = TokenSession::open(calls(), m_log, found.slot, !found.token.isWriteProtected);
        if (!session) return std::unexpected(judged(std::move(session).error(), name));
        OpenToken& open = m_open.emplace_back(found.name(), *std::move(session));
        return Entered{open.session, std::move(found.token)};
    }

    template <typename Work>
    auto with(const TokenName& name, Work work) -> decltype(work(std::declval<Entered&>()))
    {
        CORE_TRY(Entered entered, enter(name));
        auto result = work(entered);
        if (result) return result;
        if (spoilsSession(result.error())) close(entered.session);
        return std::unexpected(judged(std::move(result).error(), {entered.token.label, entered.token.serial}));
    }

    template <typename Work>
    auto withLogin(const TokenName& name, Work work) -> decltype(work(std::declval<Entered&>()))
    {
        return with(name, [&](Entered& entered) -> decltype(work(entered)) {
            CORE_CHECK(checkLogin(entered));
            return work(entered);
        });
    }

    static Result<void> checkLogin(const Entered& entered)
    {
        CORE_TRY(const unsigned long state, entered.session.state());
        if (entered.token.isLoginRequired && !isLoginState(state))
            return failAs(ErrorCode::Locked, "CW-458", {entered.token.label});
        return {};
    }

    bool isOpen(const TokenSession& session) const
    {
        return std::ranges::any_of(m_open, [&](const OpenToken& open) { return &open.session == &session; });
    }
    void close(const TokenSession& session)
    {
        std::erase_if(m_open, [&](const OpenToken& open) { return &open.session == &session; });
    }

    static Result<void> checkPin(const Token& token, PinState state, ByteView pin, bool isLastTry)
    {
        if (state == PinState::Locked) return failAs(ErrorCode::TokenUnavailable, "CW-454", {token.label});
        if (state == PinState::FinalTry && !isLastTry) return failAs(ErrorCode::Refused, "CW-453", {token.label});
        if (state == PinState::NotSet)
            return std::unexpected(tokenError(CKR_USER_PIN_NOT_INITIALIZED, "before the login"));
        if (pin.empty() && !token.hasOwnPinEntry) return failAs(ErrorCode::Usage, "CW-465", {token.label});
        return {};
    }

    static Result<void> endLogin(TokenSession& session)
    {
        CORE_TRY(const unsigned long state, session.state());
        if (isLoginState(state) || state == CKS_RW_SO_FUNCTIONS) session.logout();
        return {};
    }

    static Result<void> enterOfficer(Entered& entered, ByteView pin, bool isLastTry)
    {
        CORE_CHECK(checkPin(entered.token, entered.token.officerPin, pin, isLastTry));
        CORE_CHECK(endLogin(entered.session));
        auto done = entered.session.login(CKU_SO, pin);
        if (done) return {};
        const std::string code = done.error().values.empty() ? std::string() : done.error().values.front();
        if (code == "CKR_USER_TYPE_INVALID" || code == "CKR_FUNCTION_NOT_SUPPORTED")
            return failAs(ErrorCode::Unsupported, "CW-464", {entered.token.label, code}, done.error().detail);
        return done;
    }

    LoadedModule m_module;
    ModuleFile m_file;
    TokenLog m_log;
    std::list<OpenToken> m_open;               ///< closed before the module goes
    std::map<unsigned long, TokenName> m_seen; ///< which token was last in a slot
};

}

Result<std::unique_ptr<TokenService>> localTokens(const std::filesystem::path& path)
{
    CORE_TRY(ModuleFile file, checkModuleFile(path));
    CORE_TRY(LoadedModule module, LoadedModule::load(file.path));
    return std::make_unique<LocalTokens>(std::move(module), std::move(file));
}

}
