#include "core/crypto/Digest.h"
#include <cstdlib>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace core {

namespace {

/// Looked up once: EVP_sha256() is looked up anew in every call, which takes longer than to digest a short text.
const EVP_MD* fetchedSha256()
{
    static const std::unique_ptr<EVP_MD, decltype([](EVP_MD* type) { EVP_MD_free(type); })> fetched{
        EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    return fetched ? fetched.get() : EVP_sha256();
}

using MacPtr = std::unique_ptr<EVP_MAC_CTX, decltype([](EVP_MAC_CTX* context) { EVP_MAC_CTX_free(context); })>;

/// HMAC with SHA-256 that lacks its key, to be copied: its parts are looked up once, too.
MacPtr prepareHmac()
{
    const std::unique_ptr<EVP_MAC, decltype([](EVP_MAC* type) { EVP_MAC_free(type); })> type{
        EVP_MAC_fetch(nullptr, "HMAC", nullptr)};
    MacPtr context{type ? EVP_MAC_CTX_new(type.get()) : nullptr};
    std::string digest = "SHA256";
    const OSSL_PARAM settings[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0), OSSL_PARAM_construct_end()};
    if (!context || !EVP_MAC_CTX_set_params(context.get(), settings)) std::abort();
    return context;
}

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
    digestInto(result, fetchedSha256(), data);
    return result;
}

Sha256Run::Sha256Run() : m_context(EVP_MD_CTX_new())
{
    if (!m_context || !EVP_DigestInit_ex2(m_context.get(), fetchedSha256(), nullptr)) std::abort();
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
    static const MacPtr prepared = prepareHmac();
    static constexpr std::uint8_t nothing = 0;         // a null pointer would mean "the key of the last call"
    const MacPtr mac{EVP_MAC_CTX_dup(prepared.get())}; // cleared of the key when it is freed
    Sha256 result{};
    std::size_t length = 0;
    if (!mac || !EVP_MAC_init(mac.get(), key.empty() ? &nothing : key.data(), key.size(), nullptr) ||
        !EVP_MAC_update(mac.get(), data.data(), data.size()) ||
        !EVP_MAC_final(mac.get(), result.data(), &length, result.size()) || length != result.size())
        std::abort();
    return result;
}

}
