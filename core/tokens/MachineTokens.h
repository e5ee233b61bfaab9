#pragma once
#include "core/tokens/KnownModules.h"
#include "core/tokens/TokenKeys.h"
#include <functional>
#include <map>
#include <mutex>

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

/// A PIN as a person gave it.
struct GivenPin {
    GivenPin() = default;
    GivenPin(Secret typed, bool isConfirmed = false) : pin(std::move(typed)), isLastTry(isConfirmed) {}
    Secret pin;             ///< empty: it is typed on the token's own keypad
    bool isLastTry = false; ///< the person knows that a wrong one locks the token
};
/// Asks for the PIN of a token. Told how the PIN stands before it asks.
using AskPin = std::function<Result<GivenPin>(const Token&)>;

/// The tokens that are reached through modules the user chose. A module that was never chosen is asked nothing here.
/// May be used by several threads; what they ask of one module is served in order.
class MachineTokens final : public TokenKeys {
public:
    MachineTokens(KnownModules known, StartTokens start, AskPin askPin)
        : m_known(std::move(known)), m_start(std::move(start)), m_askPin(std::move(askPin))
    {}
    const KnownModules& known() const { return m_known; }
    /// Somebody has confirmed to spend the last try of a PIN.
    void allowLastTry() { m_mayTakeLastTry = true; }
    /// Whoever asks for PINs has the last try confirmed, too, and tells people to use the token's own keypad.
    void letAskerConfirm() { m_askerConfirms = true; }

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
    /// Ends all modules, and with them every login.
    void endLogins();
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
    bool m_askerConfirms = false;
    std::unique_ptr<std::mutex> m_mutex = std::make_unique<std::mutex>(); ///< for m_services
    std::map<std::filesystem::path, std::shared_ptr<TokenService>> m_services;
};

}
