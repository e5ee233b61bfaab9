#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: names ("DNS:www.example.com", see readGeneralName()).
namespace core {

namespace {

Result<Bytes> encodeAs(const FieldValues& values, std::string_view extension, std::string_view citation)
{
    CORE_CHECK(fields::onlyKnown(values, extension, {"names"}));
    CORE_CHECK(fields::someOf(values, extension, "names", citation));
    CORE_TRY(const Bytes content, fields::nameContent(values, "names", citation));
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(const ByteView content, der::readWhole(der, der::tag::sequence));
    CORE_TRY(auto texts, fields::nameTexts(content));
    return FieldValues{{"names", std::move(texts)}};
}

constexpr std::string_view subjectCitation = "RFC 5280 section 4.2.1.6";
constexpr std::string_view issuerCitation = "RFC 5280 section 4.2.1.7";

}

ExtensionType subjectAltName()
{
    return {.oid = "2.5.29.17",
        .name = "subjectAltName",
        .label = CORE_TEXT("core", "All names it is good for"),
        .explanation =
            CORE_TEXT("core", "Host names, addresses and mailboxes; programs compare these and ignore the subject."),
        .citation = subjectCitation,
        .criticalByDefault = false,
        .fields = {{"names", CORE_TEXT("core", "Names"),
            CORE_TEXT("core", "DNS:www.example.com, IP:192.0.2.1, email:ana@example.com"),
            ExtensionField::Kind::Names}},
        .encode = [](const FieldValues& values) { return encodeAs(values, "subjectAltName", subjectCitation); },
        .decode = decode};
}

ExtensionType issuerAltName()
{
    return {.oid = "2.5.29.18",
        .name = "issuerAltName",
        .label = CORE_TEXT("core", "Other names of the issuer"),
        .explanation = CORE_TEXT("core", "Mailboxes or addresses at which the issuer can be reached; rarely used."),
        .citation = issuerCitation,
        .criticalByDefault = false,
        .fields = {{"names", CORE_TEXT("core", "Names"),
            CORE_TEXT("core", "email:pki@example.com, URI:https://pki.example.com"), ExtensionField::Kind::Names}},
        .encode = [](const FieldValues& values) { return encodeAs(values, "issuerAltName", issuerCitation); },
        .decode = decode,
        .place = ExtensionType::Place::Both};
}

}
