#pragma once
#include "core/base/Bytes.h"
#include <array>

namespace core {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(ByteView data);
/// SHA-1, for showing fingerprints and comparing with foreign key identifiers only.
Bytes sha1(ByteView data);
/// HMAC-SHA-256 (RFC 2104).
Sha256 hmacSha256(ByteView key, ByteView data);

}
