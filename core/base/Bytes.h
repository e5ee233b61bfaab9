#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The octets of a text, without copying them.
inline ByteView bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
/// Octets read as text, whatever they hold.
inline std::string textOf(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

/// Octets of their own.
inline Bytes copyOf(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

/// Lower-case hexadecimal, two digits an octet, no separators.
std::string toHex(ByteView bytes);
/// Accepts both cases and the separators ':' and ' '; empty when anything else or an odd digit count appears.
Bytes fromHex(std::string_view text);
/// Standard base64 (RFC 4648 section 4) without line breaks.
std::string toBase64(ByteView bytes);
/// The same read back: padded, without white space; nothing when it is anything else.
std::optional<Bytes> fromBase64(std::string_view text);

}
