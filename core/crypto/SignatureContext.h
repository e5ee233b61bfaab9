#pragma once
#include "core/crypto/KeyAlgorithm.h"
#include "core/crypto/OpenSslHandles.h"

namespace core::ossl {

/// Whether this key makes signatures of exactly this algorithm.
bool isKeyFor(const EVP_PKEY* key, const SignatureAlgorithm& algorithm);
/// A context bound to this key and this algorithm, padding and digest included; nullptr when they do not fit.
DigestContextPtr makeVerifier(EVP_PKEY* key, const SignatureAlgorithm& algorithm);
DigestContextPtr makeSigner(EVP_PKEY* key, const SignatureAlgorithm& algorithm);
/// For a MessageDigest's result instead of the message.
KeyContextPtr makeDigestVerifier(EVP_PKEY* key, const SignatureAlgorithm& algorithm);
KeyContextPtr makeDigestSigner(EVP_PKEY* key, const SignatureAlgorithm& algorithm);
/// Empties OpenSSL's error queue when a "no" is an answer and not a fault.
void forgetErrors();

}
