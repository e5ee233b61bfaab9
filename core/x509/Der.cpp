#include "core/x509/Der.h"
#include <array>
#include <charconv>

namespace core::der {

namespace {

constexpr std::size_t mostArcs = 128;

void appendLength(Bytes& to, std::size_t length)
{
    if (length < 0x80) {
        to.push_back(static_cast<std::uint8_t>(length));
        return;
    }
    std::array<std::uint8_t, sizeof length> octets{};
    std::size_t count = 0;
    for (std::size_t rest = length; rest != 0; rest >>= 8) octets[count++] = static_cast<std::uint8_t>(rest);
    to.push_back(static_cast<std::uint8_t>(0x80 | count));
    while (count > 0) to.push_back(octets[--count]);
}

/// Base 128, most significant first, all but the last with the high bit (X.690 section 8.19.2).
void appendArc(Bytes& to, unsigned __int128 arc)
{
    std::array<std::uint8_t, 19> groups{};
    std::size_t count = 0;
    do {
        groups[count++] = static_cast<std::uint8_t>(arc & 0x7F);
        arc >>= 7;
    } while (arc != 0);
    while (count > 1) to.push_back(static_cast<std::uint8_t>(groups[--count] | 0x80));
    to.push_back(groups[0]);
}

/// Takes one decimal number and the dot after it; false when there is none, or a leading zero, or too many digits.
bool takeArc(std::string_view& dotted, unsigned __int128& arc)
{
    const std::size_t end = std::min(dotted.find('.'), dotted.size());
    const std::string_view digits = dotted.substr(0, end);
    if (digits.empty() || (digits.size() > 1 && digits[0] == '0')) return false;
    arc = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9' || __builtin_mul_overflow(arc, 10U, &arc) ||
            __builtin_add_overflow(arc, static_cast<unsigned>(digit - '0'), &arc))
            return false;
    }
    dotted.remove_prefix(std::min(end + 1, dotted.size()));
    return true;
}

void appendPair(Bytes& to, unsigned number)
{
    to.push_back(static_cast<std::uint8_t>('0' + number / 10 % 10));
    to.push_back(static_cast<std::uint8_t>('0' + number % 10));
}

void appendTimeElement(Bytes& to, std::uint8_t tag, Time value, bool withCentury)
{
    using namespace std::chrono;
    const auto date = floor<days>(value);
    const year_month_day day{date};
    const hh_mm_ss clock{value - date};
    const auto year = static_cast<unsigned>(static_cast<int>(day.year()));
    to.push_back(tag);
    to.push_back(withCentury ? 15 : 13);
    if (withCentury) appendPair(to, year / 100);
    appendPair(to, year % 100);
    appendPair(to, static_cast<unsigned>(day.month()));
    appendPair(to, static_cast<unsigned>(day.day()));
    appendPair(to, static_cast<unsigned>(clock.hours().count()));
    appendPair(to, static_cast<unsigned>(clock.minutes().count()));
    appendPair(to, static_cast<unsigned>(clock.seconds().count()));
    to.push_back('Z');
}

bool isInUtcTime(Time value)
{
    using namespace std::chrono;
    constexpr sys_days first = sys_days{1950y / 1 / 1}, end = sys_days{2050y / 1 / 1};
    return value >= first && value < end;
}

}

void appendHeader(Bytes& to, std::uint8_t tag, std::size_t length)
{
    to.push_back(tag);
    appendLength(to, length);
}

void appendElement(Bytes& to, std::uint8_t tag, ByteView content)
{
    appendHeader(to, tag, content.size());
    to.insert(to.end(), content.begin(), content.end());
}

Bytes element(std::uint8_t tag, ByteView content)
{
    Bytes result;
    result.reserve(content.size() + 6);
    appendElement(result, tag, content);
    return result;
}

Bytes concat(std::initializer_list<ByteView> parts)
{
    Bytes result;
    for (const ByteView part : parts) result.insert(result.end(), part.begin(), part.end());
    return result;
}

Bytes sequence(std::initializer_list<ByteView> parts) { return element(tag::sequence, concat(parts)); }

Bytes integer(ByteView magnitude)
{
    while (!magnitude.empty() && magnitude[0] == 0) magnitude = magnitude.subspan(1);
    Bytes content;
    if (magnitude.empty() || (magnitude[0] & 0x80) != 0) content.push_back(0);
    content.insert(content.end(), magnitude.begin(), magnitude.end());
    return element(tag::integer, content);
}

Bytes integer(std::int64_t value)
{
    Bytes content;
    for (int shift = 56; shift >= 0; shift -= 8) {
        const auto octet = static_cast<std::uint8_t>(value >> shift);
        const auto next = static_cast<std::uint8_t>(shift > 0 ? value >> (shift - 8) : 0);
        const bool isFiller =
            shift > 0 && ((octet == 0 && (next & 0x80) == 0) || (octet == 0xFF && (next & 0x80) != 0));
        if (!content.empty() || !isFiller) content.push_back(octet);
    }
    return element(tag::integer, content);
}

Bytes boolean(bool value) { return {tag::boolean, 1, static_cast<std::uint8_t>(value ? 0xFF : 0)}; }

Result<Bytes> objectIdentifier(std::string_view dotted)
{
    const auto malformed = [text = std::string(dotted)] { return failAs(ErrorCode::Malformed, "CW-134", {text}); };
    unsigned __int128 first = 0;
    unsigned __int128 second = 0;
    const bool endsWithDot = dotted.ends_with('.');
    if (endsWithDot || !takeArc(dotted, first) || first > 2 || !takeArc(dotted, second) || (first < 2 && second > 39))
        return malformed();
    if (__builtin_add_overflow(second, first * 40, &first)) // both share one number (X.690 section 8.19.4)
        return malformed();
    Bytes content;
    content.reserve(dotted.size() + 2); // an arc takes no more octets than digits
    appendArc(content, first);
    for (std::size_t count = 2; !dotted.empty(); ++count) {
        unsigned __int128 arc = 0;
        if (count == mostArcs || !takeArc(dotted, arc)) return malformed();
        appendArc(content, arc);
    }
    return element(tag::objectIdentifier, content);
}

Bytes bitString(ByteView octets)
{
    Bytes content{0};
    content.insert(content.end(), octets.begin(), octets.end());
    return element(tag::bitString, content);
}

Bytes octetString(ByteView octets) { return element(tag::octetString, octets); }

void appendTime(Bytes& to, Time value)
{
    const bool isShort = isInUtcTime(value);
    appendTimeElement(to, isShort ? tag::utcTime : tag::generalizedTime, value, !isShort);
}

Bytes time(Time value)
{
    Bytes result;
    appendTime(result, value);
    return result;
}

void appendGeneralizedTime(Bytes& to, Time value) { appendTimeElement(to, tag::generalizedTime, value, true); }

Bytes generalizedTime(Time value)
{
    Bytes result;
    appendGeneralizedTime(result, value);
    return result;
}

Bytes enumerated(int value)
{
    Bytes result = integer(static_cast<std::int64_t>(value));
    result[0] = tag::enumerated;
    return result;
}

}
