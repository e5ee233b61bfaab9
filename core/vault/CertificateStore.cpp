#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/Stores.h"

namespace core {

using nlohmann::json;

namespace {

/// Escapes what LIKE would obey.
std::string likePattern(std::string_view text)
{
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

Result<Statement> select(const Vault& vault, const CertificateQuery& query)
{
    std::string sql = std::string("SELECT ") + columns::certificateColumns + columns::certificateFrom + "WHERE 1";
    const auto add = [&sql](bool wanted, std::string_view clause) {
        if (wanted) sql += clause;
    };
    add(query.issuerKey.has_value(), " AND c.issuer_key = ?");
    add(query.subjectKey.has_value(), " AND c.subject_key = ?");
    add(query.serial.has_value(), " AND c.serial = ?");
    add(query.fingerprint.has_value(), " AND c.fingerprint = ?");
    add(query.expiresBefore.has_value(), " AND c.not_after < ?");
    add(!query.search.empty(),
        " AND (c.subject || ' ' || c.names || ' ' || c.owner || ' ' || c.note || ' ' || lower(hex(c.serial)) LIKE ? "
        "ESCAPE '\\')");
    sql += " ORDER BY c.id DESC";
    CORE_TRY(auto statement, vault.database().prepare(sql));
    for (const auto* blob : {&query.issuerKey, &query.subjectKey, &query.serial, &query.fingerprint})
        if (*blob) statement.bind(ByteView(**blob));
    if (query.expiresBefore) statement.bind(columns::seconds(*query.expiresBefore));
    if (!query.search.empty()) statement.bind(likePattern(query.search));
    return statement;
}

/// Binds the columns that are read from a certificate, in the order of `derivedColumns`.
constexpr auto derivedColumns =
    "serial, subject, short_subject, issuer, names, not_before, not_after, is_ca, subject_key, algorithm";
void bindDerived(Statement& statement, const columns::DerivedColumns& derived)
{
    statement.bind(derived.serial)
        .bind(derived.subject)
        .bind(derived.shortSubject)
        .bind(derived.issuer)
        .bind(derived.names);
    statement.bind(derived.notBefore)
        .bind(derived.notAfter)
        .bind(derived.isCa)
        .bind(derived.subjectKey)
        .bind(derived.algorithm);
}

Result<bool> serialIsKnown(const Vault& vault, ByteView issuerKey, ByteView serial)
{
    CORE_TRY(auto query,
        vault.database().prepare("SELECT 1 FROM certificates WHERE issuer_key = ?1 AND serial = ?2 UNION "
                                 "SELECT 1 FROM revocations WHERE issuer_key = ?1 AND serial = ?2"));
    return query.bind(issuerKey).bind(serial).step();
}

/// Inserts the row of one reservation; the event is the caller's.
Result<std::int64_t> insertReserved(
    Vault& vault, Change& change, const Prepared& prepared, std::optional<std::int64_t> request)
{
    const Bytes issuerKey = prepared.issuerKey().fingerprint();
    CORE_CHECK(CaStore(vault).checkMaySign(issuerKey));
    const Certificate& preview = prepared.preview();
    CORE_TRY(const bool known, serialIsKnown(vault, issuerKey, preview.serial()));
    if (known) return failAs(ErrorCode::Refused, "CW-256", {preview.serialHex()});
    CORE_TRY(auto insert,
        vault.database().prepare(
            std::string("INSERT INTO certificates (issuer_key, state, tbs, profile, profile_version, profile_hash, "
                        "request_id, owner, note, added, mac, ") +
            derivedColumns + ") VALUES (?, 'reserved', ?, ?, ?, ?, ?, '', '', ?, x'', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(issuerKey)
        .bind(prepared.tbs())
        .bind(prepared.profileId())
        .bind(prepared.profileVersion())
        .bind(ByteView(prepared.profileHash()));
    insert.bindOptional(request).bind(columns::seconds(vault.now()));
    bindDerived(insert, columns::derive(preview));
    return change.insert(Table::Certificates, insert);
}

json reservationDetail(const Prepared& prepared)
{
    return {{"serial", prepared.preview().serialHex()}, {"profile", prepared.profileId()},
        {"profile_version", prepared.profileVersion()}, {"tbs_sha256", toHex(sha256(prepared.tbs()))}};
}

/// Puts the signed certificate into the row that was reserved for exactly its TBS.
Result<void> updateSigned(Vault& vault, Change& change, std::int64_t row, const Certificate& certificate)
{
    CORE_TRY(auto query, vault.database().prepare("SELECT tbs FROM certificates WHERE id = ? AND state = 'reserved'"));
    CORE_TRY(const bool found, query.bind(row).step());
    if (!found || query.blob(0) != certificate.tbs()) return failAs(ErrorCode::Refused, "CW-264");
    CORE_TRY(auto update,
        vault.database().prepare(
            "UPDATE certificates SET state = 'issued', tbs = NULL, der = ?, fingerprint = ? WHERE id = ?"));
    CORE_CHECK(update.bind(certificate.der()).bind(certificate.sha256Fingerprint()).bind(row).run());
    change.touch(Table::Certificates, row);
    return {};
}

/// A certificate that came before its issuer gets the key that signed it, so that revocations by it are its own.
Result<void> learnIssuer(Vault& vault, Change& change, const CertificateRow& known, const Certificate& certificate,
    const std::optional<PublicKey>& issuerKey)
{
    if (!issuerKey || known.issuerKey == issuerKey->fingerprint() || !certificate.isSignedBy(*issuerKey)) return {};
    CORE_TRY(auto update, vault.database().prepare("UPDATE certificates SET issuer_key = ? WHERE id = ?"));
    CORE_CHECK(update.bind(issuerKey->fingerprint()).bind(known.id).run());
    change.touch(Table::Certificates, known.id);
    return {};
}

json importDetail(const Csr& request, std::string_view source)
{
    return {{"request", toHex(request.sha256Fingerprint())}, {"source", source}};
}

json signedDetail(const Certificate& certificate)
{
    return {{"serial", certificate.serialHex()}, {"sha256", toHex(certificate.sha256Fingerprint())}};
}

std::string countText(std::size_t count) { return std::to_string(count) + " certificates"; }

}

Result<std::vector<CertificateRow>> CertificateStore::list(const CertificateQuery& query) const
{
    CORE_TRY(auto statement, select(*m_vault, query));
    std::vector<CertificateRow> rows;
    while (query.limit == 0 || rows.size() < query.limit) {
        CORE_TRY(const bool found, statement.step());
        if (!found) break;
        CertificateRow row = columns::readCertificate(statement);
        if (!query.status || statusOf(row, m_vault->now()) == *query.status) rows.push_back(std::move(row));
    }
    return rows;
}

Result<CertificateRow> CertificateStore::row(std::int64_t id) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            std::string("SELECT ") + columns::certificateColumns + columns::certificateFrom + "WHERE c.id = ?"));
    return columns::one(query.bind(id), columns::readCertificate);
}

Result<Certificate> CertificateStore::certificate(std::int64_t id) const
{
    CORE_TRY(auto query, m_vault->database().prepare("SELECT der FROM certificates WHERE id = ?"));
    CORE_TRY(const bool found, query.bind(id).step());
    if (!found || query.isNull(0)) return failAs(ErrorCode::NotFound, "CW-255", {std::to_string(id)});
    return Certificate::parse(query.blob(0));
}

Result<Reserved> CertificateStore::reserve(Reservation reservation, std::string_view caName)
{
    const auto& [prepared, request, source] = reservation;
    CORE_CHECK(m_vault->checkLibraries());
    CORE_CHECK(m_vault->quickCheck());
    CORE_CHECK(m_vault->checkClock());
    CORE_CHECK(m_vault->checkShares());
    CORE_CHECK(m_vault->checkRoom());
    CORE_TRY(auto change, Change::begin(*m_vault));
    std::optional<std::int64_t> requestRow;
    if (request) {
        CORE_TRY(requestRow, RequestStore(*m_vault).importIn(change, *request, source));
        if (change.hasUntold())
            CORE_CHECK(change.tell("requestImported", request->subject().shortText(), importDetail(*request, source)));
    }
    CORE_TRY(const std::int64_t id, insertReserved(*m_vault, change, prepared, requestRow));
    json detail = reservationDetail(prepared);
    detail["ca"] = caName;
    CORE_CHECK(change.commit("certificateReserved", prepared.preview().subject().shortText(), detail));
    return Reserved(id, prepared.tbs(), prepared.algorithm(), prepared.issuerKey());
}

Result<std::vector<Reserved>> CertificateStore::recordAndReserve(
    const Recording& done, std::span<const Reservation> next, std::string_view caName)
{
    if (!next.empty()) {
        CORE_CHECK(m_vault->checkLibraries());
        CORE_CHECK(m_vault->quickCheck());
        CORE_CHECK(m_vault->checkClock());
        CORE_CHECK(m_vault->checkShares());
        CORE_CHECK(m_vault->checkRoom());
    }
    CORE_TRY(auto change, Change::begin(*m_vault));
    json details = json::array();
    for (std::size_t at = 0; at < done.rows.size(); ++at) {
        CORE_CHECK(updateSigned(*m_vault, change, done.rows[at], done.certificates[at]));
        details.push_back(signedDetail(done.certificates[at]));
    }
    json issued{{"certificates", std::exchange(details, json::array())}};
    if (next.empty()) {
        CORE_CHECK(change.commit("certificateIssued", countText(done.rows.size()), issued));
        return std::vector<Reserved>();
    }
    if (!done.rows.empty()) CORE_CHECK(change.tell("certificateIssued", countText(done.rows.size()), issued));
    std::vector<Reserved> reserved;
    for (const auto& [prepared, request, source] : next) {
        json detail = reservationDetail(prepared);
        std::optional<std::int64_t> requestRow;
        if (request) {
            CORE_TRY(requestRow, RequestStore(*m_vault).importIn(change, *request, source));
            detail["request"] = toHex(request->sha256Fingerprint());
            detail["source"] = source;
        }
        CORE_TRY(const std::int64_t id, insertReserved(*m_vault, change, prepared, requestRow));
        reserved.push_back(Reserved(id, prepared.tbs(), prepared.algorithm(), prepared.issuerKey()));
        details.push_back(std::move(detail));
    }
    CORE_CHECK(change.commit(
        "certificateReserved", countText(next.size()), {{"ca", caName}, {"certificates", std::move(details)}}));
    return reserved;
}

Result<CertificateRow> CertificateStore::record(std::int64_t row, const Certificate& certificate)
{
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_CHECK(updateSigned(*m_vault, change, row, certificate));
    CORE_CHECK(change.commit("certificateIssued", certificate.subject().shortText(), signedDetail(certificate)));
    return this->row(row);
}

Result<CertificateRow> CertificateStore::import(
    const Certificate& certificate, const std::optional<PublicKey>& issuerKey)
{
    CORE_TRY(const auto known, list({.fingerprint = certificate.sha256Fingerprint()}));
    if (!known.empty()) return known.front();
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(const std::int64_t id, importIn(change, certificate, issuerKey));
    CORE_CHECK(change.commit("certificateImported", certificate.subject().shortText(), signedDetail(certificate)));
    return row(id);
}

Result<std::int64_t> CertificateStore::importIn(
    Change& change, const Certificate& certificate, const std::optional<PublicKey>& issuerKey)
{
    CORE_TRY(const auto known, list({.fingerprint = certificate.sha256Fingerprint()}));
    if (!known.empty()) {
        CORE_CHECK(learnIssuer(*m_vault, change, known.front(), certificate, issuerKey));
        return known.front().id;
    }
    // Without the issuer's key its name stands for it: the serial number is unique below that.
    const Sha256 nameHash = sha256(certificate.issuer().der());
    const Bytes issuer = issuerKey ? issuerKey->fingerprint() : Bytes(nameHash.begin(), nameHash.end());
    CORE_TRY(auto used, m_vault->database().prepare("SELECT 1 FROM certificates WHERE issuer_key = ? AND serial = ?"));
    CORE_TRY(const bool clash, used.bind(issuer).bind(certificate.serial()).step());
    if (clash) return failAs(ErrorCode::Refused, "CW-256", {certificate.serialHex()});
    CORE_TRY(auto insert,
        m_vault->database().prepare(
            std::string("INSERT INTO certificates (issuer_key, state, der, fingerprint, profile, profile_version, "
                        "profile_hash, owner, note, added, mac, ") +
            derivedColumns +
            ") VALUES (?, 'imported', ?, ?, '', 0, x'', '', '', ?, x'', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(issuer)
        .bind(certificate.der())
        .bind(certificate.sha256Fingerprint())
        .bind(columns::seconds(m_vault->now()));
    bindDerived(insert, columns::derive(certificate));
    return change.insert(Table::Certificates, insert);
}

Result<void> CertificateStore::annotate(std::int64_t id, std::string_view owner, std::string_view note)
{
    CORE_TRY(const CertificateRow before, row(id));
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(auto update, m_vault->database().prepare("UPDATE certificates SET owner = ?, note = ? WHERE id = ?"));
    CORE_CHECK(update.bind(owner).bind(note).bind(id).run());
    change.touch(Table::Certificates, id);
    return change.commit(
        "noteChanged", before.shortSubject, {{"serial", toHex(before.serial)}, {"owner", owner}, {"note", note}});
}

Result<void> CertificateStore::revoke(ByteView issuerKey, const CrlEntry& entry, std::string_view object)
{
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(
        auto known, m_vault->database().prepare("SELECT revoked FROM revocations WHERE issuer_key = ? AND serial = ?"));
    CORE_TRY(const bool isRevoked, known.bind(issuerKey).bind(entry.serial).step());
    if (isRevoked)
        return failAs(ErrorCode::Refused, "CW-313", {toHex(entry.serial), toText(columns::time(known.number(0)))});
    CORE_CHECK(revokeIn(change, issuerKey, entry));
    return change.commit(
        "certificateRevoked", object, {{"serial", toHex(entry.serial)}, {"reason", nameOf(entry.reason)}});
}

Result<bool> CertificateStore::isRevoked(ByteView issuerKey, ByteView serial) const
{
    CORE_TRY(auto query, m_vault->database().prepare("SELECT 1 FROM revocations WHERE issuer_key = ? AND serial = ?"));
    return query.bind(issuerKey).bind(serial).step();
}

Result<void> CertificateStore::revokeIn(Change& change, ByteView issuerKey, const CrlEntry& entry)
{
    CORE_TRY(auto insert,
        m_vault->database().prepare("INSERT INTO revocations (issuer_key, serial, revoked, reason, invalidity, mac) "
                                    "VALUES (?, ?, ?, ?, ?, x'')"));
    insert.bind(issuerKey)
        .bind(entry.serial)
        .bind(columns::seconds(entry.revokedAt))
        .bind(static_cast<std::int64_t>(entry.reason));
    insert.bindOptional(entry.invalidity ? std::optional(columns::seconds(*entry.invalidity)) : std::nullopt);
    CORE_CHECK(change.insert(Table::Revocations, insert));
    return {};
}

// The plus keeps SQLite from the index, which would lead to the rows in the order of their serial numbers: a thousand times as
// many pages are read then where a CA has revoked many.
Result<void> CertificateStore::eachRevocation(
    ByteView issuerKey, const std::function<Result<void>(const RawCrlEntry&)>& take) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            "SELECT serial, revoked, reason, invalidity FROM revocations WHERE +issuer_key = ? ORDER BY id"));
    query.bind(issuerKey);
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return {};
        RawCrlEntry entry{
            query.view(0), columns::time(query.number(1)), static_cast<RevocationReason>(query.number(2)), {}};
        if (!query.isNull(3)) entry.invalidity = columns::time(query.number(3));
        CORE_CHECK(take(entry));
    }
}

