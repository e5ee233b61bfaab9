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
    {"rsa:8192", CORE_TEXT("core", "RSA 8192"), KeyFamily::Rsa, "RSA", "", 8192, 200,
        CORE_TEXT("core", "For a rule that demands it; takes a minute to make, and every signature is slow.")},
    {"ec:P-521", CORE_TEXT("core", "EC P-521"), KeyFamily::Ec, "EC", "P-521", 0, 256,
        CORE_TEXT("core", "Stronger than most need; some browsers and tokens do not take it.")},
    {"ec:brainpoolP256r1", CORE_TEXT("core", "EC brainpoolP256r1"), KeyFamily::Ec, "EC", "brainpoolP256r1", 0, 128,
        CORE_TEXT("core", "Where German and European rules ask for it; browsers do not take it.")},
    {"ec:brainpoolP384r1", CORE_TEXT("core", "EC brainpoolP384r1"), KeyFamily::Ec, "EC", "brainpoolP384r1", 0, 192,
        CORE_TEXT("core", "Where German and European rules ask for it; browsers do not take it.")},
    {"ec:brainpoolP512r1", CORE_TEXT("core", "EC brainpoolP512r1"), KeyFamily::Ec, "EC", "brainpoolP512r1", 0, 256,
        CORE_TEXT("core", "Where German and European rules ask for it; browsers do not take it.")},
    {"ed448", CORE_TEXT("core", "Ed448"), KeyFamily::EdDsa, "ED448", "", 0, 224,
        CORE_TEXT("core", "The stronger sister of Ed25519; few programs understand it.")},
    {"ml-dsa-44", CORE_TEXT("core", "ML-DSA-44"), KeyFamily::MlDsa, "ML-DSA-44", "", 0, 128,
        CORE_TEXT("core", "The smallest ML-DSA: withstands quantum computers, for keys that do not live long.")},
    {"ml-dsa-87", CORE_TEXT("core", "ML-DSA-87"), KeyFamily::MlDsa, "ML-DSA-87", "", 0, 256,
        CORE_TEXT("core", "The strongest ML-DSA: withstands quantum computers, for roots that last decades.")},
    {"slh-dsa-sha2-128s", CORE_TEXT("core", "SLH-DSA-SHA2-128s"), KeyFamily::SlhDsa, "SLH-DSA-SHA2-128s", "", 0, 128,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; small signatures of this kind, very slow to "
            "make.")},
    {"slh-dsa-sha2-128f", CORE_TEXT("core", "SLH-DSA-SHA2-128f"), KeyFamily::SlhDsa, "SLH-DSA-SHA2-128f", "", 0, 128,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; faster to make, with very large signatures.")},
    {"slh-dsa-sha2-192s", CORE_TEXT("core", "SLH-DSA-SHA2-192s"), KeyFamily::SlhDsa, "SLH-DSA-SHA2-192s", "", 0, 192,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; small signatures of this kind, very slow to "
            "make.")},
    {"slh-dsa-sha2-192f", CORE_TEXT("core", "SLH-DSA-SHA2-192f"), KeyFamily::SlhDsa, "SLH-DSA-SHA2-192f", "", 0, 192,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; faster to make, with very large signatures.")},
    {"slh-dsa-sha2-256s", CORE_TEXT("core", "SLH-DSA-SHA2-256s"), KeyFamily::SlhDsa, "SLH-DSA-SHA2-256s", "", 0, 256,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; small signatures of this kind, very slow to "
            "make.")},
    {"slh-dsa-sha2-256f", CORE_TEXT("core", "SLH-DSA-SHA2-256f"), KeyFamily::SlhDsa, "SLH-DSA-SHA2-256f", "", 0, 256,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; faster to make, with very large signatures.")},
    {"slh-dsa-shake-128s", CORE_TEXT("core", "SLH-DSA-SHAKE-128s"), KeyFamily::SlhDsa, "SLH-DSA-SHAKE-128s", "", 0, 128,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; small signatures of this kind, very slow to "
            "make.")},
    {"slh-dsa-shake-128f", CORE_TEXT("core", "SLH-DSA-SHAKE-128f"), KeyFamily::SlhDsa, "SLH-DSA-SHAKE-128f", "", 0, 128,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; faster to make, with very large signatures.")},
    {"slh-dsa-shake-192s", CORE_TEXT("core", "SLH-DSA-SHAKE-192s"), KeyFamily::SlhDsa, "SLH-DSA-SHAKE-192s", "", 0, 192,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; small signatures of this kind, very slow to "
            "make.")},
    {"slh-dsa-shake-192f", CORE_TEXT("core", "SLH-DSA-SHAKE-192f"), KeyFamily::SlhDsa, "SLH-DSA-SHAKE-192f", "", 0, 192,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; faster to make, with very large signatures.")},
    {"slh-dsa-shake-256s", CORE_TEXT("core", "SLH-DSA-SHAKE-256s"), KeyFamily::SlhDsa, "SLH-DSA-SHAKE-256s", "", 0, 256,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; small signatures of this kind, very slow to "
            "make.")},
    {"slh-dsa-shake-256f", CORE_TEXT("core", "SLH-DSA-SHAKE-256f"), KeyFamily::SlhDsa, "SLH-DSA-SHAKE-256f", "", 0, 256,
        CORE_TEXT("core",
            "Withstands quantum computers and rests on hashing alone; faster to make, with very large signatures.")},
    {"x25519", CORE_TEXT("core", "X25519"), KeyFamily::Agreement, "X25519", "", 0, 128,
        CORE_TEXT("core", "Agrees on keys for encryption and cannot sign; the counterpart of Ed25519.")},
    {"x448", CORE_TEXT("core", "X448"), KeyFamily::Agreement, "X448", "", 0, 224,
        CORE_TEXT("core", "Agrees on keys for encryption and cannot sign; the counterpart of Ed448.")},
    {"ml-kem-512", CORE_TEXT("core", "ML-KEM-512"), KeyFamily::Kem, "ML-KEM-512", "", 0, 128,
        CORE_TEXT("core", "Receives keys for encryption, withstands quantum computers and cannot sign.")},
    {"ml-kem-768", CORE_TEXT("core", "ML-KEM-768"), KeyFamily::Kem, "ML-KEM-768", "", 0, 192,
        CORE_TEXT("core", "Receives keys for encryption, withstands quantum computers and cannot sign.")},
    {"ml-kem-1024", CORE_TEXT("core", "ML-KEM-1024"), KeyFamily::Kem, "ML-KEM-1024", "", 0, 256,
        CORE_TEXT("core", "Receives keys for encryption, withstands quantum computers and cannot sign.")},
};

