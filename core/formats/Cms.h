#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <span>
#include <string_view>

/// Terms of the Cryptographic Message Syntax (RFC 5652) that its readers and writers share.
namespace core::cms {

inline constexpr std::string_view data = "1.2.840.113549.1.7.1", signedData = "1.2.840.113549.1.7.2",
                                  contentType = "1.2.840.113549.1.9.3", messageDigest = "1.2.840.113549.1.9.4";

/// A digest that we write, and read in what others signed (RFC 5754 section 2).
struct Digest {
    std::string_view name; ///< as OpenSSL calls it
    std::string_view oid;
};
/// SHA-256, SHA-384, SHA-512.
std::span<const Digest> digests();
/// The digest of a content. Errors: Internal.
Result<Bytes> digestOf(ByteView content, const Digest& digest);

}
