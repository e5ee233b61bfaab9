#include "core/x509/Asn1Dump.h"
#include "core/base/Display.h"
#include "core/base/Limits.h"
#include "core/base/Result.h"
#include "core/base/Wording.h"
#include "core/x509/Asn1Value.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <format>

namespace core {
namespace {

/// Tag and length of an element (X.690 sections 8.1.2 and 8.1.3).
struct Header {
    std::uint8_t identifier = 0;
    std::uint32_t number = 0;
    std::size_t octets = 0; ///< of the header itself
    std::size_t length = 0;
    bool isIndefinite = false;

    bool isConstructed() const { return (identifier & 0x20) != 0; }
};

std::unexpected<Error> endsEarly(std::size_t missing)
{
    return failAs(ErrorCode::Malformed, "CW-057", {std::to_string(missing)});
}
std::unexpected<Error> noHeader() { return failAs(ErrorCode::Malformed, "CW-058"); }

/// Tag numbers above 30: seven bits an octet (X.690 section 8.1.2.4).
Result<void> readLongTag(ByteView input, Header& header)
{
    constexpr std::size_t mostOctets = 4;
    do {
        if (header.octets > mostOctets) return noHeader();
        if (input.size() <= header.octets) return endsEarly(1);
        header.number = header.number << 7 | (input[header.octets] & 0x7F);
    } while ((input[header.octets++] & 0x80) != 0);
    return {};
}

Result<void> readLength(ByteView input, Header& header)
{
    if (input.size() <= header.octets) return endsEarly(1);
    const std::uint8_t first = input[header.octets++];
    header.isIndefinite = first == 0x80;
    if (first <= 0x80) {
        header.length = first & 0x7F;
        return header.isIndefinite && !header.isConstructed() ? noHeader() : Result<void>();
    }
    const std::size_t count = first & 0x7F;
    if (count > sizeof(std::uint32_t)) return noHeader();
    if (input.size() < header.octets + count) return endsEarly(header.octets + count - input.size());
    for (std::size_t i = 0; i < count; ++i) header.length = header.length << 8 | input[header.octets++];
    return {};
}

/// `input` is not empty.
Result<Header> readHeader(ByteView input)
{
    Header header{.identifier = input[0], .number = input[0] & 0x1FU, .octets = 1};
    if (header.number == 0x1F) {
        header.number = 0;
        CORE_CHECK(readLongTag(input, header));
    }
    CORE_CHECK(readLength(input, header));
    return header;
}

/// What a string of octets encloses; empty: nothing that is well-formed. An extension's value may be anything, other strings
/// hold too much that only looks like something.
ByteView enclosedBy(std::uint8_t tag, ByteView content, bool isValueOfOid)
{
    const bool isBits = tag == der::tag::bitString;
    if (!isBits && tag != der::tag::octetString) return {};
    if (content.size() < 2 || (isBits && content[0] != 0)) return {};
    const ByteView inner = content.subspan(isBits ? 1 : 0);
    const bool mayBeOpened = isValueOfOid || der::nextIs(inner, der::tag::sequence);
    return mayBeOpened && der::expectWellFormed(inner) ? inner : ByteView{};
}

class Dumper {
public:
    Dumper(ByteView whole, std::size_t most) : m_begin(whole.data()), m_most(most) { dump(whole, {}); }
    std::vector<Asn1Line> lines() { return std::move(m_lines); }

private:
    /// Where elements stand.
    struct Place {
        int depth = 0;
        bool isEnclosed = false;
        bool untilMark = false; ///< an end-of-contents mark ends them
    };

    /// Takes elements off the front; what is left stands behind the mark that ended them.
    void dump(ByteView& input, Place place)
    {
        std::string first; // type of the first element
        while (!input.empty() && !m_isFull) {
            if (m_lines.size() >= m_most) {
                m_isFull = true;
                return stop(
                    input, place, failAs(ErrorCode::Refused, "CW-059", {std::to_string(asn1ElementLimit)}).error());
            }
            if (place.depth > static_cast<int>(limits::nestingLevels))
                return stop(input, place,
                    failAs(ErrorCode::Refused, "CW-616", {std::to_string(limits::nestingLevels)}).error());
            const auto header = readHeader(input);
            if (!header) return stop(input, place, header.error());
            const bool isMark = place.untilMark && header->identifier == 0 && header->length == 0;
            const std::size_t line = m_lines.size();
            const bool isWhole = take(input, *header, place, first == "OBJECT IDENTIFIER");
            if (!isWhole || isMark) return;
            if (first.empty()) first = m_lines[line].type;
        }
        if (place.untilMark && !m_isFull) stop(input, place, endsEarly(2).error());
    }
    void dump(ByteView&& input, Place place) { dump(input, place); }

