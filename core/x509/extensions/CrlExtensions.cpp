#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/DistributionPoints.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Extensions of revocation lists. Fields of cRLNumber: number; of deltaCRLIndicator: baseNumber (both hexadecimal); of
// issuingDistributionPoint: names, relativeName, reasons and flags.
namespace core {

namespace {

constexpr std::string_view numberCitation = "RFC 5280 section 5.2.3";
constexpr std::string_view deltaCitation = "RFC 5280 section 5.2.4";
constexpr std::string_view pointCitation = "RFC 5280 section 5.2.5";
constexpr std::size_t longestNumber = 20; // octets

Result<Bytes> encodeNumber(
    const FieldValues& values, std::string_view extension, std::string_view key, std::string_view citation)
{
    CORE_CHECK(fields::onlyKnown(values, extension, {key}));
    CORE_TRY(const Bytes number, fields::hex(values, key));
    if (number.empty())
        return failAs(ErrorCode::Refused, "CW-130", {std::string(extension), std::string(key), std::string(citation)});
    Bytes encoded = der::integer(number);
    if (encoded.size() > longestNumber + 2)
        return failAs(ErrorCode::Refused, "CW-139", {std::string(key), std::to_string(2 * longestNumber)});
    return encoded;
}

Result<FieldValues> decodeNumber(ByteView der, std::string_view key)
{
    CORE_TRY(const ByteView number, der::readWhole(der, der::tag::integer));
    if (number.empty()) return fail(ErrorCode::Malformed, "an INTEGER without content");
    return FieldValues{{std::string(key), {toHex(der::magnitude(number))}}};
}

/// The flags of an IssuingDistributionPoint with their tags; reasons have tag 3.
struct PointFlag {
    std::string_view key;
    int tag;
    bool limitsKind; ///< only one of these may be set
};
constexpr PointFlag pointFlags[] = {{"onlyUserCertificates", 1, true}, {"onlyCaCertificates", 2, true},
    {"indirect", 4, false}, {"onlyAttributeCertificates", 5, true}};
constexpr std::uint8_t nameTag = der::tag::contextConstructed(0);
constexpr int reasonsTag = 3;

Result<Bytes> encodePoint(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "issuingDistributionPoint",
        {"names", "relativeName", "onlyUserCertificates", "onlyCaCertificates", "reasons", "indirect",
            "onlyAttributeCertificates"}));
    CORE_TRY(Bytes content, points::encodeName(values, pointCitation));
    CORE_TRY(const Bytes reasons, points::encodeReasons(values, reasonsTag, pointCitation));
    std::string_view kind;
    for (const PointFlag& flag : pointFlags) {
        CORE_TRY(const bool isSet, fields::flag(values, flag.key));
        if (isSet && flag.limitsKind && !kind.empty())
            return failAs(
                ErrorCode::Refused, "CW-129", {std::string(kind), std::string(flag.key), std::string(pointCitation)});
        if (isSet && flag.limitsKind) kind = flag.key;
        if (flag.tag == reasonsTag + 1) content.insert(content.end(), reasons.begin(), reasons.end());
        if (isSet) der::appendElement(content, der::tag::context(flag.tag), Bytes{0xFF});
    }
    if (content.empty())
        return failAs(ErrorCode::Refused, "CW-130", {"issuingDistributionPoint", "names", std::string(pointCitation)});
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decodePoint(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    if (der::nextIs(rest, nameTag)) {
        CORE_TRY(const ByteView name, der::read(rest, nameTag));
        CORE_CHECK(points::decodeName(name, values));
    }
    while (!rest.empty()) {
        CORE_TRY(const der::Element element, der::readElement(rest));
        const auto* const flag =
            std::ranges::find(pointFlags, element.tag, [](const PointFlag& row) { return der::tag::context(row.tag); });
        if (element.tag == der::tag::context(reasonsTag)) {
            CORE_TRY(values["reasons"], points::decodeReasons(element.content));
        } else if (flag == std::end(pointFlags) || element.content.size() != 1) {
            return fail(ErrorCode::Malformed, "an unknown part of an issuing distribution point");
        } else if (element.content[0] != 0) {
            values[std::string(flag->key)] = {"true"};
        }
    }
    return values;
}

}

ExtensionType cRLNumber()
{
    return {.oid = "2.5.29.20",
        .name = "cRLNumber",
        .label = CORE_TEXT("core", "Number of the list"),
        .explanation = CORE_TEXT("core", "Grows with every list, so that the newer of two is known."),
        .citation = numberCitation,
        .criticalByDefault = false,
        .fields = {{"number", CORE_TEXT("core", "Number"), CORE_TEXT("core", "Hexadecimal"),
            ExtensionField::Kind::Text}},
        .encode = [](const FieldValues& values) { return encodeNumber(values, "cRLNumber", "number", numberCitation); },
        .decode = [](ByteView der) { return decodeNumber(der, "number"); },
        .place = ExtensionType::Place::Crl,
        .critical = ExtensionType::Critical::Never};
}

ExtensionType deltaCRLIndicator()
{
    return {.oid = "2.5.29.27",
        .name = "deltaCRLIndicator",
        .label = CORE_TEXT("core", "Only the changes since"),
        .explanation = CORE_TEXT("core", "This list is no full one; it adds to the list with the number given here."),
        .citation = deltaCitation,
        .criticalByDefault = true,
        .fields = {{"baseNumber", CORE_TEXT("core", "Number of the full list"), CORE_TEXT("core", "Hexadecimal"),
            ExtensionField::Kind::Text}},
        .encode =
            [](const FieldValues& values) {
                return encodeNumber(values, "deltaCRLIndicator", "baseNumber", deltaCitation);
            },
        .decode = [](ByteView der) { return decodeNumber(der, "baseNumber"); },
        .place = ExtensionType::Place::Crl,
        .critical = ExtensionType::Critical::Always};
}

ExtensionType issuingDistributionPoint()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.28",
        .name = "issuingDistributionPoint",
        .label = CORE_TEXT("core", "What this list covers"),
        .explanation = CORE_TEXT("core",
            "Where the list is published, and to which certificates and reasons it is "
            "limited."),
        .citation = pointCitation,
        .criticalByDefault = true,
        .fields = {{"names", CORE_TEXT("core", "Places of the list"),
                       CORE_TEXT("core", "URI:http://pki.example.com/part.crl"), Kind::Names},
            {"relativeName", CORE_TEXT("core", "Name below the issuer of the list"),
                CORE_TEXT("core", "CN=list 1, instead of places"), Kind::Text},
            {"onlyUserCertificates", CORE_TEXT("core", "Only certificates of end entities"),
                CORE_TEXT("core", "The list says nothing about CAs"), Kind::Flag},
            {"onlyCaCertificates", CORE_TEXT("core", "Only certificates of CAs"),
                CORE_TEXT("core", "The list says nothing about end entities"), Kind::Flag},
            {"reasons", CORE_TEXT("core", "Reasons it covers"), CORE_TEXT("core", "None chosen: all of them"),
                Kind::ChoiceList, points::reasonNames()},
            {"indirect", CORE_TEXT("core", "Holds certificates of other issuers"),
                CORE_TEXT("core", "An indirect list"), Kind::Flag},
            {"onlyAttributeCertificates", CORE_TEXT("core", "Only attribute certificates"),
                CORE_TEXT("core", "The list says nothing about certificates of keys"), Kind::Flag}},
        .encode = encodePoint,
        .decode = decodePoint,
        .place = ExtensionType::Place::Crl,
        .critical = ExtensionType::Critical::Always};
}

}
