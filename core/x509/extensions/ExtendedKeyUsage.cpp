#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: purposes (short names such as serverAuth, or dotted OIDs).
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.12";

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "extendedKeyUsage", {"purposes"}));
    CORE_TRY(const auto purposes, fields::someOf(values, "extendedKeyUsage", "purposes", citation));
    CORE_TRY(const Bytes content,
        fields::oids(purposes, {"1.3.6.1.5.5.7.3.", "1.3.6.1.4.1.311.", "2.5.29.37.0"}, "extendedKeyUsage", citation));
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    std::vector<std::string> purposes;
    while (!rest.empty()) {
        CORE_TRY(const std::string oid, der::readOid(rest));
        purposes.push_back(nameOfOid(oid));
    }
    return FieldValues{{"purposes", std::move(purposes)}};
}

}

ExtensionType extendedKeyUsage()
{
    return {.oid = "2.5.29.37",
        .name = "extendedKeyUsage",
        .label = CORE_TEXT("core", "Which jobs it is for"),
        .explanation =
            CORE_TEXT("core", "Names the purposes, such as web server or e-mail; programs refuse it for others."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"purposes", CORE_TEXT("core", "Purposes"),
            CORE_TEXT("core", "serverAuth, or an OID such as 1.3.6.1.5.5.7.3.1"), ExtensionField::Kind::TextList,
            {"serverAuth", "clientAuth", "codeSigning", "emailProtection", "timeStamping", "OCSPSigning",
                "msSmartcardLogin", "anyExtendedKeyUsage"}}},
        .encode = encode,
        .decode = decode};
}

}
