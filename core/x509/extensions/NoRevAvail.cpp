#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// No fields: being there says all.
namespace core {

namespace {

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "noRevAvail", {}));
    return Bytes{der::tag::null, 0};
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(const ByteView content, der::readWhole(der, der::tag::null));
    CORE_CHECK(der::expectEnd(content));
    return FieldValues{};
}

}

ExtensionType noRevAvail()
{
    return {.oid = "2.5.29.56",
        .name = "noRevAvail",
        .label = CORE_TEXT("core", "Is never revoked"),
        .explanation = CORE_TEXT("core",
            "Says that the issuer tells nothing about revocation, because the certificate lives only a short time."),
        .citation = "RFC 9608 section 2",
        .criticalByDefault = false,
        .fields = {},
        .encode = encode,
        .decode = decode,
        .critical = ExtensionType::Critical::Never};
}

}
