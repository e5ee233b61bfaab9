#include "core/formats/EncryptedKey.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/Random.h"
#include "core/formats/KeyDerivation.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <openssl/err.h>
#include <openssl/pkcs12.h>

namespace core {

namespace {

constexpr std::string_view pbes2Oid = "1.2.840.113549.1.5.13";
constexpr std::string_view aes256CbcOid = "2.16.840.1.101.3.4.1.42";
constexpr std::size_t blockLength = 16;

struct CipherRow {
    std::string_view oid;
    const char* name;
    std::size_t keyLength;
};
/// In CBC mode with the IV as only parameter (RFC 8018 appendix B.2).
constexpr CipherRow ciphers[] = {
    {"2.16.840.1.101.3.4.1.2", "AES-128-CBC", 16},
    {"2.16.840.1.101.3.4.1.22", "AES-192-CBC", 24},
    {aes256CbcOid, "AES-256-CBC", 32},
    {"1.2.840.113549.3.7", "DES-EDE3-CBC", 24},
};

struct Cipher {
    const CipherRow* row = nullptr;
    Bytes iv;
};

Result<Cipher> readCipher(ByteView& input)
{
    CORE_TRY(ByteView scheme, der::read(input, der::tag::sequence));
    CORE_TRY(const std::string oid, der::readOid(scheme));
    const auto* const row = std::ranges::find(ciphers, oid, &CipherRow::oid);
    if (row == std::end(ciphers)) return failAs(ErrorCode::Unsupported, "CW-611", {oid});
    CORE_TRY(const ByteView iv, der::readWhole(scheme, der::tag::octetString));
    if (iv.size() != (std::string_view(row->name).starts_with("AES") ? 16U : 8U))
        return fail(ErrorCode::Malformed, "an IV of wrong length");
    return Cipher{row, {iv.begin(), iv.end()}};
}

/// Encrypts or decrypts; nothing when the padding does not fit.
std::optional<Secret> crypt(const Cipher& cipher, const Secret& key, ByteView input, bool encrypts)
{
    const ossl::CipherContextPtr context{EVP_CIPHER_CTX_new()};
    EVP_CIPHER* const type = EVP_CIPHER_fetch(nullptr, cipher.row->name, nullptr);
    Secret output(input.size() + blockLength);
    int length = 0;
    int finalLength = 0;
    const bool done = context && type &&
        EVP_CipherInit_ex2(context.get(), type, key.view().data(), cipher.iv.data(), encrypts ? 1 : 0, nullptr) == 1 &&
        EVP_CipherUpdate(context.get(), output.span().data(), &length, input.data(), static_cast<int>(input.size())) ==
            1 &&
        EVP_CipherFinal_ex(context.get(), output.span().data() + length, &finalLength) == 1;
    EVP_CIPHER_free(type);
    if (!done) return std::nullopt;
    output.truncate(static_cast<std::size_t>(length + finalLength));
    return output;
}

Result<Secret> decryptPbes2(ByteView parameters, ByteView ciphertext, ByteView passphrase)
{
    CORE_TRY(ByteView content, der::readWhole(parameters, der::tag::sequence));
    CORE_TRY(const KeyDerivation derivation, readKeyDerivation(content));
    CORE_TRY(const Cipher cipher, readCipher(content));
    CORE_CHECK(der::expectEnd(content));
    if (derivation.keyLength && *derivation.keyLength != static_cast<std::int64_t>(cipher.row->keyLength))
        return fail(ErrorCode::Malformed, "a key length that does not fit the cipher");
    CORE_TRY(const Secret key, derive(derivation, passphrase, cipher.row->keyLength));
    auto plain = crypt(cipher, key, ciphertext, false);
    if (!plain) return ossl::opensslFailure(ErrorCode::WrongPassphrase, "decrypting a private key");
    return *std::move(plain);
}

/// PBES1 and the schemes of PKCS#12: { salt, iterations }, left to OpenSSL.
Result<Secret> decryptOlder(ByteView der, ByteView parameters, const std::string& oid, ByteView passphrase)
{
    if (!oid.starts_with("1.2.840.113549.1.12.1.") && !oid.starts_with("1.2.840.113549.1.5."))
        return failAs(ErrorCode::Unsupported, "CW-611", {oid});
    CORE_TRY(ByteView content, der::readWhole(parameters, der::tag::sequence));
    CORE_CHECK(der::read(content, der::tag::octetString));
    CORE_TRY(const std::int64_t iterations, der::readSmallInteger(content));
    CORE_CHECK(checkIterations(iterations));
    const std::uint8_t* at = der.data();
    const std::unique_ptr<X509_SIG, ossl::Deleter<X509_SIG_free>> encrypted{
        d2i_X509_SIG(nullptr, &at, static_cast<long>(der.size()))};
    const std::unique_ptr<PKCS8_PRIV_KEY_INFO, ossl::Deleter<PKCS8_PRIV_KEY_INFO_free>> opened{encrypted
            ? PKCS8_decrypt(encrypted.get(), reinterpret_cast<const char*>(passphrase.data()),
                  static_cast<int>(passphrase.size()))
            : nullptr};
    if (!opened) {
        const int reason = ERR_GET_REASON(ERR_peek_error());
        const std::string detail =
            ossl::opensslFailure(ErrorCode::WrongPassphrase, "decrypting a private key").error().detail;
        if (reason == ERR_R_UNSUPPORTED || reason == EVP_R_UNKNOWN_PBE_ALGORITHM || reason == EVP_R_UNSUPPORTED_CIPHER)
            return failAs(ErrorCode::Unsupported, "CW-611", {oid}, detail);
        return fail(ErrorCode::WrongPassphrase, detail);
    }
    Secret result(static_cast<std::size_t>(std::max(0, i2d_PKCS8_PRIV_KEY_INFO(opened.get(), nullptr))));
    std::uint8_t* out = result.span().data();
    i2d_PKCS8_PRIV_KEY_INFO(opened.get(), &out);
    return result;
}

}

Result<Secret> decryptKey(ByteView der, ByteView passphrase)
{
    CORE_TRY(ByteView content, der::readWhole(der, der::tag::sequence));
    CORE_TRY(ByteView algorithm, der::read(content, der::tag::sequence));
    CORE_TRY(const ByteView ciphertext, der::readWhole(content, der::tag::octetString));
    CORE_TRY(const std::string oid, der::readOid(algorithm));
    if (oid == pbes2Oid) return decryptPbes2(algorithm, ciphertext, passphrase);
    return decryptOlder(der, algorithm, oid, passphrase);
}

Result<Bytes> encryptKey(const Secret& pkcs8, ByteView passphrase)
{
    CORE_TRY(const NewKeyDerivation derivation, makeScrypt());
    CORE_TRY(Bytes iv, randomBytes(blockLength));
    const Cipher cipher{std::ranges::find(ciphers, aes256CbcOid, &CipherRow::oid), std::move(iv)};
    CORE_TRY(const Secret key, derive(derivation.derivation, passphrase, cipher.row->keyLength));
    const auto ciphertext = crypt(cipher, key, pkcs8.view(), true);
    if (!ciphertext) return ossl::opensslFailure(ErrorCode::Internal, "encrypting a private key");
    CORE_TRY(const Bytes pbes2, der::objectIdentifier(pbes2Oid));
    CORE_TRY(const Bytes aes, der::objectIdentifier(aes256CbcOid));
    const Bytes scheme = der::sequence({aes, der::octetString(cipher.iv)});
    const Bytes algorithm = der::sequence({pbes2, der::sequence({derivation.der, scheme})});
    return der::sequence({algorithm, der::octetString(ciphertext->view())});
}

}
