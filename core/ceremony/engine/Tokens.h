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

/// One that the record knows, wherever the script has it now. Errors: as seenToken().
Result<SeenToken> knownToken(const CeremonyRoom& room, std::string_view name);

/// Whether the administrator and two witnesses have put an incident on the record at this step, since the last wrong PIN or bag: then
/// the last try of a PIN may be spent, a stick exchanged, or what was in the bag put into quarantine.
bool isAgreedHere(const CeremonyRoom& room);
/// Before the last try of a PIN people tick that they agree.
void addLastTry(std::vector<StepField>& fields, PinState pin, std::string_view name);
/// Errors: Refused (CW-094) nobody has agreed to spend the last try.
Result<void> checkLastTry(const CeremonyRoom& room, std::string_view name, PinState pin, const StepAnswers& answers);
/// The field for the PIN of a token's user; none when it is logged in. A last try must be ticked besides.
std::vector<StepField> pinFields(const CeremonyRoom& room, std::string_view name);
/// One C_Login with what was given; nothing to do when it is logged in. Errors: TokenUnavailable (CW-095) its PIN is locked, Refused
/// (CW-094) nobody has agreed to spend the last try; those of TokenService::login().
Result<void> logIn(CeremonyRoom& room, std::string_view name, StepAnswers& answers);

/// Two entries of a new PIN, and the suggestion for it: digits, as long as the token demands, 8 otherwise.
Result<void> openNewPin(CeremonyRoom& room, const Token& token, std::string_view about);
std::vector<StepField> newPinFields(std::string_view about);
/// Errors: Refused (CW-777) for entries that differ, (CW-778) for one of a wrong length.
Result<void> judgeNewPin(CeremonyRoom& room, const Token& token, const StepAnswers& answers);

/// The kind of key that this ceremony is about: the one that is to be made, or the one that there is. Errors: those of its public key.
Result<const KeyAlgorithm*> keyAlgorithmFor(const CeremonyRoom& room);
/// What a token is labelled, and the key on it.
std::string labelFor(const CeremonyRoom& room, std::string_view name);
/// The key with this public key on an inserted token; nullptr: it is on none of them, or nobody is logged in.
Result<std::unique_ptr<SigningKey>> keyOnToken(const CeremonyRoom& room, ByteView spki);
/// "token:NAME" → NAME; empty: it is no token.
std::string tokenOfAsset(std::string_view asset);
/// Whose key the record says is on a token: "root", "former" for one that it follows; empty: none.
std::string_view rootOnToken(const CeremonyWorld& world, std::string_view name);
/// The token that has this key and is inserted; empty: none. While its PIN is locked or nobody reaches it, another copy that people
/// have inserted.
std::string tokenWith(const CeremonyRoom& room, ByteView spki);

}
