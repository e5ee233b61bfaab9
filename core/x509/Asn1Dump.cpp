#include "core/x509/Asn1Dump.h"
#include "core/base/Display.h"
#include "core/base/Limits.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include "core/x509/Strings.h"
#include <algorithm>
#include <array>
#include <format>

namespace core {
namespace {

constexpr std::size_t mostOctets = 64; ///< of a value that is shown in hexadecimal

struct TagName {
    std::uint8_t tag;
    std::string_view name;
};
/// ITU-T X.680 section 8.6.
constexpr std::array tagNames{TagName{der::tag::boolean, "BOOLEAN"}, TagName{der::tag::integer, "INTEGER"},
    TagName{der::tag::bitString, "BIT STRING"}, TagName{der::tag::octetString, "OCTET STRING"},
    TagName{der::tag::null, "NULL"}, TagName{der::tag::objectIdentifier, "OBJECT IDENTIFIER"},
    TagName{der::tag::enumerated, "ENUMERATED"}, TagName{der::tag::utf8String, "UTF8String"},
    TagName{der::tag::printableString, "PrintableString"}, TagName{der::tag::teletexString, "TeletexString"},
    TagName{der::tag::ia5String, "IA5String"}, TagName{der::tag::utcTime, "UTCTime"},
    TagName{der::tag::generalizedTime, "GeneralizedTime"}, TagName{der::tag::visibleString, "VisibleString"},
    TagName{der::tag::universalString, "UniversalString"}, TagName{der::tag::bmpString, "BMPString"},
    TagName{der::tag::sequence, "SEQUENCE"}, TagName{der::tag::set, "SET"}};

std::string typeOf(std::uint8_t tag)
{
    if (const auto* const known = std::ranges::find(tagNames, tag, &TagName::tag); known != tagNames.end())
        return std::string(known->name);
    constexpr std::array classes{"UNIVERSAL ", "APPLICATION ", "", "PRIVATE "};
    return std::format("[{}{}]", classes[tag >> 6U], tag & 0x1F);
}

std::string hexOf(ByteView octets)
{
    return toHex(octets.first(std::min(octets.size(), mostOctets))) + (octets.size() > mostOctets ? "…" : "");
}

std::string valueOf(const der::Element& element)
{
    const ByteView content = element.content;
    if (element.tag == der::tag::null || content.empty()) return {};
    if (element.tag == der::tag::boolean && content.size() == 1) return content[0] == 0 ? "FALSE" : "TRUE";
    if (element.tag == der::tag::objectIdentifier)
        if (const auto dotted = der::dottedOid(content)) {
            const std::string name = nameOfOid(*dotted);
            return name == *dotted ? name : *dotted + " (" + name + ")";
        }
    if (element.tag == der::tag::utcTime || element.tag == der::tag::generalizedTime)
        return {content.begin(), content.end()};
    if (const auto text = der::textOfString(element.tag, content)) return *text;
    return hexOf(content);
}

/// What a string of octets encloses; empty: nothing that is well-formed.
ByteView enclosedBy(const der::Element& element)
{
    const bool isBits = element.tag == der::tag::bitString;
    if (!isBits && element.tag != der::tag::octetString) return {};
    if (element.content.size() < 3 || (isBits && element.content[0] != 0)) return {};
    const ByteView inner = element.content.subspan(isBits ? 1 : 0);
    return der::nextIs(inner, der::tag::sequence) && der::expectWellFormed(inner) ? inner : ByteView{};
}

class Dumper {
public:
    explicit Dumper(ByteView whole) : m_begin(whole.data()) { dump(whole, 0); }
    std::vector<Asn1Line> lines() { return std::move(m_lines); }

private:
    void dump(ByteView input, int depth)
    {
        while (!input.empty()) {
            const auto offset = static_cast<std::size_t>(input.data() - m_begin);
            const ByteView rest = input;
            const auto element = der::readElement(input);
            if (!element || depth > static_cast<int>(limits::nestingLevels)) {
                m_lines.push_back({offset, 0, rest.size(), depth, "unreadable", hexOf(rest)});
                return;
            }
            const bool isConstructed = (element->tag & 0x20) != 0;
            const ByteView inner = isConstructed ? element->content : enclosedBy(*element);
            const bool isOpened = isConstructed || !inner.empty();
            m_lines.push_back({offset, element->whole.size() - element->content.size(), element->content.size(), depth,
                typeOf(element->tag), isOpened ? std::string() : valueOf(*element)});
            if (isOpened) dump(inner, depth + 1);
        }
    }

    const std::uint8_t* m_begin;
    std::vector<Asn1Line> m_lines;
};

}

std::vector<Asn1Line> dumpAsn1(ByteView der) { return Dumper(der).lines(); }

std::string textOf(const std::vector<Asn1Line>& lines)
{
    std::string text;
    for (const Asn1Line& line : lines) {
        text += std::format("{:5}  {:2} {:5}  {}{}", line.offset, line.header, line.length,
            std::string(2 * static_cast<std::size_t>(line.depth), ' '), line.type);
        text += (line.value.empty() ? "" : "  " + showText(line.value)) + "\n";
    }
    return text;
}

}
