#pragma once
#include "core/base/Scratch.h"
#include "core/x509/Certificate.h"
#include <functional>

struct X509_crl_st;

namespace core {

/// CRLReason (RFC 5280 section 5.3.1); the value is the standard's number.
enum class RevocationReason {
    Unspecified = 0,
    KeyCompromise = 1,
    CaCompromise = 2,
    AffiliationChanged = 3,
    Superseded = 4,
    CessationOfOperation = 5,
    CertificateHold = 6,
    RemoveFromCrl = 8,
    PrivilegeWithdrawn = 9,
    AaCompromise = 10,
};
struct RevocationReasonName {
    RevocationReason reason;
    std::string_view name;  ///< the standard's: "keyCompromise"
    std::string_view label; ///< CORE_TEXT: "The key may be known to others"
    bool isOffered;         ///< can be given when revoking (removeFromCRL cannot)
};
std::span<const RevocationReasonName> revocationReasons();
std::string_view nameOf(RevocationReason reason);
/// Any letter case. Errors: Usage (CW-310) naming the choices.
Result<RevocationReason> readRevocationReason(std::string_view name);

struct CrlEntry {
    Bytes serial;
    Time revokedAt{};
    RevocationReason reason = RevocationReason::Unspecified;
    std::optional<Time> invalidity; ///< invalidityDate (RFC 5280 section 5.3.2)

    bool operator==(const CrlEntry&) const = default;
};

/// One entry without copies: a list may have a million of them.
struct RawCrlEntry {
    ByteView serial; ///< big-endian, without a leading zero octet for the sign
    Time revokedAt{};
    RevocationReason reason = RevocationReason::Unspecified;
    std::optional<Time> invalidity;
};

/// A certificate revocation list (RFC 5280 section 5), decoded once, immutable. A long one may stand in a mapped file; its entries
/// are never decoded into memory unless somebody asks for all of them.
class Crl {
public:
    static Result<Crl> parse(ByteView der);
    /// One that we wrote ourselves, without copying it and without the limits for lists of others. With the number of its entries
    /// these are not read again.
    static Result<Crl> parseOwn(SharedOctets der, std::optional<std::size_t> entryCount = {});
    ByteView der() const; ///< for as long as a copy of this list lives
    ByteView tbs() const;
    const SharedOctets& octets() const; ///< of der()
    ByteView entryOctets() const;       ///< the content of revokedCertificates, inside tbs()
    const DistinguishedName& issuer() const;
    Time thisUpdate() const;
    std::optional<Time> nextUpdate() const;
    /// CRL number, big-endian; empty: none.
    const Bytes& number() const;
    const std::vector<Extension>& extensions() const;
    const std::string& signatureOid() const;
    /// What people read: "ecdsa-with-SHA256", "RSASSA-PSS with SHA256".
    std::string signatureName() const;
    std::size_t entryCount() const;
    /// Decodes all entries, in file order.
    std::vector<CrlEntry> entries() const;
    /// Hands entry after entry to `take`, in file order, until it says false.
    void walk(const std::function<bool(const RawCrlEntry&)>& take) const;
    /// The entry of one serial number, without decoding the others into memory; nothing: not revoked.
    std::optional<CrlEntry> entryFor(ByteView serial) const;
    bool isSignedBy(const PublicKey& issuer) const;
    X509_crl_st* handle() const; ///< made on first use; nullptr where OpenSSL reads it otherwise

private:
    struct Data;
    explicit Crl(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

/// Everything that goes into a TBSCertList.
struct CrlContent {
    const SignatureAlgorithm* signatureAlgorithm = nullptr;
    DistinguishedName issuer;
    Time thisUpdate{};
    Time nextUpdate{};
    std::uint64_t number = 0;
    Bytes authorityKeyIdentifier;
    std::vector<CrlEntry> entries; ///< written in this order
};
/// DER of the TBSCertList, version 2, with authorityKeyIdentifier and cRLNumber.
Result<Bytes> encodeTbs(const CrlContent& content);

/// A long list is written entry by entry: first the entries, then what stands around them.
/// Appends one entry. Errors: Refused (CW-138, CW-311).
Result<void> appendCrlEntry(Bytes& to, const RawCrlEntry& entry);
/// The TBSCertList before and after its entries.
struct CrlFrame {
    Bytes before, after;
};
/// Around so many octets of entries; those of `content` itself are not looked at.
Result<CrlFrame> frameOfTbs(const CrlContent& content, std::size_t entryOctets);
/// Adds what makes it a CertificateList: outer sequence, algorithm, signature.
CrlFrame frameOfSigned(CrlFrame tbs, std::size_t entryOctets, const SignatureAlgorithm& algorithm, ByteView signature);

}
