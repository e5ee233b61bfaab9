#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/Stores.h"

namespace core {

namespace {

constexpr auto caColumns =
    "a.id, a.name, a.crl_urls, a.issuer_urls, a.ocsp_urls, a.is_guarded, a.request IS NOT NULL, a.created, "
    "a.default_profile, ";

CaRow readCa(const Statement& row, int)
{
    return {.id = row.number(0),
        .name = row.text(1),
        .key = columns::readKey(row, 9),
        .urls = {columns::readList(row.text(2)), columns::readList(row.text(3)), columns::readList(row.text(4))},
        .isGuarded = row.number(5) != 0,
        .hasRequest = row.number(6) != 0,
        .created = columns::time(row.number(7)),
        .defaultProfile = row.text(8)};
}

/// The certificate a CA works with: not revoked if possible, then the one that ends last; of two that end together its own.
Result<std::optional<CertificateRow>> presentCertificate(Vault& vault, const Bytes& key)
{
    CORE_TRY(const auto rows, CertificateStore(vault).list({.subjectKey = key}));
    std::optional<CertificateRow> best;
    for (const CertificateRow& row : rows) {
        if (row.isUnfinished || !row.isCa) continue;
        const auto rank = [](const CertificateRow& each) {
            return std::tuple(!each.revocation, each.validity.notAfter, each.isSelfIssued());
        };
        if (!best || rank(row) > rank(*best)) best = row;
    }
    return best;
}

Result<std::string> nameOfIssuer(const Vault& vault, const Bytes& issuerKey)
{
    CORE_TRY(auto query,
        vault.database().prepare("SELECT a.name FROM cas a JOIN keys k ON k.id = a.key_id WHERE k.fingerprint = ?"));
    CORE_TRY(const bool found, query.bind(issuerKey).step());
    return found ? query.text(0) : std::string();
}

/// Fills in what other tables know of a CA.
Result<void> complete(Vault& vault, CaRow& ca)
{
    CORE_CHECK(columns::readPlaces(vault.database(), std::span(&ca.key, 1)));
    CORE_TRY(ca.certificate, presentCertificate(vault, ca.key.fingerprint));
    if (ca.certificate) {
        CORE_TRY(std::string name, nameOfIssuer(vault, ca.certificate->issuerKey));
        if (!name.empty()) ca.issuerName = std::move(name);
    }
    CORE_TRY(auto counts,
        vault.database().prepare("SELECT (SELECT count(*) FROM certificates WHERE issuer_key = ?1) - "
                                 "(SELECT count(*) FROM certificates WHERE subject_key = ?1 AND issuer_key = ?1), "
                                 "(SELECT count(*) FROM revocations WHERE issuer_key = ?1)"));
    CORE_CHECK(counts.bind(ca.key.fingerprint).step());
    ca.issuedCount = static_cast<std::size_t>(counts.number(0));
    ca.revokedCount = static_cast<std::size_t>(counts.number(1));
    CORE_TRY(auto crl,
        vault.database().prepare("SELECT number, next_update FROM crls WHERE issuer_key = ? AND der IS NOT NULL ORDER "
                                 "BY number DESC LIMIT 1"));
    CORE_TRY(const bool hasCrl, crl.bind(ca.key.fingerprint).step());
    if (hasCrl) {
        ca.crlNumber = static_cast<std::uint64_t>(crl.number(0));
        ca.nextUpdate = columns::time(crl.number(1));
    }
    return {};
}

struct NewCaRow {
    std::string_view name;
    std::int64_t key;
    const CaUrls& urls;
    bool isGuarded;
};
Result<void> insertCa(Change& change, const Vault& vault, const NewCaRow& row)
{
    CORE_TRY(auto insert,
        change.database().prepare(
            "INSERT INTO cas (name, key_id, crl_urls, issuer_urls, ocsp_urls, is_guarded, created, mac) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, x'')"));
    insert.bind(row.name)
        .bind(row.key)
        .bind(columns::listText(row.urls.crl))
        .bind(columns::listText(row.urls.caIssuers))
        .bind(columns::listText(row.urls.ocsp))
        .bind(std::int64_t{row.isGuarded});
    CORE_CHECK(change.insert(Table::Cas, insert.bind(columns::seconds(vault.now()))));
    return {};
}

std::string caQuery(std::string_view rest)
{
    return std::string("SELECT ") + caColumns + columns::keyColumns + " FROM cas a JOIN keys k ON k.id = a.key_id " +
        std::string(rest);
}

}

Result<std::vector<CaRow>> CaStore::list() const
{
    CORE_TRY(auto query, m_vault->database().prepare(caQuery("ORDER BY a.id")));
    CORE_TRY(auto rows, columns::all(query, readCa));
    for (CaRow& row : rows) CORE_CHECK(complete(*m_vault, row));
    return rows;
}

Result<CaRow> CaStore::find(std::string_view name) const
{
    CORE_TRY(auto query, m_vault->database().prepare(caQuery("WHERE a.name = ?")));
    auto row = columns::one(query.bind(name), readCa);
    if (!row && row.error().code == ErrorCode::NotFound)
        return failAs(ErrorCode::NotFound, "CW-251", {std::string(name)});
    CORE_CHECK(row);
    CORE_CHECK(complete(*m_vault, *row));
    return row;
}

Result<std::optional<CaRow>> CaStore::findByKey(ByteView fingerprint) const
{
    CORE_TRY(auto query, m_vault->database().prepare(caQuery("WHERE k.fingerprint = ?")));
    auto row = columns::one(query.bind(fingerprint), readCa);
    if (!row && row.error().code == ErrorCode::NotFound) return std::optional<CaRow>();
    CORE_CHECK(row);
    CORE_CHECK(complete(*m_vault, *row));
    return *row;
}

Result<CaRow> CaStore::add(std::string_view name, const KeyToKeep& key, const CaUrls& urls, std::string_view eventKind)
{
    if (name.empty()) return failAs(ErrorCode::Refused, "CW-266");
    if (find(name)) return failAs(ErrorCode::Refused, "CW-252", {std::string(name)});
    const Bytes fingerprint = key.publicKey().fingerprint();
    CORE_TRY(const auto other, findByKey(fingerprint));
    if (other) return failAs(ErrorCode::Refused, "CW-344", {other->name});
    const auto known = KeyStore(*m_vault).find(fingerprint);
    CORE_TRY(auto change, Change::begin(*m_vault));
    std::int64_t keyId = known ? known->id : 0;
    if (!known) {
        CORE_TRY(keyId, columns::insertKey(change, *m_vault, key, name));
    }
    if (key.place() && !(known && std::ranges::contains(known->places, *key.place()))) {
        CORE_CHECK(columns::insertPlace(change, *m_vault, keyId, *key.place()));
        const bool isCopy = known && known->canSign();
        CORE_CHECK(
            change.tell(isCopy ? "keyCopied" : "keyBound", name, columns::placeDetail(fingerprint, *key.place())));
    }
    CORE_CHECK(insertCa(change, *m_vault, {name, keyId, urls, false}));
    CORE_CHECK(
        change.commit(eventKind, name, {{"key", toHex(fingerprint)}, {"algorithm", key.publicKey().algorithmId()}}));
    return find(name);
}

Result<std::string> CaStore::guardIn(Change& change, const PublicKey& key, std::string_view name, const CaUrls& urls)
{
    const Bytes fingerprint = key.fingerprint();
    CORE_TRY(const auto known, findByKey(fingerprint));
    if (known && known->isGuarded) return known->name;
    if (known) {
        CORE_TRY(auto update, change.database().prepare("UPDATE cas SET is_guarded = 1 WHERE id = ?"));
        CORE_CHECK(update.bind(known->id).run());
        change.touch(Table::Cas, known->id);
        return known->name;
    }
    if (name.empty()) return failAs(ErrorCode::Refused, "CW-266");
    if (find(name)) return failAs(ErrorCode::Refused, "CW-252", {std::string(name)});
    const auto row = KeyStore(*m_vault).find(fingerprint);
    std::int64_t keyId = row ? row->id : 0;
    if (!row) {
        CORE_TRY(keyId, columns::insertPublicKey(change, *m_vault, key, name));
    }
    CORE_CHECK(insertCa(change, *m_vault, {name, keyId, urls, true}));
    return std::string(name);
}

Result<void> CaStore::checkMaySign(ByteView key) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare("SELECT a.name FROM cas a JOIN keys k ON k.id = a.key_id "
                                    "WHERE k.fingerprint = ? AND a.is_guarded = 1"));
    CORE_TRY(const bool isGuarded, query.bind(key).step());
    return isGuarded ? failAs(ErrorCode::Refused, "CW-262", {query.text(0)}) : Result<void>();
}

