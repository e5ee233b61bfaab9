#include "core/formats/Pbe.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/Random.h"
#include "core/crypto/SignatureContext.h"
#include "core/formats/KeyDerivation.h"
#include "core/formats/LegacyAlgorithms.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <openssl/err.h>
#include <openssl/pkcs12.h>

namespace core {

namespace {

constexpr std::string_view pbes2Oid = "1.2.840.113549.1.5.13";
constexpr std::string_view pbes1Arc = "1.2.840.113549.1.5.";
constexpr std::string_view pkcs12Arc = "1.2.840.113549.1.12.1.";
constexpr std::string_view aes256CbcOid = "2.16.840.1.101.3.4.1.42";
constexpr std::size_t blockLength = 16;

struct PbeCipher {
    std::string_view oid;
    const char* name;
    std::size_t keyLength;
    std::size_t ivLength;
};
/// In CBC mode with the IV as only parameter (RFC 8018 appendix B.2).
constexpr PbeCipher pbeCiphers[] = {
    {"2.16.840.1.101.3.4.1.2", "AES-128-CBC", 16, 16},
    {"2.16.840.1.101.3.4.1.22", "AES-192-CBC", 24, 16},
    {aes256CbcOid, "AES-256-CBC", 32, 16},
    {"1.2.840.113549.3.7", "DES-EDE3-CBC", 24, 8},
};

struct Cipher {
    const PbeCipher* row = nullptr;
    Bytes iv;
};

Result<Cipher> readCipher(ByteView& input)
{
    CORE_TRY(ByteView scheme, der::read(input, der::tag::sequence));
    CORE_TRY(const std::string oid, der::readOid(scheme));
    const auto* const row = std::ranges::find(pbeCiphers, oid, &PbeCipher::oid);
    if (row == std::end(pbeCiphers)) return failAs(ErrorCode::Unsupported, "CW-611", {oid});
    CORE_TRY(const ByteView iv, der::readWhole(scheme, der::tag::octetString));
    if (iv.size() != row->ivLength) return fail(ErrorCode::Malformed, "an IV of wrong length");
    return Cipher{row, copyOf(iv)};
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

struct Pbes2 {
    KeyDerivation derivation;
    Cipher cipher;
};

Result<Pbes2> readPbes2(ByteView parameters)
{
    Pbes2 result;
    CORE_TRY(ByteView content, der::readWhole(parameters, der::tag::sequence));
    CORE_TRY(result.derivation, readKeyDerivation(content));
    CORE_TRY(result.cipher, readCipher(content));
    CORE_CHECK(der::expectEnd(content));
    const auto& keyLength = result.derivation.keyLength;
    if (keyLength && *keyLength != static_cast<std::int64_t>(result.cipher.row->keyLength))
        return fail(ErrorCode::Malformed, "a key length that does not fit the cipher");
    return result;
}

Result<Secret> decryptPbes2(ByteView parameters, ByteView ciphertext, ByteView passphrase)
{
    CORE_TRY(const Pbes2 scheme, readPbes2(parameters));
    CORE_TRY(const Secret key, derive(scheme.derivation, passphrase, scheme.cipher.row->keyLength));
    auto plain = crypt(scheme.cipher, key, ciphertext, false);
    if (!plain) return ossl::opensslFailure(ErrorCode::WrongPassphrase, "decrypting");
    return *std::move(plain);
}

/// PBES1 and the schemes of PKCS#12: { salt, iterations }.
Result<std::int64_t> olderIterations(const std::string& oid, ByteView parameters)
{
    if (!oid.starts_with(pkcs12Arc) && !oid.starts_with(pbes1Arc))
        return failAs(ErrorCode::Unsupported, "CW-611", {oid});
    CORE_TRY(ByteView content, der::readWhole(parameters, der::tag::sequence));
    CORE_CHECK(der::read(content, der::tag::octetString));
    CORE_TRY(const std::int64_t iterations, der::readSmallInteger(content));
    CORE_CHECK(checkIterations(iterations));
    return iterations;
}

/// Whether the passphrase or the program is to blame.
std::unexpected<Error> olderFailure(const std::string& oid)
{
    const int reason = ERR_GET_REASON(ERR_peek_error());
    Error error = ossl::opensslFailure(ErrorCode::WrongPassphrase, "decrypting with " + oid).error();
    if (reason == ERR_R_UNSUPPORTED || reason == EVP_R_UNKNOWN_PBE_ALGORITHM || reason == EVP_R_UNSUPPORTED_CIPHER)
        return failAs(ErrorCode::Unsupported, "CW-611", {oid}, error.detail);
    return std::unexpected(std::move(error));
}

Result<Secret> decryptOlder(const std::string& oid, ByteView algorithm, ByteView ciphertext, ByteView passphrase)
{
    const std::uint8_t* at = algorithm.data();
    const std::unique_ptr<X509_ALGOR, ossl::Deleter<X509_ALGOR_free>> scheme{
        d2i_X509_ALGOR(nullptr, &at, static_cast<long>(algorithm.size()))};
    if (!scheme) return ossl::opensslFailure(ErrorCode::Malformed, "reading how it is encrypted");
    const ossl::LegacyAlgorithms legacy;
    if (!legacy.context()) return failAs(ErrorCode::Unsupported, "CW-611", {oid}, "the legacy provider is missing");
    // no passphrase is written in two ways: as an empty text, and as nothing at all
    const char* const given = passphrase.empty() ? "" : reinterpret_cast<const char*>(passphrase.data());
    for (const char* const secret : {given, static_cast<const char*>(nullptr)}) {
        if (!secret && !passphrase.empty()) break;
        unsigned char* plain = nullptr;
        int length = 0;
        if (!PKCS12_pbe_crypt_ex(scheme.get(), secret, static_cast<int>(passphrase.size()), ciphertext.data(),
                static_cast<int>(ciphertext.size()), &plain, &length, 0, legacy.context(), nullptr))
            continue;
        ossl::forgetErrors();
        Secret result(ByteView(plain, static_cast<std::size_t>(length)));
        OPENSSL_clear_free(plain, static_cast<std::size_t>(length));
        return result;
    }
    return olderFailure(oid);
}

/// EVP_BytesToKey with MD5 and one iteration; the first eight octets of the IV are the salt.
Secret traditionalKey(const Cipher& cipher, ByteView passphrase)
{
    EVP_CIPHER* const type = EVP_CIPHER_fetch(nullptr, cipher.row->name, nullptr);
    Secret key(cipher.row->keyLength);
    const int made = type ? EVP_BytesToKey(type, EVP_md5(), cipher.iv.data(), passphrase.data(),
                                static_cast<int>(passphrase.size()), 1, key.span().data(), nullptr)
                          : 0;
    EVP_CIPHER_free(type);
    return made > 0 ? std::move(key) : Secret();
}

}

Result<std::int64_t> iterationsOf(ByteView algorithm)
{
    CORE_TRY(ByteView parameters, der::readWhole(algorithm, der::tag::sequence));
    CORE_TRY(const std::string oid, der::readOid(parameters));
    if (oid != pbes2Oid) return olderIterations(oid, parameters);
    CORE_TRY(const Pbes2 scheme, readPbes2(parameters));
    return static_cast<std::int64_t>(scheme.derivation.iterations);
}

Result<Secret> decryptWith(ByteView algorithm, ByteView ciphertext, ByteView passphrase)
{
    CORE_TRY(ByteView parameters, der::readWhole(algorithm, der::tag::sequence));
    CORE_TRY(const std::string oid, der::readOid(parameters));
    if (oid == pbes2Oid) return decryptPbes2(parameters, ciphertext, passphrase);
    CORE_CHECK(olderIterations(oid, parameters));
    return decryptOlder(oid, algorithm, ciphertext, passphrase);
}

Result<Encrypted> encryptWithScrypt(ByteView plain, ByteView passphrase)
{
    CORE_TRY(const NewKeyDerivation derivation, makeScrypt());
    return encryptWith(derivation, plain, passphrase);
}

Result<Encrypted> encryptWith(const NewKeyDerivation& derivation, ByteView plain, ByteView passphrase)
{
    CORE_TRY(Bytes iv, randomBytes(blockLength));
    const Cipher cipher{std::ranges::find(pbeCiphers, aes256CbcOid, &PbeCipher::oid), std::move(iv)};
    CORE_TRY(const Secret key, derive(derivation.derivation, passphrase, cipher.row->keyLength));
    const auto ciphertext = crypt(cipher, key, plain, true);
    if (!ciphertext) return ossl::opensslFailure(ErrorCode::Internal, "encrypting");
    CORE_TRY(const Bytes pbes2, der::objectIdentifier(pbes2Oid));
    CORE_TRY(const Bytes aes, der::objectIdentifier(aes256CbcOid));
    const Bytes scheme = der::sequence({aes, der::octetString(cipher.iv)});
    return Encrypted{der::sequence({pbes2, der::sequence({derivation.der, scheme})}), copyOf(ciphertext->view())};
}

Result<Secret> decryptTraditional(std::string_view dekInfo, ByteView ciphertext, ByteView passphrase)
{
    const std::size_t comma = dekInfo.find(',');
    const std::string_view name = dekInfo.substr(0, comma);
    const auto* const row = std::ranges::find(pbeCiphers, name, &PbeCipher::name);
    if (row == std::end(pbeCiphers) || comma == std::string_view::npos)
        return failAs(ErrorCode::Unsupported, "CW-611", {std::string(name)});
    const Cipher cipher{row, fromHex(dekInfo.substr(comma + 1))};
    if (cipher.iv.size() != row->ivLength) return fail(ErrorCode::Malformed, "an IV of wrong length");
    const Secret key = traditionalKey(cipher, passphrase);
    if (key.isEmpty()) return ossl::opensslFailure(ErrorCode::Unsupported, "MD5");
    auto plain = crypt(cipher, key, ciphertext, false);
    if (!plain) return ossl::opensslFailure(ErrorCode::WrongPassphrase, "decrypting a private key");
    return *std::move(plain);
}

}
