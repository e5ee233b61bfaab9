#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

/// Forms of private keys, turned into PKCS#8 (RFC 5958).
namespace core {

/// Whether it has the outline of each form; nothing is decoded.
bool looksLikePkcs8(ByteView der);
bool looksLikeEncryptedPkcs8(ByteView der);
bool looksLikePkcs1Key(ByteView der); ///< RSAPrivateKey (RFC 8017 appendix A.1.2)
bool looksLikeSec1Key(ByteView der);  ///< ECPrivateKey (RFC 5915 section 3)

Result<Secret> pkcs8OfPkcs1(ByteView der);
/// Errors: Refused (CW-607) without a named curve.
Result<Secret> pkcs8OfSec1(ByteView der);

}
