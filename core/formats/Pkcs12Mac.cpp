#include "core/formats/Pkcs12Mac.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/SignatureContext.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <openssl/hmac.h>
#include <openssl/pkcs12.h>

namespace core {

namespace {

constexpr std::string_view pbmac1Oid = "1.2.840.113549.1.5.14";

struct DigestRow {
    std::string_view oid;
    std::string_view hmacOid;
    const char* name;
};
constexpr DigestRow digests[] = {
    {"1.3.14.3.2.26", "1.2.840.113549.2.7", "SHA1"},
    {"2.16.840.1.101.3.4.2.4", "1.2.840.113549.2.8", "SHA224"},
    {"2.16.840.1.101.3.4.2.1", "1.2.840.113549.2.9", "SHA256"},
    {"2.16.840.1.101.3.4.2.2", "1.2.840.113549.2.10", "SHA384"},
    {"2.16.840.1.101.3.4.2.3", "1.2.840.113549.2.11", "SHA512"},
};

Result<std::string> digestOf(const std::string& oid, std::string_view DigestRow::* column)
{
    const auto* const row = std::ranges::find(digests, oid, column);
    if (row == std::end(digests)) return failAs(ErrorCode::Unsupported, "CW-611", {oid});
    return row->name;
}

/// PBMAC1-params ::= { keyDerivationFunc, messageAuthScheme }
Result<void> readPbmac1(ByteView parameters, Pkcs12Mac& mac)
{
    CORE_TRY(ByteView content, der::readWhole(parameters, der::tag::sequence));
    CORE_TRY(mac.pbkdf2, readKeyDerivation(content));
    CORE_TRY(ByteView scheme, der::readWhole(content, der::tag::sequence));
    CORE_TRY(const std::string oid, der::readOid(scheme));
    CORE_TRY(mac.digest, digestOf(oid, &DigestRow::hmacOid));
    const auto length = mac.pbkdf2->keyLength;
    if (!length || *length < 16 || *length > 128) // RFC 9579 section 9 demands it
        return fail(ErrorCode::Malformed, "PBMAC1 without a usable key length");
    mac.iterations = static_cast<std::int64_t>(mac.pbkdf2->iterations);
    return {};
}

Bytes hmacOf(const std::string& digest, ByteView key, ByteView content)
{
    Bytes value(EVP_MAX_MD_SIZE);
    std::size_t length = 0;
    if (!EVP_Q_mac(nullptr, "HMAC", nullptr, digest.c_str(), nullptr, key.data(), key.size(), content.data(),
            content.size(), value.data(), value.size(), &length))
        length = 0;
    value.resize(length);
    return value;
}

/// RFC 7292 appendix B; `secret` nullptr is no passphrase at all, which is not the same as an empty one.
Secret macKey(const Pkcs12Mac& mac, const char* secret, std::size_t length)
{
    EVP_MD* const digest = EVP_MD_fetch(nullptr, mac.digest.c_str(), nullptr);
    Secret key(digest ? static_cast<std::size_t>(EVP_MD_get_size(digest)) : 0);
    Bytes salt = mac.salt;
    const bool done = digest &&
        PKCS12_key_gen_utf8_ex(secret, static_cast<int>(length), salt.data(), static_cast<int>(salt.size()),
            PKCS12_MAC_ID, static_cast<int>(mac.iterations), static_cast<int>(key.size()), key.span().data(), digest,
            nullptr, nullptr) == 1;
    EVP_MD_free(digest);
    return done ? std::move(key) : Secret();
}

bool fits(const Pkcs12Mac& mac, const Secret& key, ByteView content)
{
    return !key.isEmpty() && equalInConstantTime(hmacOf(mac.digest, key.view(), content), mac.value);
}

}

Result<Pkcs12Mac> readPkcs12Mac(ByteView& input)
{
    Pkcs12Mac mac;
    CORE_TRY(ByteView content, der::read(input, der::tag::sequence));
    CORE_CHECK(der::expectEnd(input));
    CORE_TRY(ByteView info, der::read(content, der::tag::sequence));
    CORE_TRY(ByteView algorithm, der::read(info, der::tag::sequence));
    CORE_TRY(const ByteView value, der::readWhole(info, der::tag::octetString));
    mac.value = copyOf(value);
    CORE_TRY(const ByteView salt, der::read(content, der::tag::octetString));
    mac.salt = copyOf(salt);
    if (!content.empty()) {
        CORE_TRY(mac.iterations, der::readSmallInteger(content));
    }
    CORE_CHECK(checkIterations(mac.iterations));
    CORE_TRY(const std::string oid, der::readOid(algorithm));
    if (oid == pbmac1Oid) {
        CORE_CHECK(readPbmac1(algorithm, mac));
        return mac;
    }
    CORE_TRY(mac.digest, digestOf(oid, &DigestRow::oid));
    return mac;
}

Result<void> checkPkcs12Mac(const Pkcs12Mac& mac, ByteView content, ByteView passphrase)
{
    bool isRight = false;
    if (mac.pbkdf2) {
        CORE_TRY(const Secret key, derive(*mac.pbkdf2, passphrase, static_cast<std::size_t>(*mac.pbkdf2->keyLength)));
        isRight = fits(mac, key, content);
    } else {
        const char* const given = passphrase.empty() ? "" : reinterpret_cast<const char*>(passphrase.data());
        isRight = fits(mac, macKey(mac, given, passphrase.size()), content) ||
            (passphrase.empty() && fits(mac, macKey(mac, nullptr, 0), content));
    }
    ossl::forgetErrors();
    if (!isRight) return failAs(ErrorCode::WrongPassphrase, "CW-615");
    return {};
}

}
