#pragma once
#include "core/base/Finding.h"
#include "core/base/Text.h"
#include "core/crypto/Key.h"
#include <optional>
#include <span>

namespace core {

/// What is wrong with a public key whoever uses it: RSA below 2048 bits, a public exponent that is even or below 65537
/// (SP 800-56B section 6.2.1), a modulus that is known to factor easily: divisors below 752, close primes (Fermat, 100 rounds)
/// or made by the flawed generator of CVE-2017-15361; a point of small order for Ed25519 and X25519 (RFC 7748 section 6.1); a key
/// of resources/keys/blocked.txt. nullopt: nothing found. Takes less than a millisecond.
std::optional<Finding> checkKey(const PublicKey& key);

/// resources/keys/blocked.txt, compiled in: a line each, SHA-256 of the SubjectPublicKeyInfo and whose it is.
std::span<const EmbeddedText> blockedKeyTexts();

/// Whether keys of this family can serve this use of keyUsage: RFC 3279 section 2.3 (RSA, EC), RFC 8410 section 5 (Ed25519,
/// X25519 and their sisters), RFC 9881 section 5 (ML-DSA); SLH-DSA only signs, ML-KEM only receives keys.
bool canServe(KeyFamily family, std::string_view use);

}
