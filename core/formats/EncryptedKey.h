#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

/// EncryptedPrivateKeyInfo (RFC 5958 section 3), mostly with PBES2 (RFC 8018 section 6.2).
namespace core {

/// The PrivateKeyInfo inside. The cost that the file asks for is read and capped before anything is derived.
/// Errors: WrongPassphrase, Refused (CW-604), Unsupported (CW-611), Malformed.
Result<Secret> decryptKey(ByteView der, ByteView passphrase);
/// PBES2 with scrypt (RFC 7914 section 7.1) and AES-256-CBC.
Result<Bytes> encryptKey(const Secret& pkcs8, ByteView passphrase);
/// PBES2 with PBKDF2 (makePbkdf2()) and AES-256-CBC: for random passwords, not for those of people.
Result<Bytes> encryptKeyWithPbkdf2(const Secret& pkcs8, ByteView password, std::size_t saltLength = 16);

}
