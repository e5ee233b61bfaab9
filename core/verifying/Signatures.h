#pragma once
#include "core/verifying/Facts.h"

namespace core {

/// The key that checks the next signature on a path (RFC 5280 section 6.1.2 (g) to (i)): a DSA key without parameters takes over
/// those of the key above (RFC 3279 section 2.3.2).
Result<PublicKey> workingKey(const CertificateFacts& certificate, const Result<PublicKey>* above);

/// The answer to whether a key made a signature.
enum class SignatureAnswer { Right, Wrong, UnknownAlgorithm };
/// Knows the algorithms of core/crypto and, for judging old certificates, DSA and SHA-1.
SignatureAnswer checkSignature(const SignedView& signedView, const PublicKey& key);
/// Whether collisions were found for the digest that is signed.
bool hasWeakDigest(const SignedView& signedView);
/// What checking a signature costs, in checks of a signature of 256 bits on a curve, by kind and length of the key.
std::size_t signatureCost(const SignedView& signedView, const PublicKey& key);

}
