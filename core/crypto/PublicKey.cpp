#include "core/crypto/Digest.h"
#include "core/crypto/Key.h"
#include "core/crypto/KeyLimits.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/SignatureContext.h"
#include <algorithm>
#include <array>
#include <openssl/core_names.h>

namespace core {

namespace {

using TypeStackPtr = std::unique_ptr<ASN1_SEQUENCE_ANY,
    decltype([](ASN1_SEQUENCE_ANY* stack) { sk_ASN1_TYPE_pop_free(stack, ASN1_TYPE_free); })>;
using AlgorithmPtr = std::unique_ptr<X509_ALGOR, ossl::Deleter<X509_ALGOR_free>>;

/// The two parts of a SubjectPublicKeyInfo, read without touching the key.
struct SpkiParts {
    AlgorithmPtr algorithm;
    Bytes keyBits;
    int unusedBits = 0;
};

Result<SpkiParts> splitSpki(ByteView der)
{
    const std::uint8_t* at = der.data();
    const TypeStackPtr parts{d2i_ASN1_SEQUENCE_ANY(nullptr, &at, static_cast<long>(der.size()))};
    if (!parts || at != der.data() + der.size() || sk_ASN1_TYPE_num(parts.get()) != 2)
        return ossl::opensslFailure(ErrorCode::Malformed, "reading a SubjectPublicKeyInfo");
    const ASN1_TYPE* const first = sk_ASN1_TYPE_value(parts.get(), 0);
    const ASN1_TYPE* const second = sk_ASN1_TYPE_value(parts.get(), 1);
    if (first->type != V_ASN1_SEQUENCE || second->type != V_ASN1_BIT_STRING)
        return fail(ErrorCode::Malformed, "a SubjectPublicKeyInfo of other types");
    at = first->value.sequence->data;
    SpkiParts result;
    result.algorithm.reset(d2i_X509_ALGOR(nullptr, &at, first->value.sequence->length));
    if (!result.algorithm) return ossl::opensslFailure(ErrorCode::Malformed, "reading the algorithm of a key");
    const ASN1_BIT_STRING* const bits = second->value.bit_string;
    result.keyBits.assign(bits->data, bits->data + bits->length);
    result.unusedBits = static_cast<int>(bits->flags & 7);
    return result;
}

/// A key without its point on each curve of NIST, made once: to copy one and put a point in takes a fifth of the time that
/// OpenSSL needs to find out what kind of key it has before it.
struct BareCurve {
    int curve;
    std::size_t pointOctets;
    ossl::KeyPtr key{};
};

std::array<BareCurve, 3> makeBareCurves()
{
    std::array<BareCurve, 3> curves{
        BareCurve{NID_X9_62_prime256v1, 65}, BareCurve{NID_secp384r1, 97}, BareCurve{NID_secp521r1, 133}};
    for (BareCurve& each : curves) {
        const ossl::KeyContextPtr context{EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr)};
        EVP_PKEY* made = nullptr;
        if (context && EVP_PKEY_paramgen_init(context.get()) == 1 &&
            EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context.get(), each.curve) == 1 &&
            EVP_PKEY_paramgen(context.get(), &made) == 1)
            each.key.reset(made);
    }
    ossl::forgetErrors();
    return curves;
}

/// The key, when it is an uncompressed point on a curve of NIST; nullptr for all others and for a point that is not on its curve.
ossl::KeyPtr readPoint(const SpkiParts& parts)
{
    static const auto curves = makeBareCurves();
    const ASN1_OBJECT* type = nullptr;
    int kind = V_ASN1_UNDEF;
    const void* curve = nullptr;
    X509_ALGOR_get0(&type, &kind, &curve, parts.algorithm.get());
    if (OBJ_obj2nid(type) != NID_X9_62_id_ecPublicKey || kind != V_ASN1_OBJECT) return nullptr;
    const auto known =
        std::ranges::find(curves, OBJ_obj2nid(static_cast<const ASN1_OBJECT*>(curve)), &BareCurve::curve);
    if (known == curves.end() || !known->key || parts.unusedBits != 0 || parts.keyBits.size() != known->pointOctets ||
        parts.keyBits[0] != 4)
        return nullptr;
    ossl::KeyPtr key{EVP_PKEY_dup(known->key.get())};
    if (key && EVP_PKEY_set1_encoded_public_key(key.get(), parts.keyBits.data(), parts.keyBits.size()) == 1) return key;
    ossl::forgetErrors();
    return nullptr;
}

/// Whether a key of this type that cannot be decoded is broken, and not just unknown to us.
bool isKnownKeyType(const X509_ALGOR* algorithm)
{
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    const int type = OBJ_obj2nid(object);
    if (type == NID_undef) return false;
    if (type == NID_rsaEncryption || type == NID_X9_62_id_ecPublicKey) return true;
    const std::string_view shortName = OBJ_nid2sn(type);
    const std::string_view longName = OBJ_nid2ln(type);
    return std::ranges::any_of(keyAlgorithms(),
        [&](const KeyAlgorithm& known) { return known.opensslName == shortName || known.opensslName == longName; });
}

std::string dottedType(const X509_ALGOR* algorithm)
{
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    std::array<char, 128> text{};
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
    return text.data();
}

