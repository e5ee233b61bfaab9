#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/CrlPieces.h"
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

/// What the row of a list keeps of its octets: all but those of `left`, and where these belong.
struct Stored {
    Bytes octets;
    std::int64_t cut;
};
Stored storedOf(ByteView octets, ByteView left)
{
    if (left.empty()) return {copyOf(octets), 0};
    const auto cut = static_cast<std::size_t>(left.data() - octets.data());
    Stored stored{copyOf(octets.first(cut)), static_cast<std::int64_t>(cut)};
    const ByteView after = octets.subspan(cut + left.size());
    stored.octets.insert(stored.octets.end(), after.begin(), after.end());
    return stored;
}

/// Keeps the entries of a long list in rows of their own.
Result<void> cutUp(const Vault& vault, std::int64_t row, const Crl& list, const Stored& stored, const Sha256& tbsHash)
{
    CORE_TRY(const std::int64_t pieces, storePieces(vault.database(), row, list, vault.crlPiece()));
    CORE_TRY(auto cut, vault.database().prepare("UPDATE crls SET cut = ?, pieces = ?, tbs_sha256 = ? WHERE id = ?"));
    cut.bind(stored.cut).bind(pieces).bind(ByteView(tbsHash));
    return cut.bind(row).run();
}

Bytes hashBytes(ByteView octets)
{
    const Sha256 hash = sha256(octets);
    return {hash.begin(), hash.end()};
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
    CORE_TRY(const auto row, newestRow(issuerKey));
    if (!row) return std::optional<Crl>();
    return readList(m_vault->database(), row->id, row->entries);
}

Result<std::optional<CrlRow>> CrlStore::newestRow(ByteView issuerKey) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            std::string(crlColumns) + "WHERE issuer_key = ? AND der IS NOT NULL ORDER BY number DESC LIMIT 1"));
    CORE_TRY(const bool found, query.bind(issuerKey).step());
    return found ? std::optional(readCrlRow(query, 0)) : std::nullopt;
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

Result<ReservedCrl> CrlStore::reserve(PreparedCrl prepared, std::string_view caName)
{
    const Bytes issuerKey = prepared.issuerKey().fingerprint();
    const Crl& preview = prepared.preview();
    const ByteView entries = preview.entryOctets();
    CORE_CHECK(CaStore(*m_vault).checkMaySign(issuerKey));
    CORE_CHECK(m_vault->checkLibraries());
    CORE_CHECK(m_vault->quickCheck());
    CORE_CHECK(m_vault->checkClock());
    CORE_CHECK(m_vault->checkShares());
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(const std::uint64_t next, nextNumber(issuerKey));
    if (prepared.number() < next) return failAs(ErrorCode::Refused, "CW-256", {std::to_string(prepared.number())});
    const bool isLong = entries.size() > m_vault->crlPiece();
    const Stored stored = storedOf(preview.tbs(), isLong ? entries : ByteView());
    CORE_TRY(auto insert,
        m_vault->database().prepare(
            "INSERT INTO crls (issuer_key, number, state, tbs, this_update, next_update, entries, mac) "
            "VALUES (?, ?, 'reserved', ?, ?, ?, ?, x'')"));
    insert.bind(issuerKey).bind(static_cast<std::int64_t>(prepared.number())).bind(stored.octets);
    insert.bind(columns::seconds(preview.thisUpdate())).bind(columns::seconds(preview.nextUpdate().value_or(Time())));
    CORE_TRY(const std::int64_t id,
        change.insert(Table::Crls, insert.bind(static_cast<std::int64_t>(preview.entryCount()))));
    if (isLong) CORE_CHECK(cutUp(*m_vault, id, preview, stored, prepared.tbsHash()));
    CORE_CHECK(change.commit(
        "crlReserved", caName, {{"number", prepared.number()}, {"tbs_sha256", toHex(prepared.tbsHash())}}));
    return ReservedCrl(id, std::move(prepared));
}