Result<CertificateStore::RevokedSince> CertificateStore::revokedAfter(
    ByteView issuerKey, std::optional<Time> moment) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            "SELECT count(*), min(revoked) FROM revocations WHERE +issuer_key = ? AND revoked > ?"));
    CORE_CHECK(query.bind(issuerKey).bind(moment ? columns::seconds(*moment) : INT64_MIN).step());
    return RevokedSince{static_cast<std::size_t>(query.number(0)), columns::time(query.number(1))};
}

Result<std::size_t> CertificateStore::liveBelow(ByteView key, Time now) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            "WITH RECURSIVE below (id, subject_key, is_ca) AS ("
            " SELECT id, subject_key, is_ca FROM certificates WHERE issuer_key = ?1 AND subject_key <> ?1 UNION"
            " SELECT c.id, c.subject_key, c.is_ca FROM certificates c JOIN below b ON c.issuer_key = b.subject_key AND "
            "b.is_ca = 1) "
            "SELECT count(*) FROM below b JOIN certificates c ON c.id = b.id "
            "WHERE c.not_after >= ?2 AND NOT EXISTS (SELECT 1 FROM revocations r WHERE r.issuer_key = c.issuer_key AND "
            "r.serial = c.serial)"));
    CORE_CHECK(query.bind(key).bind(columns::seconds(now)).step());
    return static_cast<std::size_t>(query.number(0));
}

}
