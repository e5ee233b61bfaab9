#include "core/crypto/KeyAlgorithm.h"
#include "core/base/Text.h"
#include <algorithm>

namespace core {

namespace {

constexpr KeyAlgorithm keyTable[] = {
    {"ec:P-256", CORE_TEXT("core", "EC P-256"), KeyFamily::Ec, "EC", "P-256", 0, 128,
        CORE_TEXT("core", "Small, fast and understood everywhere: the usual choice for servers, devices and people.")},
    {"ec:P-384", CORE_TEXT("core", "EC P-384"), KeyFamily::Ec, "EC", "P-384", 0, 192,
        CORE_TEXT("core", "Stronger and still small: the usual choice for CAs.")},
    {"rsa:2048", CORE_TEXT("core", "RSA 2048"), KeyFamily::Rsa, "RSA", "", 2048, 112,
        CORE_TEXT("core", "For old devices only; not for anything that lasts beyond 2030.")},
    {"rsa:3072", CORE_TEXT("core", "RSA 3072"), KeyFamily::Rsa, "RSA", "", 3072, 128,
        CORE_TEXT("core", "Where elliptic curves are not understood; slower, with larger certificates.")},
    {"rsa:4096", CORE_TEXT("core", "RSA 4096"), KeyFamily::Rsa, "RSA", "", 4096, 152,
        CORE_TEXT("core", "For CAs that old devices must trust; slow to make and to sign with.")},
    {"ed25519", CORE_TEXT("core", "Ed25519"), KeyFamily::EdDsa, "ED25519", "", 0, 128,
        CORE_TEXT("core", "Modern and fast, but many browsers and tokens do not take it in certificates.")},
    {"ml-dsa-65", CORE_TEXT("core", "ML-DSA-65"), KeyFamily::MlDsa, "ML-DSA-65", "", 0, 192,
        CORE_TEXT("core", "Withstands quantum computers; large signatures, and few programs understand it yet.")},
};

constexpr SignatureAlgorithm signatureTable[] = {
    {"sha256WithRSAEncryption", "1.2.840.113549.1.1.11", "SHA256", KeyFamily::Rsa, true},
    {"sha384WithRSAEncryption", "1.2.840.113549.1.1.12", "SHA384", KeyFamily::Rsa, true},
    {"sha512WithRSAEncryption", "1.2.840.113549.1.1.13", "SHA512", KeyFamily::Rsa, true},
    {"ecdsa-with-SHA256", "1.2.840.10045.4.3.2", "SHA256", KeyFamily::Ec, false},
    {"ecdsa-with-SHA384", "1.2.840.10045.4.3.3", "SHA384", KeyFamily::Ec, false},
    {"ecdsa-with-SHA512", "1.2.840.10045.4.3.4", "SHA512", KeyFamily::Ec, false},
    {"Ed25519", "1.3.101.112", "", KeyFamily::EdDsa, false},
    {"ML-DSA-65", "2.16.840.1.101.3.4.3.18", "", KeyFamily::MlDsa, false},
};

}

std::span<const KeyAlgorithm> keyAlgorithms() { return keyTable; }

Result<const KeyAlgorithm*> findKeyAlgorithm(std::string_view id)
{
    std::string known;
    for (const KeyAlgorithm& algorithm : keyTable) {
        if (equalIgnoringCase(algorithm.id, id)) return &algorithm;
        known.append(known.empty() ? "" : ", ").append(algorithm.id);
    }
    return failAs(ErrorCode::Unsupported, "CW-120", {std::string(id), std::move(known)});
}

std::span<const SignatureAlgorithm> signatureAlgorithms() { return signatureTable; }

const SignatureAlgorithm* findSignatureAlgorithm(std::string_view oid)
{
    const auto* const found = std::ranges::find(signatureTable, oid, &SignatureAlgorithm::oid);
    return found == std::end(signatureTable) ? nullptr : found;
}

}
