#include "core/keys/KeyBackup.h"
#include "core/crypto/Random.h"
#include "core/formats/EncryptedKey.h"
#include "core/formats/PrivateKeyForms.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::size_t seedLength = 32; ///< of ML-DSA (FIPS 204 section 6.1)

/// PrivateKeyInfo with { seed, expanded key } as its key, shortened to the seed; empty: it has another form.
Result<Secret> withSeedAlone(const Secret& pkcs8)
{
    CORE_TRY(ByteView content, der::readWhole(pkcs8.view(), der::tag::sequence));
    CORE_CHECK(der::read(content, der::tag::integer));
    CORE_TRY(const ByteView algorithm, der::readRaw(content, der::tag::sequence));
    CORE_TRY(ByteView key, der::read(content, der::tag::octetString));
    if (!der::nextIs(key, der::tag::sequence)) return Secret();
    CORE_TRY(ByteView both, der::read(key, der::tag::sequence));
    CORE_TRY(const ByteView seed, der::read(both, der::tag::octetString));
    if (seed.size() != seedLength) return Secret();
    // everything but the seed is public: version 0, the algorithm, and the headers of [0] in an OCTET STRING
    const Bytes version = der::integer(std::int64_t{0});
    Bytes inner;
    der::appendHeader(inner, der::tag::octetString, seedLength + 2);
    der::appendHeader(inner, der::tag::context(0), seedLength);
    Bytes front;
    der::appendHeader(front, der::tag::sequence, version.size() + algorithm.size() + inner.size() + seedLength);
    for (const ByteView part : {ByteView(version), algorithm, ByteView(inner)})
        front.insert(front.end(), part.begin(), part.end());
    Secret shorter(front.size() + seedLength);
    std::ranges::copy(front, shorter.span().begin());
    std::ranges::copy(seed, shorter.span().begin() + static_cast<std::ptrdiff_t>(front.size()));
    return shorter;
}

std::unexpected<Error> wrongLength(std::size_t length)
{
    return failAs(ErrorCode::Usage, "CW-350", {std::to_string(length), std::to_string(backupSecretLength)});
}

Result<void> checkBackup(ByteView der, const Secret& secret)
{
    if (secret.size() != backupSecretLength) return wrongLength(secret.size());
    return looksLikeEncryptedPkcs8(der) ? Result<void>() : failAs(ErrorCode::Malformed, "CW-351");
}

}

Result<Secret> makeBackupSecret() { return randomSecret(backupSecretLength); }

Secret backupPassword(const Secret& secret)
{
    // without a table: memory is not asked for at places that depend on the secret
    const auto digit = [](unsigned nibble) {
        return static_cast<std::uint8_t>('0' + nibble + ((9 - nibble) >> 8 & 39));
    };
    Secret text(secret.size() * 2);
    auto to = text.span();
    for (std::size_t at = 0; at < secret.size(); ++at) {
        to[2 * at] = digit(secret.view()[at] >> 4U);
        to[2 * at + 1] = digit(secret.view()[at] & 15U);
    }
    return text;
}

Result<Bytes> backUpKey(const PrivateKey& key, const Secret& secret)
{
    if (secret.size() != backupSecretLength) return wrongLength(secret.size());
    CORE_TRY(Secret pkcs8, key.toPkcs8());
    if (key.publicKey().family() == KeyFamily::MlDsa) {
        CORE_TRY(Secret seed, withSeedAlone(pkcs8));
        if (!seed.isEmpty()) pkcs8 = std::move(seed);
    }
    const Secret password = backupPassword(secret);
    for (std::size_t saltLength = 16; saltLength <= 32; ++saltLength) {
        CORE_TRY(Bytes der, encryptKeyWithPbkdf2(pkcs8, password.view(), saltLength));
        if (der.size() % 5 == 0) return der;
    }
    return fail(ErrorCode::Internal, "no salt gives a length that base32 likes");
}

Result<PrivateKey> openKeyBackup(ByteView der, const Secret& secret)
{
    CORE_CHECK(checkBackup(der, secret));
    const auto pkcs8 = decryptKey(der, backupPassword(secret).view());
    if (!pkcs8 && pkcs8.error().code != ErrorCode::WrongPassphrase) return std::unexpected(pkcs8.error());
    // one wrong secret in 256 gives padding that fits, but no key
    if (!pkcs8 || !looksLikePkcs8(pkcs8->view())) return failAs(ErrorCode::Refused, "CW-352");
    return PrivateKey::fromPkcs8(pkcs8->view());
}

Result<HeldKey> takeKeyBackup(std::shared_ptr<KeyService> service, ByteView der, const Secret& secret)
{
    CORE_CHECK(checkBackup(der, secret));
    auto key = HeldKey::take(std::move(service), looseKeys, der, true, backupPassword(secret).view());
    if (!key && key.error().code == ErrorCode::WrongPassphrase) return failAs(ErrorCode::Refused, "CW-352");
    return key;
}

}
