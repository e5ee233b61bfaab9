#include "core/crypto/Key.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (const auto key = PublicKey::fromSpki({data, size})) {
        static_cast<void>(key->keyIdentifier());
        static_cast<void>(key->defaultSignature());
        static_cast<void>(signatureLength(*key));
    }
    static_cast<void>(PrivateKey::fromPkcs8({data, size}));
    return 0;
}
