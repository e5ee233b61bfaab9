#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: keyIdentifier (hexadecimal).
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.2";

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "subjectKeyIdentifier", {"keyIdentifier"}));
    CORE_TRY(const Bytes identifier, fields::hex(values, "keyIdentifier"));
    if (identifier.empty())
        return failAs(ErrorCode::Refused, "CW-130", {"subjectKeyIdentifier", "keyIdentifier", std::string(citation)});
    return der::octetString(identifier);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(const ByteView identifier, der::readWhole(der, der::tag::octetString));
    return FieldValues{{"keyIdentifier", {toHex(identifier)}}};
}

}

ExtensionType subjectKeyIdentifier()
{
    return {.oid = "2.5.29.14",
        .name = "subjectKeyIdentifier",
        .label = CORE_TEXT("core", "Identifier of this key"),
        .explanation = CORE_TEXT("core", "A fingerprint of the key, by which certificates below find this one."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"keyIdentifier", CORE_TEXT("core", "Key identifier"),
            CORE_TEXT("core", "Hexadecimal, usually 20 octets"), ExtensionField::Kind::Text}},
        .encode = encode,
        .decode = decode,
        .critical = ExtensionType::Critical::Never};
}

}
