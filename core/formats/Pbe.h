#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

/// Encryption with a passphrase: PBES2 and PBES1 (RFC 8018 section 6), and the older schemes of PKCS#12 (RFC 7292
/// appendix C).
namespace core {

/// How many iterations the file asks for; 0 for scrypt, whose memory was checked. `algorithm` is a complete
/// AlgorithmIdentifier. Errors: Refused (CW-604), Unsupported (CW-611), Malformed.
Result<std::int64_t> iterationsOf(ByteView algorithm);
/// Errors: the same before anything is derived, and WrongPassphrase.
Result<Secret> decryptWith(ByteView algorithm, ByteView ciphertext, ByteView passphrase);

struct NewKeyDerivation;
/// AES-256-CBC under a fresh key derivation, or under scrypt.
struct Encrypted {
    Bytes algorithm; ///< AlgorithmIdentifier
    Bytes ciphertext;
};
Result<Encrypted> encryptWith(const NewKeyDerivation& derivation, ByteView plain, ByteView passphrase);
Result<Encrypted> encryptWithScrypt(ByteView plain, ByteView passphrase);

/// The encryption of "DEK-Info" in a PEM block (RFC 1421 section 4.6.1.3), its key made as OpenSSL does: one MD5 of
/// passphrase and salt. Errors: WrongPassphrase, Unsupported (CW-611).
Result<Secret> decryptTraditional(std::string_view dekInfo, ByteView ciphertext, ByteView passphrase);

}
