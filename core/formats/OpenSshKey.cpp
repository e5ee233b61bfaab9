#include "core/formats/OpenSshKey.h"
#include "core/base/Limits.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/formats/Bcrypt.h"
#include "core/formats/KeyParts.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::string_view magic{"openssh-key-v1\0", 15};

std::unexpected<Error> malformed(std::string detail)
{
    return failAs(ErrorCode::Malformed, "CW-610", {"OpenSSH private key"}, std::move(detail));
}

Result<std::uint32_t> takeNumber(ByteView& input)
{
    if (input.size() < 4) return malformed("ends too early");
    const std::uint32_t number = static_cast<std::uint32_t>(input[0]) << 24 |
        static_cast<std::uint32_t>(input[1]) << 16 | static_cast<std::uint32_t>(input[2]) << 8 | input[3];
    input = input.subspan(4);
    return number;
}

/// A string of RFC 4251 section 5: length and octets.
Result<ByteView> takeString(ByteView& input)
{
    CORE_TRY(const std::uint32_t length, takeNumber(input));
    if (length > input.size()) return malformed("a string is cut off");
    const ByteView text = input.first(length);
    input = input.subspan(length);
    return text;
}

/// The unencrypted frame around the keys.
struct Frame {
    std::string cipher;
    std::string derivation;
    ByteView derivationOptions;
    ByteView privatePart;
};

Result<Frame> readFrame(ByteView blob)
{
    Frame frame;
    if (!isOpenSshKey(blob)) return malformed("no openssh-key-v1");
    ByteView rest = blob.subspan(magic.size());
    CORE_TRY(const ByteView cipher, takeString(rest));
    frame.cipher = textOf(cipher);
    CORE_TRY(const ByteView derivation, takeString(rest));
    frame.derivation = textOf(derivation);
    CORE_TRY(frame.derivationOptions, takeString(rest));
    CORE_TRY(const std::uint32_t count, takeNumber(rest));
    if (count != 1)
        return failAs(ErrorCode::Unsupported, "CW-618", {"OpenSSH private key", std::to_string(count) + " keys"});
    CORE_CHECK(takeString(rest)); // the public key, which stands in the private part again
    CORE_TRY(frame.privatePart, takeString(rest));
    return frame;
}

/// CTR mode turns ciphertext into plain text and back.
Result<Secret> crypt(const char* cipher, const Secret& keyAndIv, ByteView input)
{
    EVP_CIPHER* const type = EVP_CIPHER_fetch(nullptr, cipher, nullptr);
    const ossl::CipherContextPtr context{EVP_CIPHER_CTX_new()};
    Secret output(input.size() + 16);
    int length = 0;
    const std::size_t keyLength = keyAndIv.size() - 16;
    const bool done = type && context &&
        EVP_CipherInit_ex2(
            context.get(), type, keyAndIv.view().data(), keyAndIv.view().data() + keyLength, 0, nullptr) == 1 &&
        EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
        EVP_CipherUpdate(context.get(), output.span().data(), &length, input.data(), static_cast<int>(input.size())) ==
            1;
    EVP_CIPHER_free(type);
    if (!done) return ossl::opensslFailure(ErrorCode::Internal, "decrypting an OpenSSH key");
    output.truncate(static_cast<std::size_t>(length));
    return output;
}

struct OpenSshCipher {
    std::string_view name;
    const char* openssl;
    std::size_t keyLength;
};
constexpr OpenSshCipher openSshCiphers[] = {
    {"aes256-ctr", "AES-256-CTR", 32}, // what ssh-keygen takes
    {"aes192-ctr", "AES-192-CTR", 24},
    {"aes128-ctr", "AES-128-CTR", 16},
    {"aes256-cbc", "AES-256-CBC", 32}, // what it took before version 7.6
    {"aes128-cbc", "AES-128-CBC", 16},
};

