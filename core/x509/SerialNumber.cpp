#include "core/x509/SerialNumber.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {
namespace {

/// Multiplies the number by `base` and adds a digit.
void append(Bytes& number, unsigned base, unsigned digit)
{
    unsigned carry = digit;
    for (auto octet = number.rbegin(); octet != number.rend(); ++octet) {
        carry += *octet * base;
        *octet = static_cast<std::uint8_t>(carry & 0xFF);
        carry >>= 8;
    }
    if (carry != 0) number.insert(number.begin(), static_cast<std::uint8_t>(carry));
}

unsigned digitOf(char c)
{
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
    return c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10 : 99;
}

/// Whether every colon stands between two octets of two digits.
bool isInOctets(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] == ':') != (i % 3 == 2)) return false;
    return text.size() % 3 == 2;
}

}

bool isSerialNumber(ByteView magnitude)
{
    if (magnitude.size() > 2 * longestSerial || std::ranges::all_of(magnitude, [](auto octet) { return octet == 0; }))
        return false;
    constexpr std::size_t header = 2; // tag and length
    return der::integer(magnitude).size() - header <= longestSerial;
}

Result<Bytes> readSerialNumber(std::string_view text)
{
    const auto unusable = failAs(ErrorCode::Malformed, "CW-341", {std::string(text)});
    constexpr std::size_t mostCharacters = 64;
    const bool isHex = text.starts_with("0x") || text.starts_with("0X");
    const bool isSplit = !isHex && text.contains(':');
    const std::string_view digits = isHex ? text.substr(2) : text;
    if (digits.empty() || digits.size() > mostCharacters || (isSplit && !isInOctets(digits))) return unusable;
    const unsigned base = isHex || isSplit ? 16 : 10;
    Bytes number;
    for (const char c : digits) {
        if (isSplit && c == ':') continue;
        if (digitOf(c) >= base) return unusable;
        append(number, base, digitOf(c));
    }
    if (!isSerialNumber(number)) return unusable;
    return number;
}

}
