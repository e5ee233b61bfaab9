#include "core/crypto/Key.h"
#include "core/crypto/KeyLimits.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/SignatureContext.h"

namespace core {

namespace {

using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, ossl::Deleter<PKCS8_PRIV_KEY_INFO_free>>;

ossl::KeyPtr generateKey(const KeyAlgorithm& algorithm)
{
    const std::string name{algorithm.opensslName};
    const std::string group{algorithm.group};
    if (algorithm.family == KeyFamily::Rsa)
        return ossl::KeyPtr{
            EVP_PKEY_Q_keygen(nullptr, nullptr, name.c_str(), static_cast<std::size_t>(algorithm.bits))};
    if (algorithm.family == KeyFamily::Ec)
        return ossl::KeyPtr{EVP_PKEY_Q_keygen(nullptr, nullptr, name.c_str(), group.c_str())};
    return ossl::KeyPtr{EVP_PKEY_Q_keygen(nullptr, nullptr, name.c_str())};
}

Result<PublicKey> publicPartOf(const EVP_PKEY* key)
{
    std::uint8_t* der = nullptr;
    const int length = i2d_PUBKEY(key, &der);
    if (length <= 0) return ossl::opensslFailure(ErrorCode::Malformed, "taking the public part of a key");
    const Bytes spki(der, der + length);
    OPENSSL_free(der);
    return PublicKey::fromSpki(spki);
}

}

Result<std::vector<Bytes>> SigningKey::signAll(
    std::span<const ByteView> messages, const SignatureAlgorithm& algorithm) const
{
    std::vector<Bytes> signatures;
    for (const ByteView message : messages) {
        CORE_TRY(signatures.emplace_back(), sign(message, algorithm));
    }
    return signatures;
}

void PrivateKey::Free::operator()(evp_pkey_st* key) const noexcept { EVP_PKEY_free(key); }

Result<PrivateKey> PrivateKey::generate(const KeyAlgorithm& algorithm)
{
    ossl::KeyPtr key = generateKey(algorithm);
    if (!key) return ossl::opensslFailure(ErrorCode::Internal, "generating a key");
    PrivateKey result;
    CORE_TRY(result.m_public, publicPartOf(key.get()));
    result.m_key.reset(key.release());
    return result;
}

Result<PrivateKey> PrivateKey::fromPkcs8(ByteView der)
{
    const std::uint8_t* at = der.data();
    const Pkcs8Ptr pkcs8{d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(der.size()))};
    if (!pkcs8) return ossl::opensslFailure(ErrorCode::Malformed, "reading a PKCS#8 key");
    if (at != der.data() + der.size()) return failAs(ErrorCode::Malformed, "CW-609", {"private key"});
    const X509_ALGOR* algorithm = nullptr;
    int length = 0;
    if (!PKCS8_pkey_get0(nullptr, nullptr, &length, &algorithm, pkcs8.get()))
        return ossl::opensslFailure(ErrorCode::Malformed, "reading a PKCS#8 key");
    CORE_CHECK(ossl::checkKeyAlgorithm(algorithm, static_cast<std::size_t>(length)));
    ossl::KeyPtr key{EVP_PKCS82PKEY(pkcs8.get())};
    if (!key) return ossl::opensslFailure(ErrorCode::Malformed, "reading the key inside PKCS#8");
    CORE_CHECK(ossl::checkKeyLimits(key.get()));
    PrivateKey result;
    CORE_TRY(result.m_public, publicPartOf(key.get()));
    result.m_key.reset(key.release());
    return result;
}

Result<Secret> PrivateKey::toPkcs8() const
{
    const Pkcs8Ptr pkcs8{m_key ? EVP_PKEY2PKCS8(m_key.get()) : nullptr};
    const int length = pkcs8 ? i2d_PKCS8_PRIV_KEY_INFO(pkcs8.get(), nullptr) : 0;
    if (length <= 0) return ossl::opensslFailure(ErrorCode::Internal, "writing a PKCS#8 key");
    Secret der(static_cast<std::size_t>(length));
    std::uint8_t* at = der.span().data();
    if (i2d_PKCS8_PRIV_KEY_INFO(pkcs8.get(), &at) != length)
        return ossl::opensslFailure(ErrorCode::Internal, "writing a PKCS#8 key");
    return der;
}

Result<Bytes> PrivateKey::sign(ByteView message, const SignatureAlgorithm& algorithm) const
{
    const auto context = ossl::makeSigner(m_key.get(), algorithm);
    std::size_t length = signatureLength(m_public);
    Bytes signature(length);
    if (!context || EVP_DigestSign(context.get(), signature.data(), &length, message.data(), message.size()) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "signing");
    signature.resize(length);
    return signature;
}

Result<Bytes> PrivateKey::signDigest(ByteView digest, const SignatureAlgorithm& algorithm) const
{
    const auto context = MessageDigest::suits(algorithm) ? ossl::makeDigestSigner(m_key.get(), algorithm) : nullptr;
    std::size_t length = signatureLength(m_public);
    Bytes signature(length);
    if (!context || EVP_PKEY_sign(context.get(), signature.data(), &length, digest.data(), digest.size()) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "signing a digest");
    signature.resize(length);
    return signature;
}

}
