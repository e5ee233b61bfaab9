#pragma once
#include "core/crypto/Key.h"
#include "core/tokens/TokenSession.h"

/// Kinds of keys as PKCS#11 has them, and their public parts as X.509 has them.
namespace core {

/// A kind of key that is made on tokens.
struct TokenKeyKind {
    KeyFamily family;
    std::string_view group;        ///< as KeyAlgorithm::group; empty but for EC
    std::string_view curve;        ///< dotted; empty for RSA
    unsigned long keyType;         ///< CKK_…
    unsigned long makingMechanism; ///< CKM_…
};
/// nullptr: PKCS#11 or this program knows no such key on tokens.
const TokenKeyKind* findTokenKeyKind(const KeyAlgorithm& algorithm);
const TokenKeyKind* findTokenKeyKind(const PublicKey& key);
/// CKA_EC_PARAMS of a curve.
Bytes curveParameters(const TokenKeyKind& kind);

/// The public parts of a key: what PKCS#11 wants of it, big-endian.
struct TokenPublicParts {
    const TokenKeyKind* kind = nullptr;
    Bytes modulus, exponent; ///< RSA
    Bytes point;             ///< EC: uncompressed; Ed25519: 32 octets
};
/// Errors: Unsupported for a kind that is not made on tokens, Malformed.
Result<TokenPublicParts> publicPartsOf(const PublicKey& key);

/// What lies on the token, as SubjectPublicKeyInfo; empty where it cannot be told. Errors: those of the token alone.
Result<Bytes> spkiOnToken(const TokenSession& session, TokenHandle key);
/// The name of a key type: "RSA", "EC", "AES", "0x1234".
std::string keyTypeName(unsigned long keyType);

}