Result<Secret> decrypted(const Frame& frame, ByteView passphrase)
{
    const auto* const row = std::ranges::find(openSshCiphers, frame.cipher, &OpenSshCipher::name);
    if (row == std::end(openSshCiphers)) return failAs(ErrorCode::Unsupported, "CW-611", {frame.cipher});
    if (frame.derivation != "bcrypt") return failAs(ErrorCode::Unsupported, "CW-611", {frame.derivation});
    ByteView options = frame.derivationOptions;
    CORE_TRY(const ByteView salt, takeString(options));
    CORE_TRY(const std::uint32_t rounds, takeNumber(options));
    if (rounds < 1 || rounds > limits::bcryptRounds)
        return failAs(ErrorCode::Refused, "CW-604",
            {"bcrypt, " + std::to_string(rounds) + " rounds", std::to_string(limits::bcryptRounds)});
    if (salt.empty() || frame.privatePart.size() % 16 != 0) return malformed("no whole blocks");
    if (passphrase.empty()) return fail(ErrorCode::WrongPassphrase);
    CORE_TRY(const Secret keyAndIv, bcryptPbkdf(passphrase, salt, static_cast<int>(rounds), row->keyLength + 16));
    return crypt(row->openssl, keyAndIv, frame.privatePart);
}

Result<Secret> rsaKey(ByteView rest)
{
    RsaParts parts;
    for (ByteView RsaParts::* const part :
        {&RsaParts::n, &RsaParts::e, &RsaParts::d, &RsaParts::qi, &RsaParts::p, &RsaParts::q}) {
        CORE_TRY(parts.*part, takeString(rest));
    }
    return pkcs8OfRsa(parts);
}

struct CurveRow {
    std::string_view name;
    std::string_view oid;
    std::size_t octets;
};
constexpr CurveRow curves[] = {
    {"nistp256", "1.2.840.10045.3.1.7", 32},
    {"nistp384", "1.3.132.0.34", 48},
    {"nistp521", "1.3.132.0.35", 66},
};

Result<Secret> ecKey(ByteView rest)
{
    CORE_TRY(const ByteView name, takeString(rest));
    CORE_TRY(const ByteView point, takeString(rest));
    CORE_TRY(ByteView scalar, takeString(rest));
    const auto* const row = std::ranges::find(curves, textOf(name), &CurveRow::name);
    if (row == std::end(curves)) return failAs(ErrorCode::Refused, "CW-607", {textOf(name)});
    while (!scalar.empty() && scalar[0] == 0) scalar = scalar.subspan(1);
    if (scalar.size() > row->octets) return malformed("a number longer than its field");
    Secret padded(row->octets);
    std::ranges::copy(scalar, padded.span().subspan(row->octets - scalar.size()).begin());
    return pkcs8OfEc(row->oid, padded.view(), point);
}

Result<Secret> ed25519Key(ByteView rest)
{
    CORE_CHECK(takeString(rest));
    CORE_TRY(const ByteView key, takeString(rest)); // the seed, then the public key once more
    if (key.size() != 64) return malformed("an Ed25519 key of wrong length");
    return pkcs8OfOkp("1.3.101.112", key.first(32));
}

Result<Secret> readPrivatePart(ByteView rest, bool isEncrypted)
{
    CORE_TRY(const std::uint32_t first, takeNumber(rest));
    CORE_TRY(const std::uint32_t second, takeNumber(rest));
    if (first != second) return isEncrypted ? fail(ErrorCode::WrongPassphrase) : malformed("its check fails");
    CORE_TRY(const ByteView type, takeString(rest));
    const std::string name = textOf(type);
    if (name == "ssh-rsa") return rsaKey(rest);
    if (name.starts_with("ecdsa-sha2-")) return ecKey(rest);
    if (name == "ssh-ed25519") return ed25519Key(rest);
    return failAs(ErrorCode::Unsupported, "CW-608", {name});
}

}

bool isOpenSshKey(ByteView blob) { return textOf(blob.first(std::min(blob.size(), magic.size()))) == magic; }

Result<bool> isOpenSshKeyEncrypted(ByteView blob)
{
    CORE_TRY(const Frame frame, readFrame(blob));
    return frame.cipher != "none";
}

Result<Secret> pkcs8OfOpenSsh(ByteView blob, ByteView passphrase)
{
    CORE_TRY(const Frame frame, readFrame(blob));
    if (frame.cipher == "none") return readPrivatePart(frame.privatePart, false);
    CORE_TRY(const Secret plain, decrypted(frame, passphrase));
    return readPrivatePart(plain.view(), true);
}

}