constexpr SignatureAlgorithm signatureTable[] = {
    {"sha256WithRSAEncryption", "rsa-sha256", "1.2.840.113549.1.1.11", "SHA256", KeyFamily::Rsa,
        SignatureParameters::Null},
    {"sha384WithRSAEncryption", "rsa-sha384", "1.2.840.113549.1.1.12", "SHA384", KeyFamily::Rsa,
        SignatureParameters::Null},
    {"sha512WithRSAEncryption", "rsa-sha512", "1.2.840.113549.1.1.13", "SHA512", KeyFamily::Rsa,
        SignatureParameters::Null},
    {"ecdsa-with-SHA256", "ecdsa-sha256", "1.2.840.10045.4.3.2", "SHA256", KeyFamily::Ec, SignatureParameters::None},
    {"ecdsa-with-SHA384", "ecdsa-sha384", "1.2.840.10045.4.3.3", "SHA384", KeyFamily::Ec, SignatureParameters::None},
    {"ecdsa-with-SHA512", "ecdsa-sha512", "1.2.840.10045.4.3.4", "SHA512", KeyFamily::Ec, SignatureParameters::None},
    {"RSASSA-PSS with SHA256", "rsa-pss-sha256", "1.2.840.113549.1.1.10", "SHA256", KeyFamily::Rsa,
        SignatureParameters::Pss},
    {"RSASSA-PSS with SHA384", "rsa-pss-sha384", "1.2.840.113549.1.1.10", "SHA384", KeyFamily::Rsa,
        SignatureParameters::Pss},
    {"RSASSA-PSS with SHA512", "rsa-pss-sha512", "1.2.840.113549.1.1.10", "SHA512", KeyFamily::Rsa,
        SignatureParameters::Pss},
    {"id-rsassa-pkcs1-v1-5-with-sha3-256", "rsa-sha3-256", "2.16.840.1.101.3.4.3.14", "SHA3-256", KeyFamily::Rsa,
        SignatureParameters::Null},
    {"id-rsassa-pkcs1-v1-5-with-sha3-384", "rsa-sha3-384", "2.16.840.1.101.3.4.3.15", "SHA3-384", KeyFamily::Rsa,
        SignatureParameters::Null},
    {"id-rsassa-pkcs1-v1-5-with-sha3-512", "rsa-sha3-512", "2.16.840.1.101.3.4.3.16", "SHA3-512", KeyFamily::Rsa,
        SignatureParameters::Null},
    {"id-ecdsa-with-sha3-256", "ecdsa-sha3-256", "2.16.840.1.101.3.4.3.10", "SHA3-256", KeyFamily::Ec,
        SignatureParameters::None},
    {"id-ecdsa-with-sha3-384", "ecdsa-sha3-384", "2.16.840.1.101.3.4.3.11", "SHA3-384", KeyFamily::Ec,
        SignatureParameters::None},
    {"id-ecdsa-with-sha3-512", "ecdsa-sha3-512", "2.16.840.1.101.3.4.3.12", "SHA3-512", KeyFamily::Ec,
        SignatureParameters::None},
    {"Ed25519", "ed25519", "1.3.101.112", "", KeyFamily::EdDsa, SignatureParameters::None},
    {"Ed448", "ed448", "1.3.101.113", "", KeyFamily::EdDsa, SignatureParameters::None},
    {"ML-DSA-44", "ml-dsa-44", "2.16.840.1.101.3.4.3.17", "", KeyFamily::MlDsa, SignatureParameters::None},
    {"ML-DSA-65", "ml-dsa-65", "2.16.840.1.101.3.4.3.18", "", KeyFamily::MlDsa, SignatureParameters::None},
    {"ML-DSA-87", "ml-dsa-87", "2.16.840.1.101.3.4.3.19", "", KeyFamily::MlDsa, SignatureParameters::None},
    {"SLH-DSA-SHA2-128s", "slh-dsa-sha2-128s", "2.16.840.1.101.3.4.3.20", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHA2-128f", "slh-dsa-sha2-128f", "2.16.840.1.101.3.4.3.21", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHA2-192s", "slh-dsa-sha2-192s", "2.16.840.1.101.3.4.3.22", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHA2-192f", "slh-dsa-sha2-192f", "2.16.840.1.101.3.4.3.23", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHA2-256s", "slh-dsa-sha2-256s", "2.16.840.1.101.3.4.3.24", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHA2-256f", "slh-dsa-sha2-256f", "2.16.840.1.101.3.4.3.25", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHAKE-128s", "slh-dsa-shake-128s", "2.16.840.1.101.3.4.3.26", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHAKE-128f", "slh-dsa-shake-128f", "2.16.840.1.101.3.4.3.27", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHAKE-192s", "slh-dsa-shake-192s", "2.16.840.1.101.3.4.3.28", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHAKE-192f", "slh-dsa-shake-192f", "2.16.840.1.101.3.4.3.29", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHAKE-256s", "slh-dsa-shake-256s", "2.16.840.1.101.3.4.3.30", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
    {"SLH-DSA-SHAKE-256f", "slh-dsa-shake-256f", "2.16.840.1.101.3.4.3.31", "", KeyFamily::SlhDsa,
        SignatureParameters::None},
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

Result<const SignatureAlgorithm*> findSignature(std::string_view id)
{
    std::string known;
    for (const SignatureAlgorithm& algorithm : signatureTable) {
        if (equalIgnoringCase(algorithm.id, id)) return &algorithm;
        known.append(known.empty() ? "" : ", ").append(algorithm.id);
    }
    return failAs(ErrorCode::Unsupported, "CW-125", {std::string(id), std::move(known)});
}

}
