#include "core/x509/Der.h"
#include "core/base/Limits.h"
#include <array>
#include <optional>

namespace core::der {

namespace {

std::unexpected<Error> malformed(std::string_view what)
{
    return fail(ErrorCode::Malformed, "DER: " + std::string(what));
}

std::string decimal(unsigned __int128 number)
{
    if (number >> 64 == 0) return std::to_string(static_cast<std::uint64_t>(number));
    std::string digits;
    do {
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(number % 10)));
        number /= 10;
    } while (number != 0);
    return digits;
}

/// What X.690 sections 8 and 10 demand of the content of a simple element of class universal.
Result<void> expectGoodContent(const Element& element)
{
    const ByteView content = element.content;
    const bool isFiller =
        content.size() > 1 && (content[0] == 0 || content[0] == 0xFF) && (content[0] ^ content[1]) < 0x80;
    switch (element.tag) {
    case tag::boolean:
        if (content.size() == 1 && (content[0] == 0 || content[0] == 0xFF)) return {};
        return malformed("a BOOLEAN that is neither 00 nor FF");
    case tag::integer:
    case tag::enumerated:
        return !content.empty() && !isFiller ? Result<void>() : malformed("an INTEGER that is not minimal");
    case tag::bitString:
        if (!content.empty() && content[0] <= 7 && (content.size() > 1 || content[0] == 0)) return {};
        return malformed("an unreadable BIT STRING");
    case tag::null: return expectEnd(content);
    case tag::objectIdentifier: CORE_CHECK(dottedOid(content)); return {};
    case tag::sequence & 0x1F:
    case tag::set & 0x1F: return malformed("a SEQUENCE or SET that is not constructed");
    default: return {};
    }
}

Result<void> expectWellFormedAll(ByteView input, std::size_t depth)
{
    if (depth > limits::nestingLevels) return malformed("nested too deeply");
    while (!input.empty()) {
        CORE_TRY(const Element element, readElement(input));
        const bool isConstructed = (element.tag & 0x20) != 0;
        const bool isUniversal = (element.tag & 0xC0) == 0;
        const bool mayBeConstructed = element.tag == tag::sequence || element.tag == tag::set || element.tag == 0x28 ||
            element.tag == 0x2B; // EXTERNAL and EMBEDDED PDV
        if (isConstructed && isUniversal && !mayBeConstructed) return malformed("a simple type that is constructed");
        if (isConstructed) CORE_CHECK(expectWellFormedAll(element.content, depth + 1));
        if (!isConstructed && isUniversal) CORE_CHECK(expectGoodContent(element));
    }
    return {};
}

/// Two decimal digits from the front; -1 when they are not there.
int takePair(std::string_view& text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() < 2 || !isDigit(text[0]) || !isDigit(text[1])) return -1;
    const int number = (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(2);
    return number;
}

/// What follows the minutes: seconds and a fraction (both may be missing), then 'Z' or an offset.
std::optional<std::chrono::seconds> takeRest(std::string_view text)
{
    using namespace std::chrono;
    int second = 0;
    if (!text.empty() && text[0] >= '0' && text[0] <= '9') second = takePair(text);
    if (second < 0 || second > 59) return std::nullopt;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
    }
    if (text == "Z") return seconds{second};
    if (!text.starts_with('+') && !text.starts_with('-')) return std::nullopt;
    const int sign = text[0] == '+' ? 1 : -1;
    text.remove_prefix(1);
    const int offsetHours = takePair(text);
    const int offsetMinutes = takePair(text);
    if (offsetHours < 0 || offsetHours > 23 || offsetMinutes < 0 || offsetMinutes > 59 || !text.empty())
        return std::nullopt;
    return seconds{second} - sign * (hours{offsetHours} + minutes{offsetMinutes});
}

std::optional<Time> timeOf(std::string_view text, bool withCentury)
{
    using namespace std::chrono;
    const int century = withCentury ? takePair(text) : 0;
    const int pair = takePair(text);
    const int monthNumber = takePair(text);
    const int dayNumber = takePair(text);
    const int hour = takePair(text);
    const int minute = takePair(text);
    if (century < 0 || pair < 0 || monthNumber < 0 || dayNumber < 0 || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59)
        return std::nullopt;
    const int yearNumber =
        withCentury ? century * 100 + pair : pair + (pair < 50 ? 2000 : 1900); // RFC 5280 section 4.1.2.5.1
    const year_month_day date{
        year{yearNumber}, month{static_cast<unsigned>(monthNumber)}, day{static_cast<unsigned>(dayNumber)}};
    const auto rest = takeRest(text);
    if (!date.ok() || !rest) return std::nullopt;
    return sys_days{date} + hours{hour} + minutes{minute} + *rest;
}

}