Result<CrlRow> CrlStore::record(std::int64_t row, const SignedCrl& list)
{
    const Crl& crl = list.crl;
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(auto query,
        m_vault->database().prepare("SELECT tbs, number, tbs_sha256 FROM crls WHERE id = ? AND state = 'reserved'"));
    CORE_TRY(const bool found, query.bind(row).step());
    const bool isLong = found && !query.isNull(2);
    const Bytes reserved = isLong ? query.blob(2) : hashBytes(found ? query.view(0) : ByteView());
    if (!found || !std::ranges::equal(reserved, list.tbsHash)) return failAs(ErrorCode::Refused, "CW-264");
    const Stored stored = storedOf(crl.der(), isLong ? crl.entryOctets() : ByteView());
    CORE_TRY(
        auto update, m_vault->database().prepare("UPDATE crls SET state = 'issued', tbs = NULL, der = ? WHERE id = ?"));
    CORE_CHECK(update.bind(stored.octets).bind(row).run());
    if (isLong) {
        CORE_TRY(auto cut, m_vault->database().prepare("UPDATE crls SET cut = ? WHERE id = ?"));
        CORE_CHECK(cut.bind(stored.cut).bind(row).run());
    }
    change.touch(Table::Crls, row);
    CORE_CHECK(change.commit("crlIssued", crl.issuer().shortText(),
        {{"number", query.number(1)}, {"entries", crl.entryCount()}, {"sha256", toHex(list.hash)}}));
    CORE_TRY(auto again, m_vault->database().prepare(std::string(crlColumns) + "WHERE id = ?"));
    return columns::one(again.bind(row), readCrlRow);
}

Result<std::uint64_t> CrlStore::numberOf(const Crl& crl)
{
    std::uint64_t number = 0;
    for (const std::uint8_t octet : crl.number()) number = number << 8 | octet;
    // it fits into a row, and so does the next
    const bool fits = !crl.number().empty() && crl.number().size() <= 8 && number < std::uint64_t{INT64_MAX};
    if (!fits) return failAs(ErrorCode::Refused, "CW-421", {toHex(crl.number())});
    return number;
}

Result<bool> CrlStore::holds(const Crl& crl, ByteView issuerKey) const
{
    CORE_TRY(const std::uint64_t number, numberOf(crl));
    const Database& database = m_vault->database();
    CORE_TRY(auto known, database.prepare("SELECT id, der IS NULL FROM crls WHERE issuer_key = ? AND number = ?"));
    CORE_TRY(const bool isUsed, known.bind(issuerKey).bind(static_cast<std::int64_t>(number)).step());
    if (!isUsed) return false;
    const bool wasSigned = known.number(1) == 0;
    if (wasSigned) {
        CORE_TRY(const SharedOctets there, octetsOfList(database, known.number(0)));
        if (std::ranges::equal(there.view(), crl.der())) return true;
    }
    return failAs(ErrorCode::Refused, "CW-343", {std::to_string(number)});
}

Result<bool> CrlStore::importIn(Change& change, const Crl& crl, ByteView issuerKey)
{
    CORE_TRY(const bool isHere, holds(crl, issuerKey));
    if (isHere) return false;
    CORE_TRY(const std::uint64_t number, numberOf(crl));
    const ByteView entries = crl.entryOctets();
    const bool isLong = entries.size() > m_vault->crlPiece();
    const Stored stored = storedOf(crl.der(), isLong ? entries : ByteView());
    CORE_TRY(auto insert,
        change.database().prepare(
            "INSERT INTO crls (issuer_key, number, state, der, this_update, next_update, entries, "
            "mac) VALUES (?, ?, 'imported', ?, ?, ?, ?, x'')"));
    insert.bind(issuerKey).bind(static_cast<std::int64_t>(number)).bind(stored.octets);
    insert.bind(columns::seconds(crl.thisUpdate())).bind(columns::seconds(crl.nextUpdate().value_or(Time())));
    CORE_TRY(
        const std::int64_t id, change.insert(Table::Crls, insert.bind(static_cast<std::int64_t>(crl.entryCount()))));
    if (isLong) CORE_CHECK(cutUp(*m_vault, id, crl, stored, sha256(crl.tbs())));
    return true;
}

}