Result<void> CaStore::setRequest(std::int64_t id, const Csr& request)
{
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(auto update, m_vault->database().prepare("UPDATE cas SET request = ? WHERE id = ?"));
    CORE_CHECK(update.bind(request.der()).bind(id).run());
    change.touch(Table::Cas, id);
    return change.commit("caRequested", request.subject().toText(), {{"request", toHex(request.sha256Fingerprint())}});
}

Result<std::optional<Csr>> CaStore::request(std::int64_t id) const
{
    CORE_TRY(auto query, m_vault->database().prepare("SELECT request FROM cas WHERE id = ?"));
    CORE_TRY(const bool found, query.bind(id).step());
    if (!found || query.isNull(0)) return std::optional<Csr>();
    CORE_TRY(auto request, Csr::parse(query.blob(0)));
    return request;
}

Result<void> CaStore::edit(std::int64_t id, std::string_view name, const CaUrls& urls)
{
    if (name.empty()) return failAs(ErrorCode::Refused, "CW-266");
    if (const auto other = find(name); other && other->id != id)
        return failAs(ErrorCode::Refused, "CW-252", {std::string(name)});
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(auto update,
        m_vault->database().prepare(
            "UPDATE cas SET name = ?, crl_urls = ?, issuer_urls = ?, ocsp_urls = ? WHERE id = ?"));
    update.bind(name)
        .bind(columns::listText(urls.crl))
        .bind(columns::listText(urls.caIssuers))
        .bind(columns::listText(urls.ocsp));
    CORE_CHECK(update.bind(id).run());
    change.touch(Table::Cas, id);
    return change.commit("caEdited", name, {{"crl", urls.crl}, {"ca_issuers", urls.caIssuers}, {"ocsp", urls.ocsp}});
}

Result<void> CaStore::setDefaultProfile(std::int64_t id, std::string_view profile)
{
    CORE_TRY(auto query, m_vault->database().prepare(caQuery("WHERE a.id = ?")));
    CORE_TRY(const CaRow ca, columns::one(query.bind(id), readCa));
    if (!profile.empty()) {
        CORE_TRY(const ProfileRow row, ProfileStore(*m_vault).find(profile));
        CORE_TRY(const Profile read, readProfile(row.text));
        if (read.kind == CertificateKind::Root) return failAs(ErrorCode::Refused, "CW-267", {std::string(profile)});
    }
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(auto update, m_vault->database().prepare("UPDATE cas SET default_profile = nullif(?, '') WHERE id = ?"));
    CORE_CHECK(update.bind(profile).bind(id).run());
    change.touch(Table::Cas, id);
    return change.commit("caDefaultProfileSet", ca.name, {{"profile", profile}});
}

}
