#include "core/formats/KeyDerivation.h"
#include "core/base/Limits.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/Random.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <openssl/core_names.h>
#include <openssl/kdf.h>

namespace core {

namespace {

constexpr std::string_view pbkdf2Oid = "1.2.840.113549.1.5.12";
constexpr std::string_view scryptOid = "1.3.6.1.4.1.11591.4.11";
constexpr std::uint64_t mostWork = std::uint64_t{1} << 32; ///< octets written by all p rounds together

struct DigestRow {
    std::string_view oid;
    const char* name;
};
/// Pseudo-random functions of PBKDF2 (RFC 8018 appendix B.1).
constexpr DigestRow digests[] = {
    {"1.2.840.113549.2.7", "SHA1"},
    {"1.2.840.113549.2.8", "SHA224"},
    {"1.2.840.113549.2.9", "SHA256"},
    {"1.2.840.113549.2.10", "SHA384"},
    {"1.2.840.113549.2.11", "SHA512"},
};

std::unexpected<Error> tooMuch(std::string asked, std::string limit)
{
    return failAs(ErrorCode::Refused, "CW-604", {std::move(asked), std::move(limit)});
}

Result<KeyDerivation> readPbkdf2(ByteView parameters)
{
    KeyDerivation result;
    CORE_TRY(const ByteView salt, der::read(parameters, der::tag::octetString));
    result.salt.assign(salt.begin(), salt.end());
    CORE_TRY(const std::int64_t iterations, der::readSmallInteger(parameters));
    CORE_CHECK(checkIterations(iterations));
    result.iterations = static_cast<std::uint64_t>(iterations);
    if (der::nextIs(parameters, der::tag::integer)) {
        CORE_TRY(result.keyLength, der::readSmallInteger(parameters));
    }
    result.digest = "SHA1"; // the default
    if (parameters.empty()) return result;
    CORE_TRY(ByteView prf, der::readWhole(parameters, der::tag::sequence));
    CORE_TRY(const std::string oid, der::readOid(prf));
    const auto* const row = std::ranges::find(digests, oid, &DigestRow::oid);
    if (row == std::end(digests)) return failAs(ErrorCode::Unsupported, "CW-611", {oid});
    result.digest = row->name;
    return result;
}

Result<void> checkScrypt(std::int64_t n, std::int64_t r, std::int64_t p)
{
    const std::string asked =
        "scrypt, N=" + std::to_string(n) + ", r=" + std::to_string(r) + ", p=" + std::to_string(p);
    constexpr std::int64_t most = limits::kdfMemoryOctets; // each alone; so that the products below cannot overflow
    if (n < 2 || r < 1 || p < 1 || (n & (n - 1)) != 0) return fail(ErrorCode::Malformed, asked);
    if (n > most || r > most || p > 1'000'000) return tooMuch(asked, "512 MiB");
    const auto memory = static_cast<unsigned __int128>(n) * static_cast<std::uint64_t>(r) * 128;
    if (memory > limits::kdfMemoryOctets) return tooMuch(asked, "512 MiB");
    if (memory * static_cast<std::uint64_t>(p) > mostWork) return tooMuch(asked, "4 GiB in all rounds");
    return {};
}

Result<KeyDerivation> readScrypt(ByteView parameters)
{
    KeyDerivation result;
    result.isScrypt = true;
    CORE_TRY(const ByteView salt, der::read(parameters, der::tag::octetString));
    result.salt.assign(salt.begin(), salt.end());
    CORE_TRY(const std::int64_t n, der::readSmallInteger(parameters));
    CORE_TRY(const std::int64_t r, der::readSmallInteger(parameters));
    CORE_TRY(const std::int64_t p, der::readSmallInteger(parameters));
    if (!parameters.empty()) {
        CORE_TRY(result.keyLength, der::readSmallInteger(parameters));
    }
    CORE_CHECK(der::expectEnd(parameters));
    CORE_CHECK(checkScrypt(n, r, p));
    result.n = static_cast<std::uint64_t>(n);
    result.r = static_cast<std::uint64_t>(r);
    result.p = static_cast<std::uint64_t>(p);
    return result;
}

OSSL_PARAM octets(const char* name, ByteView value)
{
    static std::uint8_t nothing = 0; // a null pointer would mean "not given"
    return OSSL_PARAM_construct_octet_string(
        name, value.empty() ? &nothing : const_cast<std::uint8_t*>(value.data()), value.size());
}

}

Result<KeyDerivation> readKeyDerivation(ByteView& input)
{
    CORE_TRY(ByteView function, der::read(input, der::tag::sequence));
    CORE_TRY(const std::string oid, der::readOid(function));
    CORE_TRY(const ByteView parameters, der::readWhole(function, der::tag::sequence));
    if (oid == pbkdf2Oid) return readPbkdf2(parameters);
    if (oid == scryptOid) return readScrypt(parameters);
    return failAs(ErrorCode::Unsupported, "CW-611", {oid});
}

Result<void> checkIterations(std::int64_t iterations)
{
    if (iterations < 1 || iterations > limits::pbkdf2Iterations)
        return tooMuch(
            "PBKDF2, " + std::to_string(iterations) + " iterations", std::to_string(limits::pbkdf2Iterations));
    return {};
}

Result<Secret> derive(const KeyDerivation& derivation, ByteView passphrase, std::size_t length)
{
    using ContextPtr = std::unique_ptr<EVP_KDF_CTX, ossl::Deleter<EVP_KDF_CTX_free>>;
    EVP_KDF* const kdf = EVP_KDF_fetch(nullptr, derivation.isScrypt ? "SCRYPT" : "PBKDF2", nullptr);
    const ContextPtr context{kdf ? EVP_KDF_CTX_new(kdf) : nullptr};
    EVP_KDF_free(kdf);
    KeyDerivation copy = derivation; // OpenSSL takes pointers to values that are not const
    int anyLength = 1;               // no minimum lengths as in SP 800-132: what is in a file has to be opened
    std::uint64_t memory = limits::kdfMemoryOctets + (std::uint64_t{64} << 20);
    std::vector<OSSL_PARAM> settings{
        octets(OSSL_KDF_PARAM_PASSWORD, passphrase), octets(OSSL_KDF_PARAM_SALT, copy.salt)};
    if (copy.isScrypt) {
        settings.push_back(OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &copy.n));
        settings.push_back(OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_R, &copy.r));
        settings.push_back(OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_P, &copy.p));
        settings.push_back(OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory));
    } else {
        settings.push_back(OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_ITER, &copy.iterations));
        settings.push_back(OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, copy.digest.data(), 0));
        settings.push_back(OSSL_PARAM_construct_int(OSSL_KDF_PARAM_PKCS5, &anyLength));
    }
    settings.push_back(OSSL_PARAM_construct_end());
    Secret key(length);
    if (!context || EVP_KDF_derive(context.get(), key.span().data(), key.size(), settings.data()) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "deriving a key from a passphrase");
    return key;
}

