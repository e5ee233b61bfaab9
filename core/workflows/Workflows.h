#pragma once
#include "core/formats/ImportFormat.h"
#include "core/vault/Stores.h"
#include "core/verifying/Verify.h"
#include <stop_token>

/// What a user does, from start to stored result; one function each. The window and the command line both call these.
namespace core {

/// Which key a CA gets: a new one of a kind, made for the vault, or one that lies on a token. Borrows both.
class CaKey {
public:
    CaKey(const KeyAlgorithm& algorithm) : m_algorithm(&algorithm) {}
    CaKey(const OpenedTokenKey& token) : m_token(&token) {}
    const KeyAlgorithm* algorithm() const { return m_algorithm; } ///< nullptr: it is on a token
    const OpenedTokenKey* token() const { return m_token; }

private:
    const KeyAlgorithm* m_algorithm = nullptr;
    const OpenedTokenKey* m_token = nullptr;
};

/// A CA to be made with its key in the vault, or on a token.
struct NewCa {
    std::string name;
    std::string profile = "root-ca";
    DistinguishedName subject;
    const KeyAlgorithm* key = nullptr;
    const OpenedTokenKey* tokenKey = nullptr; ///< instead of `key`
    std::string issuer;                       ///< name of the CA that signs it; empty: self-signed
    IssueChoices choices;
    CaUrls urls;
};
/// What came of an issuance.
struct Issued {
    CertificateRow row;
    Certificate certificate;
    std::vector<Decision> decisions; ///< what was asked, granted and refused
    std::vector<Finding> notes;      ///< lint warnings
};

/// Key, CA, reservation, signature, record. When it fails after the CA was written, a listed CA without certificate is left;
/// the same call again goes on with it and its key. Errors: Refused (CW-252) when the name is taken, (CW-270) when what is left
/// has a key of another kind, (CW-481) for a key of a kind that is not used on tokens.
Result<Issued> createCa(Vault& vault, const NewCa& order, std::stop_token stop = {});
/// Key and CSR of a CA whose certificate another machine signs. The same call again goes on with what a failure left.
Result<Csr> requestCa(
    Vault& vault, std::string_view name, const DistinguishedName& subject, const CaKey& key, const CaUrls& urls);
/// A list made elsewhere: what taking it in does, or would do.
struct ImportedList {
    Bytes issuerKey;    ///< fingerprint of the key that signed it
    std::string issuer; ///< the CA's name here, or that in the list; untrusted
    std::uint64_t number = 0;
    std::size_t entries = 0;
    bool isNew = true;
    std::size_t revocations = 0; ///< its entries that nobody here had revoked
    std::optional<std::uint64_t>
        newest{};                        ///< number of the newest list known before; above `number` this one is history
    std::optional<std::uint64_t> next{}; ///< number that the next list gets; none: its issuer is no CA of this vault
    bool isHistory() const { return newest && *newest > number; }
};

/// Takes a CA's certificate in: for a CA made by requestCa(), or, with `key`, which was taken into the vault's room or lies on a
/// token, for an existing CA of elsewhere.
/// Errors: Refused (CW-258) when the key does not fit, (CW-259) when it is no CA certificate, or the first lint error.
Result<CaRow> adoptCa(
    Vault& vault, std::string_view name, const Certificate& certificate, const std::optional<KeyToKeep>& key = {});
/// The same with the last list that the CA published elsewhere, so that the next goes on from it. Nothing is written where the list
/// cannot be taken in: errors are those of adoptCa(), and Refused with what importObject() finds.
struct AdoptedCa {
    CaRow ca;
    ImportedList list;
};
Result<AdoptedCa> adoptCa(Vault& vault, std::string_view name, const Certificate& certificate,
    const std::optional<KeyToKeep>& key, const Crl& lastList);

/// What to sign: a request and the operator's choices.
struct SignOrder {
    std::string issuer;
    std::string profile;
    IssueChoices choices;
};
/// The profile's answer without signing: what the review page compares.
Result<IssueDraft> draftFor(Vault& vault, const RequestFacts& request, const SignOrder& order);
/// Request → profile → draft → prepared → reserved → signed → recorded. The CSR is kept in the vault.
Result<Issued> signRequest(
    Vault& vault, const Csr& request, std::string_view source, const SignOrder& order, std::stop_token stop = {});
/// The same with a key made here, which the caller writes to a file; the vault does not keep it.
struct IssuedWithKey {
    Issued issued;
    HeldKey key;
};
Result<IssuedWithKey> issueWithKey(Vault& vault, const DistinguishedName& subject,
    const std::vector<GeneralName>& names, const KeyAlgorithm& algorithm, const SignOrder& order,
    std::stop_token stop = {});

/// A key and a CSR for it, outside any vault, or made for the room of one that will keep it.
struct NewRequest {
    Csr request;
    HeldKey key;
};
Result<NewRequest> createRequest(const DistinguishedName& subject, const std::vector<GeneralName>& names,
    const KeyAlgorithm& algorithm, std::shared_ptr<KeyService> keys = localKeys(), KeyRoom room = looseKeys,
    const RequestAttributes& attributes = {});
/// A CSR for a key that is there already.
Result<Csr> createRequest(const DistinguishedName& subject, const std::vector<GeneralName>& names,
    const SigningKey& key, const RequestAttributes& attributes = {});

/// Revokes one certificate, signed or unfinished. `entry.serial` names it, `entry.revokedAt` is set to now.
Result<void> revoke(Vault& vault, std::string_view issuer, CrlEntry entry);
/// A new CRL: one number higher, valid for `days`, signed as the CA usually does or as `signature` says.
struct PublishedCrl {
    CrlRow row;
    Crl crl;
};
Result<PublishedCrl> publishCrl(Vault& vault, std::string_view issuer, int days, std::stop_token stop = {},
    const SignatureAlgorithm* signature = nullptr);

/// What a file holds, and what taking it in would do; `taken` says whether that happened.
struct ImportLine {
    std::string what; ///< describe()
    bool taken = false;
    bool isKnown = false;               ///< it is in the vault already
    std::optional<Finding> finding;     ///< why not
    std::vector<Finding> remarks{};     ///< what the lint rules say of it, whether it is taken or not
    std::optional<ImportedList> list{}; ///< of a CRL that is or can be taken in, or is known
};
/// Takes one object of a file in: certificates, requests and CRLs, whose entries become revocations; keys are never imported by this.
/// `dryRun` writes nothing.
Result<ImportLine> importObject(Vault& vault, const FoundObject& object, std::string_view source, bool dryRun);
/// An object of a file, borrowed.
struct ObjectOfFile {
    const FoundObject* object = nullptr;
    std::string source;
};
/// The same for all that came together, in whatever order they stand: CRLs come after the certificates that speak for them, also in
/// a dry run. The lines are in the order of the objects.
Result<std::vector<ImportLine>> importObjects(Vault& vault, std::span<const ObjectOfFile> objects, bool dryRun);

/// What taking a profile file in would do; ProfileStore::import() does it.
struct ProfilePreview {
    Profile profile;
    int version = 1;                   ///< it would get, or has
    bool isKnown = false;              ///< this very text is in force
    std::optional<ProfileRow> present; ///< the version in force
    std::vector<std::string_view>
        changes;                   ///< CORE_TEXT: the parts that differ from it; empty: only comments and layout
    std::vector<Finding> findings; ///< what lint says to a certificate made by it
};
/// Reads a profile file and makes a certificate by it with keys that are thrown away. Writes nothing. `vault` may be locked;
/// nullptr: none is open. Errors: those of readProfile(), Storage.
Result<ProfilePreview> previewProfile(std::string_view toml, Vault* vault, Time now);
/// Takes a profile file in, unless no valid certificate can be made by it. Errors: those of previewProfile(), Refused with what
/// stands against the trial certificate.
Result<ProfileRow> importProfile(std::string_view toml, Vault& vault, Time now);
/// What speaks against a profile: a trial certificate is made by it, below `issuer` where one is given. It is told where the profile
/// contradicts the issuer's path length, name constraints or purposes; an error means that it cannot be used there.
Result<std::vector<Finding>> lintProfile(const Profile& profile, const std::optional<Certificate>& issuer, Time now);

/// What a profile says to a request that was made up for it, below CAs that were made up, too, and what comes of it.
struct ProfileTrial {
    IssueDraft draft;
    std::optional<Certificate> certificate; ///< with a signature that verifies nothing; none: none can be made
    std::vector<Finding> findings;          ///< what lint says
};
/// Keys are made for it and thrown away; nothing is signed or written. Errors: Internal.
Result<ProfileTrial> tryProfile(const Profile& profile, Time now);

/// A profile by what people type: NAME or NAME@VERSION of the vault, or one that is shipped where no vault is open.
struct FoundProfile {
    Profile profile;
    int version = 0; ///< 0: it stands in no vault
};
Result<FoundProfile> findProfile(Vault* vault, std::string_view text);

/// The certificates from `certificate` up to a root, as far as the vault knows them, `certificate` first.
Result<std::vector<Certificate>> chainOf(Vault& vault, const Certificate& certificate);
/// Adds what the vault offers: intermediates, CRLs, and, while unlocked, its roots as anchors. Where the options demand no CRL,
/// a CA without one is a warning.
Result<VerifyOptions> withVault(Vault& vault, VerifyOptions options);

/// What needs doing today, most urgent first.
struct Task {
    enum class Kind {
        ClockInDoubt, ///< nothing is signed until the clock is set or confirmed; `due` is the last entry of the log
        CrlDue,
        CertificateExpiring,
        Unfinished,
        NotOnCrl,
        BackupOld,
        CaWithoutCertificate,
        NoCrl,
        CeremonyDue, ///< which signs the next CRL of a guarded root; `count` revocations wait for it, too
        AlgorithmAgeing,
        ReadableByOthers, ///< the vault's file, by its group or by everybody
        RequestWaiting
    };
    Kind kind;
    bool isUrgent = false;
    std::string subject;   ///< a CA's name, a certificate's short subject; untrusted
    std::size_t count = 1; ///< how many of these it stands for
    std::optional<Time> due;
    std::int64_t row = 0; ///< of the CA, certificate or request
    std::string
        algorithm{}; ///< AlgorithmAgeing: of the key, "rsa:2048"; `due` is the end of its last good day (Ageing.h)
};
/// What waits for people, urgent first; `most` of each kind of certificates and requests, of which
/// the last stands for the rest; 0: all.
Result<std::vector<Task>> openTasks(Vault& vault, std::size_t most = 0);

}
