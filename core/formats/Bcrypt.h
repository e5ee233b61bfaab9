#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

namespace core {

/// The key derivation of OpenSSH's private keys: PBKDF2 (RFC 8018 section 5.2) with a function made of SHA-512 and the
/// costly key schedule of Blowfish, its blocks interleaved. Errors: Internal.
Result<Secret> bcryptPbkdf(ByteView passphrase, ByteView salt, int rounds, std::size_t length);

}