Result<NewKeyDerivation> makeScrypt()
{
    NewKeyDerivation result;
    KeyDerivation& scrypt = result.derivation;
    scrypt.isScrypt = true;
    CORE_TRY(scrypt.salt, randomBytes(16));
    scrypt.n = 1U << 14;
    scrypt.r = 8;
    scrypt.p = 1;
    CORE_TRY(const Bytes oid, der::objectIdentifier(scryptOid));
    const auto number = [](std::uint64_t value) { return der::integer(static_cast<std::int64_t>(value)); };
    const Bytes parameters =
        der::sequence({der::octetString(scrypt.salt), number(scrypt.n), number(scrypt.r), number(scrypt.p)});
    result.der = der::sequence({oid, parameters});
    return result;
}

Result<NewKeyDerivation> makePbkdf2(std::size_t saltLength)
{
    NewKeyDerivation result;
    KeyDerivation& pbkdf2 = result.derivation;
    const DigestRow& sha512 = *std::ranges::find(digests, std::string_view("SHA512"), &DigestRow::name);
    CORE_TRY(pbkdf2.salt, randomBytes(saltLength));
    pbkdf2.iterations = 2048;
    pbkdf2.digest = sha512.name;
    CORE_TRY(const Bytes oid, der::objectIdentifier(pbkdf2Oid));
    CORE_TRY(const Bytes prf, der::objectIdentifier(sha512.oid));
    const Bytes null = der::element(der::tag::null, {});
    const Bytes parameters = der::sequence({der::octetString(pbkdf2.salt),
        der::integer(static_cast<std::int64_t>(pbkdf2.iterations)), der::sequence({prf, null})});
    result.der = der::sequence({oid, parameters});
    return result;
}

}
