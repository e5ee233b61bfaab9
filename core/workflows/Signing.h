#pragma once
#include "core/workflows/Workflows.h"
#include <future>

/// The steps that every signing workflow shares.
namespace core {

/// The CA that signs, with its key opened.
struct Issuer {
    std::string name;
    std::optional<Certificate> certificate; ///< none: a root signs itself
    CaUrls urls;
    std::shared_ptr<const SigningKey> opened;
    const SigningKey* key = nullptr; ///< `opened`, or a key that the caller holds

    const SigningKey& signer() const { return opened ? *opened : *key; }
    IssuerFacts facts() const { return {certificate, urls.crl, urls.caIssuers, urls.ocsp, name}; }
};
/// Errors: NotFound, Refused for a CA that is guarded, revoked, ended, or without certificate, Locked.
Result<Issuer> findIssuer(Vault& vault, std::string_view name);

struct StoredProfile {
    Profile profile;
    int version = 0;
};
/// The version in force, which is the one in the vault.
Result<StoredProfile> loadProfile(Vault& vault, std::string_view name);

/// The same for a certificate below an issuer. Errors: Refused (CW-267) for the profile of a root.
Result<StoredProfile> loadProfileBelow(Vault& vault, std::string_view name);
/// Whether a root certifies its own name and key once more: it signs that by the profile of a root, as it did the first time.
bool renewsItself(const Certificate& issuer, const RequestFacts& request);
/// Who signs this request: findIssuer(), without a certificate for a root that renews itself.
Result<Issuer> findIssuerOf(Vault& vault, std::string_view name, const RequestFacts& request);
/// The request with what the vault knows of its key from certificates, where the profile asks.
Result<RequestFacts> withEarlierUses(Vault& vault, const Profile& profile, RequestFacts request);
/// A problem of the draft (CW-342) where this issuer has used, or revoked, the serial number that was typed.
Result<void> checkTypedSerial(Vault& vault, const PublicKey& issuer, IssueDraft& draft);
/// Errors: Refused (CW-268) once the issuer's certificate has ended.
Result<void> checkNotEnded(const Issuer& issuer, Time now);

/// Prepares and throws away: refuses what issue() would refuse, before anything is written.
Result<void> rehearse(Vault& vault, const IssueDraft& draft, const Issuer& issuer);
/// prepared → reserved → signed → recorded. One new serial number is tried when the first was used before.
/// The request, if there is one, is kept together with the reservation; `source` says where it came from.
Result<Issued> issue(Vault& vault, IssueDraft draft, const Issuer& issuer, const std::optional<Csr>& request,
    std::string_view source, std::stop_token stop);

/// The same for many certificates of one CA: one transaction reserves all, one records all, each is signed and checked by itself.
Result<std::vector<Certificate>> issueAll(
    Vault& vault, std::span<const IssueDraft> drafts, const Issuer& issuer, std::stop_token stop);
/// Its second half, for what was prepared and comes in parts: reserves each part, signs it while the one before is checked, and
/// records that together with the next reservation, for which both wait for the disk once.
class PartSigner {
public:
    /// Gets the certificates of a part (0: the first that was given to sign()), in their order, once they are on the disk.
    using Recorded = std::function<void(std::size_t part, std::vector<Certificate>)>;
    /// With one thread nothing is signed beside the checks.
    PartSigner(Vault& vault, const Issuer& issuer, Recorded recorded, unsigned threads = 1, ShareWork share = doAlone)
        : m_vault(&vault),
          m_issuer(&issuer),
          m_recorded(std::move(recorded)),
          m_policy(threads > 1 ? std::launch::async : std::launch::deferred),
          m_share(std::move(share))
    {}
    /// Errors may be those of the part before. What was signed and checked stays to be recorded by finish().
    Result<void> sign(std::span<const CertificateStore::Reservation> part);
    /// Checks and records what is left; to be called at the end, also after an error or where somebody cancelled.
    Result<void> finish();

private:
    struct Part {
        std::size_t number = 0;
        std::vector<std::int64_t> rows;
    };
    struct Running : Part { ///< its signatures are being made
        std::future<Result<SignedUnchecked>> signatures;
    };
    struct Signed : Part { ///< not checked yet
        SignedUnchecked made;
    };
    struct Checked : Part { ///< not recorded yet
        std::vector<Certificate> certificates;
    };
    Result<void> collect();
    Result<void> check();
    Result<std::vector<Reserved>> record(std::span<const CertificateStore::Reservation> next);
    Vault* m_vault;
    const Issuer* m_issuer;
    Recorded m_recorded;
    std::launch m_policy;
    ShareWork m_share;
    std::size_t m_count = 0;
    std::optional<Running> m_running;
    std::optional<Signed> m_signed;
    std::optional<Checked> m_checked;
};
/// The alternative names as a request asks for them.
Result<std::vector<Extension>> askedNames(const std::vector<GeneralName>& names);
/// What somebody asks who has no CSR but a key that was made here.
Result<RequestFacts> factsOf(
    const DistinguishedName& subject, const std::vector<GeneralName>& names, const PublicKey& key);

/// The key that signed a certificate, if the vault knows it.
Result<std::optional<PublicKey>> knownIssuerKey(Vault& vault, const Certificate& certificate);

}
