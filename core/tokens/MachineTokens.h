#pragma once
#include "core/tokens/KnownModules.h"
#include "core/tokens/TokenKeys.h"
#include <map>

namespace core {

/// A token, and the module it is reached through.
struct ReachedToken {
    Token token;
    std::filesystem::path module; ///< canonical
    std::shared_ptr<TokenService> service;

    TokenName name() const { return {token.label, token.serial}; }
};

/// How modules are started: helperTokens() with the program of this installation; tests take localTokens().
using StartTokens = std::function<std::shared_ptr<TokenService>(const ModuleFile&)>;
/// Asks each module once, however often it is offered, each in a process of its own; ends early when asked to stop.
std::vector<ModuleReading> askModules(std::span<const OfferedModule> offered, const KnownModules& known,
    const StartTokens& start, std::stop_token stop = {});
/// With certwright-token-helper.
StartTokens startHelpers();

/// Gives the PIN of a token, or an empty one where it has a keypad of its own. It is told how the PIN stands before it asks.
using AskPin = std::function<Result<Secret>(const Token&)>;

/// The tokens that are reached through modules the user chose. A module that was never chosen is asked nothing here.
/// Used by one thread at a time.
class MachineTokens final : public TokenKeys {
public:
    MachineTokens(KnownModules known, StartTokens start, AskPin askPin)
        : m_known(std::move(known)), m_start(std::move(start)), m_askPin(std::move(askPin))
    {}
    const KnownModules& known() const { return m_known; }
    /// Somebody has confirmed to spend the last try of a PIN.
    void allowLastTry() { m_mayTakeLastTry = true; }

    /// Remembers a module once it has answered. Errors: as KnownModules::choose(), those of TokenService::read().
    Result<void> choose(const std::filesystem::path& module, KnownModules::Word word = KnownModules::Word::Choose);
    /// What is plugged in, read anew; without tokens that were never initialised. Modules that fail are left out.
    Result<std::vector<ReachedToken>> tokens();
    /// All readers of the modules that were chosen, or of one of them, with what is in them.
    struct Reader {
        std::shared_ptr<TokenService> service;
        TokenReader reader;
    };
    Result<std::vector<Reader>> readers(const std::optional<std::filesystem::path>& module = {});
    /// The one token of that name. Errors: TokenUnavailable (CW-484; CW-486 when it is reached through a module that was not chosen),
    /// Ambiguous (CW-485).
    Result<ReachedToken> token(const TokenKeyUri& wanted);
    /// Logs the user in, unless that was done. Errors: Refused (CW-453, CW-454, CW-489), those of the callback and of the login.
    Result<void> login(const ReachedToken& token);

    /// The one private key that fits; logs in. Errors: as token(), NotFound (CW-459), Ambiguous (CW-487), Unsupported (CW-488).
    Result<OpenedTokenKey> find(const TokenKeyUri& uri);
    Result<OpenedTokenKey> open(std::span<const TokenPlace> places, const PublicKey& key) override;
    /// A key of a token that is logged in. Errors: Unsupported (CW-488).
    Result<OpenedTokenKey> opened(const ReachedToken& token, const TokenObject& object);

private:
    std::shared_ptr<TokenService> service(const ModuleFile& module);
    std::unexpected<Error> noToken(const TokenName& name);
    struct Search;
    Result<std::optional<OpenedTokenKey>> openAt(
        std::span<const TokenPlace> places, const std::vector<ReachedToken>& all, bool areLoggedIn, Search& search);
    Result<std::optional<OpenedTokenKey>> openElsewhere(const std::vector<ReachedToken>& all, const Search& search);
    Result<std::optional<OpenedTokenKey>> look(
        const ReachedToken& token, const PublicKey& key, const TokenPlace* place);

    KnownModules m_known;
    StartTokens m_start;
    AskPin m_askPin;
    bool m_mayTakeLastTry = false;
    std::map<std::filesystem::path, std::shared_ptr<TokenService>> m_services;
};

}
