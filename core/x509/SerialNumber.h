#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <string_view>

/// Serial numbers of certificates (RFC 5280 section 4.1.2.2), as the octets of a number without its sign.
namespace core {

inline constexpr std::size_t longestSerial = 20; ///< octets, as the INTEGER is encoded

/// Greater than zero, and at most 20 octets as an INTEGER.
bool isSerialNumber(ByteView magnitude);
/// Decimal digits, or hexadecimal ones after "0x" or with colons between the octets ("1F:2A"); without leading zeros.
/// Errors: Malformed (CW-341), for a number that must not be issued too.
Result<Bytes> readSerialNumber(std::string_view text);

}
