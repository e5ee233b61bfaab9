#pragma once
#include "core/base/Result.h"
#include <span>
#include <string>
#include <string_view>

namespace core {

enum class KeyFamily { Rsa, Ec, EdDsa, MlDsa, Other };

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

/// How a signature is made: an AlgorithmIdentifier (RFC 5280 section 4.1.1.2) and what OpenSSL needs for it.
struct SignatureAlgorithm {
    std::string_view name; ///< "ecdsa-with-SHA256"
    std::string_view oid;
    std::string_view digest; ///< OpenSSL digest name; empty where the algorithm has its own
    KeyFamily family;
    bool hasNullParameters; ///< RSA PKCS#1 carries NULL (RFC 4055 section 5)
};
std::span<const SignatureAlgorithm> signatureAlgorithms();
const SignatureAlgorithm* findSignatureAlgorithm(std::string_view oid);

}
