#include "core/x509/Asn1Value.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include "core/x509/Strings.h"
#include <algorithm>
#include <array>
#include <format>

namespace core::asn1 {

namespace {

constexpr std::size_t mostOctets = 64;   ///< of a value that is shown in hexadecimal
constexpr std::size_t mostLetters = 256; ///< octets of a text

struct TagName {
    std::uint8_t number;
    std::string_view name;
};
/// Of class universal.
constexpr std::array tagNames{TagName{0, "EOC"}, TagName{der::tag::boolean, "BOOLEAN"},
    TagName{der::tag::integer, "INTEGER"}, TagName{der::tag::bitString, "BIT STRING"},
    TagName{der::tag::octetString, "OCTET STRING"}, TagName{der::tag::null, "NULL"},
    TagName{der::tag::objectIdentifier, "OBJECT IDENTIFIER"}, TagName{7, "ObjectDescriptor"}, TagName{8, "EXTERNAL"},
    TagName{9, "REAL"}, TagName{der::tag::enumerated, "ENUMERATED"}, TagName{11, "EMBEDDED PDV"},
    TagName{der::tag::utf8String, "UTF8String"}, TagName{13, "RELATIVE-OID"},
    TagName{der::tag::sequence & 0x1F, "SEQUENCE"}, TagName{der::tag::set & 0x1F, "SET"}, TagName{18, "NumericString"},
    TagName{der::tag::printableString, "PrintableString"}, TagName{der::tag::teletexString, "TeletexString"},
    TagName{21, "VideotexString"}, TagName{der::tag::ia5String, "IA5String"}, TagName{der::tag::utcTime, "UTCTime"},
    TagName{der::tag::generalizedTime, "GeneralizedTime"}, TagName{25, "GraphicString"},
    TagName{der::tag::visibleString, "VisibleString"}, TagName{27, "GeneralString"},
    TagName{der::tag::universalString, "UniversalString"}, TagName{der::tag::bmpString, "BMPString"}};

std::string cut(std::string text)
{
    if (text.size() <= mostLetters) return text;
    std::size_t end = mostLetters;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end; // not within a letter
    text.resize(end);
    return text + "…";
}

std::string numberText(ByteView content)
{
    const Bytes whole = der::element(der::tag::integer, content);
    ByteView rest = whole;
    if (const auto number = der::readSmallInteger(rest)) return std::to_string(*number);
    return hexText(content);
}

std::string bitsText(ByteView content)
{
    constexpr std::size_t mostBits = 32;
    const std::size_t unused = content[0];
    const ByteView octets = content.subspan(1);
    if (unused > 7 || 8 * octets.size() < unused) return hexText(content);
    const std::size_t count = 8 * octets.size() - unused;
    if (count > mostBits) return hexText(octets);
    std::string bits = "'";
    for (std::size_t i = 0; i < count; ++i) bits += (octets[i / 8] >> (7 - i % 8) & 1) != 0 ? '1' : '0';
    return bits + "'B";
}

std::string timeText(std::uint8_t identifier, ByteView content)
{
    const std::string text(content.begin(), content.end());
    const Bytes whole = der::element(identifier, content);
    ByteView rest = whole;
    const auto time = der::readTimeElement(rest);
    return time ? text + " (" + toText(*time) + ")" : cut(text);
}

std::string oidText(ByteView content)
{
    const auto dotted = der::dottedOid(content);
    if (!dotted) return hexText(content);
    const std::string name = nameOfOid(*dotted);
    return name == *dotted ? name : *dotted + " (" + name + ")";
}

/// Of a type that its tag does not tell: in hexadecimal, with its letters where it has nothing else.
std::string taggedText(ByteView content)
{
    constexpr std::size_t leastLetters = 3;
    const bool isText = content.size() >= leastLetters &&
        std::ranges::all_of(content, [](std::uint8_t octet) { return octet >= 0x20 && octet < 0x7F; });
    return hexText(content) + (isText ? " (" + cut({content.begin(), content.end()}) + ")" : "");
}

}

std::string typeName(std::uint8_t identifier, std::uint32_t number)
{
    constexpr std::array classes{"UNIVERSAL ", "APPLICATION ", "", "PRIVATE "};
    const unsigned kind = identifier >> 6U;
    const auto* const known = std::ranges::find(tagNames, number, &TagName::number);
    if (kind == 0 && known != tagNames.end()) return std::string(known->name);
    return std::format("[{}{}]", classes[kind], number);
}

std::string valueText(std::uint8_t identifier, ByteView content)
{
    if (identifier == der::tag::null || content.empty()) return {};
    if (identifier == der::tag::boolean && content.size() == 1) return content[0] == 0 ? "FALSE" : "TRUE";
    if (identifier == der::tag::integer || identifier == der::tag::enumerated) return numberText(content);
    if (identifier == der::tag::bitString) return bitsText(content);
    if (identifier == der::tag::objectIdentifier) return oidText(content);
    if (identifier == der::tag::utcTime || identifier == der::tag::generalizedTime)
        return timeText(identifier, content);
    if (auto text = der::textOfString(identifier, content)) return cut(*std::move(text));
    return identifier >> 6U == 0 ? hexText(content) : taggedText(content);
}

std::string hexText(ByteView octets)
{
    return toHex(octets.first(std::min(octets.size(), mostOctets))) + (octets.size() > mostOctets ? "…" : "");
}

}
