#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/Strings.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"
#include <set>

// Fields: dateOfBirth, placeOfBirth, gender, citizenship, residence, other ("1.2.3;HEX", one value each).
namespace core {

namespace {

constexpr std::string_view citation = "RFC 3739 section 3.2.2";
constexpr std::size_t longestPlace = 128; // ub-name

/// An attribute that has a field of its own, in the order in which they are written.
struct Attribute {
    std::string_view key;
    std::string_view oid;
    std::uint8_t tag; ///< of its values
    std::size_t size; ///< exactly so many characters; 0: any
};
constexpr Attribute attributes[] = {
    {"dateOfBirth", "1.3.6.1.5.5.7.9.1", der::tag::generalizedTime, 0},
    {"placeOfBirth", "1.3.6.1.5.5.7.9.2", der::tag::utf8String, 0},
    {"gender", "1.3.6.1.5.5.7.9.3", der::tag::printableString, 1},
    {"citizenship", "1.3.6.1.5.5.7.9.4", der::tag::printableString, 2},
    {"residence", "1.3.6.1.5.5.7.9.5", der::tag::printableString, 2},
};

Result<Bytes> encodeValue(const Attribute& attribute, const std::string& text)
{
    const FieldValues values{{std::string(attribute.key), {text}}};
    if (attribute.tag == der::tag::generalizedTime) {
        CORE_TRY(const auto time, fields::time(values, attribute.key));
        return der::generalizedTime(*time);
    }
    CORE_TRY(const std::string visible, fields::visibleText(values, attribute.key, longestPlace));
    const bool isPrintable = attribute.tag != der::tag::printableString || der::isPrintableString(visible);
    if (!isPrintable || (attribute.size != 0 && visible.size() != attribute.size))
        return failAs(ErrorCode::Refused, "CW-124",
            {text, std::string(attribute.key), std::to_string(attribute.size) + " letters"});
    return der::element(attribute.tag, bytesOf(visible));
}

Result<void> append(Bytes& to, ByteView oid, const std::set<Bytes>& values)
{
    Bytes set; // SET OF is ordered (X.690 section 11.6)
    for (const Bytes& value : values) set.insert(set.end(), value.begin(), value.end());
    der::appendElement(to, der::tag::sequence, der::concat({oid, der::element(der::tag::set, set)}));
    return {};
}

Result<void> appendOthers(Bytes& to, const std::vector<std::string>& others)
{
    CORE_CHECK(fields::distinct(others, "other", citation));
    std::vector<std::pair<Bytes, std::set<Bytes>>> joined;
    for (const std::string& other : others) {
        CORE_TRY(const Bytes typed, fields::typedValue(other));
        ByteView rest = typed;
        CORE_TRY(const der::Element oid, der::readElement(rest));
        const auto found = std::ranges::find(joined, copyOf(oid.whole), &std::pair<Bytes, std::set<Bytes>>::first);
        if (found != joined.end())
            found->second.insert(copyOf(rest));
        else
            joined.push_back({copyOf(oid.whole), {copyOf(rest)}});
    }
    for (const auto& [oid, values] : joined) CORE_CHECK(append(to, oid, values));
    return {};
}

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "subjectDirectoryAttributes",
        {"dateOfBirth", "placeOfBirth", "gender", "citizenship", "residence", "other"}));
    Bytes content;
    for (const Attribute& attribute : attributes) {
        const auto& texts = fields::list(values, attribute.key);
        if (attribute.size != 2) CORE_CHECK(fields::text(values, attribute.key)); // one only
        CORE_CHECK(fields::distinct(texts, attribute.key, citation));
        if (texts.empty()) continue;
        std::set<Bytes> encoded;
        for (const std::string& text : texts) {
            CORE_TRY(Bytes value, encodeValue(attribute, text));
            encoded.insert(std::move(value));
        }
        CORE_TRY(const Bytes oid, der::objectIdentifier(attribute.oid));
        CORE_CHECK(append(content, oid, encoded));
    }
    CORE_CHECK(appendOthers(content, fields::list(values, "other")));
    if (content.empty())
        return failAs(
            ErrorCode::Refused, "CW-130", {"subjectDirectoryAttributes", "dateOfBirth", std::string(citation)});
    return der::element(der::tag::sequence, content);
}

/// The text of a value of this attribute; nothing for one of another type, which is then shown in hexadecimal.
std::optional<std::string> valueText(const Attribute& attribute, const der::Element& value)
{
    if (attribute.tag != der::tag::generalizedTime) return der::textOfString(value.tag, value.content);
    ByteView input = value.whole;
    const auto time = der::readTimeElement(input);
    return time ? std::optional(toText(*time)) : std::nullopt;
}

Result<void> decodeAttribute(ByteView content, FieldValues& values)
{
    CORE_TRY(const std::string oid, der::readOid(content));
    CORE_TRY(ByteView set, der::readWhole(content, der::tag::set));
    const auto* const known = std::ranges::find(attributes, oid, &Attribute::oid);
    while (!set.empty()) {
        CORE_TRY(const der::Element value, der::readElement(set));
        const auto text = known == std::end(attributes) ? std::nullopt : valueText(*known, value);
        if (text)
            values[std::string(known->key)].push_back(*text);
        else
            values["other"].push_back(oid + ";" + toHex(value.whole));
    }
    return {};
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    while (!rest.empty()) {
        CORE_TRY(const ByteView content, der::read(rest, der::tag::sequence));
        CORE_CHECK(decodeAttribute(content, values));
    }
    return values;
}

}

ExtensionType subjectDirectoryAttributes()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.9",
        .name = "subjectDirectoryAttributes",
        .label = CORE_TEXT("core", "About the person"),
        .explanation =
            CORE_TEXT("core", "Birth, gender and countries of the holder; whoever sees the certificate can read them."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"dateOfBirth", CORE_TEXT("core", "Date of birth"), CORE_TEXT("core", "1980-05-17T12:00:00Z"),
                       Kind::Moment},
            {"placeOfBirth", CORE_TEXT("core", "Place of birth"), CORE_TEXT("core", "Zürich"), Kind::Text},
            {"gender", CORE_TEXT("core", "Gender"), CORE_TEXT("core", "M or F"), Kind::Choice, {"M", "F"}},
            {"citizenship", CORE_TEXT("core", "Citizen of"), CORE_TEXT("core", "Countries of two letters: CH, DE"),
                Kind::TextList},
            {"residence", CORE_TEXT("core", "Lives in"), CORE_TEXT("core", "Countries of two letters: CH"),
                Kind::TextList},
            {"other", CORE_TEXT("core", "Other attributes"), CORE_TEXT("core", "Type and DER: 1.2.3;0c0141"),
                Kind::TextList}},
        .encode = encode,
        .decode = decode,
        .critical = ExtensionType::Critical::Never};
}

}
