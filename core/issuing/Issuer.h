#pragma once
#include "core/profiles/IssueDraft.h"
#include "core/x509/Crl.h"

namespace core {

class CeremonyReservation;
class CertificateStore;
class CrlStore;
class ReservedCrl;
struct SignedCrl;

/// A certificate that was built, checked and linted complete, with a placeholder for its signature. Made by prepare() alone
/// and used up by being reserved: what was checked is what will be signed.
class Prepared {
public:
    const Bytes& tbs() const { return m_tbs; }
    const Certificate& preview() const { return m_preview; } ///< with the placeholder signature
    const PublicKey& issuerKey() const { return m_issuerKey; }
    const SignatureAlgorithm& algorithm() const { return *m_algorithm; }
    const std::string& profileId() const { return m_profileId; }
    int profileVersion() const { return m_profileVersion; }
    const Sha256& profileHash() const { return m_profileHash; }
    const std::vector<Finding>& notes() const { return m_notes; } ///< lint warnings

private:
    friend Result<Prepared> prepare(const IssueDraft&, const std::optional<Certificate>&, const PublicKey&, ByteView);
    Prepared(Certificate preview, PublicKey issuerKey)
        : m_preview(std::move(preview)), m_issuerKey(std::move(issuerKey))
    {}
    Bytes m_tbs;
    Certificate m_preview;
    PublicKey m_issuerKey;
    const SignatureAlgorithm* m_algorithm = nullptr;
    std::string m_profileId;
    int m_profileVersion = 0;
    Sha256 m_profileHash{};
    std::vector<Finding> m_notes;
};

/// A serial number: `instance` (0x01 to 0x7f, another one in a vault restored from a backup), then so many random bits in whole
/// octets. More than 152 bits leave no room for the instance within 20 octets: the number is random alone.
Result<Bytes> newSerial(std::uint8_t instance, int bits = usualSerialBits);
/// The number that was typed, or a new one as random as the profile says.
Result<Bytes> serialFor(const IssueDraft& draft, std::uint8_t instance);

/// Builds, checks (hard rules) and lints a certificate. `issuer` is nullopt for a self-signed root, whose key is then
/// `issuerKey`. Errors: Refused with the first finding's rule; the others stand in `detail`.
Result<Prepared> prepare(
    const IssueDraft& draft, const std::optional<Certificate>& issuer, const PublicKey& issuerKey, ByteView serial);

/// Hands the entries of a list to a function, in the order in which they are to stand there.
using CrlEntrySource = std::function<Result<void>(const std::function<Result<void>(const RawCrlEntry&)>& take)>;

/// The same for CRLs: built and linted. A long list stands in a temporary file, not in memory.
class PreparedCrl {
public:
    const Crl& preview() const { return *m_preview; } ///< with the placeholder signature
    const PublicKey& issuerKey() const { return m_issuerKey; }
    const SignatureAlgorithm& algorithm() const { return *m_algorithm; }
    std::uint64_t number() const { return m_number; }
    const Sha256& tbsHash() const { return m_tbsHash; }

private:
    friend class ReservedCrl;
    friend Result<PreparedCrl> prepareCrl(CrlContent, const Certificate&, const CrlEntrySource&);
    friend Result<SignedCrl> signReserved(ReservedCrl, const SigningKey&);
    PreparedCrl(Scratch entries, PublicKey issuerKey) : m_entries(std::move(entries)), m_issuerKey(std::move(issuerKey))
    {}
    Scratch m_entries;
    CrlFrame m_tbs; ///< what stands around the entries in the TBSCertList
    std::optional<Crl> m_preview;
    PublicKey m_issuerKey;
    const SignatureAlgorithm* m_algorithm = nullptr;
    std::uint64_t m_number = 0;
    Sha256 m_tbsHash{};
    Bytes m_digest; ///< a MessageDigest of the TBSCertList; empty where the algorithm needs it whole
};
/// Completes the content with the issuer's name, key identifier and, unless it names one, algorithm; its entries come from
/// `entries`. Errors: Refused (CW-320) when the issuer may not sign CRLs, (CW-601) for a list that is too long, or with the first
/// lint error.
Result<PreparedCrl> prepareCrl(CrlContent content, const Certificate& issuer, const CrlEntrySource& entries);

/// A list that the vault has recorded as about to be signed. Only the vault's store makes one, once for each row.
class ReservedCrl {
public:
    std::int64_t row() const { return m_row; }

private:
    friend class CrlStore;
    friend Result<SignedCrl> signReserved(ReservedCrl, const SigningKey&);
    ReservedCrl(std::int64_t row, PreparedCrl prepared) : m_row(row), m_prepared(std::move(prepared)) {}
    std::int64_t m_row;
    PreparedCrl m_prepared;
};
/// A list with its signature, which verifies, and the hashes of what was signed and of the whole.
struct SignedCrl {
    Crl crl;
    Sha256 tbsHash;
    Sha256 hash;
};
/// As for certificates: signs exactly what was reserved, and checks the signature against the octets of the finished list.
Result<SignedCrl> signReserved(ReservedCrl reserved, const SigningKey& key);

/// Does something for every number below a count, possibly on several threads at once, and returns when all is done.
using ShareWork = std::function<void(std::size_t count, const std::function<void(std::size_t)>& each)>;
/// One after the other.
void doAlone(std::size_t count, const std::function<void(std::size_t)>& each);

/// Octets that are recorded as about to be signed. Only the vault's stores make one, once for each row, and ceremonies, whose record
/// holds the same octets.
class Reserved {
public:
    const Bytes& tbs() const { return m_tbs; }
    std::int64_t row() const { return m_row; }
    Reserved(Reserved&&) = default;
    Reserved& operator=(Reserved&&) = default;

private:
    friend class CertificateStore;
    friend class CeremonyReservation;
    friend class SignedUnchecked;
    Reserved(std::int64_t row, Bytes tbs, const SignatureAlgorithm& algorithm, PublicKey key)
        : m_row(row), m_tbs(std::move(tbs)), m_algorithm(&algorithm), m_key(std::move(key))
    {}
    std::int64_t m_row;
    Bytes m_tbs;
    const SignatureAlgorithm* m_algorithm;
    PublicKey m_key;
};
/// Signs exactly the reserved octets and checks the result with the issuer's public key. Uses the reservation up.
/// Returns the complete DER. Errors: Refused (CW-257) for another key, Internal for a signature that does not verify.
Result<Bytes> signReserved(Reserved reserved, const SigningKey& key);
/// Many that were signed in one go by one algorithm, before anybody looked at the signatures: the only way on is check().
class SignedUnchecked {
public:
    /// Uses the reservations up; the key is opened once. Errors: Refused (CW-257) for another key, those of the key.
    static Result<SignedUnchecked> make(std::vector<Reserved> reserved, const SigningKey& key);
    /// The complete DER of each; the checks are shared out. Errors: SigningKey::wrongSignature().
    Result<std::vector<Bytes>> check(const ShareWork& share) const;

private:
    SignedUnchecked(std::vector<Reserved> reserved, std::vector<Bytes> signatures, Error wrong)
        : m_reserved(std::move(reserved)), m_signatures(std::move(signatures)), m_wrong(std::move(wrong))
    {}
    std::vector<Reserved> m_reserved;
    std::vector<Bytes> m_signatures;
    Error m_wrong; ///< should one not verify
};

}
