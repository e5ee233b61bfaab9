#include "core/ceremony/engine/Tokens.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/crypto/Random.h"
#include "core/tokens/TokenKey.h"
#include <algorithm>

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

std::size_t pinLengthFor(const Token& token)
{
    const std::size_t longest = token.longestPin > 0 ? token.longestPin : usualPinLength;
    return std::min(std::max<std::size_t>(usualPinLength, token.shortestPin), longest);
}

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

Result<SeenToken> openToken(const CeremonyRoom& room, std::string_view name)
{
    CORE_TRY(SeenToken seen, seenToken(room, name));
    if (seen.token.isLoginRequired && !room.machine.tokens->isLoggedIn(seen.name))
        return failAs(ErrorCode::Locked, "CW-458", {seen.token.label});
    return seen;
}

std::vector<StepField> pinFields(const CeremonyRoom& room, std::string_view name)
{
    const auto seen = seenToken(room, name);
    if (!seen || room.machine.tokens->isLoggedIn(seen->name) || seen->token.hasOwnPinEntry) return {};
    std::vector<StepField> fields{
        {"pin", CORE_TEXT("core", "PIN of the token"), std::string(name), StepField::Kind::Secret}};
    if (seen->token.userPin == PinState::FinalTry)
        fields.push_back({"last-try", CORE_TEXT("core", "A wrong PIN now locks the token. Everybody agrees to try:"),
            std::string(name), StepField::Kind::Tick});
    return fields;
}

Result<void> logIn(CeremonyRoom& room, std::string_view name, StepAnswers& answers)
{
    CORE_TRY(const SeenToken seen, seenToken(room, name));
    if (room.machine.tokens->isLoggedIn(seen.name)) return {};
    const Secret* const pin = answers.secret("pin");
    if (!pin && !seen.token.hasOwnPinEntry) return failAs(ErrorCode::Refused, "CW-778", {std::string(name)});
    return room.machine.tokens->login(seen.name, pin ? pin->view() : ByteView(), answers.isTicked("last-try"));
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

std::string labelFor(const CeremonyRoom& room, std::string_view name)
{
    const std::string label =
        (room.isRehearsal() ? std::string(rehearsalLabelMark) : std::string()) + std::string(name);
    return label.substr(0, longestTokenLabel);
}

std::string tokenWith(const CeremonyWorld& world, ByteView spki)
{
    for (const auto& [name, token] : world.tokens)
        if (token.isInserted && !token.keyLabel.empty() && std::ranges::equal(token.keySpki, spki)) return name;
    return {};
}

Result<std::unique_ptr<SigningKey>> keyOnToken(const CeremonyRoom& room, ByteView spki)
{
    const std::string name = tokenWith(room.world, spki);
    if (name.empty()) return std::unique_ptr<SigningKey>();
    CORE_TRY(const SeenToken seen, seenToken(room, name));
    CORE_TRY(PublicKey key, PublicKey::fromSpki(spki));
    const CeremonyToken& token = room.world.tokens.find(name)->second;
    return std::make_unique<TokenKey>(ReachedToken{seen.token, room.bindings.module, room.machine.tokens},
        TokenKeyName{token.keySpki, token.keyId, token.keyLabel}, std::move(key), AskPin());
}

}
