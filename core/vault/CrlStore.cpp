#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/Stores.h"

namespace core {

namespace {

constexpr auto crlColumns = "SELECT id, issuer_key, number, state, this_update, next_update, entries FROM crls ";

CrlRow readCrlRow(const Statement& row, int)
{
    const std::string state = row.text(3);
    return {.id = row.number(0),
        .issuerKey = row.blob(1),
        .number = static_cast<std::uint64_t>(row.number(2)),
        .isUnfinished = state == "reserved" || state == "unfinished",
        .thisUpdate = columns::time(row.number(4)),
        .nextUpdate = columns::time(row.number(5)),
        .entries = static_cast<std::size_t>(row.number(6))};
}

}

Result<std::vector<CrlRow>> CrlStore::list(std::optional<Bytes> issuerKey) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            std::string(crlColumns) + (issuerKey ? "WHERE issuer_key = ? " : "") + "ORDER BY id DESC"));
    if (issuerKey) query.bind(ByteView(*issuerKey));
    return columns::all(query, readCrlRow);
}

Result<std::optional<Crl>> CrlStore::newest(ByteView issuerKey) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            "SELECT der FROM crls WHERE issuer_key = ? AND der IS NOT NULL ORDER BY number DESC LIMIT 1"));
    CORE_TRY(const bool found, query.bind(issuerKey).step());
    if (!found) return std::optional<Crl>();
    CORE_TRY(auto crl, Crl::parse(query.blob(0)));
    return crl;
}

Result<std::uint64_t> CrlStore::nextNumber(ByteView issuerKey) const
{
    CORE_TRY(
        auto query, m_vault->database().prepare("SELECT coalesce(max(number), 0) + 1 FROM crls WHERE issuer_key = ?"));
    CORE_CHECK(query.bind(issuerKey).step());
    return static_cast<std::uint64_t>(query.number(0));
}

Result<std::optional<Time>> CrlStore::latestUpdate(ByteView issuerKey) const
{
    CORE_TRY(auto query, m_vault->database().prepare("SELECT max(this_update) FROM crls WHERE issuer_key = ?"));
    CORE_CHECK(query.bind(issuerKey).step());
    return query.isNull(0) ? std::optional<Time>() : columns::time(query.number(0));
}

Result<Reserved> CrlStore::reserve(PreparedCrl prepared, std::string_view caName)
{
    const Bytes issuerKey = prepared.issuerKey().fingerprint();
    const Crl& preview = prepared.preview();
    CORE_CHECK(m_vault->quickCheck());
    CORE_CHECK(m_vault->checkClock());
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(const std::uint64_t next, nextNumber(issuerKey));
    if (prepared.number() < next) return failAs(ErrorCode::Refused, "CW-256", {std::to_string(prepared.number())});
    CORE_TRY(auto insert,
        m_vault->database().prepare(
            "INSERT INTO crls (issuer_key, number, state, tbs, this_update, next_update, entries, mac) "
            "VALUES (?, ?, 'reserved', ?, ?, ?, ?, x'')"));
    insert.bind(issuerKey).bind(static_cast<std::int64_t>(prepared.number())).bind(prepared.tbs());
    insert.bind(columns::seconds(preview.thisUpdate())).bind(columns::seconds(preview.nextUpdate().value_or(Time())));
    CORE_TRY(const std::int64_t id,
        change.insert(Table::Crls, insert.bind(static_cast<std::int64_t>(preview.entryCount()))));
    CORE_CHECK(change.commit(
        "crlReserved", caName, {{"number", prepared.number()}, {"tbs_sha256", toHex(sha256(prepared.tbs()))}}));
    return Reserved(id, prepared.tbs(), prepared.algorithm(), prepared.issuerKey());
}

Result<CrlRow> CrlStore::record(std::int64_t row, const Crl& crl)
{
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(
        auto query, m_vault->database().prepare("SELECT tbs, number FROM crls WHERE id = ? AND state = 'reserved'"));
    CORE_TRY(const bool found, query.bind(row).step());
    if (!found || query.blob(0) != crl.tbs()) return failAs(ErrorCode::Refused, "CW-264");
    CORE_TRY(
        auto update, m_vault->database().prepare("UPDATE crls SET state = 'issued', tbs = NULL, der = ? WHERE id = ?"));
    CORE_CHECK(update.bind(crl.der()).bind(row).run());
    change.touch(Table::Crls, row);
    CORE_CHECK(change.commit("crlIssued", crl.issuer().shortText(),
        {{"number", query.number(1)}, {"entries", crl.entryCount()}, {"sha256", toHex(sha256(crl.der()))}}));
    CORE_TRY(auto again, m_vault->database().prepare(std::string(crlColumns) + "WHERE id = ?"));
    return columns::one(again.bind(row), readCrlRow);
}

}
