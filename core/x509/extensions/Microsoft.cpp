#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include "core/x509/Strings.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Extensions of Active Directory Certificate Services. Fields of microsoftTemplate: template (dotted OID), majorVersion,
// minorVersion; of microsoftTemplateName: name; of microsoftApplicationPolicies: purposes; of microsoftSid: sid, names.
namespace core {

namespace {

constexpr std::string_view templateCitation = "MS-WCCE section 2.2.2.7.7.2";
constexpr std::string_view nameCitation = "MS-WCCE section 2.2.2.7.7.1";
constexpr std::string_view policiesCitation = "MS-WCCE section 2.2.2.7.7.3";
constexpr std::string_view sidCitation = "MS-WCCE section 2.2.2.7.7.4";
constexpr std::int64_t largestVersion = 4294967295;
constexpr std::size_t longestName = 256;
constexpr std::string_view sidOid = "1.3.6.1.4.1.311.25.2.1";
constexpr std::uint8_t otherNameTag = der::tag::contextConstructed(0);

Result<Bytes> encodeTemplate(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "microsoftTemplate", {"template", "majorVersion", "minorVersion"}));
    CORE_TRY(const std::string name, fields::text(values, "template"));
    if (name.empty())
        return failAs(ErrorCode::Refused, "CW-130", {"microsoftTemplate", "template", std::string(templateCitation)});
    CORE_TRY(const Bytes oid, fields::oid(name, {}));
    CORE_TRY(const auto major, fields::number(values, "majorVersion", largestVersion));
    CORE_TRY(const auto minor, fields::number(values, "minorVersion", largestVersion));
    if (minor && !major)
        return failAs(ErrorCode::Refused, "CW-118", {"majorVersion", "minorVersion", std::string(templateCitation)});
    return der::sequence({oid, major ? der::integer(*major) : Bytes{}, minor ? der::integer(*minor) : Bytes{}});
}

Result<FieldValues> decodeTemplate(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    CORE_TRY(std::string oid, der::readOid(rest));
    values["template"] = {std::move(oid)};
    for (const char* key : {"majorVersion", "minorVersion"}) {
        if (rest.empty()) break;
        CORE_TRY(const std::int64_t version, der::readSmallInteger(rest));
        values[key] = {std::to_string(version)};
    }
    CORE_CHECK(der::expectEnd(rest));
    return values;
}

/// UTF-16 without surrogates, big-endian, from UTF-8; empty for characters that do not fit.
Bytes bmpOf(std::string_view utf8)
{
    Bytes content;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<std::uint8_t>(utf8[at]);
        const std::size_t more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        if (more > 2) return {};
        unsigned point = more == 0 ? lead : more == 1 ? lead & 0x1FU : lead & 0x0FU;
        for (std::size_t i = 1; i <= more; ++i) point = point << 6 | (static_cast<std::uint8_t>(utf8[at + i]) & 0x3FU);
        content.push_back(static_cast<std::uint8_t>(point >> 8));
        content.push_back(static_cast<std::uint8_t>(point));
        at += more + 1;
    }
    return content;
}

Result<Bytes> encodeName(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "microsoftTemplateName", {"name"}));
    CORE_TRY(const std::string name, fields::visibleText(values, "name", longestName));
    if (name.empty())
        return failAs(ErrorCode::Refused, "CW-130", {"microsoftTemplateName", "name", std::string(nameCitation)});
    const Bytes content = bmpOf(name); // visibleText() has seen to it that this is UTF-8
    if (content.empty())
        return failAs(ErrorCode::Refused, "CW-124", {name, "microsoftTemplateName", "characters up to U+FFFF"});
    return der::element(der::tag::bmpString, content);
}

Result<FieldValues> decodeName(ByteView der)
{
    CORE_TRY(const der::Element text, der::readElement(der));
    CORE_CHECK(der::expectEnd(der));
    auto name = der::textOfString(text.tag, text.content);
    if (!name) return fail(ErrorCode::Malformed, "no character string where one is expected");
    return FieldValues{{"name", {*std::move(name)}}};
}

Result<Bytes> encodePolicies(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "microsoftApplicationPolicies", {"purposes"}));
    CORE_TRY(const auto purposes, fields::someOf(values, "microsoftApplicationPolicies", "purposes", policiesCitation));
    CORE_TRY(const Bytes oids,
        fields::oids(purposes, {"1.3.6.1.5.5.7.3.", "1.3.6.1.4.1.311.", "2.5.29.37.0"}, "purposes", policiesCitation));
    Bytes content;
    for (ByteView rest = oids; !rest.empty();) {
        CORE_TRY(const ByteView oid, der::readRaw(rest, der::tag::objectIdentifier));
        der::appendElement(content, der::tag::sequence, oid);
    }
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decodePolicies(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    std::vector<std::string> purposes;
    while (!rest.empty()) {
        CORE_TRY(ByteView policy, der::read(rest, der::tag::sequence));
        CORE_TRY(const std::string oid, der::readOid(policy)); // qualifiers have no meaning here
        purposes.push_back(nameOfOid(oid));
    }
    return FieldValues{{"purposes", std::move(purposes)}};
}

