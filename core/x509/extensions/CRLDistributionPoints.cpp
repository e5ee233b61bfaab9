#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/DistributionPoints.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: urls (all of one list: the first distribution point, with nothing but addresses); points, each with names,
// relativeName, reasons and crlIssuer. The same for freshestCRL.
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.13";
constexpr std::string_view freshestCitation = "RFC 5280 section 4.2.1.15";
constexpr std::uint8_t nameTag = der::tag::contextConstructed(0);
constexpr std::uint8_t reasonsTag = der::tag::context(1);
constexpr std::uint8_t issuerTag = der::tag::contextConstructed(2);

Result<Bytes> encodePlain(const std::vector<std::string>& urls)
{
    Bytes names;
    for (const std::string& address : urls) {
        CORE_TRY(const Bytes name, fields::url(address));
        names.insert(names.end(), name.begin(), name.end());
    }
    return der::sequence({der::element(nameTag, der::element(nameTag, names))});
}

Result<Bytes> encodePoint(const FieldValues& point, std::string_view extension)
{
    CORE_CHECK(fields::onlyKnown(point, extension, {"names", "relativeName", "reasons", "crlIssuer"}));
    CORE_TRY(const Bytes name, points::encodeName(point, citation));
    CORE_TRY(const Bytes reasons, points::encodeReasons(point, 1, citation));
    CORE_TRY(Bytes issuer, fields::nameContent(point, "crlIssuer", citation));
    for (const std::string& text : fields::list(point, "crlIssuer"))
        if (!equalIgnoringCase(text.substr(0, text.find(':')), "dirName"))
            return failAs(ErrorCode::Refused, "CW-132", {"crlIssuer", text, "dirName:…"});
    if (name.empty() && issuer.empty())
        return failAs(
            ErrorCode::Refused, "CW-130", {std::string(extension), "names, crlIssuer", std::string(citation)});
    if (!issuer.empty()) issuer = der::element(issuerTag, issuer);
    return der::sequence({name, reasons, issuer});
}

Result<Bytes> encode(const FieldValues& values, std::string_view extension)
{
    CORE_CHECK(fields::onlyKnown(values, extension, {"urls", "points."}));
    const auto& urls = fields::list(values, "urls");
    CORE_CHECK(fields::distinct(urls, "urls", citation));
    Bytes content;
    if (!urls.empty()) {
        CORE_TRY(content, encodePlain(urls));
    }
    for (const FieldValues& member : membersOf(values, "points")) {
        CORE_TRY(const Bytes point, encodePoint(member, extension));
        content.insert(content.end(), point.begin(), point.end());
    }
    if (content.empty())
        return failAs(ErrorCode::Refused, "CW-130", {std::string(extension), "urls", std::string(citation)});
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decodePoint(ByteView point)
{
    FieldValues values;
    if (der::nextIs(point, nameTag)) {
        CORE_TRY(const ByteView name, der::read(point, nameTag));
        CORE_CHECK(points::decodeName(name, values));
    }
    if (der::nextIs(point, reasonsTag)) {
        CORE_TRY(const ByteView reasons, der::read(point, reasonsTag));
        CORE_TRY(values["reasons"], points::decodeReasons(reasons));
    }
    if (der::nextIs(point, issuerTag)) {
        CORE_TRY(const ByteView issuer, der::read(point, issuerTag));
        CORE_TRY(values["crlIssuer"], fields::nameTexts(issuer));
    }
    CORE_CHECK(der::expectEnd(point));
    return values;
}

/// The addresses of a point that has nothing else; empty for all others.
std::vector<std::string> plainAddresses(const FieldValues& point)
{
    constexpr std::string_view prefix = "URI:";
    std::vector<std::string> urls;
    const auto& names = fields::list(point, "names");
    const bool isPlain =
        point.size() == 1 && std::ranges::all_of(names, [&](const auto& name) { return name.starts_with(prefix); });
    if (isPlain)
        for (const std::string& name : names)
            urls.push_back(fields::locationText({GeneralName::Type::Uri, name.substr(prefix.size())}));
    return urls;
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    std::vector<FieldValues> members;
    while (!rest.empty()) {
        CORE_TRY(const ByteView point, der::read(rest, der::tag::sequence));
        CORE_TRY(FieldValues member, decodePoint(point));
        members.push_back(std::move(member));
        CORE_CHECK(fields::checkCount(members.size()));
    }
    FieldValues values;
    if (auto urls = members.empty() ? std::vector<std::string>{} : plainAddresses(members.front()); !urls.empty()) {
        values["urls"] = std::move(urls);
        members.erase(members.begin());
    }
    setMembers(values, "points", members);
    return values;
}

std::vector<ExtensionField> pointFields()
{
    using Kind = ExtensionField::Kind;
    return {{"names", CORE_TEXT("core", "Places of the list"),
                CORE_TEXT("core", "URI:http://pki.example.com/part.crl, or dirName:CN=list,O=Example"), Kind::Names},
        {"relativeName", CORE_TEXT("core", "Name below the issuer of the list"),
            CORE_TEXT("core", "CN=list 1, instead of places"), Kind::Text},
        {"reasons", CORE_TEXT("core", "Reasons it covers"), CORE_TEXT("core", "None chosen: all of them"),
            Kind::ChoiceList, points::reasonNames()},
        {"crlIssuer", CORE_TEXT("core", "Issuer of the list"),
            CORE_TEXT("core", "dirName:CN=Example CRLs, if it is not the issuer of the certificate"), Kind::Names}};
}

}

ExtensionType cRLDistributionPoints()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.31",
        .name = "cRLDistributionPoints",
        .label = CORE_TEXT("core", "Where to check revocation"),
        .explanation = CORE_TEXT(
            "core", "The address of the issuer's revocation list; programs fetch it to see whether this was revoked."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"urls", CORE_TEXT("core", "Addresses of the list"),
                       CORE_TEXT("core", "http://pki.example.com/issuing.crl"), Kind::TextList},
            {"points", CORE_TEXT("core", "Further list"),
                CORE_TEXT("core", "Only for lists that are split by reasons or made by others"), Kind::Group, {},
                pointFields()}},
        .encode = [](const FieldValues& values) { return encode(values, "cRLDistributionPoints"); },
        .decode = decode};
}

ExtensionType freshestCRL()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.46",
        .name = "freshestCRL",
        .label = CORE_TEXT("core", "Where the newest changes are"),
        .explanation = CORE_TEXT("core",
            "The address of a delta list, which holds what was revoked since the last "
            "full list."),
        .citation = freshestCitation,
        .criticalByDefault = false,
        .fields = {{"urls", CORE_TEXT("core", "Addresses of the delta list"),
                       CORE_TEXT("core", "http://pki.example.com/delta.crl"), Kind::TextList},
            {"points", CORE_TEXT("core", "Further list"),
                CORE_TEXT("core", "Only for lists that are split by reasons or made by others"), Kind::Group, {},
                pointFields()}},
        .encode = [](const FieldValues& values) { return encode(values, "freshestCRL"); },
        .decode = decode,
        .place = ExtensionType::Place::Both,
        .critical = ExtensionType::Critical::Never};
}

}
