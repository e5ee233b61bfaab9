#include "core/vault/Lists.h"
#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include <format>

namespace core {

namespace {

using Ids = std::vector<std::int64_t>;

/// How a list is searched and ordered. `id` is an expression, `haystack` all text that words are looked for in.
struct ListSql {
    const char* from;
    const char* id;
    const char* name;
    const char* haystack;
    std::vector<const char*> octets; ///< columns that are found by their hexadecimal digits
    std::vector<const char*> orders; ///< of the columns
};

const ListSql& sqlOf(List list)
{
    static const ListSql certificates{
        "certificates c LEFT JOIN keys k ON k.fingerprint = c.issuer_key LEFT JOIN cas a ON a.key_id = k.id", "c.id",
        "c.short_subject",
        "c.subject || ' ' || c.short_subject || ' ' || c.names || ' ' || c.owner || ' ' || c.note || ' ' || c.profile "
        "|| "
        "' ' || coalesce(a.name, c.issuer)",
        {"c.serial", "c.fingerprint"},
        {"c.short_subject COLLATE NOCASE", "coalesce(a.name, c.issuer) COLLATE NOCASE", "c.profile", "c.not_after",
            "c.not_after", "c.owner COLLATE NOCASE"}};
    static const ListSql requests{"requests q", "q.id", "q.subject",
        "q.subject || ' ' || q.names || ' ' || q.algorithm || ' ' || q.source || ' ' || coalesce(q.reason, '')",
        {"q.fingerprint"},
        {"q.subject COLLATE NOCASE", "q.names COLLATE NOCASE", "q.algorithm", "q.received", "q.source COLLATE NOCASE",
            "EXISTS (SELECT 1 FROM certificates c WHERE c.request_id = q.id) + 2 * (q.state IS NOT NULL)",
            "(SELECT count(*) FROM certificates c WHERE c.request_id = q.id)"}};
    static const ListSql events{"events e", "e.id", "e.object", "e.id || ' ' || e.object || ' ' || e.actor", {},
        {"e.id", "e.at", "e.kind", "e.object COLLATE NOCASE", "e.actor COLLATE NOCASE"}};
    // The revoked ones of CAs in this vault, with the moment up to which a list of their CA tells of them.
    static const ListSql revoked{
        "revocations r CROSS JOIN certificates c ON c.issuer_key = r.issuer_key AND c.serial = r.serial "
        "JOIN keys k ON k.fingerprint = r.issuer_key JOIN cas a ON a.key_id = k.id "
        "LEFT JOIN (SELECT issuer_key, max(this_update) AS at FROM crls WHERE state IN ('issued', 'imported') "
        "GROUP BY issuer_key) l ON l.issuer_key = r.issuer_key",
        "c.id", "c.short_subject", "c.subject", {}, {}};
    switch (list) {
    case List::Certificates: return certificates;
    case List::Requests: return requests;
    case List::Events: return events;
    case List::Revoked: break;
    }
    return revoked;
}

constexpr auto ownOrderOfRevoked = "coalesce(r.revoked <= l.at, 0), r.revoked DESC, r.id DESC";

Result<Ids> read(Statement& query, const std::stop_token& stop = {})
{
    constexpr std::size_t between = 4096;
    Ids ids;
    for (;;) {
        if (ids.size() % between == 0 && stop.stop_requested()) return fail(ErrorCode::Cancelled);
        CORE_TRY(const bool found, query.step());
        if (!found) return ids;
        ids.push_back(query.number(0));
    }
}

/// The ids of a query whose parameters are times, in ascending order.
Result<Ids> sorted(const Vault& vault, std::string_view sql, std::initializer_list<Time> times = {})
{
    CORE_TRY(auto query, vault.database().prepare(sql));
    for (const Time time : times) query.bind(columns::seconds(time));
    CORE_TRY(Ids ids, read(query));
    std::ranges::sort(ids);
    return ids;
}

Ids without(const Ids& ids, const Ids& others)
{
    Ids rest;
    rest.reserve(ids.size());
    std::ranges::set_difference(ids, others, std::back_inserter(rest));
    return rest;
}

Ids with(const Ids& ids, const Ids& others)
{
    Ids both;
    both.reserve(ids.size() + others.size());
    std::ranges::set_union(ids, others, std::back_inserter(both));
    return both;
}

Result<Ids> revokedIds(const Vault& vault)
{
    return sorted(vault,
        "SELECT c.id FROM revocations r CROSS JOIN certificates c ON c.issuer_key = r.issuer_key AND c.serial = "
        "r.serial");
}

Result<Ids> unfinishedIds(const Vault& vault) { return sorted(vault, "SELECT id FROM certificates WHERE der IS NULL"); }

Result<Ids> certificatesIn(const Vault& vault, CertificateView view)
{
    if (view == CertificateView::All) return sorted(vault, "SELECT id FROM certificates");
    CORE_TRY(const Ids revoked, revokedIds(vault));
    if (view == CertificateView::Revoked) return revoked;
    CORE_TRY(const Ids unfinished, unfinishedIds(vault));
    if (view == CertificateView::Expired) {
        CORE_TRY(const Ids ended, sorted(vault, "SELECT id FROM certificates WHERE not_after < ?", {vault.now()}));
        return without(without(ended, unfinished), revoked);
    }
    Ids wanted;
    if (view == CertificateView::Active) {
        CORE_TRY(wanted, sorted(vault, "SELECT id FROM certificates WHERE not_after >= ?", {vault.now()}));
    } else {
        CORE_TRY(wanted, expiringCertificates(vault));
        std::ranges::sort(wanted);
    }
    return without(with(wanted, unfinished), revoked);
}

Result<Ids> requestsIn(const Vault& vault, RequestView view)
{
    CORE_TRY(const Ids all, sorted(vault, "SELECT id FROM requests"));
    if (view == RequestView::All) return all;
    CORE_TRY(const Ids refused, sorted(vault, "SELECT id FROM requests WHERE state = 'refused'"));
    if (view == RequestView::Refused) return refused;
    CORE_TRY(
        const Ids answered, sorted(vault, "SELECT DISTINCT request_id FROM certificates WHERE request_id IS NOT NULL"));
    return view == RequestView::Signed ? answered : without(without(all, answered), refused);
}

/// What a view shows, in ascending order.
Result<Ids> members(const Vault& vault, List list, int view)
{
    switch (list) {
    case List::Certificates: return certificatesIn(vault, static_cast<CertificateView>(view));
    case List::Requests: return requestsIn(vault, static_cast<RequestView>(view));
    case List::Events: return sorted(vault, "SELECT id FROM events INDEXED BY events_by_time");
    case List::Revoked: break;
    }
    return revokedIds(vault);
}

std::string escaped(std::string_view text)
{
    std::string pattern;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern;
}

/// Hexadecimal digits, with or without colons between them; empty: it is none.
std::string hexDigits(std::string_view word)
{
    std::string digits;
    for (const char c : word)
        if (c != ':') digits += c;
    const bool isHex = digits.size() > 1 && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    return isHex ? digits : std::string();
}

/// The conditions of words and prefix; what they bind is appended to `values`.
std::string conditionsOf(const ListSql& sql, const ListQuery& query, std::vector<std::string>& values)
{
    std::string all;
    for (const SearchWord& word : query.words) {
        std::string any = "0";
        for (const std::string& spelling : word.spellings) {
            any += std::format(" OR {} LIKE ? ESCAPE '\\'", sql.haystack);
            values.push_back('%' + escaped(spelling) + '%');
            const std::string digits = hexDigits(spelling);
            for (const char* column : digits.empty() ? std::vector<const char*>() : sql.octets) {
                any += std::format(" OR hex({}) LIKE ?", column);
                values.push_back('%' + digits + '%');
            }
        }
        for (const std::string& kind : word.kinds) {
            any += " OR e.kind = ?";
            values.push_back(kind);
        }
        all += std::format(" AND ({})", any);
    }
    if (!query.prefix.empty()) {
        all += std::format(" AND {} LIKE ? ESCAPE '\\'", sql.name);
        values.push_back(escaped(query.prefix) + '%');
    }
    return all;
}

bool isPlain(const ListQuery& query) { return query.column < 0 && query.words.empty() && query.prefix.empty(); }

/// Ids of all rows that hold the words, in the order wanted.
Result<Ids> ordered(const Vault& vault, List list, const ListQuery& query, const std::stop_token& stop)
{
    const ListSql& sql = sqlOf(list);
    const bool isOwn = query.column < 0 || static_cast<std::size_t>(query.column) >= sql.orders.size();
    const std::string order = list == List::Revoked ? std::string(ownOrderOfRevoked)
        : isOwn                                     ? std::format("{} DESC", sql.id)
                : std::format("{0}{1}, {2} DESC", sql.orders.at(static_cast<std::size_t>(query.column)),
                      query.isDescending ? " DESC" : "", sql.id);
    std::vector<std::string> values;
    const std::string conditions = conditionsOf(sql, query, values);
    CORE_TRY(auto statement,
        vault.database().prepare(
            std::format("SELECT {} FROM {} WHERE 1{} ORDER BY {}", sql.id, sql.from, conditions, order)));
    for (const std::string& value : values) statement.bind(value);
    return read(statement, stop);
}

bool isLastView(List list, int view)
{
    return (list != List::Certificates || view == static_cast<int>(CertificateView::All)) &&
        (list != List::Requests || view == static_cast<int>(RequestView::All));
}

/// Whether a row is what its authentication code says; true without the key.
Result<bool> holds(const Vault& vault, Table table, std::int64_t id)
{
    if (!vault.rowKey()) return true;
    CORE_TRY(auto query, vault.database().prepare(std::format("SELECT mac FROM {} WHERE id = ?", nameOf(table))));
    CORE_TRY(const bool found, query.bind(id).step());
    if (!found) return true;
    CORE_TRY(const Sha256 mac, rowMac(vault.database(), *vault.rowKey(), table, id));
    return std::ranges::equal(mac, query.blob(0));
}

/// The same for a certificate and what is said about its revocation.
Result<bool> certificateHolds(const Vault& vault, const CertificateRow& row)
{
    CORE_TRY(const bool isSound, holds(vault, Table::Certificates, row.id));
    if (!isSound || !row.revocation || !vault.rowKey()) return isSound;
    CORE_TRY(auto query, vault.database().prepare("SELECT id FROM revocations WHERE issuer_key = ? AND serial = ?"));
    CORE_TRY(const bool found, query.bind(row.issuerKey).bind(row.serial).step());
    return found ? holds(vault, Table::Revocations, query.number(0)) : Result<bool>(false);
}

/// The rows that `sql` finds by their ids, and which of them do not hold.
template <typename Row, typename Read, typename Holds>
Result<RowPage<Row>> pageOf(
    const Vault& vault, std::span<const std::int64_t> ids, std::string_view sql, Read read, Holds isSound)
{
    RowPage<Row> page;
    for (const std::int64_t id : ids) {
        CORE_TRY(auto query, vault.database().prepare(sql));
        CORE_TRY(const bool found, query.bind(id).step());
        if (!found) continue;
        page.rows.push_back(read(query));
        CORE_TRY(const bool sound, isSound(page.rows.back(), query));
        if (!sound) page.altered.push_back(id);
    }
    return page;
}

}

Result<Ids> rankOf(const Vault& vault, List list, const ListQuery& query, const std::stop_token& stop)
{
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    if (isPlain(query) && list != List::Revoked) {
        CORE_TRY(Ids ids, members(vault, list, query.view));
        std::ranges::reverse(ids);
        return ids;
    }
    CORE_TRY(Ids ids, ordered(vault, list, query, stop));
    if (isLastView(list, query.view)) return ids;
    CORE_TRY(const Ids wanted, members(vault, list, query.view));
    std::erase_if(ids, [&wanted](std::int64_t id) { return !std::ranges::binary_search(wanted, id); });
    return ids;
}

Result<std::vector<std::size_t>> countViews(const Vault& vault, List list)
{
    const int last = list == List::Certificates ? static_cast<int>(CertificateView::All)
        : list == List::Requests                ? static_cast<int>(RequestView::All)
                                                : 0;
    std::vector<std::size_t> counts;
    for (int view = 0; view <= last; ++view) {
        CORE_TRY(const Ids ids, members(vault, list, view));
        counts.push_back(ids.size());
    }
    return counts;
}

Result<RowPage<CertificateRow>> certificatePage(const Vault& vault, std::span<const std::int64_t> ids)
{
    static const std::string sql =
        std::string("SELECT ") + columns::certificateColumns + columns::certificateFrom + "WHERE c.id = ?";
    return pageOf<CertificateRow>(
        vault, ids, sql, [](const Statement& query) { return columns::readCertificate(query); },
        [&](const CertificateRow& row, const Statement&) { return certificateHolds(vault, row); });
}

Result<RowPage<RequestRow>> requestPage(const Vault& vault, std::span<const std::int64_t> ids)
{
    static const std::string sql =
        std::string("SELECT ") + columns::requestColumns + columns::requestFrom + "WHERE q.id = ?";
    return pageOf<RequestRow>(
        vault, ids, sql, [](const Statement& query) { return columns::readRequest(query); },
        [&](const RequestRow& row, const Statement&) { return holds(vault, Table::Requests, row.id); });
}

Result<RowPage<EventRow>> eventPage(const Vault& vault, std::span<const std::int64_t> ids)
{
    const auto read = [](const Statement& query) {
        return EventRow{query.number(0), columns::time(query.number(1)), query.text(2), query.text(3), query.text(4),
            query.text(5), query.blob(6)};
    };
    return pageOf<EventRow>(vault, ids,
        "SELECT id, at, kind, actor, object, detail, hash, changed, previous, mac FROM events WHERE id = ?", read,
        [&](const EventRow& row, const Statement& query) -> Result<bool> {
            const Sha256 hash = eventHash(row, query.text(7), query.blob(8));
            return std::ranges::equal(hash, row.hash) &&
                (!vault.eventKey() || std::ranges::equal(hmacSha256(vault.eventKey()->view(), hash), query.blob(9)));
        });
}

Result<std::vector<CertificateEnd>> endsBetween(const Vault& vault, Time from, Time until)
{
    CORE_TRY(const Ids revoked, revokedIds(vault));
    CORE_TRY(const Ids unfinished, unfinishedIds(vault));
    CORE_TRY(auto query,
        vault.database().prepare(
            "SELECT id, not_after FROM certificates WHERE not_after >= ? AND not_after < ? ORDER BY not_after"));
    query.bind(columns::seconds(from)).bind(columns::seconds(until));
    std::vector<CertificateEnd> ends;
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return ends;
        const std::int64_t id = query.number(0);
        if (!std::ranges::binary_search(revoked, id) && !std::ranges::binary_search(unfinished, id))
            ends.push_back({id, columns::time(query.number(1))});
    }
}

