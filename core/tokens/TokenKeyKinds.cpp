#include "core/tokens/TokenKeyKinds.h"
#include "core/formats/KeyParts.h"
#include "core/tokens/Pkcs11.h"
#include "core/x509/Der.h"
#include <format>

namespace core {
namespace {

constexpr std::string_view ed25519Curve = "1.3.101.112";

constexpr TokenKeyKind keyKinds[] = {
    {KeyFamily::Rsa, "", "", CKK_RSA, CKM_RSA_PKCS_KEY_PAIR_GEN},
    {KeyFamily::Ec, "P-256", "1.2.840.10045.3.1.7", CKK_EC, CKM_EC_KEY_PAIR_GEN},
    {KeyFamily::Ec, "P-384", "1.3.132.0.34", CKK_EC, CKM_EC_KEY_PAIR_GEN},
    {KeyFamily::Ec, "P-521", "1.3.132.0.35", CKK_EC, CKM_EC_KEY_PAIR_GEN},
    {KeyFamily::EdDsa, "", ed25519Curve, CKK_EC_EDWARDS, CKM_EC_EDWARDS_KEY_PAIR_GEN},
};

/// The key bits of a SubjectPublicKeyInfo.
Result<ByteView> keyBitsOf(ByteView spki)
{
    CORE_TRY(ByteView parts, der::readWhole(spki, der::tag::sequence));
    CORE_CHECK(der::read(parts, der::tag::sequence));
    CORE_TRY(const ByteView bits, der::read(parts, der::tag::bitString));
    if (bits.empty() || bits[0] != 0) return fail(ErrorCode::Malformed, "key bits that are no octets");
    return bits.subspan(1);
}

/// The dotted curve that CKA_EC_PARAMS names; empty for parameters without a name.
std::string curveOf(ByteView parameters)
{
    if (der::nextIs(parameters, der::tag::objectIdentifier)) {
        auto oid = der::readOid(parameters);
        if (oid && *oid == "1.3.6.1.4.1.11591.15.1") return std::string(ed25519Curve); // its name before RFC 8410
        return oid.value_or("");
    }
    const auto name = der::readWhole(parameters, der::tag::printableString);
    return name && textOf(*name) == "edwards25519" ? std::string(ed25519Curve) : std::string();
}

/// CKA_EC_POINT is an OCTET STRING around the point; some tokens give the point alone, or a BIT STRING around it.
std::vector<ByteView> pointsIn(ByteView value)
{
    std::vector<ByteView> points;
    if (const auto inside = der::readWhole(value, der::tag::octetString)) points.push_back(*inside);
    if (const auto inside = der::readWhole(value, der::tag::bitString); inside && !inside->empty())
        points.push_back(inside->subspan(1));
    points.push_back(value);
    return points;
}

Bytes spkiOfPoint(ByteView parameters, ByteView value)
{
    const std::string curve = curveOf(parameters);
    if (curve.empty()) return {};
    for (const ByteView point : pointsIn(value)) {
        auto spki = curve == ed25519Curve ? spkiOfOkp(curve, point) : spkiOfEc(curve, point);
        if (spki && PublicKey::fromSpki(*spki)) return *std::move(spki);
    }
    return {};
}

}

const TokenKeyKind* findTokenKeyKind(const KeyAlgorithm& algorithm)
{
    for (const TokenKeyKind& kind : keyKinds) {
        const bool isSame = kind.family == algorithm.family && kind.group == algorithm.group;
        if (isSame && (kind.family != KeyFamily::EdDsa || algorithm.id == "ed25519")) return &kind;
    }
    return nullptr;
}

const TokenKeyKind* findTokenKeyKind(const PublicKey& key)
{
    for (const TokenKeyKind& kind : keyKinds) {
        if (kind.family != key.family()) continue;
        if (kind.family == KeyFamily::Rsa) return &kind;
        if (key.algorithmId() == (kind.family == KeyFamily::Ec ? "ec:" + std::string(kind.group) : "ed25519"))
            return &kind;
    }
    return nullptr;
}

Bytes curveParameters(const TokenKeyKind& kind) { return der::objectIdentifier(kind.curve).value_or(Bytes()); }

Result<TokenPublicParts> publicPartsOf(const PublicKey& key)
{
    TokenPublicParts parts{.kind = findTokenKeyKind(key), .modulus = {}, .exponent = {}, .point = {}};
    if (!parts.kind) return fail(ErrorCode::Unsupported, "no such key on tokens: " + key.algorithmId());
    CORE_TRY(ByteView bits, keyBitsOf(key.spki()));
    if (parts.kind->family != KeyFamily::Rsa) {
        parts.point = copyOf(bits);
        return parts;
    }
    CORE_TRY(ByteView numbers, der::readWhole(bits, der::tag::sequence));
    CORE_TRY(const ByteView modulus, der::read(numbers, der::tag::integer));
    CORE_TRY(const ByteView exponent, der::read(numbers, der::tag::integer));
    parts.modulus = copyOf(der::magnitude(modulus));
    parts.exponent = copyOf(der::magnitude(exponent));
    return parts;
}

Result<Bytes> spkiOnToken(const TokenSession& session, TokenHandle key)
{
    CORE_TRY(const auto type, session.number(key, CKA_KEY_TYPE));
    if (type == CKK_RSA) {
        CORE_TRY(const auto modulus, session.octets(key, CKA_MODULUS));
        CORE_TRY(const auto exponent, session.octets(key, CKA_PUBLIC_EXPONENT));
        if (!modulus || !exponent || modulus->empty() || exponent->empty()) return Bytes();
        const auto spki = spkiOfRsa(*modulus, *exponent);
        return spki && PublicKey::fromSpki(*spki) ? *spki : Bytes();
    }
    if (type != CKK_EC && type != CKK_EC_EDWARDS) return Bytes();
    CORE_TRY(const auto parameters, session.octets(key, CKA_EC_PARAMS));
    CORE_TRY(const auto point, session.octets(key, CKA_EC_POINT)); // of a private key mostly not there
    if (!parameters || !point || point->empty()) return Bytes();
    return spkiOfPoint(*parameters, *point);
}

std::string keyTypeName(unsigned long keyType)
{
    switch (keyType) {
    case CKK_RSA: return "RSA";
    case CKK_DSA: return "DSA";
    case CKK_DH: return "DH";
    case CKK_EC: return "EC";
    case CKK_EC_EDWARDS: return "EdDSA";
    case CKK_EC_MONTGOMERY: return "XDH";
    case CKK_GENERIC_SECRET: return "secret";
    case CKK_DES2:
    case CKK_DES3: return "3DES";
    case CKK_AES: return "AES";
    default: return std::format("{:#x}", keyType);
    }
}

}
