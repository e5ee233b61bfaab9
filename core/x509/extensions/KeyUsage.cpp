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

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "keyUsage", {"uses"}));
    CORE_TRY(const auto uses, fields::someOf(values, "keyUsage", "uses", citation));
    CORE_TRY(Bytes bits, fields::namedBits(uses, names, "keyUsage"));
    const bool narrows = std::ranges::contains(uses, "encipherOnly") || std::ranges::contains(uses, "decipherOnly");
    if (narrows && !std::ranges::contains(uses, "keyAgreement")) return failAs(ErrorCode::Refused, "CW-143");
    return bits;
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(const ByteView content, der::readWhole(der, der::tag::bitString));
    CORE_TRY(auto uses, fields::bitNames(content, names));
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