Result<Ids> expiringCertificates(const Vault& vault)
{
    // statusOf() in SQL; the index gives those that end within its longest notice
    CORE_TRY(auto query,
        vault.database().prepare(
            "SELECT id FROM certificates WHERE not_after >= ?1 AND not_after < ?1 + 2592000 AND not_before <= ?1 "
            "AND ?1 > not_after - min(2592000, (not_after - not_before) / 3) ORDER BY not_after"));
    CORE_TRY(Ids ids, read(query.bind(columns::seconds(vault.now()))));
    CORE_TRY(const Ids revoked, revokedIds(vault));
    CORE_TRY(const Ids unfinished, unfinishedIds(vault));
    std::erase_if(ids, [&](std::int64_t id) {
        return std::ranges::binary_search(revoked, id) || std::ranges::binary_search(unfinished, id);
    });
    return ids;
}

Result<Ids> revokedOf(const Vault& vault, ByteView issuerKey)
{
    CORE_TRY(auto query,
        vault.database().prepare("SELECT c.id FROM revocations r CROSS JOIN certificates c ON c.issuer_key = "
                                 "r.issuer_key AND c.serial = r.serial WHERE r.issuer_key = ? ORDER BY r.id DESC"));
    return read(query.bind(issuerKey));
}

Result<Ids> unfinishedCertificates(const Vault& vault)
{
    CORE_TRY(const Ids unfinished, unfinishedIds(vault));
    CORE_TRY(const Ids revoked, revokedIds(vault));
    Ids ids = without(unfinished, revoked);
    std::ranges::reverse(ids);
    return ids;
}

}
