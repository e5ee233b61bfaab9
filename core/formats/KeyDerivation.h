#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include <optional>

/// How a passphrase becomes a key in PBES2: PBKDF2 (RFC 8018 appendix A.2) or scrypt (RFC 7914 section 7.1).
namespace core {

struct KeyDerivation {
    bool isScrypt = false;
    Bytes salt;
    std::uint64_t iterations = 0;      ///< PBKDF2
    std::string digest;                ///< PBKDF2, OpenSSL's name
    std::uint64_t n = 0, r = 0, p = 0; ///< scrypt
    std::optional<std::int64_t> keyLength;
};
/// Takes keyDerivationFunc from the front. Errors: Refused (CW-604) beyond the caps, Unsupported (CW-611), Malformed.
Result<KeyDerivation> readKeyDerivation(ByteView& input);
Result<Secret> derive(const KeyDerivation& derivation, ByteView passphrase, std::size_t length);
/// At least one, at most ten million. Errors: Refused (CW-604).
Result<void> checkIterations(std::int64_t iterations);

struct NewKeyDerivation {
    KeyDerivation derivation;
    Bytes der;
};
/// scrypt with a fresh salt, N = 2^14, r = 8, p = 1: the most that stock OpenSSL opens.
Result<NewKeyDerivation> makeScrypt();
/// PBKDF2 with HMAC-SHA-512, a fresh salt of so many octets and 2048 iterations, as stock OpenSSL writes it: for passwords
/// that were not chosen by people and need no stretching.
Result<NewKeyDerivation> makePbkdf2(std::size_t saltLength);

}
