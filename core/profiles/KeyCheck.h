#pragma once
#include "core/base/Finding.h"
#include "core/crypto/Key.h"
#include <optional>

namespace core {

/// What is wrong with a public key whoever uses it: RSA below 2048 bits, a public exponent that is even or below 65537
/// (SP 800-56B section 6.2.1), a modulus that is known to factor easily: small divisors, close primes (Fermat, 100 rounds)
/// or made by the flawed generator of CVE-2017-15361. nullopt: nothing found. Takes a few milliseconds at most.
std::optional<Finding> checkKey(const PublicKey& key);

/// Whether keys of this family can serve this use of keyUsage: RFC 3279 section 2.3 (RSA, EC), RFC 8410 section 5 (Ed25519,
/// X25519 and their sisters), RFC 9881 section 5 (ML-DSA); SLH-DSA only signs, ML-KEM only receives keys.
bool canServe(KeyFamily family, std::string_view use);

}
