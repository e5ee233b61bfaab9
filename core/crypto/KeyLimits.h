#pragma once
#include "core/base/Result.h"
#include "core/crypto/OpenSslHandles.h"

namespace core::ossl {

/// What may be decoded at all: EC keys name their curve instead of bringing one, and no key is absurdly long.
/// Errors: Refused (CW-607).
Result<void> checkKeyAlgorithm(const X509_ALGOR* algorithm, std::size_t keyLength);
/// What may be used once decoded: RSA moduli up to 16384 bits, public exponents up to 64. Errors: Refused (CW-607).
Result<void> checkKeyLimits(const EVP_PKEY* key);

}
