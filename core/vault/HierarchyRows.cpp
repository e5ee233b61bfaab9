#include "core/vault/HierarchyRows.h"
#include "core/vault/Columns.h"

namespace core {

namespace {

/// A certificate's status as statusOf() has it; ?1 is now.
constexpr auto statusColumns =
    "SELECT c.issuer_key, c.issuer, c.profile, c.not_after, r.revoked IS NOT NULL AS is_revoked, c.der IS NULL AS "
    "is_unfinished, c.not_after < ?1 AS is_expired, ?1 > c.not_after - min((c.not_after - c.not_before) / 3, 2592000) "
    "AS is_ending";

constexpr auto liveCondition = "NOT is_revoked AND NOT is_unfinished AND NOT is_expired";

Result<std::vector<LeafCount>> countLeaves(const Vault& vault)
{
    const std::string live = liveCondition;
    CORE_TRY(auto query,
        vault.database().prepare("SELECT issuer_key, min(issuer), profile, count(*), sum(" + live +
            " AND NOT is_ending), sum(" + live + " AND is_ending), sum(NOT is_revoked AND NOT is_unfinished AND " +
            "is_expired), sum(is_revoked), sum(NOT is_revoked AND is_unfinished), min(CASE WHEN " + live +
            " THEN not_after END) FROM (" + statusColumns + columns::certificateFrom +
            "WHERE c.is_ca = 0) GROUP BY issuer_key, profile ORDER BY issuer_key, profile"));
    query.bind(columns::seconds(vault.now()));
    std::vector<LeafCount> counts;
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return counts;
        const auto number = [&query](int column) { return static_cast<std::size_t>(query.number(column)); };
        counts.push_back({query.blob(0), query.text(1), query.text(2), number(3), number(4), number(5), number(6),
            number(7), number(8), query.isNull(9) ? std::nullopt : std::optional(columns::time(query.number(9)))});
    }
}

}

Result<HierarchyRows> readHierarchyRows(Vault& vault)
{
    HierarchyRows rows;
    CORE_TRY(rows.cas, CaStore(vault).list());
    CORE_TRY(auto query,
        vault.database().prepare(std::string("SELECT ") + columns::certificateColumns + columns::certificateFrom +
            "WHERE c.is_ca = 1 ORDER BY c.id"));
    CORE_TRY(rows.certificates, columns::all(query, columns::readCertificate));
    CORE_TRY(rows.leaves, countLeaves(vault));
    CORE_TRY(rows.crls, CrlStore(vault).list());
    return rows;
}

Result<std::vector<CertificateRow>> leavesOf(
    const Vault& vault, ByteView issuerKey, std::string_view profile, std::size_t skip, std::size_t most)
{
    CORE_TRY(auto query,
        vault.database().prepare(std::string("SELECT ") + columns::certificateColumns + columns::certificateFrom +
            "WHERE c.issuer_key = ? AND c.profile = ? AND c.is_ca = 0 "
            "ORDER BY r.revoked IS NOT NULL, c.not_after < ?, c.not_after, c.id LIMIT ? OFFSET ?"));
    query.bind(issuerKey).bind(profile).bind(columns::seconds(vault.now()));
    query.bind(static_cast<std::int64_t>(most)).bind(static_cast<std::int64_t>(skip));
    return columns::all(query, columns::readCertificate);
}

}
