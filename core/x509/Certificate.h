#pragma once
#include "core/base/Clock.h"
#include "core/base/Limits.h"
#include "core/crypto/Key.h"
#include "core/x509/DistinguishedName.h"
#include "core/x509/ExtensionType.h"
#include "core/x509/GeneralName.h"
#include <memory>
#include <optional>

struct x509_st;

namespace core {

/// Limits of what is read from outside, named in the refusal (CW-601).
inline constexpr std::size_t certificateLimit = limits::certificateOctets;
inline constexpr std::size_t crlLimit = limits::crlOctets;

/// notBefore and notAfter, both inclusive (RFC 5280 section 4.1.2.5).
struct Validity {
    Time notBefore{};
    Time notAfter{};

    bool contains(Time time) const { return notBefore <= time && time <= notAfter; }
    bool operator==(const Validity&) const = default;
};

/// A certificate (RFC 5280 section 4.1), decoded once, immutable, cheap to copy.
class Certificate {
public:
    /// Exactly one DER certificate, no trailing octets. Errors: Malformed, Refused (size).
    static Result<Certificate> parse(ByteView der);
    /// The same for a certificate that was encoded here: OpenSSL does not read it as well.
    static Result<Certificate> parseOwn(ByteView der);

    const Bytes& der() const;
    /// The octets that are signed.
    const Bytes& tbs() const;
    const Bytes& signature() const;
    const std::string& signatureOid() const;
    /// What people read: "ecdsa-with-SHA256", "RSASSA-PSS with SHA256".
    std::string signatureName() const;
    /// How it is signed; nullptr: in a way that we do not know.
    const SignatureAlgorithm* signatureAlgorithm() const;
    int version() const; ///< 1, 2 or 3
    /// Big-endian, without a leading zero octet for the sign.
    const Bytes& serial() const;
    bool isSerialNegative() const; ///< in two's complement, which RFC 5280 section 4.1.2.2 forbids
    std::string serialHex() const { return toHex(serial()); }
    const DistinguishedName& subject() const;
    const DistinguishedName& issuer() const;
    const Validity& validity() const;
    /// Its key. Errors of unknown or malformed keys are kept: Unsupported, Malformed.
    const Result<PublicKey>& publicKey() const;
    /// The SubjectPublicKeyInfo as it stands.
    const Bytes& spki() const;
    const std::vector<Extension>& extensions() const;
    /// nullptr: not there. `oidOrName` as in findExtensionType().
    const Extension* extension(std::string_view oidOrName) const;
    /// Decoded fields of an extension; empty when missing or malformed.
    FieldValues fields(std::string_view oidOrName) const;
    Bytes sha256Fingerprint() const;

    bool isCa() const;                     ///< basicConstraints says so
    std::optional<int> pathLength() const; ///< pathLenConstraint, where present
    bool isSelfIssued() const { return subject().matches(issuer()); }
    /// Self-issued and its signature verifies with its own key.
    bool isSelfSigned() const;
    std::vector<GeneralName> subjectAltNames() const;
    std::vector<std::string> keyUsage() const;         ///< the standard's names: "keyCertSign" …
    std::vector<std::string> extendedKeyUsage() const; ///< OpenSSL short names or dotted OIDs
    Bytes subjectKeyIdentifier() const;                ///< empty: none
    Bytes authorityKeyIdentifier() const;              ///< the key identifier in it; empty: none
    /// Whether `issuer`'s key made this signature; names are not compared.
    bool isSignedBy(const PublicKey& issuer) const;

    x509_st* handle() const; ///< for the .cpp files of core; never changed
    bool operator==(const Certificate& other) const { return der() == other.der(); }

private:
    struct Data;
    explicit Certificate(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

/// Everything that goes into a TBSCertificate.
struct CertificateContent {
    Bytes serial; ///< positive, at most 20 octets (RFC 5280 section 4.1.2.2)
    const SignatureAlgorithm* signatureAlgorithm = nullptr;
    DistinguishedName issuer;
    Validity validity;
    DistinguishedName subject;
    Bytes spki;
    std::vector<Extension> extensions;
};
/// DER of the TBSCertificate, version 3. Errors: Refused for a serial of wrong length, Internal.
Result<Bytes> encodeTbs(const CertificateContent& content);
/// DER of Certificate or CertificateList from its parts.
Bytes assembleSigned(ByteView tbs, const SignatureAlgorithm& algorithm, ByteView signature);
/// DER of the AlgorithmIdentifier.

}