/// "S-1-5-21-…": revision, authority and up to 15 numbers (MS-DTYP section 2.4.2.1).
bool isSid(std::string_view text)
{
    if (!text.starts_with("S-1-") || text.size() > 184) return false;
    int parts = 0;
    for (text.remove_prefix(4);; ++parts) {
        const auto end = std::min(text.find('-'), text.size());
        const std::string_view digits = text.substr(0, end);
        if (digits.empty() || digits.size() > 15 || digits.find_first_not_of("0123456789") != std::string_view::npos)
            return false;
        if (end == text.size()) return parts > 0 && parts <= 15;
        text.remove_prefix(end + 1);
    }
}

Result<Bytes> encodeSid(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "microsoftSid", {"sid", "names"}));
    CORE_TRY(const std::string sid, fields::text(values, "sid"));
    if (sid.empty()) return failAs(ErrorCode::Refused, "CW-130", {"microsoftSid", "sid", std::string(sidCitation)});
    if (!isSid(sid)) return failAs(ErrorCode::Refused, "CW-132", {"microsoftSid", sid, "S-1-5-21-…"});
    CORE_TRY(const Bytes oid, der::objectIdentifier(sidOid));
    const Bytes value = der::element(der::tag::contextConstructed(0), der::octetString(bytesOf(sid)));
    CORE_TRY(const Bytes names, fields::nameContent(values, "names", sidCitation));
    return der::sequence({der::element(otherNameTag, der::concat({oid, value})), names});
}

Result<std::string> readSid(ByteView content)
{
    CORE_TRY(const std::string oid, der::readOid(content));
    CORE_TRY(const ByteView value, der::readWhole(content, der::tag::contextConstructed(0)));
    CORE_TRY(const ByteView sid, der::readWhole(value, der::tag::octetString));
    if (oid != sidOid) return fail(ErrorCode::Malformed, "another name");
    return textOf(sid);
}

Result<FieldValues> decodeSid(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    while (!rest.empty()) {
        CORE_TRY(const der::Element element, der::readElement(rest));
        const auto sid = element.tag == otherNameTag && !values.contains("sid") ? readSid(element.content)
                                                                                : fail(ErrorCode::NotFound);
        if (sid) {
            values["sid"] = {*sid};
            continue;
        }
        CORE_TRY(const GeneralName name, decodeGeneralName(element.whole));
        values["names"].push_back(toText(name));
    }
    return values;
}

}

ExtensionType microsoftTemplate()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "1.3.6.1.4.1.311.21.7",
        .name = "microsoftTemplate",
        .label = CORE_TEXT("core", "Template (Microsoft)"),
        .explanation = CORE_TEXT("core", "From which template of a Windows domain it was made; Windows looks at it."),
        .citation = templateCitation,
        .criticalByDefault = false,
        .fields = {{"template", CORE_TEXT("core", "Number of the template"),
                       CORE_TEXT("core", "1.3.6.1.4.1.311.21.8.1.2.3"), Kind::Text},
            {"majorVersion", CORE_TEXT("core", "Major version"), CORE_TEXT("core", "100"), Kind::Number},
            {"minorVersion", CORE_TEXT("core", "Minor version"), CORE_TEXT("core", "3"), Kind::Number}},
        .encode = encodeTemplate,
        .decode = decodeTemplate};
}

ExtensionType microsoftTemplateName()
{
    return {.oid = "1.3.6.1.4.1.311.20.2",
        .name = "microsoftTemplateName",
        .label = CORE_TEXT("core", "Name of the template (Microsoft)"),
        .explanation = CORE_TEXT("core", "The older form of the template, for Windows domain controllers and CAs."),
        .citation = nameCitation,
        .criticalByDefault = false,
        .fields = {{"name", CORE_TEXT("core", "Name"), CORE_TEXT("core", "DomainController"),
            ExtensionField::Kind::Text}},
        .encode = encodeName,
        .decode = decodeName};
}

ExtensionType microsoftApplicationPolicies()
{
    return {.oid = "1.3.6.1.4.1.311.21.10",
        .name = "microsoftApplicationPolicies",
        .label = CORE_TEXT("core", "Which jobs it is for (Microsoft)"),
        .explanation = CORE_TEXT("core", "The purposes once more, in a form that only Windows reads."),
        .citation = policiesCitation,
        .criticalByDefault = false,
        .fields = {{"purposes", CORE_TEXT("core", "Purposes"),
            CORE_TEXT("core", "clientAuth, msSmartcardLogin; the same as in the extended key usage"),
            ExtensionField::Kind::TextList,
            {"serverAuth", "clientAuth", "codeSigning", "emailProtection", "timeStamping", "OCSPSigning",
                "msSmartcardLogin", "anyExtendedKeyUsage"}}},
        .encode = encodePolicies,
        .decode = decodePolicies};
}

ExtensionType microsoftSid()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "1.3.6.1.4.1.311.25.2",
        .name = "microsoftSid",
        .label = CORE_TEXT("core", "Account in a Windows domain"),
        .explanation = CORE_TEXT(
            "core", "Ties the certificate to one account by its security identifier, as Windows domains demand."),
        .citation = sidCitation,
        .criticalByDefault = false,
        .fields = {{"sid", CORE_TEXT("core", "Security identifier"),
                       CORE_TEXT("core", "S-1-5-21-1004336348-1177238915-682003330-512"), Kind::Text},
            {"names", CORE_TEXT("core", "Further names"), CORE_TEXT("core", "None is usual"), Kind::Names}},
        .encode = encodeSid,
        .decode = decodeSid};
}

}
