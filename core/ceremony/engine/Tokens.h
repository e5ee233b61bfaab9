#pragma once
#include "core/ceremony/engine/Room.h"

/// Tokens of a ceremony: found by serial number, logged in to by the people who hold their PINs.
namespace core {

/// A token that is inserted now, by its name in the script.
struct SeenToken {
    TokenName name;
    Token token;
};
/// Errors: TokenUnavailable (CW-776) when it is not there.
Result<SeenToken> seenToken(const CeremonyRoom& room, std::string_view name);
/// One that somebody is logged in to: only such a one shows its private keys. Errors: Locked (CW-458) besides.
Result<SeenToken> openToken(const CeremonyRoom& room, std::string_view name);
/// The token with that serial number; without one the first that was never initialised.
Result<SeenToken> seenToken(const CeremonyRoom& room, std::string_view name, std::string_view serial);

/// The field for the PIN of a token's user; none when it is logged in. A last try must be ticked besides.
std::vector<StepField> pinFields(const CeremonyRoom& room, std::string_view name);
/// One C_Login with what was given; nothing to do when it is logged in. Errors: those of TokenService::login().
Result<void> logIn(CeremonyRoom& room, std::string_view name, StepAnswers& answers);

/// Two entries of a new PIN, and the suggestion for it: digits, as long as the token demands, 8 otherwise.
Result<void> openNewPin(CeremonyRoom& room, const Token& token, std::string_view about);
std::vector<StepField> newPinFields(std::string_view about);
/// Errors: Refused (CW-777) for entries that differ, (CW-778) for one of a wrong length.
Result<void> judgeNewPin(CeremonyRoom& room, const Token& token, const StepAnswers& answers);

/// What a token is labelled, and the key on it.
std::string labelFor(const CeremonyRoom& room, std::string_view name);
/// The key with this public key on an inserted token; nullptr: it is on none of them, or nobody is logged in.
Result<std::unique_ptr<SigningKey>> keyOnToken(const CeremonyRoom& room, ByteView spki);
/// The token that has this key and is inserted; empty: none.
std::string tokenWith(const CeremonyWorld& world, ByteView spki);

}
