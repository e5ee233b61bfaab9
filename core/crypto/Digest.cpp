#include "core/crypto/Digest.h"
#include <cstdlib>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace core {

namespace {

/// Digests need no memory beyond a context: a failure means a broken OpenSSL, with which nothing may go on.
void digestInto(std::span<std::uint8_t> result, const EVP_MD* type, ByteView data)
{
    unsigned int length = 0;
    if (!EVP_Digest(data.data(), data.size(), result.data(), &length, type, nullptr) || length != result.size())
        std::abort();
}

}

Sha256 sha256(ByteView data)
{
    Sha256 result{};
    digestInto(result, EVP_sha256(), data);
    return result;
}

Sha256Run::Sha256Run() : m_context(EVP_MD_CTX_new())
{
    if (!m_context || !EVP_DigestInit_ex2(m_context.get(), EVP_sha256(), nullptr)) std::abort();
}
void Sha256Run::add(ByteView piece)
{
    if (!EVP_DigestUpdate(m_context.get(), piece.data(), piece.size())) std::abort();
}
Sha256 Sha256Run::end()
{
    Sha256 result{};
    if (!EVP_DigestFinal_ex(m_context.get(), result.data(), nullptr)) std::abort();
    return result;
}
void Sha256Run::Free::operator()(evp_md_ctx_st* context) const noexcept { EVP_MD_CTX_free(context); }

Bytes sha1(ByteView data)
{
    Bytes result(20);
    digestInto(result, EVP_sha1(), data);
    return result;
}

Sha256 hmacSha256(ByteView key, ByteView data)
{
    static constexpr std::uint8_t nothing = 0; // a null pointer would mean "the key of the last call"
    Sha256 result{};
    unsigned int length = 0;
    if (!HMAC(EVP_sha256(), key.empty() ? &nothing : key.data(), static_cast<int>(key.size()), data.data(), data.size(),
            result.data(), &length))
        std::abort();
    return result;
}

}
