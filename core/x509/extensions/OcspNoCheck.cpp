#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// No fields: being there says all.
namespace core {

namespace {

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "ocspNoCheck", {}));
    return Bytes{der::tag::null, 0};
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(const ByteView content, der::readWhole(der, der::tag::null));
    CORE_CHECK(der::expectEnd(content));
    return FieldValues{};
}

}

ExtensionType ocspNoCheck()
{
    return {.oid = "1.3.6.1.5.5.7.48.1.5",
        .name = "ocspNoCheck",
        .label = CORE_TEXT("core", "Needs no revocation check"),
        .explanation = CORE_TEXT(
            "core", "For certificates of status services only: programs trust it for its short life without asking."),
        .citation = "RFC 6960 section 4.2.2.2.1",
        .criticalByDefault = false,
        .fields = {},
        .encode = encode,
        .decode = decode};
}

}