/// The name profiles know a curve by: NIST's where there is one.
std::string curveName(const EVP_PKEY* key)
{
    std::array<char, 80> group{};
    if (EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) != 1) return {};
    const char* const nist = EC_curve_nid2nist(OBJ_txt2nid(group.data()));
    return nist ? nist : group.data();
}

struct KeyDescription {
    KeyFamily family;
    std::string id;
    int bits;
};

KeyDescription describeKey(const EVP_PKEY* key)
{
    const auto isA = [key](const char* name) { return EVP_PKEY_is_a(key, name) == 1; };
    const int bits = EVP_PKEY_get_bits(key);
    if (isA("RSA")) return {KeyFamily::Rsa, "rsa:" + std::to_string(bits), bits};
    if (isA("EC")) return {KeyFamily::Ec, "ec:" + curveName(key), bits};
    for (const KeyAlgorithm& algorithm : keyAlgorithms())
        if (isA(std::string(algorithm.opensslName).c_str())) return {algorithm.family, std::string(algorithm.id), 0};
    const char* const name = EVP_PKEY_get0_type_name(key);
    return {KeyFamily::Other, name ? name : "unknown", 0};
}

}

/// The last keys that were read by this thread. A key stands in a request, in the draft and in the certificate made of them; to
/// read it takes as long as a signature.
struct PublicKey::Recent {
    std::array<std::optional<PublicKey>, 4> keys;
    std::size_t next = 0;
};

Result<PublicKey> PublicKey::fromSpki(ByteView der)
{
    thread_local Recent recent;
    for (const auto& known : recent.keys)
        if (known && std::ranges::equal(known->spki(), der)) return *known;
    auto key = readSpki(der);
    if (key) recent.keys[recent.next++ % recent.keys.size()] = *key;
    return key;
}

Result<PublicKey> PublicKey::readSpki(ByteView der)
{
    CORE_TRY(const SpkiParts parts, splitSpki(der));
    CORE_CHECK(ossl::checkKeyAlgorithm(parts.algorithm.get(), parts.keyBits.size()));
    ossl::KeyPtr key = readPoint(parts);
    const std::uint8_t* at = der.data();
    if (!key) key.reset(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
    if (!key && !isKnownKeyType(parts.algorithm.get())) {
        const std::string detail = ossl::opensslFailure(ErrorCode::Unsupported, "reading a public key").error().detail;
        return failAs(ErrorCode::Unsupported, "CW-608", {dottedType(parts.algorithm.get())}, detail);
    }
    if (!key) return ossl::opensslFailure(ErrorCode::Malformed, "reading a public key");
    CORE_CHECK(ossl::checkKeyLimits(key.get()));

    PublicKey result;
    KeyDescription description = describeKey(key.get());
    result.m_spki.assign(der.begin(), der.end());
    result.m_family = description.family;
    result.m_algorithmId = std::move(description.id);
    result.m_bits = description.bits;
    result.m_strength = EVP_PKEY_get_security_bits(key.get());
    result.m_key = std::shared_ptr<EVP_PKEY>(key.release(), EVP_PKEY_free);
    return result;
}

Bytes PublicKey::keyIdentifier() const
{
    const auto parts = splitSpki(m_spki);
    if (!parts) return {};
    const Sha256 digest = sha256(parts->keyBits);
    return {digest.begin(), digest.begin() + 20};
}

Bytes PublicKey::fingerprint() const
{
    const Sha256 digest = sha256(m_spki);
    return {digest.begin(), digest.end()};
}

Result<const SignatureAlgorithm*> PublicKey::defaultSignature() const
{
    if (!canSign(m_family) && m_family != KeyFamily::Other)
        return failAs(ErrorCode::Unsupported, "CW-126", {m_algorithmId});
    const auto digestFor = [this]() -> std::string_view {
        if (m_family == KeyFamily::Rsa) return m_bits > 3072 ? "SHA384" : "SHA256";
        if (m_family == KeyFamily::Ec) return m_bits > 384 ? "SHA512" : m_bits > 256 ? "SHA384" : "SHA256";
        return "";
    };
    for (const SignatureAlgorithm& algorithm : signatureAlgorithms())
        if (algorithm.family == m_family && algorithm.digest == digestFor() && ossl::isKeyFor(m_key.get(), algorithm))
            return &algorithm;
    return failAs(ErrorCode::Unsupported, "CW-608", {m_algorithmId});
}

bool PublicKey::signsWith(const SignatureAlgorithm& algorithm) const { return ossl::isKeyFor(m_key.get(), algorithm); }

bool PublicKey::verifies(ByteView message, ByteView signature, const SignatureAlgorithm& algorithm) const
{
    const auto context = ossl::makeVerifier(m_key.get(), algorithm);
    const bool fits = context &&
        EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
    if (!fits) ossl::forgetErrors();
    return fits;
}

bool PublicKey::verifiesDigest(ByteView digest, ByteView signature, const SignatureAlgorithm& algorithm) const
{
    const auto context = MessageDigest::suits(algorithm) ? ossl::makeDigestVerifier(m_key.get(), algorithm) : nullptr;
    const bool fits = context &&
        EVP_PKEY_verify(context.get(), signature.data(), signature.size(), digest.data(), digest.size()) == 1;
    if (!fits) ossl::forgetErrors();
    return fits;
}

std::size_t signatureLength(const PublicKey& key)
{
    const int length = key.handle() ? EVP_PKEY_get_size(key.handle()) : 0;
    return length > 0 ? static_cast<std::size_t>(length) : 0;
}

}
