#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

namespace core {

/// Octets from OpenSSL's private generator (RAND_priv_bytes). Errors: Internal when it has no entropy.
Result<Bytes> randomBytes(std::size_t count);
Result<Secret> randomSecret(std::size_t count);
/// Mixes in octets that people made, such as throws of dice. They are counted as no entropy: they can only add.
void stirRandom(ByteView octets);

}
