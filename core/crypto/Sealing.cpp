#include "core/crypto/Sealing.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/Random.h"
#include <algorithm>
#include <chrono>
#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/thread.h>
#include <thread>

namespace core {

namespace {

using KdfContextPtr = std::unique_ptr<EVP_KDF_CTX, ossl::Deleter<EVP_KDF_CTX_free>>;

constexpr std::size_t keyLength = 32;
constexpr std::uint32_t verifierMemoryKiB = 8 * 1024;
constexpr std::size_t nonceLength = 12;
constexpr std::size_t tagLength = 16;
constexpr std::size_t saltLength = 16;
constexpr std::uint32_t lanesCeiling = 16;

KdfContextPtr makeKdf(const char* name)
{
    EVP_KDF* const kdf = EVP_KDF_fetch(nullptr, name, nullptr);
    KdfContextPtr context{kdf ? EVP_KDF_CTX_new(kdf) : nullptr};
    EVP_KDF_free(kdf);
    return context;
}

OSSL_PARAM octetsParameter(const char* name, ByteView octets)
{
    static std::uint8_t nothing = 0; // a null pointer would mean "not given"
    return OSSL_PARAM_construct_octet_string(
        name, octets.empty() ? &nothing : const_cast<std::uint8_t*>(octets.data()), octets.size());
}

Result<void> checkLimits(const KdfParameters& parameters)
{
    const auto refused = [](std::string asked, std::string limit) {
        return failAs(ErrorCode::Refused, "CW-604", {std::move(asked), std::move(limit)});
    };
    if (parameters.memoryKiB < kdfMemoryFloorKiB || parameters.memoryKiB > kdfMemoryCeilingKiB)
        return refused(
            "Argon2id, " + std::to_string(parameters.memoryKiB) + " KiB", std::to_string(kdfMemoryCeilingKiB) + " KiB");
    if (parameters.iterations < 1 || parameters.iterations > kdfIterationCeiling)
        return refused(
            "Argon2id, " + std::to_string(parameters.iterations) + " passes", std::to_string(kdfIterationCeiling));
    if (parameters.lanes < 1 || parameters.lanes > lanesCeiling)
        return refused("Argon2id, " + std::to_string(parameters.lanes) + " lanes", std::to_string(lanesCeiling));
    if (parameters.salt.size() != saltLength)
        return refused(
            "Argon2id, salt of " + std::to_string(parameters.salt.size()) + " octets", std::to_string(saltLength));
    return {};
}

/// Lanes are computed by several threads where OpenSSL may start them; the result is the same.
std::uint32_t threadsFor(std::uint32_t lanes)
{
    static const bool mayThread = OSSL_set_max_threads(nullptr, std::max(1U, std::thread::hardware_concurrency())) == 1;
    return mayThread ? std::min(lanes, std::max(1U, std::thread::hardware_concurrency())) : 1;
}

ossl::CipherContextPtr makeCipher(const Secret& key, const std::uint8_t* nonce, bool forSealing)
{
    EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-GCM-SIV", nullptr);
    ossl::CipherContextPtr context{EVP_CIPHER_CTX_new()};
    const bool ready = cipher && context && key.size() == keyLength &&
        EVP_CipherInit_ex2(context.get(), cipher, key.view().data(), nonce, forSealing ? 1 : 0, nullptr) == 1;
    EVP_CIPHER_free(cipher);
    return ready ? std::move(context) : nullptr;
}

/// Feeds the associated data, then the text; GCM-SIV takes each in one piece.
bool process(EVP_CIPHER_CTX* context, ByteView associatedData, ByteView input, std::uint8_t* output)
{
    int length = 0;
    if (!associatedData.empty() &&
        EVP_CipherUpdate(context, nullptr, &length, associatedData.data(), static_cast<int>(associatedData.size())) !=
            1)
        return false;
    if (!input.empty() && EVP_CipherUpdate(context, output, &length, input.data(), static_cast<int>(input.size())) != 1)
        return false;
    std::uint8_t nothing = 0;
    return EVP_CipherFinal_ex(context, input.empty() ? &nothing : output + input.size(), &length) == 1;
}

bool isProcessable(ByteView associatedData, ByteView text)
{
    constexpr std::size_t longest = 1U << 30; // the cipher counts in int
    return associatedData.size() <= longest && text.size() <= longest;
}

}

Result<KdfParameters> calibratedKdfParameters()
{
    using namespace std::chrono;
    constexpr auto wanted = milliseconds{500};
    KdfParameters parameters;
    CORE_TRY(parameters.salt, randomBytes(saltLength));
    const auto start = steady_clock::now();
    CORE_CHECK(deriveKey(bytesOf("calibration"), parameters));
    const auto taken = std::max<nanoseconds>(steady_clock::now() - start, milliseconds{1});
    if (taken < wanted) {
        const auto passes = parameters.iterations * (nanoseconds{wanted} / taken + 1);
        parameters.iterations = static_cast<std::uint32_t>(std::min<std::int64_t>(passes, kdfIterationCeiling));
    }
    CORE_TRY(parameters.salt, randomBytes(saltLength));
    return parameters;
}

namespace {

Result<Secret> deriveWith(ByteView passphrase, const KdfParameters& parameters)
{
    std::uint32_t memory = parameters.memoryKiB;
    std::uint32_t iterations = parameters.iterations;
    std::uint32_t lanes = parameters.lanes;
    std::uint32_t threads = threadsFor(lanes);
    const OSSL_PARAM settings[] = {
        octetsParameter(OSSL_KDF_PARAM_PASSWORD, passphrase),
        octetsParameter(OSSL_KDF_PARAM_SALT, parameters.salt),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &iterations),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &memory),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &lanes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_THREADS, &threads),
        OSSL_PARAM_construct_end(),
    };
    const KdfContextPtr context = makeKdf("ARGON2ID");
    Secret key(keyLength);
    if (!context || EVP_KDF_derive(context.get(), key.span().data(), key.size(), settings) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "deriving a key with Argon2id");
    return key;
}

}