    /// One element with its content; false: it is cut off, and nothing can follow.
    bool take(ByteView& input, const Header& header, Place place, bool isValueOfOid)
    {
        const std::size_t there = input.size() - header.octets;
        const std::size_t missing = header.length > there ? header.length - there : 0;
        if (missing > 0 && !header.isConstructed()) {
            stop(input, place, endsEarly(missing).error());
            return false;
        }
        const std::size_t line = m_lines.size();
        m_lines.push_back({.offset = offsetOf(input),
            .header = header.octets,
            .length = header.length - missing,
            .depth = place.depth,
            .type = asn1::typeName(header.identifier, header.number),
            .value = {},
            .isConstructed = header.isConstructed(),
            .isEnclosed = place.isEnclosed,
            .isIndefinite = header.isIndefinite});
        const Place inside{place.depth + 1, place.isEnclosed, header.isIndefinite};
        if (header.isIndefinite) {
            input = input.subspan(header.octets);
            dump(input, inside);
            m_lines[line].length = offsetOf(input) - m_lines[line].offset - header.octets;
            return true;
        }
        ByteView content = input.subspan(header.octets, header.length - missing);
        input = input.subspan(header.octets + content.size());
        if (header.isConstructed()) dump(content, inside);
        if (missing > 0) stop(input, inside, endsEarly(missing).error());
        if (!header.isConstructed()) open(line, header, content, {place.depth + 1, true, false}, isValueOfOid);
        return missing == 0;
    }

    /// A simple value, or what it encloses.
    void open(std::size_t line, const Header& header, ByteView content, Place inside, bool isValueOfOid)
    {
        ByteView inner = enclosedBy(header.identifier, content, isValueOfOid);
        if (!inner.empty()) return dump(inner, inside);
        m_lines[line].value = asn1::valueText(header.identifier, content);
        if (header.identifier == der::tag::objectIdentifier) m_lines[line].oid = der::dottedOid(content).value_or("");
    }

    void stop(ByteView& rest, Place place, Error fault)
    {
        m_lines.push_back({.offset = offsetOf(rest),
            .header = 0,
            .length = rest.size(),
            .depth = place.depth,
            .type = fault.code == ErrorCode::Refused ? "not shown" : "unreadable",
            .value = asn1::hexText(rest),
            .isEnclosed = place.isEnclosed,
            .fault = std::move(fault)});
        rest = rest.subspan(rest.size());
    }

    std::size_t offsetOf(ByteView rest) const { return static_cast<std::size_t>(rest.data() - m_begin); }

    const std::uint8_t* m_begin;
    std::size_t m_most;
    std::vector<Asn1Line> m_lines;
    bool m_isFull = false;
};

}

std::vector<Asn1Line> dumpAsn1(ByteView der, std::size_t mostElements) { return Dumper(der, mostElements).lines(); }

std::size_t lineAt(const std::vector<Asn1Line>& lines, std::size_t offset)
{
    std::size_t found = lines.size();
    for (std::size_t i = 0; i < lines.size() && lines[i].offset <= offset; ++i)
        if (lines[i].contains(offset)) found = i;
    return found;
}

std::size_t endOfContent(const std::vector<Asn1Line>& lines, std::size_t line)
{
    std::size_t end = line + 1;
    while (end < lines.size() && lines[end].depth > lines[line].depth) ++end;
    return end;
}

std::string textOf(const std::vector<Asn1Line>& lines)
{
    std::string text;
    for (const Asn1Line& line : lines) {
        text += std::format("{:5}  {:2} {:>5}  {}{}", line.offset, line.header,
            line.isIndefinite ? std::string("inf") : std::to_string(line.length),
            std::string(2 * static_cast<std::size_t>(line.depth), ' '), line.type);
        text += (line.value.empty() ? "" : "  " + showText(line.value)) + "\n";
        if (line.fault) text += "        " + sentence(*line.fault) + "\n";
    }
    return text;
}

std::string hexLines(ByteView octets, std::size_t offset)
{
    constexpr std::size_t width = 16;
    std::string text;
    for (std::size_t at = 0; at < octets.size(); at += width) {
        const ByteView row = octets.subspan(at, std::min(width, octets.size() - at));
        std::string hex;
        std::string shown;
        for (std::size_t i = 0; i < row.size(); ++i) {
            hex += std::format("{:02x}{}", row[i], i == width / 2 - 1 ? "  " : " ");
            shown.push_back(row[i] >= 0x20 && row[i] < 0x7F ? static_cast<char>(row[i]) : '.');
        }
        text += std::format("{:08x}  {:<49} {}\n", offset + at, hex, shown);
    }
    return text;
}

}
