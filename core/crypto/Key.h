#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/crypto/KeyAlgorithm.h"
#include <memory>
#include <span>
#include <string>

struct evp_pkey_st;
struct evp_md_ctx_st;

namespace core {

/// A public key as an immutable value; two are equal when their SubjectPublicKeyInfo is.
class PublicKey {
public:
    /// Reads a SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). Errors: Malformed, Refused (limits: RSA 16384 bits, named curves).
    static Result<PublicKey> fromSpki(ByteView der);

    const Bytes& spki() const { return m_spki; }
    KeyFamily family() const { return m_family; }
    /// "rsa:3072", "ec:P-256", "ed25519", "ml-dsa-65"; for others OpenSSL's name of the type.
    const std::string& algorithmId() const { return m_algorithmId; }
    /// RSA modulus length or field size in bits; 0 where it means nothing.
    int bits() const { return m_bits; }
    /// Classical security strength in bits.
    int strength() const { return m_strength; }
    /// The key identifier we put into certificates: leftmost 160 bits of SHA-256 over the key bits (RFC 7093 section 2, method 1).
    Bytes keyIdentifier() const;
    /// SHA-256 of the SubjectPublicKeyInfo, the name of this key inside a vault.
    Bytes fingerprint() const;
    /// What this key signs with unless told otherwise: SHA-256, SHA-384 for 384 bits and RSA above 3072, SHA-512 above.
    /// Errors: Unsupported (CW-608) for an unknown kind, (CW-126) for one that cannot sign.
    Result<const SignatureAlgorithm*> defaultSignature() const;
    /// Whether this key makes signatures of exactly this algorithm.
    bool signsWith(const SignatureAlgorithm& algorithm) const;
    /// Checks a signature. False covers every way to be wrong, unknown algorithms included.
    bool verifies(ByteView message, ByteView signature, const SignatureAlgorithm& algorithm) const;
    /// The same with what a MessageDigest made of the message.
    bool verifiesDigest(ByteView digest, ByteView signature, const SignatureAlgorithm& algorithm) const;

    bool operator==(const PublicKey& other) const { return m_spki == other.m_spki; }
    evp_pkey_st* handle() const { return m_key.get(); } ///< for the .cpp files of core

private:
    PublicKey() = default;
    struct Recent;
    static Result<PublicKey> readSpki(ByteView der);
    friend class PrivateKey;
    Bytes m_spki;
    std::string m_algorithmId;
    KeyFamily m_family = KeyFamily::Other;
    int m_bits = 0;
    int m_strength = 0;
    std::shared_ptr<evp_pkey_st> m_key; ///< never changed after reading
};

/// Something that signs: a software key here, a token's later. Used by one thread at a time.
class SigningKey {
public:
    virtual ~SigningKey() = default;
    virtual const PublicKey& publicKey() const = 0;
    /// The signature over `message`, in the encoding that X.509 carries. Errors: TokenUnavailable, Internal.
    virtual Result<Bytes> sign(ByteView message, const SignatureAlgorithm& algorithm) const = 0;
    /// One signature for each message, in their order; where a key must be opened to sign, it is opened once.
    virtual Result<std::vector<Bytes>> signAll(
        std::span<const ByteView> messages, const SignatureAlgorithm& algorithm) const;
    /// The signature over a message of which a MessageDigest was made. Errors: as sign().
    virtual Result<Bytes> signDigest(ByteView digest, const SignatureAlgorithm& algorithm) const = 0;
    /// What to say when a signature of this key turns out to be wrong: Internal.
    virtual Error wrongSignature() const
    {
        return fail(ErrorCode::Internal, "the signature does not verify with the issuer's public key").error();
    }
};

/// Takes a long message in pieces and makes of it what its signature is computed from: the digest that the algorithm names, or
/// the μ of ML-DSA (FIPS 204 section 6.2, step 6).
class MessageDigest {
public:
    /// False for EdDSA and SLH-DSA, which read a message more than once and need it whole.
    static bool suits(const SignatureAlgorithm& algorithm);
    /// `key` is the one that signs. Errors: Internal.
    static Result<MessageDigest> begin(const PublicKey& key, const SignatureAlgorithm& algorithm);
    Result<void> add(ByteView piece);
    Result<Bytes> finish(); ///< once, at the end

private:
    std::shared_ptr<evp_md_ctx_st> m_context;
    bool m_isMu = false;
};

/// A private key in this process's memory; move-only, wiped by OpenSSL when freed.
class PrivateKey final : public SigningKey {
public:
    static Result<PrivateKey> generate(const KeyAlgorithm& algorithm);
    /// Reads an unencrypted PKCS#8 PrivateKeyInfo (RFC 5958), DER. Errors: Malformed, Refused (limits).
    static Result<PrivateKey> fromPkcs8(ByteView der);
    /// PKCS#8 DER, unencrypted, in locked memory.
    Result<Secret> toPkcs8() const;

    const PublicKey& publicKey() const override { return m_public; }
    Result<Bytes> sign(ByteView message, const SignatureAlgorithm& algorithm) const override;
    Result<Bytes> signDigest(ByteView digest, const SignatureAlgorithm& algorithm) const override;

private:
    PrivateKey() = default;
    struct Free {
        void operator()(evp_pkey_st* key) const noexcept;
    };
    std::unique_ptr<evp_pkey_st, Free> m_key;
    PublicKey m_public;
};

/// Length in octets of every signature that this key makes with this algorithm, or the largest one where it varies (ECDSA).
std::size_t signatureLength(const PublicKey& key);

}
