#include "core/crypto/Key.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include <array>
#include <openssl/core_names.h>

namespace core {

namespace {

constexpr std::size_t muSize = 64;

/// SHAKE256 over the public key (FIPS 204: tr), with which μ begins.
Result<Bytes> hashOfPublicKey(EVP_PKEY* key)
{
    std::size_t size = 0;
    if (EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, nullptr, 0, &size) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "reading a public key");
    Bytes octets(size);
    Bytes hash(muSize);
    const ossl::DigestContextPtr context{EVP_MD_CTX_new()};
    if (EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, octets.data(), size, &size) != 1 || !context ||
        EVP_DigestInit_ex(context.get(), EVP_shake256(), nullptr) != 1 ||
        EVP_DigestUpdate(context.get(), octets.data(), size) != 1 ||
        EVP_DigestFinalXOF(context.get(), hash.data(), hash.size()) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "hashing a public key");
    return hash;
}

}

bool MessageDigest::suits(const SignatureAlgorithm& algorithm)
{
    return algorithm.family == KeyFamily::Rsa || algorithm.family == KeyFamily::Ec ||
        algorithm.family == KeyFamily::MlDsa;
}

Result<MessageDigest> MessageDigest::begin(const PublicKey& key, const SignatureAlgorithm& algorithm)
{
    if (!suits(algorithm)) return fail(ErrorCode::Internal, "an algorithm that needs its message whole");
    MessageDigest made;
    made.m_isMu = algorithm.family == KeyFamily::MlDsa;
    made.m_context = {EVP_MD_CTX_new(), EVP_MD_CTX_free};
    const EVP_MD* const type =
        made.m_isMu ? EVP_shake256() : EVP_get_digestbyname(std::string(algorithm.digest).c_str());
    if (!made.m_context || !type || EVP_DigestInit_ex(made.m_context.get(), type, nullptr) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "beginning a digest");
    if (!made.m_isMu) return made;
    CORE_TRY(const Bytes start, hashOfPublicKey(key.handle()));
    CORE_CHECK(made.add(start));
    constexpr std::array<std::uint8_t, 2> pureWithoutContext{0, 0}; // FIPS 204 algorithm 2, step 10
    CORE_CHECK(made.add(pureWithoutContext));
    return made;
}

Result<void> MessageDigest::add(ByteView piece)
{
    if (EVP_DigestUpdate(m_context.get(), piece.data(), piece.size()) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "digesting");
    return {};
}

Result<Bytes> MessageDigest::finish()
{
    Bytes result(m_isMu ? muSize : static_cast<std::size_t>(EVP_MD_CTX_get_size(m_context.get())));
    const int done = m_isMu ? EVP_DigestFinalXOF(m_context.get(), result.data(), result.size())
                            : EVP_DigestFinal_ex(m_context.get(), result.data(), nullptr);
    if (done != 1) return ossl::opensslFailure(ErrorCode::Internal, "ending a digest");
    return result;
}

}
