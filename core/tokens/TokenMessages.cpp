#include "core/tokens/TokenMessages.h"
#include "core/tokens/Mechanisms.h"
#include <algorithm>

namespace core {
namespace {

/// An enumerator by its number.
template <typename Enum>
Result<Enum> readEnum(MessageReader& message, Enum last)
{
    CORE_TRY(const std::uint64_t number, message.number());
    if (number > static_cast<std::uint64_t>(last)) return fail(ErrorCode::Malformed, "an unknown enumerator");
    return static_cast<Enum>(number);
}

void addBool(MessageWriter& message, bool value) { message.addNumber(value ? 1 : 0); }

/// nullopt, false, true: 0, 1, 2.
void addMaybe(MessageWriter& message, std::optional<bool> value) { message.addNumber(!value ? 0 : *value ? 2 : 1); }

Result<std::optional<bool>> readMaybe(MessageReader& message)
{
    CORE_TRY(const std::uint64_t number, message.number());
    if (number > 2) return fail(ErrorCode::Malformed, "no truth value");
    return number == 0 ? std::nullopt : std::optional(number == 2);
}

void addMaybe(MessageWriter& message, std::optional<std::uint64_t> number)
{
    addBool(message, number.has_value());
    message.addNumber(number.value_or(0));
}

Result<std::optional<std::uint64_t>> readMaybeNumber(MessageReader& message)
{
    CORE_TRY(const bool isThere, readBool(message));
    CORE_TRY(const std::uint64_t number, message.number());
    return isThere ? std::optional(number) : std::nullopt;
}

constexpr std::optional<bool> TokenKeyAttributes::* attributeFields[] = {&TokenKeyAttributes::local,
    &TokenKeyAttributes::sensitive, &TokenKeyAttributes::alwaysSensitive, &TokenKeyAttributes::extractable,
    &TokenKeyAttributes::neverExtractable, &TokenKeyAttributes::alwaysAuthenticate, &TokenKeyAttributes::isPrivate,
    &TokenKeyAttributes::modifiable, &TokenKeyAttributes::sign, &TokenKeyAttributes::decrypt,
    &TokenKeyAttributes::unwrap, &TokenKeyAttributes::derive, &TokenKeyAttributes::verify, &TokenKeyAttributes::encrypt,
    &TokenKeyAttributes::wrap};

constexpr std::string Token::* tokenTexts[] = {&Token::label, &Token::serial, &Token::manufacturer, &Token::model,
    &Token::hardwareVersion, &Token::firmwareVersion};
constexpr bool Token::* tokenFlags[] = {&Token::isInitialized, &Token::isLoginRequired, &Token::isWriteProtected,
    &Token::hasOwnPinEntry, &Token::hasRandomSource, &Token::mustChangeUserPin};

constexpr TokenMemory Token::* tokenMemories[] = {&Token::publicMemory, &Token::privateMemory};
constexpr std::optional<std::uint64_t> TokenMemory::* memoryFields[] = {&TokenMemory::free, &TokenMemory::total};

void add(MessageWriter& message, const TokenMechanism& mechanism)
{
    message.addNumber(mechanism.type).addNumber(mechanism.smallestKey).addNumber(mechanism.largestKey);
    addBool(message, mechanism.isInHardware);
    message.addNumber(mechanism.uses.size());
    for (const std::string_view use : mechanism.uses) message.add(use);
}

Result<TokenMechanism> readMechanism(MessageReader& message)
{
    static const auto everyUse = mechanismUses(~0UL);
    TokenMechanism mechanism;
    CORE_TRY(mechanism.type, message.number());
    mechanism.name = mechanismName(mechanism.type);
    CORE_TRY(mechanism.smallestKey, message.number());
    CORE_TRY(mechanism.largestKey, message.number());
    CORE_TRY(mechanism.isInHardware, readBool(message));
    CORE_TRY(const std::uint64_t count, message.number());
    for (std::uint64_t i = 0; i < count; ++i) {
        CORE_TRY(const std::string use, message.text());
        const auto known = std::ranges::find(everyUse, use);
        if (known == everyUse.end()) return fail(ErrorCode::Malformed, "an unknown use");
        mechanism.uses.push_back(*known);
    }
    return mechanism;
}

void add(MessageWriter& message, const Token& token)
{
    for (const auto field : tokenTexts) message.add(token.*field);
    for (const auto field : tokenFlags) addBool(message, token.*field);
    message.addNumber(static_cast<std::uint64_t>(token.userPin))
        .addNumber(static_cast<std::uint64_t>(token.officerPin));
    message.addNumber(token.shortestPin).addNumber(token.longestPin);
    for (const auto memory : tokenMemories)
        for (const auto field : memoryFields) addMaybe(message, token.*memory.*field);
    message.addNumber(token.mechanisms.size());
    for (const TokenMechanism& mechanism : token.mechanisms) add(message, mechanism);
}

Result<Token> readTokenFields(MessageReader& message)
{
    Token token;
    for (const auto field : tokenTexts) {
        CORE_TRY(token.*field, message.text());
    }
    for (const auto field : tokenFlags) {
        CORE_TRY(token.*field, readBool(message));
    }
    CORE_TRY(token.userPin, readEnum(message, PinState::Locked));
    CORE_TRY(token.officerPin, readEnum(message, PinState::Locked));
    CORE_TRY(token.shortestPin, message.number());
    CORE_TRY(token.longestPin, message.number());
    for (const auto memory : tokenMemories)
        for (const auto field : memoryFields) {
            CORE_TRY(token.*memory.*field, readMaybeNumber(message));
        }
    CORE_TRY(const std::uint64_t count, message.number());
    for (std::uint64_t i = 0; i < count; ++i) {
        CORE_TRY(token.mechanisms.emplace_back(), readMechanism(message));
    }
    return token;
}

void add(MessageWriter& message, const TokenReader& reader)
{
    message.add(reader.description).add(reader.manufacturer);
    addBool(message, reader.isRemovable);
    addBool(message, reader.isHardware);
    addBool(message, reader.token.has_value());
    if (reader.token) add(message, *reader.token);
    addBool(message, reader.problem.has_value());
    if (reader.problem) addError(message, *reader.problem);
}

Result<TokenReader> readReader(MessageReader& message)
{
    TokenReader reader;
    CORE_TRY(reader.description, message.text());
    CORE_TRY(reader.manufacturer, message.text());
    CORE_TRY(reader.isRemovable, readBool(message));
    CORE_TRY(reader.isHardware, readBool(message));
    CORE_TRY(const bool hasToken, readBool(message));
    if (hasToken) {
        CORE_TRY(reader.token, readTokenFields(message));
    }
    CORE_TRY(const bool hasProblem, readBool(message));
    if (hasProblem) {
        CORE_TRY(reader.problem, readError(message));
    }
    return reader;
}

}

Result<Bytes> readOctets(MessageReader& message)
{
    CORE_TRY(const ByteView octets, message.field());
    return copyOf(octets);
}

Result<bool> readBool(MessageReader& message)
{
    CORE_TRY(const std::uint64_t number, message.number());
    if (number > 1) return fail(ErrorCode::Malformed, "no truth value");
    return number == 1;
}

void add(MessageWriter& message, std::optional<ByteView> octets)
{
    addBool(message, octets.has_value());
    message.add(octets.value_or(ByteView()));
}

Result<std::optional<ByteView>> readOptional(MessageReader& message)
{
    CORE_TRY(const bool isThere, readBool(message));
    CORE_TRY(const ByteView octets, message.field());
    return isThere ? std::optional(octets) : std::nullopt;
}

void add(MessageWriter& message, const std::optional<PinForOne>& pin)
{
    add(message, pin ? std::optional(pin->octets) : std::nullopt);
    addBool(message, pin && pin->isLastTry);
}

Result<std::optional<PinForOne>> readPinForOne(MessageReader& message)
{
    CORE_TRY(const auto octets, readOptional(message));
    CORE_TRY(const bool isLastTry, readBool(message));
    return octets.transform([isLastTry](ByteView pin) { return PinForOne{pin, isLastTry}; });
}

void add(MessageWriter& message, const TokenName& name) { message.add(name.label).add(name.serial); }

Result<TokenName> readTokenName(MessageReader& message)
{
    TokenName name;
    CORE_TRY(name.label, message.text());
    CORE_TRY(name.serial, message.text());
    return name;
}

void add(MessageWriter& message, const TokenKeyName& key) { message.add(key.spki).add(key.id).add(key.label); }

Result<TokenKeyName> readTokenKeyName(MessageReader& message)
{
    TokenKeyName key;
    CORE_TRY(key.spki, readOctets(message));
    CORE_TRY(key.id, readOctets(message));
    CORE_TRY(key.label, message.text());
    return key;
}

void add(MessageWriter& message, const TokenObject& object)
{
    message.addNumber(static_cast<std::uint64_t>(object.kind)).add(object.label).add(object.id).add(object.algorithm);
    message.add(object.spki).add(object.certificate);
    for (const auto field : attributeFields) addMaybe(message, object.attributes.*field);
    addBool(message, object.isAttested);
}

Result<TokenObject> readTokenObject(MessageReader& message)
{
    TokenObject object;
    CORE_TRY(object.kind, readEnum(message, TokenObject::Kind::Other));
    CORE_TRY(object.label, message.text());
    CORE_TRY(object.id, readOctets(message));
    CORE_TRY(object.algorithm, message.text());
    CORE_TRY(object.spki, readOctets(message));
    CORE_TRY(object.certificate, readOctets(message));
    for (const auto field : attributeFields) {
        CORE_TRY(object.attributes.*field, readMaybe(message));
    }
    CORE_TRY(object.isAttested, readBool(message));
    return object;
}

void add(MessageWriter& message, const TokenModule& module)
{
    message.add(module.path.string()).add(module.hash).add(module.description).add(module.manufacturer);
    message.add(module.libraryVersion).add(module.standardVersion).addNumber(module.readers.size());
    for (const TokenReader& reader : module.readers) add(message, reader);
}

Result<TokenModule> readTokenModule(MessageReader& message)
{
    TokenModule module;
    CORE_TRY(module.path, message.text());
    CORE_TRY(const ByteView hash, message.field());
    if (hash.size() != module.hash.size()) return fail(ErrorCode::Malformed, "no SHA-256");
    std::ranges::copy(hash, module.hash.begin());
    CORE_TRY(module.description, message.text());
    CORE_TRY(module.manufacturer, message.text());
    CORE_TRY(module.libraryVersion, message.text());
    CORE_TRY(module.standardVersion, message.text());
    CORE_TRY(const std::uint64_t count, message.number());
    for (std::uint64_t i = 0; i < count; ++i) {
        CORE_TRY(module.readers.emplace_back(), readReader(message));
    }
    return module;
}

}
