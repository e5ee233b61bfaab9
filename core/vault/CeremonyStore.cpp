#include "core/vault/CeremonyStore.h"
#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/CrlTaking.h"

namespace core {

using nlohmann::json;

namespace {

constexpr auto ceremonyColumns = "SELECT id, root_key, ceremony, type, title, held, script_sha256, previous_head, "
                                 "transcript_head, addendum_head, ledger, taken FROM ceremonies ";

Sha256 hashAt(const Statement& row, int column)
{
    Sha256 hash{};
    const ByteView stored = row.view(column);
    std::copy_n(stored.begin(), std::min(stored.size(), hash.size()), hash.begin());
    return hash;
}

std::string ledgerText(const std::vector<LedgerRow>& ledger)
{
    json rows = json::array();
    for (const LedgerRow& row : ledger) {
        rows.push_back({{"asset", row.asset}, {"state", row.state}, {"bag", row.bag}, {"serial", row.serial}});
        if (!row.isLost()) continue;
        rows.back()["reason"] = row.reason;
        rows.back()["key"] = row.key;
    }
    return rows.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<LedgerRow> readLedger(std::string_view text)
{
    std::vector<LedgerRow> ledger;
    const json rows = json::parse(text, nullptr, false);
    const auto at = [](const json& row, const char* key) {
        const auto found = row.find(key);
        return found != row.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (!rows.is_array()) return ledger;
    for (const json& row : rows)
        if (row.is_object())
            ledger.push_back({at(row, "asset"), at(row, "state"), at(row, "bag"), at(row, "serial"), at(row, "reason"),
                at(row, "key")});
    return ledger;
}

CeremonyRow readCeremony(const Statement& row, int)
{
    return {.id = row.number(0),
        .rootKey = row.blob(1),
        .ceremony = row.text(2),
        .type = row.text(3),
        .title = row.text(4),
        .held = columns::time(row.number(5)),
        .script = hashAt(row, 6),
        .previousHead = row.isNull(7) ? std::nullopt : std::optional(hashAt(row, 7)),
        .transcriptHead = hashAt(row, 8),
        .addendumHead = hashAt(row, 9),
        .ledger = readLedger(row.text(10)),
        .taken = columns::time(row.number(11))};
}

/// What every event says of where a thing comes from.
json originOf(const CeremonyRow& row) { return {{"ceremony", row.ceremony}, {"head", toHex(row.transcriptHead)}}; }

json with(json detail, const json& more)
{
    detail.update(more);
    return detail;
}

/// A root and what it signed.
Result<void> takeCertificates(
    Vault& vault, Change& change, const CeremonyRow& row, const Certificate& root, std::span<const Certificate> below)
{
    CORE_TRY(const PublicKey key, root.publicKey());
    CertificateStore store(vault);
    const auto take = [&](const Certificate& certificate) -> Result<void> {
        CORE_CHECK(store.importIn(change, certificate, key));
        if (!change.hasUntold()) return {};
        return change.tell("certificateImported", certificate.subject().shortText(),
            with({{"serial", certificate.serialHex()}, {"sha256", toHex(certificate.sha256Fingerprint())}},
                originOf(row)));
    };
    CORE_CHECK(take(root));
    for (const Certificate& each : below) CORE_CHECK(take(each));
    return {};
}

Result<void> takeCrl(Vault& vault, Change& change, const CeremonyRow& from, const std::optional<Crl>& crl, ByteView key)
{
    return crl ? takeListIn(vault, change, *crl, key, originOf(from)) : Result<void>();
}

Result<void> insertCeremony(Change& change, const Vault& vault, const CeremonyRow& row)
{
    CORE_TRY(auto insert,
        change.database().prepare(
            "INSERT INTO ceremonies (root_key, ceremony, type, title, held, script_sha256, previous_head, "
            "transcript_head, addendum_head, ledger, taken, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, x'')"));
    insert.bind(row.rootKey).bind(row.ceremony).bind(row.type).bind(row.title).bind(columns::seconds(row.held));
    insert.bind(ByteView(row.script));
    if (row.previousHead)
        insert.bind(ByteView(*row.previousHead));
    else
        insert.bindNull();
    insert.bind(ByteView(row.transcriptHead)).bind(ByteView(row.addendumHead)).bind(ledgerText(row.ledger));
    CORE_CHECK(change.insert(Table::Ceremonies, insert.bind(columns::seconds(vault.now()))));
    return {};
}

json ceremonyDetail(const CeremonyRow& row)
{
    return with({{"addendum_head", toHex(row.addendumHead)}, {"script_sha256", toHex(row.script)}, {"type", row.type},
                    {"held", toText(row.held)}},
        originOf(row));
}

/// Everything of one ceremony but the event about its own row.
Result<void> takeOne(Vault& vault, Change& change, const CeremonyContent& from, std::string_view name)
{
    CORE_TRY(const PublicKey key, from.root.publicKey());
    const Bytes fingerprint = key.fingerprint();
    CORE_CHECK(takeCertificates(vault, change, from.row, from.root, from.subs));
    CORE_CHECK(takeCrl(vault, change, from.row, from.crl, fingerprint));
    if (from.former) {
        CORE_TRY(const PublicKey formerKey, from.former->root.publicKey());
        CORE_CHECK(takeCertificates(vault, change, from.row, from.former->root, from.former->certificates));
        CORE_CHECK(takeCrl(vault, change, from.row, from.former->crl, formerKey.fingerprint()));
    }
    CORE_TRY(const std::string ca, CaStore(vault).guardIn(change, key, name, from.urls));
    if (change.hasUntold())
        CORE_CHECK(change.tell("rootGuarded", ca, with({{"key", toHex(fingerprint)}}, ceremonyDetail(from.row))));
    return insertCeremony(change, vault, from.row);
}

}

Result<std::vector<CeremonyRow>> CeremonyStore::list() const
{
    CORE_TRY(auto query, m_vault->database().prepare(std::string(ceremonyColumns) + "ORDER BY id"));
    return columns::all(query, readCeremony);
}

Result<std::vector<CeremonyRow>> CeremonyStore::list(ByteView rootKey) const
{
    CORE_TRY(auto query, m_vault->database().prepare(std::string(ceremonyColumns) + "WHERE root_key = ? ORDER BY id"));
    return columns::all(query.bind(rootKey), readCeremony);
}

Result<void> CeremonyStore::take(std::span<const CeremonyContent> ceremonies, std::string_view name)
{
    if (ceremonies.empty()) return {};
    CORE_TRY(auto change, Change::begin(*m_vault));
    for (const CeremonyContent& each : ceremonies) {
        const bool isFirstRoot = each.root == ceremonies.front().root;
        CORE_CHECK(takeOne(*m_vault, change, each, isFirstRoot ? std::string(name) : each.root.subject().shortText()));
        const std::string_view object = each.row.title.empty() ? each.row.ceremony : each.row.title;
        const bool isLast = &each == &ceremonies.back();
        CORE_CHECK(isLast ? change.commit("ceremonyImported", object, ceremonyDetail(each.row))
                          : change.tell("ceremonyImported", object, ceremonyDetail(each.row)));
    }
    return {};
}

}
