#pragma once
#include "core/base/Bytes.h"
#include "core/base/Clock.h"
#include "core/tokens/TokenPlace.h"
#include "core/x509/Crl.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Rows of a vault as lists show them: no certificate is parsed to fill one. All text from certificates is untrusted.
namespace core {

/// What people call the state of a certificate at a moment.
enum class CertificateStatus { Active, Expiring, Expired, NotYetValid, Revoked, Unfinished };
/// "active", "expiring" …: for --status and JSON.
std::string_view nameOf(CertificateStatus status);
Result<CertificateStatus> readCertificateStatus(std::string_view name);

struct CertificateRow {
    std::int64_t id = 0;
    bool isUnfinished = false; ///< reserved, but never recorded as signed: it may exist in the world
    bool isImported = false;   ///< issued elsewhere
    Bytes issuerKey;           ///< fingerprint of the issuer's key (PublicKey::fingerprint)
    Bytes serial;
    Bytes fingerprint;   ///< SHA-256 of the DER; empty when unfinished
    std::string subject; ///< RFC 4514
    std::string shortSubject;
    std::string issuer;             ///< RFC 4514
    std::vector<std::string> names; ///< "DNS:…"
    Validity validity;
    bool isCa = false;
    Bytes subjectKey;      ///< fingerprint of its own key
    std::string algorithm; ///< "ec:P-256"
    std::string profile;   ///< empty: unknown
    int profileVersion = 0;
    std::optional<std::int64_t> request;
    std::string owner;
    std::string note;
    Time added{};
    std::optional<CrlEntry> revocation;

    bool isSelfIssued() const { return issuerKey == subjectKey; }
};
/// Expiring: the last third of its life, at most 30 days, has begun.
CertificateStatus statusOf(const CertificateRow& row, Time now);

struct KeyRow {
    std::int64_t id = 0;
    Bytes fingerprint;
    Bytes spki;
    std::string algorithm;
    std::string label;
    bool isInVault = false; ///< sealed here; otherwise it lives on tokens, or elsewhere
    Time created{};
    std::vector<TokenPlace> places{}; ///< tokens it lies on, in the order in which they became known

    /// Whether it signs for this vault: sealed here, or on a token.
    bool canSign() const { return isInVault || !places.empty(); }
};

/// Where a CA publishes: these enter the certificates it issues, never its own.
struct CaUrls {
    std::vector<std::string> crl, caIssuers, ocsp;
    bool operator==(const CaUrls&) const = default;
};
struct CaRow {
    std::int64_t id = 0;
    std::string name;
    KeyRow key;
    CaUrls urls;
    bool isGuarded = false;
    bool hasRequest = false;                   ///< a CSR of it was made here
    std::optional<CertificateRow> certificate; ///< the present one: not revoked if possible, ending last
    std::optional<std::string> issuerName;     ///< name of the CA in this vault that issued it
    std::size_t issuedCount = 0;
    std::size_t revokedCount = 0;
    std::optional<std::uint64_t> crlNumber; ///< of the newest CRL
    std::optional<Time> nextUpdate;
    Time created{};
    std::string defaultProfile{}; ///< offered first for what it signs; empty: none

    bool isRoot() const { return certificate && certificate->isSelfIssued(); }
};

struct RequestRow {
    std::int64_t id = 0;
    Bytes fingerprint;
    std::string subject;
    std::vector<std::string> names;
    std::string algorithm;
    std::string source; ///< file name it came from; untrusted
    Time received{};
    std::optional<std::int64_t> certificate; ///< issued from it, the latest
    std::size_t certificates = 0;            ///< how many were issued from it
    struct Refusal {
        Time at{};
        std::string reason; ///< untrusted
    };
    std::optional<Refusal> refusal;
};
/// Where a request stands in the queue.
enum class RequestState { Waiting, Signed, Refused };
RequestState stateOf(const RequestRow& row);
/// "waiting", "signed", "refused": for lists and JSON.
std::string_view nameOf(RequestState state);

/// A name of one's own for an object identifier.
struct OidRow {
    std::int64_t id = 0;
    std::string oid; ///< "1.3.6.1.4.1.99999.1"
    std::string name;
    std::string purpose; ///< what it is used for, in words; may be empty
    Time added{};
};

struct ProfileRow {
    std::int64_t id = 0;
    std::string name; ///< profile id, "tls-server"
    int version = 1;
    std::string text;
    Time added{};
};

struct CrlRow {
    std::int64_t id = 0;
    Bytes issuerKey;
    std::uint64_t number = 0;
    bool isUnfinished = false;
    Time thisUpdate{}, nextUpdate{};
    std::size_t entries = 0;
};

struct EventRow {
    std::int64_t id = 0; ///< 1, 2, 3 … without a gap
    Time at{};
    std::string kind; ///< id of an EventKind
    std::string actor;
    std::string object; ///< what it is about, in words: "CA Example Root"
    std::string detail; ///< JSON object
    Bytes hash;
};

enum class Table {
    Vault,
    Keys,
    Cas,
    Requests,
    Profiles,
    Certificates,
    Revocations,
    Crls,
    Oids,
    TokenPlaces,
    Ceremonies
};
/// The table's name in SQL.
std::string_view nameOf(Table table);
std::span<const Table> sealedTables();

/// The rows that a write changed, for models to refresh.
struct ChangedRow {
    Table table;
    std::int64_t id;
};
using ChangeSet = std::vector<ChangedRow>;

}
