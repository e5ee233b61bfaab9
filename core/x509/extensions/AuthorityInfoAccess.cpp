#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: ocsp, caIssuers (addresses). Other access methods are not shown.
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.2.1";
constexpr std::string_view ocspOid = "1.3.6.1.5.5.7.48.1";
constexpr std::string_view caIssuersOid = "1.3.6.1.5.5.7.48.2";

Result<void> appendDescriptions(Bytes& to, const FieldValues& values, std::string_view key, std::string_view method)
{
    const auto& addresses = fields::list(values, key);
    CORE_CHECK(fields::distinct(addresses, key, citation));
    for (const std::string& address : addresses) {
        CORE_TRY(const Bytes oid, der::objectIdentifier(method));
        CORE_TRY(const Bytes location, fields::url(address));
        der::appendElement(to, der::tag::sequence, der::concat({oid, location}));
    }
    return {};
}

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "authorityInfoAccess", {"ocsp", "caIssuers"}));
    Bytes content;
    CORE_CHECK(appendDescriptions(content, values, "ocsp", ocspOid));
    CORE_CHECK(appendDescriptions(content, values, "caIssuers", caIssuersOid));
    if (content.empty())
        return failAs(ErrorCode::Refused, "CW-130", {"authorityInfoAccess", "ocsp, caIssuers", std::string(citation)});
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    while (!rest.empty()) {
        CORE_TRY(ByteView description, der::read(rest, der::tag::sequence));
        CORE_TRY(const std::string method, der::readOid(description));
        CORE_TRY(const GeneralName location, decodeGeneralName(description));
        if (method == ocspOid || method == caIssuersOid)
            values[method == ocspOid ? "ocsp" : "caIssuers"].push_back(fields::urlTexts({location}).front());
    }
    return values;
}

}

ExtensionType authorityInfoAccess()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "1.3.6.1.5.5.7.1.1",
        .name = "authorityInfoAccess",
        .label = CORE_TEXT("core", "Where to find the issuer"),
        .explanation = CORE_TEXT("core", "Addresses of the issuer's certificate and of its online status service."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"ocsp", CORE_TEXT("core", "Online status (OCSP)"), CORE_TEXT("core", "http://ocsp.example.com"),
                       Kind::TextList},
            {"caIssuers", CORE_TEXT("core", "Issuer's certificate"),
                CORE_TEXT("core", "http://pki.example.com/issuing.cer"), Kind::TextList}},
        .encode = encode,
        .decode = decode};
}

}
