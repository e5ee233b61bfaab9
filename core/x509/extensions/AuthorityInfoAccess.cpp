#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"
#include <array>

// Fields of authorityInfoAccess: ocsp, caIssuers; of subjectInfoAccess: caRepository, timeStamping; of both: other
// ("1.2.3;URI:http://…", access method and location).
namespace core {

namespace {

/// An access method that has a field of its own.
struct Method {
    std::string_view key;
    std::string_view oid;
    bool isAddress; ///< always to be fetched (RFC 6960 section 3.1); others may be directory names
};

struct Family {
    std::string_view extension;
    std::string_view citation;
    std::array<Method, 2> methods;
};
constexpr Family ofIssuer{"authorityInfoAccess", "RFC 5280 section 4.2.2.1",
    {Method{"ocsp", "1.3.6.1.5.5.7.48.1", true}, Method{"caIssuers", "1.3.6.1.5.5.7.48.2", false}}};
constexpr Family ofSubject{"subjectInfoAccess", "RFC 5280 section 4.2.2.2",
    {Method{"caRepository", "1.3.6.1.5.5.7.48.5", false}, Method{"timeStamping", "1.3.6.1.5.5.7.48.3", false}}};

Result<void> append(Bytes& to, std::string_view method, Result<Bytes> location)
{
    CORE_TRY(const Bytes oid, der::objectIdentifier(method));
    CORE_TRY(const Bytes name, std::move(location));
    der::appendElement(to, der::tag::sequence, der::concat({oid, name}));
    return {};
}

Result<void> appendOther(Bytes& to, const std::string& text)
{
    const auto semicolon = text.find(';');
    if (semicolon == std::string::npos) return failAs(ErrorCode::Refused, "CW-134", {text});
    CORE_CHECK(fields::oid(std::string_view(text).substr(0, semicolon), {}));
    return append(to, std::string_view(text).substr(0, semicolon), fields::location(text.substr(semicolon + 1)));
}

Result<Bytes> encode(const FieldValues& values, const Family& family)
{
    const auto& [first, second] = family.methods;
    CORE_CHECK(fields::onlyKnown(values, family.extension, {first.key, second.key, "other"}));
    Bytes content;
    for (const Method& method : family.methods) {
        const auto& addresses = fields::list(values, method.key);
        CORE_CHECK(fields::distinct(addresses, method.key, family.citation));
        for (const std::string& address : addresses)
            CORE_CHECK(
                append(content, method.oid, method.isAddress ? fields::url(address) : fields::location(address)));
    }
    const auto& others = fields::list(values, "other");
    CORE_CHECK(fields::distinct(others, "other", family.citation));
    for (const std::string& text : others) CORE_CHECK(appendOther(content, text));
    if (content.empty())
        return failAs(ErrorCode::Refused, "CW-130",
            {std::string(family.extension), std::string(first.key) + ", " + std::string(second.key),
                std::string(family.citation)});
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decode(ByteView der, const Family& family)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    while (!rest.empty()) {
        CORE_TRY(ByteView description, der::read(rest, der::tag::sequence));
        CORE_TRY(const std::string oid, der::readOid(description));
        CORE_TRY(const GeneralName location, decodeGeneralName(description));
        const auto* const method = std::ranges::find(family.methods, oid, &Method::oid);
        if (method != family.methods.end())
            values[std::string(method->key)].push_back(fields::locationText(location));
        else
            values["other"].push_back(oid + ";" + fields::locationText(location));
    }
    return values;
}

const ExtensionField other{"other", CORE_TEXT("core", "Other access"),
    CORE_TEXT("core", "Method and place: 1.3.6.1.4.1.99999.1;URI:http://pki.example.com"),
    ExtensionField::Kind::TextList};

}

ExtensionType authorityInfoAccess()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "1.3.6.1.5.5.7.1.1",
        .name = ofIssuer.extension,
        .label = CORE_TEXT("core", "Where to find the issuer"),
        .explanation = CORE_TEXT("core", "Addresses of the issuer's certificate and of its online status service."),
        .citation = ofIssuer.citation,
        .criticalByDefault = false,
        .fields = {{"ocsp", CORE_TEXT("core", "Online status (OCSP)"), CORE_TEXT("core", "http://ocsp.example.com"),
                       Kind::TextList},
            {"caIssuers", CORE_TEXT("core", "Issuer's certificate"),
                CORE_TEXT("core", "http://pki.example.com/issuing.cer"), Kind::TextList},
            other},
        .encode = [](const FieldValues& values) { return encode(values, ofIssuer); },
        .decode = [](ByteView der) { return decode(der, ofIssuer); },
        .place = ExtensionType::Place::Both,
        .critical = ExtensionType::Critical::Never};
}

ExtensionType subjectInfoAccess()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "1.3.6.1.5.5.7.1.11",
        .name = ofSubject.extension,
        .label = CORE_TEXT("core", "What the holder offers"),
        .explanation = CORE_TEXT(
            "core", "Addresses of services of the holder: where a CA publishes, or where a time-stamp service is."),
        .citation = ofSubject.citation,
        .criticalByDefault = false,
        .fields = {{"caRepository", CORE_TEXT("core", "Where this CA publishes"),
                       CORE_TEXT("core", "http://pki.example.com/certificates"), Kind::TextList},
            {"timeStamping", CORE_TEXT("core", "Time-stamp service"), CORE_TEXT("core", "http://tsa.example.com"),
                Kind::TextList},
            other},
        .encode = [](const FieldValues& values) { return encode(values, ofSubject); },
        .decode = [](ByteView der) { return decode(der, ofSubject); },
        .critical = ExtensionType::Critical::Never};
}

}
