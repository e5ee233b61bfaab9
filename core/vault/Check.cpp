#include "core/vault/Check.h"
#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/CrlPieces.h"
#include <format>
#include <ranges>
#include <set>

namespace core {

namespace {

/// The log's last word about a row.
struct LastWord {
    std::string mac; ///< hexadecimal; empty: the row was removed on purpose
    std::int64_t event = 0;
};
using LastWords = std::map<std::pair<std::string, std::int64_t>, LastWord>;

Finding finding(std::string_view rule, std::string place, std::vector<std::string> values)
{
    return {std::string(rule), Severity::Error, std::move(place), std::move(values)};
}

void addEventFinding(CheckReport& report, std::int64_t id, std::string_view rule, std::vector<std::string> values)
{
    report.bad.push_back({"events", id, finding(rule, "events", std::move(values))});
}

void addRowFinding(CheckReport& report, Table table, std::int64_t id, std::string_view rule, std::string third)
{
    const std::string name(nameOf(table));
    report.bad.push_back({name, id, finding(rule, name, {name, std::to_string(id), std::move(third)})});
}

/// Notes which rows an event wrote. False: its list is not readable.
bool collect(LastWords& words, std::int64_t event, std::string_view changed)
{
    const auto list = nlohmann::json::parse(changed, nullptr, false);
    if (!list.is_array()) return false;
    for (const auto& entry : list) {
        if (!entry.is_array() || entry.size() != 3 || !entry[0].is_string() || !entry[1].is_number_integer() ||
            !entry[2].is_string())
            return false;
        words[{entry[0].get<std::string>(), entry[1].get<std::int64_t>()}] = {entry[2].get<std::string>(), event};
    }
    return true;
}

/// Follows the chain; fills `words` from events that are what they claim.
Result<void> followChain(Vault& vault, CheckReport& report, LastWords& words, std::stop_token stop)
{
    CORE_TRY(auto query,
        vault.database().prepare(
            "SELECT id, at, kind, actor, object, detail, hash, changed, previous, mac FROM events ORDER BY id"));
    std::int64_t expected = 1;
    Bytes previous(32, 0);
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return {};
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        ++report.events;
        const EventRow event{query.number(0), columns::time(query.number(1)), query.text(2), query.text(3),
            query.text(4), query.text(5), query.blob(6)};
        const std::string changed = query.text(7);
        const Sha256 hash = eventHash(event, changed, query.blob(8));
        const std::string number = std::to_string(event.id);
        if (event.id != expected)
            addEventFinding(report, expected, "CW-431", {std::to_string(expected), number});
        else if (query.blob(8) != previous || !std::ranges::equal(hash, event.hash))
            addEventFinding(report, event.id, "CW-432", {number, std::to_string(event.id - 1)});
        else if (vault.eventKey() && !std::ranges::equal(hmacSha256(vault.eventKey()->view(), hash), query.blob(9)))
            addEventFinding(report, event.id, "CW-433", {number});
        if (!collect(words, event.id, changed)) addEventFinding(report, event.id, "CW-439", {number});
        expected = event.id + 1;
        previous = event.hash;
    }
}

Result<std::map<std::int64_t, std::string>> storedMacs(const Database& database, Table table)
{
    CORE_TRY(auto query, database.prepare(std::format("SELECT id, mac FROM {} ORDER BY id", nameOf(table))));
    std::map<std::int64_t, std::string> macs;
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return macs;
        macs[query.number(0)] = toHex(query.blob(1));
    }
}

/// Whether a row is what its MAC says; without the key that cannot be told.
Result<bool> isAuthentic(Vault& vault, Table table, std::int64_t id, const std::string& mac)
{
    if (!vault.rowKey()) return true;
    CORE_TRY(const Sha256 actual, rowMac(vault.database(), *vault.rowKey(), table, id));
    return toHex(actual) == mac;
}

