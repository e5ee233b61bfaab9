#include "core/crypto/KeyLimits.h"
#include "core/base/Limits.h"
#include <openssl/core_names.h>

namespace core::ossl {

namespace {

constexpr std::size_t longestKey = 16 * 1024;

std::unexpected<Error> refused(std::string reason) { return failAs(ErrorCode::Refused, "CW-607", {std::move(reason)}); }

}

Result<void> checkKeyAlgorithm(const X509_ALGOR* algorithm, std::size_t keyLength)
{
    if (keyLength > longestKey) return refused(std::to_string(keyLength) + " octets");
    const ASN1_OBJECT* object = nullptr;
    int parameterType = V_ASN1_UNDEF;
    X509_ALGOR_get0(&object, &parameterType, nullptr, algorithm);
    if (OBJ_obj2nid(object) == NID_X9_62_id_ecPublicKey && parameterType != V_ASN1_OBJECT)
        return refused("elliptic curve without a name (RFC 5480 section 2.1.1)");
    return {};
}

Result<void> checkKeyLimits(const EVP_PKEY* key)
{
    if (EVP_PKEY_is_a(key, "RSA") != 1 && EVP_PKEY_is_a(key, "RSA-PSS") != 1) return {};
    if (EVP_PKEY_get_bits(key) > limits::rsaModulusBits)
        return refused("RSA, " + std::to_string(EVP_PKEY_get_bits(key)) + " bits");
    BIGNUM* exponent = nullptr;
    const bool found = EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &exponent) == 1;
    const int bits = found ? BN_num_bits(exponent) : 0;
    BN_free(exponent);
    if (!found || bits > limits::rsaExponentBits)
        return refused("RSA, public exponent of " + std::to_string(bits) + " bits");
    return {};
}

}
