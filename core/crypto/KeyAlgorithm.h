#pragma once
#include "core/base/Result.h"
#include <span>
#include <string>
#include <string_view>

namespace core {

/// Agreement: X25519 and X448 (RFC 8410). Kem: ML-KEM (FIPS 203). These two are certified but cannot sign.
enum class KeyFamily { Rsa, Ec, EdDsa, MlDsa, SlhDsa, Agreement, Kem, Other };
inline bool canSign(KeyFamily family)
{
    return family != KeyFamily::Agreement && family != KeyFamily::Kem && family != KeyFamily::Other;
}

/// One kind of key this program makes, e.g. "rsa:4096", "ec:P-256", "ed25519", "ml-dsa-65".
struct KeyAlgorithm {
    std::string_view id;    ///< as on the command line and in profiles
    std::string_view label; ///< CORE_TEXT: "RSA 4096"
    KeyFamily family;
    std::string_view opensslName; ///< "RSA", "EC", "ED25519", "ML-DSA-65"
    std::string_view group;       ///< curve name for EC
    int bits;                     ///< modulus length of RSA; else 0
    int strength;                 ///< classical security strength in bits (SP 800-57 part 1, table 2)
    std::string_view advice;      ///< CORE_TEXT, one sentence for the card that offers it
};

/// Every algorithm a key can be made with, in the order in which they are offered.
std::span<const KeyAlgorithm> keyAlgorithms();
/// Any letter case. Errors: Unsupported (CW-120) naming the known ids.
Result<const KeyAlgorithm*> findKeyAlgorithm(std::string_view id);

/// What stands behind the OID in the AlgorithmIdentifier of a signature.
enum class SignatureParameters {
    None,
    Null, ///< RSA PKCS#1 (RFC 4055 section 5)
    Pss   ///< RSASSA-PSS-params: the digest, MGF1 with the same, a salt as long as the digest (RFC 4055 section 3.1)
};
/// How a signature is made: an AlgorithmIdentifier (RFC 5280 section 4.1.1.2) and what OpenSSL needs for it.
struct SignatureAlgorithm {
    std::string_view name; ///< "ecdsa-with-SHA256"
    std::string_view id;   ///< as on the command line and in profiles: "ecdsa-sha256"
    std::string_view oid;
    std::string_view digest; ///< OpenSSL digest name; empty where the algorithm has its own
    KeyFamily family;
    SignatureParameters parameters;
};
std::span<const SignatureAlgorithm> signatureAlgorithms();
/// The first of this OID; all of RSASSA-PSS share one, and only the parameters tell them apart.
const SignatureAlgorithm* findSignatureAlgorithm(std::string_view oid);
/// By its id, any letter case. Errors: Unsupported (CW-125) naming the known ids.
Result<const SignatureAlgorithm*> findSignature(std::string_view id);

}