Result<Secret> deriveKey(ByteView passphrase, const KdfParameters& parameters)
{
    CORE_CHECK(checkLimits(parameters));
    return deriveWith(passphrase, parameters);
}

Result<Secret> deriveVerifier(ByteView pin, ByteView salt)
{
    return deriveWith(pin, {.memoryKiB = verifierMemoryKiB, .iterations = 2, .lanes = 1, .salt = copyOf(salt)});
}

Result<Bytes> seal(const Secret& key, ByteView plaintext, ByteView associatedData)
{
    if (!isProcessable(associatedData, plaintext)) return fail(ErrorCode::Refused, "sealing more than 1 GiB");
    CORE_TRY(Bytes sealed, randomBytes(nonceLength));
    const auto context = makeCipher(key, sealed.data(), true);
    sealed.resize(nonceLength + plaintext.size() + tagLength);
    std::uint8_t* const ciphertext = sealed.data() + nonceLength;
    if (!context || !process(context.get(), associatedData, plaintext, ciphertext) ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagLength, ciphertext + plaintext.size()) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "sealing");
    return sealed;
}

Result<Secret> unseal(const Secret& key, ByteView sealed, ByteView associatedData)
{
    if (sealed.size() < nonceLength + tagLength || !isProcessable(associatedData, sealed))
        return fail(ErrorCode::WrongPassphrase, "sealed content of impossible length");
    const ByteView ciphertext = sealed.subspan(nonceLength, sealed.size() - nonceLength - tagLength);
    Bytes tag(sealed.end() - tagLength, sealed.end());
    const auto context = makeCipher(key, sealed.data(), false);
    if (!context || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagLength, tag.data()) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "preparing to unseal");
    Secret plaintext(ciphertext.size());
    if (!process(context.get(), associatedData, ciphertext, plaintext.span().data()))
        return ossl::opensslFailure(ErrorCode::WrongPassphrase, "unsealing");
    return plaintext;
}

Result<Secret> derivedKey(const Secret& master, std::string_view purpose)
{
    char digest[] = "SHA256";
    const OSSL_PARAM settings[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        octetsParameter(OSSL_KDF_PARAM_KEY, master.view()),
        octetsParameter(OSSL_KDF_PARAM_INFO, bytesOf(purpose)),
        OSSL_PARAM_construct_end(),
    };
    const KdfContextPtr context = makeKdf("HKDF");
    Secret key(keyLength);
    if (!context || EVP_KDF_derive(context.get(), key.span().data(), key.size(), settings) != 1)
        return ossl::opensslFailure(ErrorCode::Internal, "deriving a key with HKDF");
    return key;
}

}
