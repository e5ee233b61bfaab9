#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Fields.h"

// Fields: der (one DER element in hexadecimal).
namespace core {

namespace {

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "extension", {"der"}));
    CORE_TRY(const std::string digits, fields::text(values, "der"));
    Bytes value = fromHex(digits);
    if (!der::expectWellFormed(value)) return failAs(ErrorCode::Refused, "CW-127", {digits});
    return value;
}

Result<FieldValues> decode(ByteView der)
{
    CORE_CHECK(der::expectWellFormed(der));
    return FieldValues{{"der", {toHex(der)}}};
}

}

const ExtensionType& otherExtensionType()
{
    static const ExtensionType type{.oid = "",
        .name = "",
        .label = CORE_TEXT("core", "Other extension"),
        .explanation = CORE_TEXT("core", "An extension this program does not know; its octets are written as given."),
        .citation = "RFC 5280 section 4.2",
        .criticalByDefault = false,
        .fields = {{"der", CORE_TEXT("core", "Octets"), CORE_TEXT("core", "One DER element in hexadecimal: 0c0141"),
            ExtensionField::Kind::Text}},
        .encode = encode,
        .decode = decode,
        .place = ExtensionType::Place::Both};
    return type;
}

}
