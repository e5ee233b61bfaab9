#include "core/ceremony/engine/Tokens.h"
#include "core/ceremony/Rollover.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/crypto/Random.h"
#include "core/tokens/TokenKey.h"
#include <algorithm>
#include <ranges>

namespace core {
namespace {

constexpr std::size_t usualPinLength = 8;
constexpr std::size_t longestTokenLabel = 32; // octets, PKCS#11 section 3.3

/// Digits alone, so that a keypad takes them too; every one as likely as the others.
Result<Secret> digits(std::size_t count)
{
    Secret pin(count);
    for (std::size_t at = 0; at < count;) {
        CORE_TRY(const Secret random, randomSecret(1));
        const std::uint8_t octet = random.view()[0];
        if (octet >= 250) continue;
        pin.span()[at++] = static_cast<std::uint8_t>('0' + octet % 10);
    }
    return pin;
}

int confirmedAs(const CeremonyRoom& room, Role role, std::span<const std::string> names)
{
    return static_cast<int>(std::ranges::count_if(room.world.people, [&](const Participant& person) {
        return std::ranges::contains(person.roles, role) && std::ranges::contains(names, person.name);
    }));
}

std::size_t pinLengthFor(const Token& token)
{
    const std::size_t longest = token.longestPin > 0 ? token.longestPin : usualPinLength;
    return std::min(std::max<std::size_t>(usualPinLength, token.shortestPin), longest);
}

}

bool isAgreedHere(const CeremonyRoom& room)
{
    constexpr int witnessesWanted = 2;
    for (const TranscriptLine& line : room.journal().lines() | std::views::reverse) {
        const RecordData& data = line.entry.data;
        const std::string cause = textIn(data, "cause");
        if (line.entry.type == LineType::Step || cause == wrongPinCause || cause == wrongBagCause) return false;
        const auto names = textsOf(data, "confirmed_by");
        if (line.entry.type == LineType::Incident && names && confirmedAs(room, Role::Administrator, *names) > 0 &&
            confirmedAs(room, Role::Witness, *names) >= witnessesWanted)
            return true;
    }
    return false;
}

Result<SeenToken> seenToken(const CeremonyRoom& room, std::string_view name, std::string_view serial)
{
    CORE_TRY(const TokenModule module, room.machine.tokens->read());
    for (const TokenReader& reader : module.readers) {
        if (!reader.token) continue;
        const Token& token = *reader.token;
        if (serial.empty() ? token.isInitialized : token.serial != serial) continue;
        return SeenToken{{token.label, token.serial}, token};
    }
    return failAs(ErrorCode::TokenUnavailable, "CW-776", {std::string(name), std::string(serial)});
}

Result<SeenToken> seenToken(const CeremonyRoom& room, std::string_view name)
{
    const auto known = room.world.tokens.find(name);
    if (known == room.world.tokens.end() || !known->second.isInserted)
        return failAs(ErrorCode::TokenUnavailable, "CW-776", {std::string(name), {}});
    return seenToken(room, name, known->second.serial);
}

Result<SeenToken> knownToken(const CeremonyRoom& room, std::string_view name)
{
    const auto known = room.world.tokens.find(name);
    if (known == room.world.tokens.end() || known->second.serial.empty())
        return failAs(ErrorCode::TokenUnavailable, "CW-776", {std::string(name), {}});
    return seenToken(room, name, known->second.serial);
}

Result<SeenToken> openToken(const CeremonyRoom& room, std::string_view name)
{
    CORE_TRY(SeenToken seen, seenToken(room, name));
    if (seen.token.isLoginRequired && !room.machine.tokens->isLoggedIn(seen.name))
        return failAs(ErrorCode::Locked, "CW-458", {seen.token.label});
    return seen;
}

void addLastTry(std::vector<StepField>& fields, PinState pin, std::string_view name)
{
    if (pin == PinState::FinalTry)
        fields.push_back({"last-try", CORE_TEXT("core", "A wrong PIN now locks the token. Everybody agrees to try:"),
            std::string(name), StepField::Kind::Tick});
}

Result<void> checkLastTry(const CeremonyRoom& room, std::string_view name, PinState pin, const StepAnswers& answers)
{
    if (pin != PinState::FinalTry || (answers.isTicked("last-try") && isAgreedHere(room))) return {};
    return failAs(ErrorCode::Refused, "CW-094", {std::string(name)});
}

std::vector<StepField> pinFields(const CeremonyRoom& room, std::string_view name)
{
    const auto seen = knownToken(room, name);
    if (!seen || room.machine.tokens->isLoggedIn(seen->name) || seen->token.hasOwnPinEntry) return {};
    const bool wasWrong = seen->token.userPin == PinState::Low || seen->token.userPin == PinState::FinalTry;
    std::vector<StepField> fields{{"pin",
        wasWrong ? CORE_TEXT("core", "PIN, which was entered wrong before, of the token")
                 : CORE_TEXT("core", "PIN of the token"),
        std::string(name), StepField::Kind::Secret}};
    addLastTry(fields, seen->token.userPin, name);
    return fields;
}

Result<void> logIn(CeremonyRoom& room, std::string_view name, StepAnswers& answers)
{
    CORE_TRY(const SeenToken seen, knownToken(room, name));
    if (room.machine.tokens->isLoggedIn(seen.name)) return {};
    if (seen.token.userPin == PinState::Locked) return failAs(ErrorCode::Locked, "CW-095", {std::string(name)});
    const bool isLastTry = seen.token.userPin == PinState::FinalTry;
    CORE_CHECK(checkLastTry(room, name, seen.token.userPin, answers));
    const Secret* const pin = answers.secret("pin");
    if (!pin && !seen.token.hasOwnPinEntry) return failAs(ErrorCode::Refused, "CW-778", {std::string(name)});
    return room.machine.tokens->login(seen.name, pin ? pin->view() : ByteView(), isLastTry);
}

Result<void> openNewPin(CeremonyRoom& room, const Token& token, std::string_view about)
{
    CORE_TRY(Secret pin, digits(pinLengthFor(token)));
    room.desk.secrets.push_back({CORE_TEXT("core", "A PIN made by chance, to be written down and typed below"),
        std::string(about), std::move(pin)});
    return {};
}

std::vector<StepField> newPinFields(std::string_view about)
{
    return {{"new-pin", CORE_TEXT("core", "New PIN of"), std::string(about), StepField::Kind::Secret},
        {"new-pin-again", CORE_TEXT("core", "The same once more, from paper:"), std::string(about),
            StepField::Kind::Secret}};
}

Result<void> judgeNewPin(CeremonyRoom& room, const Token& token, const StepAnswers& answers)
{
    const Secret* const pin = answers.secret("new-pin");
    const Secret* const again = answers.secret("new-pin-again");
    if (!pin || pin->size() < token.shortestPin || (token.longestPin > 0 && pin->size() > token.longestPin))
        return failAs(ErrorCode::Refused, "CW-778", {token.label});
    if (!again || !equalInConstantTime(pin->view(), again->view())) return failAs(ErrorCode::Refused, "CW-777");
    room.desk.newPin = pin->clone();
    return {};
}

std::string tokenOfAsset(std::string_view asset)
{
    constexpr std::string_view prefix = "token:";
    return asset.starts_with(prefix) ? std::string(asset.substr(prefix.size())) : std::string();
}

std::string_view rootOnToken(const CeremonyWorld& world, std::string_view name)
{
    const auto token = world.tokens.find(name);
    if (token == world.tokens.end() || token->second.keyLabel.empty()) return {};
    return token->second.keySpki == world.keySpki ? "root" : formerRoot;
}

std::string labelFor(const CeremonyRoom& room, std::string_view name)
{
    const std::string label =
        (room.isRehearsal() ? std::string(rehearsalLabelMark) : std::string()) + std::string(name);
    return label.substr(0, longestTokenLabel);
}

Result<const KeyAlgorithm*> keyAlgorithmFor(const CeremonyRoom& room)
{
    if (room.script.key) return room.script.key->algorithm;
    CORE_TRY(const PublicKey key, PublicKey::fromSpki(room.world.keySpki));
    return findKeyAlgorithm(key.algorithmId());
}

std::string tokenWith(const CeremonyRoom& room, ByteView spki)
{
    const auto hasKey = [&](const CeremonyToken& token) {
        return !token.keyLabel.empty() && std::ranges::equal(token.keySpki, spki);
    };
    const auto& tokens = room.world.tokens;
    const auto isUsable = [&](const auto& entry) {
        const auto seen = hasKey(entry.second) ? knownToken(room, entry.first) : fail(ErrorCode::NotFound);
        return seen && seen->token.userPin != PinState::Locked;
    };
    const auto isInserted = [&](const auto& entry) { return entry.second.isInserted && hasKey(entry.second); };
    const auto first = std::ranges::find_if(tokens, isInserted);
    if (first == tokens.end()) return {};
    const auto usable =
        std::ranges::find_if(tokens, [&](const auto& entry) { return isInserted(entry) && isUsable(entry); });
    if (usable != tokens.end()) return usable->first;
    const auto other = std::ranges::find_if(tokens, isUsable);
    return (other == tokens.end() ? first : other)->first;
}

Result<std::unique_ptr<SigningKey>> keyOnToken(const CeremonyRoom& room, ByteView spki)
{
    const std::string name = tokenWith(room, spki);
    if (name.empty()) return std::unique_ptr<SigningKey>();
    CORE_TRY(const SeenToken seen, knownToken(room, name));
    CORE_TRY(PublicKey key, PublicKey::fromSpki(spki));
    const CeremonyToken& token = room.world.tokens.find(name)->second;
    return std::make_unique<TokenKey>(ReachedToken{seen.token, room.bindings.module, room.machine.tokens},
        TokenKeyName{token.keySpki, token.keyId, token.keyLabel}, std::move(key), AskPin());
}

}