Result<Element> readElement(ByteView& input)
{
    if (input.size() < 2) return malformed("ends too early");
    if ((input[0] & 0x1F) == 0x1F) return malformed("tag number above 30");
    std::size_t length = input[1];
    std::size_t header = 2;
    if (length >= 0x80) {
        const std::size_t count = length & 0x7F;
        if (count == 0 || count > 4 || input.size() < 2 + count)
            return malformed("length that is indefinite, huge or cut off");
        length = 0;
        for (std::size_t i = 0; i < count; ++i) length = length << 8 | input[2 + i];
        if (length < 0x80 || input[2] == 0) return malformed("length that is not minimal");
        header += count;
    }
    if (input.size() - header < length) return malformed("content is cut off");
    const Element result{input[0], input.subspan(header, length), input.first(header + length)};
    input = input.subspan(header + length);
    return result;
}

Result<ByteView> read(ByteView& input, std::uint8_t tag)
{
    if (!nextIs(input, tag)) return malformed("another tag than expected");
    CORE_TRY(const Element element, readElement(input));
    return element.content;
}

Result<ByteView> readRaw(ByteView& input, std::uint8_t tag)
{
    const ByteView before = input;
    CORE_CHECK(read(input, tag));
    return before.first(before.size() - input.size());
}

Result<void> expectEnd(ByteView input)
{
    if (!input.empty()) return malformed("octets after the end");
    return {};
}

Result<ByteView> readWhole(ByteView input, std::uint8_t tag)
{
    CORE_TRY(const ByteView content, read(input, tag));
    CORE_CHECK(expectEnd(input));
    return content;
}

Result<void> expectWellFormed(ByteView input)
{
    ByteView rest = input;
    CORE_CHECK(readElement(rest));
    CORE_CHECK(expectEnd(rest));
    return expectWellFormedAll(input, 0);
}

ByteView magnitude(ByteView content)
{
    while (content.size() > 1 && content[0] == 0) content = content.subspan(1);
    return content;
}

Result<std::int64_t> readSmallInteger(ByteView& input)
{
    CORE_TRY(const ByteView content, read(input, tag::integer));
    if (content.empty() || content.size() > 8) return malformed("integer of unusable length");
    std::int64_t value = (content[0] & 0x80) != 0 ? -1 : 0;
    for (const std::uint8_t octet : content)
        value = static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << 8 | octet);
    return value;
}

Result<std::string> dottedOid(ByteView content)
{
    if (content.empty() || (content.back() & 0x80) != 0) return malformed("object identifier is cut off");
    std::string text;
    unsigned __int128 arc = 0;
    std::size_t arcs = 1;
    bool isStart = true;
    for (const std::uint8_t octet : content) {
        if ((isStart && octet == 0x80) || arc >> 121 != 0)
            return malformed("object identifier with a padded or huge arc");
        arc = arc << 7 | (octet & 0x7F);
        isStart = (octet & 0x80) == 0;
        if (!isStart) continue;
        if (text.empty()) {
            const int first = arc < 40 ? 0 : arc < 80 ? 1 : 2;
            text = std::to_string(first) + "." + decimal(arc - static_cast<unsigned>(first) * 40U);
        } else {
            text += "." + decimal(arc);
        }
        if (++arcs > limits::oidArcs) return failAs(ErrorCode::Refused, "CW-617", {std::to_string(limits::oidArcs)});
        arc = 0;
    }
    return text;
}

Result<void> checkNesting(ByteView input)
{
    std::array<std::size_t, limits::nestingLevels> ends{}; // where each open element ends
    std::size_t level = 0;
    std::size_t at = 0;
    while (at < input.size()) {
        while (level > 0 && at >= ends[level - 1]) --level;
        ByteView rest = input.subspan(at);
        const bool isConstructed = (rest[0] & 0x20) != 0;
        std::size_t length = rest.size() > 1 ? rest[1] : 0;
        std::size_t header = 2;
        if (length >= 0x80) {
            const std::size_t count = length & 0x7F;
            if (count == 0 || count > 4 || rest.size() < 2 + count) return {};
            length = 0;
            for (std::size_t i = 0; i < count; ++i) length = length << 8 | rest[2 + i];
            header += count;
        }
        if (rest.size() < header || rest.size() - header < length) return {};
        at += header + (isConstructed ? 0 : length);
        if (!isConstructed) continue;
        if (level == ends.size()) return failAs(ErrorCode::Refused, "CW-616", {std::to_string(limits::nestingLevels)});
        if (length > 0) ends[level++] = at + length;
    }
    return {};
}

Result<std::string> readOid(ByteView& input)
{
    CORE_TRY(const ByteView content, read(input, tag::objectIdentifier));
    return dottedOid(content);
}

Result<Time> readTimeElement(ByteView& input)
{
    CORE_TRY(const Element element, readElement(input));
    if (element.tag != tag::utcTime && element.tag != tag::generalizedTime)
        return malformed("no time where one is expected");
    const std::string_view text{reinterpret_cast<const char*>(element.content.data()), element.content.size()};
    const auto time = timeOf(text, element.tag == tag::generalizedTime);
    if (!time) return malformed("unreadable time");
    return *time;
}

}
