#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"
#include <algorithm>

// Fields: uses (the standard's names).
namespace core {

namespace {

/// In the order of their bits.
constexpr std::string_view names[] = {"digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment",
    "keyAgreement", "keyCertSign", "cRLSign", "encipherOnly", "decipherOnly"};
constexpr std::string_view citation = "RFC 5280 section 4.2.1.3";

std::string allNames()
{
    std::string text;
    for (const std::string_view name : names) text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

/// A BIT STRING without trailing zero bits, as a named bit list must be (X.690 section 11.2.2).
Bytes namedBits(std::uint16_t bits)
{
    Bytes content{0, static_cast<std::uint8_t>(bits >> 8), static_cast<std::uint8_t>(bits)};
    if (content[2] == 0) content.pop_back();
    std::uint8_t unused = 0;
    while ((content.back() >> unused & 1) == 0) ++unused;
    content[0] = unused;
    return der::element(der::tag::bitString, content);
}

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "keyUsage", {"uses"}));
    CORE_TRY(const auto uses, fields::someOf(values, "keyUsage", "uses", citation));
    std::uint16_t bits = 0;
    for (const std::string& use : uses) {
        const auto* const found = std::ranges::find(names, use);
        if (found == std::end(names)) return failAs(ErrorCode::Refused, "CW-132", {"keyUsage", use, allNames()});
        bits = static_cast<std::uint16_t>(bits | 0x8000U >> (found - names));
    }
    const bool narrows = std::ranges::contains(uses, "encipherOnly") || std::ranges::contains(uses, "decipherOnly");
    if (narrows && !std::ranges::contains(uses, "keyAgreement")) return failAs(ErrorCode::Refused, "CW-143");
    return namedBits(bits);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(const ByteView content, der::readWhole(der, der::tag::bitString));
    if (content.empty() || content[0] > 7 || (content.size() == 1 && content[0] != 0))
        return fail(ErrorCode::Malformed, "an unreadable BIT STRING");
    std::vector<std::string> uses;
    const std::size_t bits = (content.size() - 1) * 8 - content[0];
    for (std::size_t bit = 0; bit < bits; ++bit)
        if ((content[1 + bit / 8] >> (7 - bit % 8) & 1) != 0)
            uses.push_back(bit < std::size(names) ? std::string(names[bit]) : "bit" + std::to_string(bit));
    return FieldValues{{"uses", std::move(uses)}};
}

}

ExtensionType keyUsage()
{
    return {.oid = "2.5.29.15",
        .name = "keyUsage",
        .label = CORE_TEXT("core", "What the key may do"),
        .explanation = CORE_TEXT(
            "core", "Limits the key to certain operations, such as signing certificates or agreeing on keys."),
        .citation = citation,
        .criticalByDefault = true,
        .fields = {{"uses", CORE_TEXT("core", "Operations"),
            CORE_TEXT("core", "A CA: keyCertSign and cRLSign; a server: digitalSignature"),
            ExtensionField::Kind::ChoiceList, {std::begin(names), std::end(names)}}},
        .encode = encode,
        .decode = decode};
}

}
