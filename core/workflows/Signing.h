#pragma once
#include "core/workflows/Workflows.h"

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
/// The request with what the vault knows of its key from certificates, where the profile asks.
Result<RequestFacts> withEarlierUses(Vault& vault, const Profile& profile, RequestFacts request);
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
/// Its second half, for what was prepared and comes in parts: reserves each part, signs it, and records it together with the next
/// one's reservation, for which both wait for the disk once.
class PartSigner {
public:
    /// `recorded` gets the certificates of a part, in their order, once they are on the disk.
    PartSigner(Vault& vault, const Issuer& issuer, std::function<void(std::vector<Certificate>)> recorded,
        ShareWork share = doAlone)
        : m_vault(&vault), m_issuer(&issuer), m_recorded(std::move(recorded)), m_share(std::move(share))
    {}
    /// After an error nothing of this part is recorded, but what was signed before is, if that can be done.
    Result<void> sign(std::span<const CertificateStore::Reservation> part);
    /// Records the last part; to be called at the end, also after an error or where somebody cancelled.
    Result<void> finish();

private:
    void wasRecorded();
    Vault* m_vault;
    const Issuer* m_issuer;
    std::function<void(std::vector<Certificate>)> m_recorded;
    ShareWork m_share;
    std::vector<std::int64_t> m_rows; ///< signed and not yet recorded
    std::vector<Certificate> m_certificates;
};
/// The alternative names as a request asks for them.
Result<std::vector<Extension>> askedNames(const std::vector<GeneralName>& names);
/// What somebody asks who has no CSR but a key that was made here.
Result<RequestFacts> factsOf(
    const DistinguishedName& subject, const std::vector<GeneralName>& names, const PublicKey& key);

/// The key that signed a certificate, if the vault knows it.
Result<std::optional<PublicKey>> knownIssuerKey(Vault& vault, const Certificate& certificate);

}
