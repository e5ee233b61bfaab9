#include "core/crypto/SignatureContext.h"
#include <openssl/err.h>
#include <openssl/rsa.h>

namespace core::ossl {

namespace {

using Initialise = int (*)(
    EVP_MD_CTX*, EVP_PKEY_CTX**, const char*, OSSL_LIB_CTX*, const char*, EVP_PKEY*, const OSSL_PARAM*);

/// PKCS#1 version 1.5, or PSS with MGF1 over the same digest, which is OpenSSL's default, and a salt of the digest's length.
bool setPadding(EVP_PKEY_CTX* settings, const SignatureAlgorithm& algorithm)
{
    if (algorithm.family != KeyFamily::Rsa) return true;
    if (algorithm.parameters != SignatureParameters::Pss)
        return EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PADDING) == 1;
    return EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING) == 1 &&
        EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST) == 1;
}

DigestContextPtr makeContext(EVP_PKEY* key, const SignatureAlgorithm& algorithm, Initialise initialise)
{
    if (!isKeyFor(key, algorithm)) return nullptr;
    const std::string digest{algorithm.digest};
    DigestContextPtr context{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* settings = nullptr; // owned by the context
    if (!context ||
        initialise(
            context.get(), &settings, digest.empty() ? nullptr : digest.c_str(), nullptr, nullptr, key, nullptr) != 1)
        return nullptr;
    if (!setPadding(settings, algorithm)) return nullptr;
    return context;
}

}

bool isKeyFor(const EVP_PKEY* key, const SignatureAlgorithm& algorithm)
{
    if (!key) return false;
    switch (algorithm.family) {
    case KeyFamily::Rsa: return EVP_PKEY_is_a(key, "RSA") == 1;
    case KeyFamily::Ec: return EVP_PKEY_is_a(key, "EC") == 1;
    case KeyFamily::EdDsa:
    case KeyFamily::MlDsa:
    case KeyFamily::SlhDsa:
        return EVP_PKEY_is_a(key, std::string(algorithm.name).c_str()) == 1; // key and signature share a name
    case KeyFamily::Agreement:
    case KeyFamily::Kem:
    case KeyFamily::Other: return false;
    }
    return false;
}

DigestContextPtr makeVerifier(EVP_PKEY* key, const SignatureAlgorithm& algorithm)
{
    return makeContext(key, algorithm, EVP_DigestVerifyInit_ex);
}

DigestContextPtr makeSigner(EVP_PKEY* key, const SignatureAlgorithm& algorithm)
{
    return makeContext(key, algorithm, EVP_DigestSignInit_ex);
}

void forgetErrors() { ERR_clear_error(); }

}