/// Every row of a table against the log's last word about it, in the order of their numbers.
Result<void> compareTable(Vault& vault, Table table, const LastWords& words, CheckReport& report, std::stop_token stop)
{
    CORE_TRY(const auto macs, storedMacs(vault.database(), table));
    const std::string name(nameOf(table));
    std::set<std::int64_t> ids;
    for (const auto& [id, mac] : macs) ids.insert(id);
    for (const auto& [row, word] : words)
        if (row.first == name && !word.mac.empty()) ids.insert(row.second);
    for (const std::int64_t id : ids) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        const auto word = words.find({name, id});
        const auto mac = macs.find(id);
        const bool isLogged = word != words.end() && !word->second.mac.empty();
        if (mac == macs.end()) {
            addRowFinding(report, table, id, "CW-435", std::to_string(word->second.event));
            continue;
        }
        ++report.rows;
        if (!isLogged) {
            addRowFinding(report, table, id, "CW-436", {});
            continue;
        }
        CORE_TRY(const bool authentic, isAuthentic(vault, table, id, mac->second));
        if (!authentic || mac->second != word->second.mac)
            addRowFinding(report, table, id, "CW-434", std::to_string(word->second.event));
    }
    return {};
}

/// The first column of a certificate's row that its DER contradicts; empty: none.
std::string contradiction(const CertificateRow& row, const Certificate& certificate)
{
    const auto derived = columns::derive(certificate);
    const std::pair<std::string_view, bool> checks[] = {
        {"serial", row.serial == derived.serial},
        {"subject", row.subject == derived.subject && row.shortSubject == derived.shortSubject},
        {"issuer", row.issuer == derived.issuer},
        {"names", row.names == columns::readList(derived.names)},
        {"validity",
            columns::seconds(row.validity.notBefore) == derived.notBefore &&
                columns::seconds(row.validity.notAfter) == derived.notAfter},
        {"is_ca", row.isCa == derived.isCa},
        {"subject_key", row.subjectKey == derived.subjectKey},
        {"fingerprint", row.fingerprint == certificate.sha256Fingerprint()},
    };
    for (const auto& [column, agrees] : checks)
        if (!agrees) return std::string(column);
    return {};
}

Result<void> deriveAgain(Vault& vault, CheckReport& report, std::stop_token stop)
{
    const CertificateStore store(vault);
    CORE_TRY(const auto rows, store.list());
    for (const CertificateRow& row : rows | std::views::reverse) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        if (row.isUnfinished) continue;
        const auto certificate = store.certificate(row.id);
        const std::string column = certificate ? contradiction(row, *certificate) : std::string("der");
        if (!column.empty()) addRowFinding(report, Table::Certificates, row.id, "CW-437", column);
    }
    const RequestStore requests(vault);
    CORE_TRY(const auto requestRows, requests.list());
    for (const RequestRow& row : requestRows | std::views::reverse) {
        const auto request = requests.request(row.id);
        if (!request || request->sha256Fingerprint() != row.fingerprint || request->subject().toText() != row.subject)
            addRowFinding(report, Table::Requests, row.id, "CW-437", "der");
    }
    return {};
}

Result<void> checkStructure(const Database& database, CheckReport& report)
{
    CORE_TRY(auto query, database.prepare("PRAGMA integrity_check(10)"));
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return {};
        if (query.text(0) != "ok") report.bad.push_back({"file", 0, finding("CW-438", "file", {query.text(0)})});
    }
}

}

Result<CheckReport> checkEvents(Vault& vault)
{
    CheckReport report;
    report.isAuthenticated = vault.isUnlocked();
    LastWords words;
    CORE_CHECK(followChain(vault, report, words, {}));
    return report;
}

Result<CheckReport> checkVault(Vault& vault, std::optional<ByteView> seal, std::stop_token stop)
{
    CheckReport report;
    if (seal) {
        CORE_TRY(report.seal, checkSeal(vault, *seal));
        if (report.seal->verdict == SealVerdict::Unknown)
            report.bad.push_back({"file", 0, finding("CW-447", "file", {})});
    }
    report.isAuthenticated = vault.isUnlocked();
    CORE_CHECK(checkStructure(vault.database(), report));
    LastWords words;
    CORE_CHECK(followChain(vault, report, words, stop));
    for (const Table table : sealedTables()) CORE_CHECK(compareTable(vault, table, words, report, stop));
    CORE_CHECK(deriveAgain(vault, report, stop));
    CORE_CHECK(checkLists(vault.database(), report));
    return report;
}

}
