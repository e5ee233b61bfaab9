#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

/// PKCS#1 and SEC 1 keys encrypted as PEM blocks of RFC 1421, as OpenSSL wrote them before version 1.0.
namespace core {

/// A form of our own that says what it is, unlike the ciphertext: a line with kind and DEK-Info, then the ciphertext.
Secret wrapTraditional(bool isRsa, std::string_view dekInfo, ByteView ciphertext);
bool isTraditional(ByteView wrapped);
/// Errors: WrongPassphrase, Unsupported (CW-611), Refused (CW-607), Malformed.
Result<Secret> pkcs8OfTraditional(ByteView wrapped, ByteView passphrase);

}
