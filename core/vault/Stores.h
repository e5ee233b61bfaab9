#pragma once
#include "core/issuing/Issuer.h"
#include "core/vault/Vault.h"

/// The tables of a vault, one class each: SQL of one kind of row, values in and out. They borrow the vault.
/// Every writing function is one transaction with the event that tells of it.
namespace core {

class Change;
struct OpenedTokenKey;

/// A key that a vault is to keep: sealed for its room, or where it lies on a token. Borrows what it is made of.
class KeyToKeep {
public:
    KeyToKeep(const HeldKey& key) : m_key(&key), m_sealed(&key.sealedKey()) {}
    KeyToKeep(const OpenedTokenKey& key);
    const SigningKey& signer() const { return *m_key; }
    const PublicKey& publicKey() const { return m_key->publicKey(); }
    const SealedKey* sealed() const { return m_sealed; } ///< nullptr: it is on a token
    const TokenPlace* place() const { return m_place; }  ///< nullptr: it is sealed

private:
    const SigningKey* m_key;
    const SealedKey* m_sealed = nullptr;
    const TokenPlace* m_place = nullptr;
};

/// Private and public keys.
class KeyStore {
public:
    explicit KeyStore(Vault& vault) : m_vault(&vault) {}
    Result<std::vector<KeyRow>> list() const;
    Result<KeyRow> find(ByteView fingerprint) const;
    /// Stores a key that was made for this vault's room, or where a token holds it; storing it twice is no error.
    /// Event: keyCreated or keyImported; keyBound.
    Result<KeyRow> add(const KeyToKeep& key, std::string_view label, bool isImported);
    /// The key, ready to sign, from the vault or from a token that holds it. One that was found elsewhere than it was known to be is
    /// used, and the vault told where it is (event: keyRebound), if it is open for writing. Errors: Locked, NotFound (CW-253) when
    /// it lives elsewhere, Storage (CW-428) when damaged; those of TokenKeys::open().
    Result<std::shared_ptr<const SigningKey>> open(ByteView fingerprint) const;
    /// Notes that a token holds a key of this vault; noting it twice is no error. Event: keyBound, or keyCopied where it was known
    /// to lie somewhere already. Errors: NotFound.
    Result<KeyRow> addPlace(ByteView fingerprint, const TokenPlace& place);
    /// Notes that it no longer lies there; no error when that was not known. Event: keyRemovedFromToken.
    Result<void> removePlace(ByteView fingerprint, const TokenPlace& place);

private:
    Result<std::shared_ptr<const SigningKey>> openOnToken(const KeyRow& row) const;
    Result<void> rebind(const KeyRow& row, const OpenedTokenKey& found) const;
    Vault* m_vault;
};

/// CAs: names, keys, addresses.
class CaStore {
public:
    explicit CaStore(Vault& vault) : m_vault(&vault) {}
    Result<std::vector<CaRow>> list() const;
    /// Errors: NotFound (CW-251).
    Result<CaRow> find(std::string_view name) const;
    Result<std::optional<CaRow>> findByKey(ByteView fingerprint) const;
    /// Key and CA in one transaction. Errors: Refused (CW-252) when the name is taken, (CW-344) when the key belongs to a CA
    /// already. Event: caCreated, caAdopted; before it keyBound for a key on a token, or keyCopied where it was known to lie
    /// somewhere else.
    Result<CaRow> add(std::string_view name, const KeyToKeep& key, const CaUrls& urls, std::string_view eventKind);
    Result<void> setRequest(std::int64_t id, const Csr& request); ///< event: caRequested
    Result<std::optional<Csr>> request(std::int64_t id) const;
    Result<void> edit(std::int64_t id, std::string_view name, const CaUrls& urls); ///< event: caEdited
    /// Sets the profile that is offered first for what this CA signs; empty: none. Errors: NotFound (CW-260), Refused
    /// (CW-267) for the profile of a root. Event: caDefaultProfileSet.
    Result<void> setDefaultProfile(std::int64_t id, std::string_view profile);
    /// Makes the root with this key guarded, within a change whose event tells of it; its name. One that is not here becomes a CA
    /// without private key. Errors of that: Refused (CW-252, CW-266).
    Result<std::string> guardIn(Change& change, const PublicKey& key, std::string_view name, const CaUrls& urls);
    /// Every way to a signature asks this: nothing, or Refused (CW-262) for the key of a guarded root, wherever it lies.
    Result<void> checkMaySign(ByteView key) const;

private:
    Vault* m_vault;
};

/// What a list of certificates is narrowed to.
struct CertificateQuery {
    std::optional<Bytes> issuerKey;
    std::optional<Bytes> subjectKey;
    std::optional<Bytes> serial;
    std::optional<Bytes> fingerprint;
    std::optional<CertificateStatus> status;
    std::optional<Time> expiresBefore;
    std::string search;    ///< part of subject, names, owner, note or serial, any letter case
    std::size_t limit = 0; ///< 0: all
};

/// Certificates and revocations.
class CertificateStore {
public:
    explicit CertificateStore(Vault& vault) : m_vault(&vault) {}
    Result<std::vector<CertificateRow>> list(const CertificateQuery& query = {}) const; ///< newest first
    Result<CertificateRow> row(std::int64_t id) const;
    Result<Certificate> certificate(std::int64_t id) const; ///< errors: NotFound (CW-255) when unfinished
    /// What is to be signed, and the request it was made from.
    struct Reservation {
        Prepared prepared;
        std::optional<Csr> request;
        std::string source; ///< of the request
    };
    /// Records the intent to sign: row and event are committed when this returns. A request that is not here yet is kept in the same
    /// transaction. Events: certificateReserved, before it requestImported for such a request.
    /// Errors: Refused (CW-256) when the serial number was used before.
    Result<Reserved> reserve(Reservation reservation, std::string_view caName);
    /// Records the signed certificate; compares its TBS with the reserved one. Event: certificateIssued.
    Result<CertificateRow> record(std::int64_t row, const Certificate& certificate);
    /// Certificates that were signed, and the rows that wait for them.
    struct Recording {
        std::span<const std::int64_t> rows;
        std::span<const Certificate> certificates;
    };
    /// Both for many certificates of one CA in one transaction, with an event each that names them all; all or none. A batch
    /// records one part while it reserves the next, so that both wait for the disk once; either may be empty. Requests that come
    /// with reservations are kept, as RequestStore::import() does.
    Result<std::vector<Reserved>> recordAndReserve(
        const Recording& done, std::span<const Reservation> next, std::string_view caName);
    /// Takes in a certificate made elsewhere; taking it in again is no error. Event: certificateImported.
    Result<CertificateRow> import(const Certificate& certificate, const std::optional<PublicKey>& issuerKey);
    /// The same within a change, whose event tells of it; the row's id. Errors: Refused (CW-256) when another certificate of this
    /// issuer has its serial number.
    Result<std::int64_t> importIn(
        Change& change, const Certificate& certificate, const std::optional<PublicKey>& issuerKey);
    Result<void> annotate(std::int64_t id, std::string_view owner, std::string_view note); ///< event: noteChanged
    /// Errors: Refused (CW-313) when already revoked. Event: certificateRevoked.
    Result<void> revoke(ByteView issuerKey, const CrlEntry& entry, std::string_view object);
    /// The same within a change, whose event tells of it.
    Result<void> revokeIn(Change& change, ByteView issuerKey, const CrlEntry& entry);
    Result<bool> isRevoked(ByteView issuerKey, ByteView serial) const;
    /// Hands the revocations of a CA to `take`, oldest first, without holding them: what a CRL is made of.
    Result<void> eachRevocation(ByteView issuerKey, const std::function<Result<void>(const RawCrlEntry&)>& take) const;
    /// How many there were after a moment, or at all, and when the first of these was.
    struct RevokedSince {
        std::size_t count = 0;
        Time first{};
    };
    Result<RevokedSince> revokedAfter(ByteView issuerKey, std::optional<Time> moment) const;
    /// How many certificates below this key are valid now: the reach of a revocation. Whole subtree.
    Result<std::size_t> liveBelow(ByteView key, Time now) const;

private:
    Vault* m_vault;
};

/// CRLs made here, and those that were taken in.
class CrlStore {
public:
    explicit CrlStore(Vault& vault) : m_vault(&vault) {}
    Result<std::vector<CrlRow>> list(std::optional<Bytes> issuerKey = {}) const; ///< newest first
    /// The newest one that was signed. Errors: Storage (CW-640).
    Result<std::optional<Crl>> newest(ByteView issuerKey) const;
    Result<std::optional<CrlRow>> newestRow(ByteView issuerKey) const; ///< its row alone
    /// One more than every number of this issuer, used or reserved.
    Result<std::uint64_t> nextNumber(ByteView issuerKey) const;
    /// thisUpdate of the newest one, which the next may not precede.
    Result<std::optional<Time>> latestUpdate(ByteView issuerKey) const;
    Result<ReservedCrl> reserve(PreparedCrl prepared, std::string_view caName); ///< event: crlReserved
    Result<CrlRow> record(std::int64_t row, const SignedCrl& list);             ///< event: crlIssued
    /// The number of a list made elsewhere. Errors: Refused (CW-421) when it has none from which the next can go on.
    static Result<std::uint64_t> numberOf(const Crl& crl);
    /// Whether this very list is here. Errors: Refused (CW-421, CW-343) as for importIn().
    Result<bool> holds(const Crl& crl, ByteView issuerKey) const;
    /// Takes in a list made elsewhere, within a change whose event tells of it; whether it was not here yet. Errors: Refused
    /// (CW-421) for its number, (CW-343) when another list of this issuer has that.
    Result<bool> importIn(Change& change, const Crl& crl, ByteView issuerKey);

private:
    Vault* m_vault;
};

class RequestStore {
public:
    explicit RequestStore(Vault& vault) : m_vault(&vault) {}
    Result<std::vector<RequestRow>> list() const; ///< newest first
    Result<RequestRow> row(std::int64_t id) const;
    Result<std::optional<RequestRow>> find(ByteView fingerprint) const;
    Result<Csr> request(std::int64_t id) const;
    Result<RequestRow> import(const Csr& request, std::string_view source); ///< again: no error. Event: requestImported
    /// The same within a change whose event tells of it; the row's id. Errors: Refused (CW-681) when it was refused.
    Result<std::int64_t> importIn(Change& change, const Csr& request, std::string_view source);
    Result<void> remove(std::int64_t id); ///< only without a certificate. Event: requestRemoved
    /// Keeps that a request gets no certificate, and why; a request that is not here yet is taken in first. Refusing it again
    /// replaces the reason. Errors: Refused (CW-682) without a reason, (CW-683) with a certificate. Event: requestRefused.
    Result<RequestRow> refuse(const Csr& request, std::string_view source, std::string_view reason);
    /// Takes a refusal back: the request waits again. Errors: Refused (CW-684) when it is not refused. Event: requestReopened.
    Result<RequestRow> reopen(std::int64_t id);
    /// Nothing, or Refused (CW-681) when this request was refused.
    Result<void> checkOpen(const Csr& request) const;

private:
    Vault* m_vault;
};

/// CW-681, which says when and why a request was refused.
Error refusedBefore(const RequestRow::Refusal& refusal);

/// Names of one's own for object identifiers.
class OidStore {
public:
    explicit OidStore(Vault& vault) : m_vault(&vault) {}
    Result<std::vector<OidRow>> list() const; ///< in the order of their names
    /// Errors: Usage (CW-685) for what is no object identifier, (CW-688) without a name, Refused (CW-686) when identifier or name
    /// is taken, here or in the program's own list. Event: oidNamed.
    Result<OidRow> add(std::string_view oid, std::string_view name, std::string_view purpose);
    Result<void> remove(std::string_view oid); ///< errors: NotFound (CW-687). Event: oidRemoved

private:
    Vault* m_vault;
};

class ProfileStore {
public:
    explicit ProfileStore(Vault& vault) : m_vault(&vault) {}
    Result<std::vector<ProfileRow>> list() const; ///< newest version of each
    /// The newest version. Errors: NotFound (CW-260) naming those that exist.
    Result<ProfileRow> find(std::string_view name) const;
    /// One of its versions, from 1. Errors: NotFound (CW-289).
    Result<ProfileRow> find(std::string_view name, int version) const;
    Result<ProfileRow> import(std::string_view toml); ///< a new version when the text differs. Event: profileImported

private:
    Vault* m_vault;
};

class EventLog {
public:
    explicit EventLog(Vault& vault) : m_vault(&vault) {}
    Result<std::vector<EventRow>> list(std::optional<Time> since = {}, std::size_t limit = 0) const; ///< oldest first
    Result<std::vector<EventRow>> latest(std::size_t count) const;                                   ///< oldest first
    Result<std::optional<EventRow>> last() const;
    Result<std::size_t> count() const;

private:
    Vault* m_vault;
};

}
