#pragma once
#include "core/vault/Stores.h"

/// What the records of ceremonies say of the guarded roots in a vault.
namespace core {

/// Where something that must not get lost was when a ceremony's record was closed. All text is untrusted.
struct LedgerRow {
    std::string asset;    ///< "token:NAME", "medium:NAME", "paper", "shares"
    std::string state;    ///< "open", "sealed", "destroyed", "void", "lost", "given-out", "quarantined"
    std::string bag;      ///< the number on it while it is sealed; the last one where it is lost
    std::string serial;   ///< of a token
    std::string reason{}; ///< why people declared it lost
    std::string key{};    ///< whose key is on a token that is lost: "root", "former" for a root before; empty: none

    bool isLost() const { return state == "lost"; }
};

/// A ceremony whose sealed record was taken in.
struct CeremonyRow {
    std::int64_t id = 0;
    Bytes rootKey;                        ///< fingerprint of the root's key (PublicKey::fingerprint)
    std::string ceremony;                 ///< UUID
    std::string type;                     ///< "root-create"; untrusted
    std::string title;                    ///< untrusted
    Time held{};                          ///< when its record begins
    Sha256 script{};                      ///< SHA-256 of its script
    std::optional<Sha256> previousHead{}; ///< of the ceremony before; none: the first one of its root
    Sha256 transcriptHead{};
    Sha256 addendumHead{}; ///< which the next ceremony cites
    std::vector<LedgerRow> ledger;
    Time taken{};
};

/// The root that the one of a ceremony follows, and what it signed.
struct FormerRoot {
    Certificate root;
    std::vector<Certificate> certificates;
    std::optional<Crl> crl;
};

/// What a ceremony brings into a vault.
struct CeremonyContent {
    CeremonyRow row;
    Certificate root;
    std::vector<Certificate> subs; ///< signed by the root
    std::optional<Crl> crl;        ///< signed by the root
    CaUrls urls;                   ///< where the root publishes; for a CA that is not here yet
    std::optional<FormerRoot> former{};
    bool isSuccessor = false; ///< the root took over from it at this ceremony
};

/// Ceremonies, oldest first, and the guarded roots that they speak for.
class CeremonyStore {
public:
    explicit CeremonyStore(Vault& vault) : m_vault(&vault) {}
    Result<std::vector<CeremonyRow>> list() const;
    Result<std::vector<CeremonyRow>> list(ByteView rootKey) const;
    /// Takes in what ceremonies of one root left, in their order and in one transaction; all or none. The root becomes a CA called
    /// `name` unless its key has one, and is guarded from then on; one that follows it is called after its subject. What is here already stays as it is. Errors: Refused (CW-252,
    /// CW-266) the name, (CW-256) a serial number, (CW-343) a CRL number was used for something else. Events: certificateImported,
    /// crlImported, certificateRevoked, rootGuarded, ceremonyImported.
    Result<void> take(std::span<const CeremonyContent> ceremonies, std::string_view name);

private:
    Vault* m_vault;
};

}
