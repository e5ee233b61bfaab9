#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

/// Keys put together from their numbers, as formats beside PKCS bring them.
namespace core {

/// RSAPrivateKey (RFC 8017 appendix A.1.2); all big-endian. Without dp and dq they are computed.
struct RsaParts {
    ByteView n, e, d, p, q, dp, dq, qi;
};
/// PrivateKeyInfo and SubjectPublicKeyInfo of each kind, DER.
Result<Secret> pkcs8OfRsa(const RsaParts& parts);
Result<Bytes> spkiOfRsa(ByteView n, ByteView e);
/// `curve`: dotted; `point`: uncompressed (SEC 1 section 2.3.3); `scalar`: as long as the field.
Result<Secret> pkcs8OfEc(std::string_view curve, ByteView scalar, ByteView point);
Result<Bytes> spkiOfEc(std::string_view curve, ByteView point);
/// RFC 8410: Ed25519, Ed448, X25519, X448, by dotted OID.
Result<Secret> pkcs8OfOkp(std::string_view oid, ByteView key);
Result<Bytes> spkiOfOkp(std::string_view oid, ByteView key);

}
