#include "core/base/ValueWords.h"
#include "core/base/Text.h"
#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr bool named = true;

constexpr auto allWords = std::to_array<ValueWord>({
    // what is too large, and how much may be read
    ValueWord{"CW-601", CORE_TEXT("core", "certificate")},
    ValueWord{"CW-601", CORE_TEXT("core", "request")},
    ValueWord{"CW-601", CORE_TEXT("core", "revocation list")},
    ValueWord{"CW-601", CORE_TEXT("core", "OCSP response")},
    ValueWord{"CW-601", CORE_TEXT("core", "file")},
    ValueWord{"CW-601", CORE_TEXT("core", "table")},
    ValueWord{"CW-601", CORE_TEXT("core", "batch")},
    ValueWord{"CW-601", CORE_TEXT("core", "JSON Web Key")},
    ValueWord{"CW-601", CORE_TEXT("core", "%1 octets")},
    ValueWord{"CW-601", CORE_TEXT("core", "%1 rows")},
    ValueWord{"CW-601", CORE_TEXT("core", "%1 requests")},
    ValueWord{"CW-601", CORE_TEXT("core", "%1 objects")},
    ValueWord{"CW-601", CORE_TEXT("core", "%1 blocks")},
    ValueWord{"CW-601", CORE_TEXT("core", "%1 encrypted parts")},
    // what was looked for, and what describe() says there is
    ValueWord{"CW-603", CORE_TEXT("core", "certificate")},
    ValueWord{"CW-603", CORE_TEXT("core", "request")},
    ValueWord{"CW-603", CORE_TEXT("core", "revocation list")},
    ValueWord{"CW-603", CORE_TEXT("core", "private key")},
    ValueWord{"CW-603", CORE_TEXT("core", "encrypted private key")},
    ValueWord{"CW-603", CORE_TEXT("core", "OCSP response")},
    ValueWord{"CW-603", CORE_TEXT("core", "certificate for %1"), named},
    ValueWord{"CW-603", CORE_TEXT("core", "request for %1"), named},
    ValueWord{"CW-603", CORE_TEXT("core", "revocation list of %1"), named},
    ValueWord{"CW-603", CORE_TEXT("core", "OCSP response of the key %1"), named},
    ValueWord{"CW-603", CORE_TEXT("core", "OCSP response of %1"), named},
    ValueWord{"CW-603", CORE_TEXT("core", "public key %1"), named},
    // why a key is not accepted
    ValueWord{"CW-607", CORE_TEXT("core", "%1 octets")},
    ValueWord{"CW-607", CORE_TEXT("core", "elliptic curve without a name (RFC 5480 section 2.1.1)")},
    ValueWord{"CW-607", CORE_TEXT("core", "elliptic curve key that does not name its curve")},
    ValueWord{"CW-607", CORE_TEXT("core", "RSA, %1 bits")},
    ValueWord{"CW-607", CORE_TEXT("core", "RSA, public exponent of %1 bits")},
    // why an RSA key is weak
    ValueWord{"CW-160", CORE_TEXT("core", "small divisor")},
    ValueWord{"CW-160", CORE_TEXT("core", "close primes")},
    // why an alternative name cannot be used
    ValueWord{"CW-122", CORE_TEXT("core", "“;” is missing between type and value")},
    ValueWord{"CW-122", CORE_TEXT("core", "“:” is missing between type and value")},
    ValueWord{"CW-122", CORE_TEXT("core", "“%1” is no known type"), named},
    ValueWord{"CW-122", CORE_TEXT("core", "the value is not one DER element in hexadecimal")},
    ValueWord{"CW-122", CORE_TEXT("core", "the value is not DER in hexadecimal")},
    ValueWord{"CW-122", CORE_TEXT("core", "it is not written user@domain")},
    ValueWord{"CW-122", CORE_TEXT("core", "it is not written 10.0.0.0/8 or fd00::/8")},
    ValueWord{"CW-122", CORE_TEXT("core", "it is no IP address")},
    ValueWord{"CW-122", CORE_TEXT("core", "it has no form in ASCII (IDNA 2008)")},
    ValueWord{"CW-122", CORE_TEXT("core", "a part of it is empty")},
    ValueWord{"CW-122", CORE_TEXT("core", "it is empty")},
    ValueWord{"CW-122", CORE_TEXT("core", "its type is not known")},
    ValueWord{"CW-122", CORE_TEXT("core", "one name a line")},
    ValueWord{"CW-122", CORE_TEXT("core", "a label is empty")},
    ValueWord{"CW-122", CORE_TEXT("core", "a label is longer than 63 characters")},
    ValueWord{"CW-122", CORE_TEXT("core", "a label starts or ends with a hyphen")},
    ValueWord{"CW-122", CORE_TEXT("core", "only letters, digits, hyphens and dots are allowed")},
    ValueWord{"CW-122", CORE_TEXT("core", "it is longer than 253 characters")},
    ValueWord{"CW-122", CORE_TEXT("core", "a wildcard needs two labels after it")},
    ValueWord{"CW-122", CORE_TEXT("core", "“@” is missing")},
    ValueWord{"CW-122", CORE_TEXT("core", "the part before “@” must have 1 to 64 characters")},
    ValueWord{"CW-122", CORE_TEXT("core", "the part before “@” holds a character that is not allowed")},
    ValueWord{"CW-122", CORE_TEXT("core", "the part before “@” has a dot too many")},
    ValueWord{"CW-122", CORE_TEXT("core", "the scheme (such as https:) is missing")},
    ValueWord{"CW-122", CORE_TEXT("core", "a character is not allowed in a URI")},
    ValueWord{"CW-122", CORE_TEXT("core", "nothing follows the scheme")},
    ValueWord{"CW-122", CORE_TEXT("core", "“//” is missing")},
    ValueWord{"CW-122", CORE_TEXT("core", "the host is missing")},
});

bool isNumber(std::string_view text)
{
    return !text.empty() && text.size() <= 18 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// What stands for %1 in the value; nullopt: it is not this word.
std::optional<std::string> partOf(const ValueWord& word, std::string_view value)
{
    const std::size_t place = word.text.find("%1");
    if (place == std::string_view::npos) return value == word.text ? std::optional(std::string()) : std::nullopt;
    const std::string_view before = word.text.substr(0, place), after = word.text.substr(place + 2);
    if (value.size() <= before.size() + after.size() || !value.starts_with(before) || !value.ends_with(after))
        return std::nullopt;
    const std::string_view part = value.substr(before.size(), value.size() - before.size() - after.size());
    if (!word.isNamed && !isNumber(part)) return std::nullopt;
    return std::string(part);
}

}

std::span<const ValueWord> valueWords() { return allWords; }

std::optional<KnownValue> knownValue(std::string_view rule, std::string_view value)
{
    for (const ValueWord& word : allWords) {
        if (word.rule != rule) continue;
        if (auto part = partOf(word, value)) return KnownValue{&word, *std::move(part)};
    }
    return std::nullopt;
}

}
