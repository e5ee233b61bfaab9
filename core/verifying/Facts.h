#pragma once
#include "core/crypto/Digest.h"
#include "core/profiles/NameConstraints.h"
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <mutex>
#include <unordered_map>

/// What validation needs to know of certificates and lists, decoded once, immutable.
namespace core {

/// A distinguished name as a text that is equal for equal names (RFC 5280 section 7.1).
std::string nameKey(const DistinguishedName& name);
/// The same for any GeneralName: directory names by value, all others by their octets.
std::string nameKey(const der::Element& generalName);

/// What is signed, and how; views into the object, which must live longer.
struct SignedView {
    ByteView content, algorithm, signature;
    std::string algorithmOid;
    bool isConsistent = false; ///< both algorithms are equal
    bool isWhole = false;      ///< the signature has whole octets
};

/// The reasons a list can speak of as bits of ReasonFlags (RFC 5280 section 4.2.1.13), from keyCompromise on.
using ReasonMask = std::uint16_t;
inline constexpr ReasonMask allReasons = 0x1FE;

/// A distribution point, or the one a list was issued for: names and reasons.
struct PointFacts {
    std::vector<std::string> names;      ///< name keys of the full names
    std::string relativeName;            ///< one comparable RDN; empty: none
    std::vector<std::string> crlIssuers; ///< name keys; empty: the certificate's issuer
    std::optional<ReasonMask> reasons;   ///< nothing: all

    bool hasName() const { return !names.empty() || !relativeName.empty(); }
};

struct PolicyMapping {
    std::string issuerPolicy, subjectPolicy;
};

struct CertificateFacts {
    explicit CertificateFacts(const Certificate& described);

    Certificate certificate;
    Sha256 digest{}; ///< of the whole certificate
    SignedView signedView;
    std::string subjectKey, issuerKey; ///< nameKey() of subject and issuer
    bool isSelfIssued = false;
    std::vector<std::string> critical;   ///< OIDs of critical extensions that are not processed
    std::vector<std::string> unreadable; ///< names of extensions that limit the path and cannot be read
    bool arePoliciesReadable = true;

    bool hasBasicConstraints = false, isCa = false;
    std::optional<int> pathLength;
    bool hasKeyUsage = false;
    std::vector<std::string> keyUsage;
    bool hasPurposes = false;
    std::vector<std::string> purposes; ///< dotted OIDs
    Bytes subjectKeyIdentifier, authorityKeyIdentifier;

    std::optional<NameConstraints> constraints;
    std::vector<NameTree> names;    ///< what name constraints apply to: subject, its mail addresses, alternative names
    bool hasOddConstraints = false; ///< DNS constraints with a leading dot

    std::optional<std::vector<std::string>> policies; ///< nothing: no extension
    std::vector<PolicyMapping> mappings;
    std::optional<int> requireExplicitPolicy, inhibitPolicyMapping, inhibitAnyPolicy;

    std::vector<PointFacts> points; ///< where its lists are
    bool hasNoRevocation = false;   ///< noRevAvail (RFC 9608)
    bool hasNoCheck = false;        ///< id-pkix-ocsp-nocheck (RFC 6960 section 4.2.2.2.1)

    /// What lint says, of the rules that have a weight here; found out when it is first asked for.
    const std::vector<Finding>& lint() const;
    bool mayUse(std::string_view use) const { return !hasKeyUsage || std::ranges::contains(keyUsage, use); }

private:
    mutable std::once_flag m_linted;
    mutable std::vector<Finding> m_lint;
};
using FactsPtr = std::shared_ptr<const CertificateFacts>;

/// One entry of a list, found.
struct ListedEntry {
    Time revokedAt{};
    RevocationReason reason = RevocationReason::Unspecified;
};

struct CrlFacts {
    explicit CrlFacts(const Crl& described);

    Crl crl;
    Sha256 digest{};
    SignedView signedView;
    std::string issuerKey;
    Bytes authorityKeyIdentifier;
    std::optional<PointFacts> point; ///< issuingDistributionPoint, with its reasons
    Bytes pointOctets;               ///< the same as it stands, to compare a delta list's with its base's
    bool isForUsers = false, isForCas = false, isForAttributes = false, isIndirect = false;
    bool isDelta = false;
    Bytes baseNumber, number; ///< without leading zeros
    bool hasNumber = false, isNumberCorrect = true;
    std::string fault; ///< what is not understood: a critical extension of the list or of an entry; empty: nothing

    /// Whether an entry names another issuer than that of the list (RFC 5280 section 5.3.3).
    bool namesOtherIssuers() const { return m_issuers.size() > 1; }
    /// The last entry for the certificate of an issuer.
    std::optional<ListedEntry> entryFor(const Certificate& certificate, const std::string& issuer) const;

private:
    struct Place {
        std::size_t hash;
        std::uint32_t offset; ///< of the entry in entryOctets()
        std::uint32_t issuer; ///< a number of m_issuers
    };
    void indexEntries();
    void readEntryExtensions(ByteView entry, std::uint32_t& issuer);
    std::unordered_map<std::string, std::uint32_t> m_issuers; ///< by name key
    std::vector<Place> m_places;                              ///< by hash
};
using CrlFactsPtr = std::shared_ptr<const CrlFacts>;

}
