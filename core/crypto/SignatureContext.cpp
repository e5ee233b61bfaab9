#include "core/crypto/SignatureContext.h"
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/params.h>
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

using InitialisePlain = int (*)(EVP_PKEY_CTX*);
using InitialiseMessage = int (*)(EVP_PKEY_CTX*, EVP_SIGNATURE*, const OSSL_PARAM*);

/// ML-DSA takes μ for a message when told so; RSA and ECDSA take a digest when told which.
KeyContextPtr makeDigestContext(
    EVP_PKEY* key, const SignatureAlgorithm& algorithm, InitialisePlain plain, InitialiseMessage message)
{
    if (!isKeyFor(key, algorithm)) return nullptr;
    KeyContextPtr context{EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)};
    if (!context) return nullptr;
    if (algorithm.family == KeyFamily::MlDsa) {
        const std::unique_ptr<EVP_SIGNATURE, Deleter<EVP_SIGNATURE_free>> method{
            EVP_SIGNATURE_fetch(nullptr, std::string(algorithm.name).c_str(), nullptr)};
        int isMu = 1;
        const OSSL_PARAM settings[] = {
            OSSL_PARAM_construct_int(OSSL_SIGNATURE_PARAM_MU, &isMu), OSSL_PARAM_construct_end()};
        return method && message(context.get(), method.get(), settings) == 1 ? std::move(context) : nullptr;
    }
    const EVP_MD* const digest = EVP_get_digestbyname(std::string(algorithm.digest).c_str());
    const bool isReady = digest && plain(context.get()) == 1 && setPadding(context.get(), algorithm) &&
        EVP_PKEY_CTX_set_signature_md(context.get(), digest) == 1;
    return isReady ? std::move(context) : nullptr;
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

KeyContextPtr makeDigestVerifier(EVP_PKEY* key, const SignatureAlgorithm& algorithm)
{
    return makeDigestContext(key, algorithm, EVP_PKEY_verify_init, EVP_PKEY_verify_message_init);
}

KeyContextPtr makeDigestSigner(EVP_PKEY* key, const SignatureAlgorithm& algorithm)
{
    return makeDigestContext(key, algorithm, EVP_PKEY_sign_init, EVP_PKEY_sign_message_init);
}

void forgetErrors() { ERR_clear_error(); }

}
