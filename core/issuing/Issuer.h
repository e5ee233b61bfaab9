#pragma once
#include "core/profiles/IssueDraft.h"
#include "core/x509/Crl.h"

namespace core {

class CertificateStore;
class CrlStore;

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

/// A serial number: `instance` (0x01 to 0x7f, different in every restored copy of a vault), then 16 random octets.
Result<Bytes> newSerial(std::uint8_t instance);

/// Builds, checks (hard rules) and lints a certificate. `issuer` is nullopt for a self-signed root, whose key is then
/// `issuerKey`. Errors: Refused with the first finding's rule; the others stand in `detail`.
Result<Prepared> prepare(
    const IssueDraft& draft, const std::optional<Certificate>& issuer, const PublicKey& issuerKey, ByteView serial);

/// The same for CRLs: built and linted.
class PreparedCrl {
public:
    const Bytes& tbs() const { return m_tbs; }
    const Crl& preview() const { return m_preview; }
    const PublicKey& issuerKey() const { return m_issuerKey; }
    const SignatureAlgorithm& algorithm() const { return *m_algorithm; }
    std::uint64_t number() const { return m_number; }

private:
    friend Result<PreparedCrl> prepareCrl(CrlContent, const Certificate&);
    PreparedCrl(Crl preview, PublicKey issuerKey) : m_preview(std::move(preview)), m_issuerKey(std::move(issuerKey)) {}
    Bytes m_tbs;
    Crl m_preview;
    PublicKey m_issuerKey;
    const SignatureAlgorithm* m_algorithm = nullptr;
    std::uint64_t m_number = 0;
};
/// Completes the content with the issuer's name, key identifier and, unless it names one, algorithm. Errors: Refused (CW-320) when the issuer may
/// not sign CRLs, or with the first lint error.
Result<PreparedCrl> prepareCrl(CrlContent content, const Certificate& issuer);

/// Octets that the vault has recorded as about to be signed. Only the vault's stores make one, once for each row.
class Reserved {
public:
    const Bytes& tbs() const { return m_tbs; }
    std::int64_t row() const { return m_row; }
    Reserved(Reserved&&) = default;
    Reserved& operator=(Reserved&&) = default;

private:
    friend class CertificateStore;
    friend class CrlStore;
    friend Result<std::vector<Bytes>> signReserved(std::vector<Reserved>, const SigningKey&);
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
/// The same for many that are signed by one algorithm; the key is opened once.
Result<std::vector<Bytes>> signReserved(std::vector<Reserved> reserved, const SigningKey& key);

}
