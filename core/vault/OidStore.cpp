#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/Stores.h"
#include "core/x509/ObjectIdentifiers.h"

namespace core {

namespace {

OidRow readOidRow(const Statement& row, int)
{
    return {row.number(0), row.text(1), row.text(2), row.text(3), columns::time(row.number(4))};
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos
        ? std::string()
        : std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

}

Result<std::vector<OidRow>> OidStore::list() const
{
    CORE_TRY(auto query,
        m_vault->database().prepare("SELECT id, oid, name, purpose, added FROM oids ORDER BY name COLLATE NOCASE"));
    return columns::all(query, readOidRow);
}

Result<OidRow> OidStore::add(std::string_view oid, std::string_view name, std::string_view purpose)
{
    const std::string dotted = trimmed(oid), called = trimmed(name);
    if (dotted.empty() || oidOfName(dotted) != dotted) return failAs(ErrorCode::Usage, "CW-685", {dotted});
    if (called.empty()) return failAs(ErrorCode::Usage, "CW-688");
    if (const std::string known = nameOfOid(dotted); !known.empty() && known != dotted)
        return failAs(ErrorCode::Refused, "CW-686", {dotted, known});
    if (const std::string known = oidOfName(called); !known.empty())
        return failAs(ErrorCode::Refused, "CW-686", {known, called});
    CORE_TRY(const auto rows, list());
    for (const OidRow& row : rows)
        if (row.oid == dotted || row.name == called) return failAs(ErrorCode::Refused, "CW-686", {row.oid, row.name});
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(auto insert,
        m_vault->database().prepare("INSERT INTO oids (oid, name, purpose, added, mac) VALUES (?, ?, ?, ?, x'')"));
    OidRow row{0, dotted, called, trimmed(purpose), m_vault->now()};
    CORE_TRY(row.id,
        change.insert(
            Table::Oids, insert.bind(row.oid).bind(row.name).bind(row.purpose).bind(columns::seconds(row.added))));
    CORE_CHECK(change.commit("oidNamed", called, {{"oid", dotted}}));
    return row;
}

Result<void> OidStore::remove(std::string_view oid)
{
    CORE_TRY(const auto rows, list());
    const auto found = std::ranges::find(rows, oid, &OidRow::oid);
    if (found == rows.end()) return failAs(ErrorCode::NotFound, "CW-687", {std::string(oid)});
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(auto remove, m_vault->database().prepare("DELETE FROM oids WHERE id = ?"));
    CORE_CHECK(remove.bind(found->id).run());
    change.touch(Table::Oids, found->id);
    return change.commit("oidRemoved", found->name, {{"oid", found->oid}});
}

}
