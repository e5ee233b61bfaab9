#pragma once
#include "core/base/Bytes.h"
#include <array>
#include <memory>

struct evp_md_ctx_st;

namespace core {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(ByteView data);
/// SHA-256 of what comes in pieces.
class Sha256Run {
public:
    Sha256Run();
    void add(ByteView piece);
    Sha256 end(); ///< once, at last

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const noexcept;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};
/// SHA-1, for showing fingerprints and comparing with foreign key identifiers only.
Bytes sha1(ByteView data);
/// HMAC-SHA-256 (RFC 2104).
Sha256 hmacSha256(ByteView key, ByteView data);

}
