#pragma once
#include "core/base/Bytes.h"

namespace core {

/// Standard base32 (RFC 4648 section 6) in upper case, without padding and line breaks.
std::string toBase32(ByteView octets);
/// The same read back; nothing for other characters, lengths that do not exist, and left-over bits that are not zero.
std::optional<Bytes> fromBase32(std::string_view text);

}
