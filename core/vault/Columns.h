#pragma once
#include "core/vault/Stores.h"
#include <nlohmann/json.hpp>

/// Column lists of the tables and how a row is read from them: shared by the stores and the check.
namespace core {
class Change;
}
namespace core::columns {

inline std::int64_t seconds(Time time) { return time.time_since_epoch().count(); }
inline Time time(std::int64_t seconds) { return Time(std::chrono::seconds(seconds)); }
/// Lists of text are stored as JSON arrays.
std::string listText(const std::vector<std::string>& list);
std::vector<std::string> readList(std::string_view text);
std::string namesText(const std::vector<GeneralName>& names);

inline constexpr auto keyColumns = "k.id, k.fingerprint, k.spki, k.algorithm, k.label, k.sealed IS NOT NULL, k.created";
KeyRow readKey(const Statement& row, int first = 0);

/// With the revocation joined as r.
inline constexpr auto certificateColumns =
    "c.id, c.state, c.issuer_key, c.serial, c.fingerprint, c.subject, c.short_subject, c.issuer, c.names, "
    "c.not_before, c.not_after, c.is_ca, c.subject_key, c.algorithm, c.profile, c.profile_version, "
    "c.request_id, c.owner, c.note, c.added, r.revoked, r.reason, r.invalidity";
inline constexpr auto certificateFrom =
    " FROM certificates c LEFT JOIN revocations r ON r.issuer_key = c.issuer_key AND r.serial = c.serial ";
CertificateRow readCertificate(const Statement& row, int first = 0);

inline constexpr std::string_view refusedState = "refused";
inline constexpr auto requestColumns = "q.id, q.fingerprint, q.subject, q.names, q.algorithm, q.source, q.received, "
                                       "(SELECT max(c.id) FROM certificates c WHERE c.request_id = q.id), "
                                       "(SELECT count(*) FROM certificates c WHERE c.request_id = q.id), "
                                       "q.state, q.answered, q.reason";
inline constexpr auto requestFrom = " FROM requests q ";
RequestRow readRequest(const Statement& row, int first = 0);

/// Everything a certificate row says that is read from the certificate itself; compared again by the check.
struct DerivedColumns {
    std::string subject, shortSubject, issuer, names, algorithm;
    std::int64_t notBefore, notAfter;
    bool isCa;
    Bytes serial, subjectKey;
};
DerivedColumns derive(const Certificate& certificate);

/// Inserts the row of a key that is not here, or of which `sealed` is, inside a change.
Result<std::int64_t> insertPublicKey(Change& change, const Vault& vault, const PublicKey& key, std::string_view label,
    const SealedKey* sealed = nullptr);
/// Inserts the row of a key, which was made for this vault or lies on a token, inside a change.
Result<std::int64_t> insertKey(Change& change, Vault& vault, const KeyToKeep& key, std::string_view label);
Result<void> insertPlace(Change& change, const Vault& vault, std::int64_t key, const TokenPlace& place);
/// What the log says of a key on a token.
nlohmann::json placeDetail(ByteView fingerprint, const TokenPlace& place);
/// Fills in the tokens that keys lie on.
Result<void> readPlaces(const Database& database, std::span<KeyRow> keys);

/// Reads every row of a query.
template <typename Row>
Result<std::vector<Row>> all(Statement& query, Row (*read)(const Statement&, int))
{
    std::vector<Row> rows;
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return rows;
        rows.push_back(read(query, 0));
    }
}
/// Reads the first row; NotFound when there is none.
template <typename Row>
Result<Row> one(Statement& query, Row (*read)(const Statement&, int))
{
    CORE_TRY(const bool found, query.step());
    if (!found) return fail(ErrorCode::NotFound);
    return read(query, 0);
}

}
