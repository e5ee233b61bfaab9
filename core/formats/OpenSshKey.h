#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

/// Private keys as ssh-keygen writes them, "openssh-key-v1": RSA, ECDSA and Ed25519.
namespace core {

/// Whether it begins as one.
bool isOpenSshKey(ByteView blob);
/// Whether its private part is encrypted. Errors: Malformed (CW-610).
Result<bool> isOpenSshKeyEncrypted(ByteView blob);
/// The key as PKCS#8. The rounds of bcrypt are capped before anything is derived.
/// Errors: WrongPassphrase, Refused (CW-604), Unsupported (CW-611, CW-618), Malformed (CW-610).
Result<Secret> pkcs8OfOpenSsh(ByteView blob, ByteView passphrase);

}
