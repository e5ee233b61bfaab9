#pragma once
#include "core/keys/KeyService.h"

/// A private key as it goes to paper: encrypted PKCS#8 (RFC 5958) whose password is a random secret, which the holders of
/// shares have between them. Stock tools open it (`openssl pkey -inform DER`); the key is never in the clear outside of
/// the memory of the process that holds it.
namespace core {

inline constexpr std::size_t backupSecretLength = 32; ///< octets

/// A fresh key-encryption secret, to be split into shares. Errors: Internal.
Result<Secret> makeBackupSecret();
/// The password that a secret stands for: its octets as lower-case hexadecimal digits, without newline.
Secret backupPassword(const Secret& secret);

/// EncryptedPrivateKeyInfo, DER: PBES2 with PBKDF2-HMAC-SHA-512 and AES-256-CBC. Its length is a multiple of five octets, so
/// that its base32 form needs no padding. Of ML-DSA the seed alone is kept where it is known (RFC 9881 section 6).
/// Errors: Usage (CW-350) for a secret of another length, Internal.
Result<Bytes> backUpKey(const PrivateKey& key, const Secret& secret);
/// Errors: Malformed (CW-351) for what is no encrypted key, Refused (CW-352) when the secret does not open it, and those of
/// decryptKey().
Result<PrivateKey> openKeyBackup(ByteView der, const Secret& secret);
/// The same into the keeping of a service, so that the key never is in this process. Errors: those of the service besides.
Result<HeldKey> takeKeyBackup(std::shared_ptr<KeyService> service, ByteView der, const Secret& secret);

}
