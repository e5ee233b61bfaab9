#include "core/vault/CrlPieces.h"
#include "core/vault/Columns.h"
#include "core/x509/Der.h"

namespace core {

namespace {

constexpr auto listTable = "crls";

std::unexpected<Error> damaged(std::int64_t list, std::string detail)
{
    return failAs(ErrorCode::Storage, "CW-640", {std::to_string(list)}, std::move(detail));
}

/// Puts the pieces of a list one after the other. Errors: Storage (CW-640) when one is missing.
Result<Scratch> joinPieces(const Database& database, std::int64_t list, std::int64_t count)
{
    CORE_TRY(auto query, database.prepare("SELECT place, octets FROM crl_pieces WHERE crl_id = ? ORDER BY place"));
    query.bind(list);
    Scratch joined;
    std::int64_t expected = 0;
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) break;
        if (query.number(0) != expected++) return damaged(list, "a piece is missing");
        CORE_CHECK(joined.append(query.view(1)));
    }
    if (expected != count) return damaged(list, "another number of pieces");
    return joined;
}

void add(CheckReport& report, std::string_view table, std::int64_t id, std::string_view rule, std::string third)
{
    const std::string name(table);
    report.bad.push_back(
        {name, id, {std::string(rule), Severity::Error, name, {name, std::to_string(id), std::move(third)}}});
}

/// The first column of a list's row that its DER contradicts; empty: none.
std::string contradiction(const Statement& row, const Crl& crl)
{
    Bytes number;
    for (int shift = 56; shift >= 0; shift -= 8)
        number.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(row.number(2)) >> shift));
    if (!std::ranges::equal(der::magnitude(number), crl.number())) return "number";
    if (columns::time(row.number(3)) != crl.thisUpdate()) return "this_update";
    if (columns::time(row.number(4)) != crl.nextUpdate().value_or(Time())) return "next_update";
    return static_cast<std::size_t>(row.number(5)) == crl.entryCount() ? std::string() : std::string("entries");
}

/// Pieces that belong to no list.
Result<void> checkStrays(const Database& database, CheckReport& report)
{
    CORE_TRY(auto query,
        database.prepare("SELECT p.id FROM crl_pieces p LEFT JOIN crls c ON c.id = p.crl_id "
                         "WHERE c.pieces IS NULL OR p.place < 0 OR p.place >= c.pieces ORDER BY p.id"));
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return {};
        add(report, "crl_pieces", query.number(0), "CW-436", {});
    }
}

}

Result<std::int64_t> storePieces(const Database& database, std::int64_t list, const Crl& crl, std::size_t pieceSize)
{
    ByteView entries = crl.entryOctets();
    std::int64_t place = 0;
    while (!entries.empty()) {
        const ByteView piece = entries.first(std::min(entries.size(), pieceSize));
        entries = entries.subspan(piece.size());
        CORE_TRY(auto insert, database.prepare("INSERT INTO crl_pieces (crl_id, place, octets) VALUES (?, ?, ?)"));
        CORE_CHECK(insert.bind(list).bind(place++).bind(piece).run());
        crl.octets().forget(piece);
    }
    return place;
}

Result<Sha256> tbsHashOf(const SharedOctets& octets, bool isSigned)
{
    ByteView tbs = octets.view();
    if (isSigned) {
        CORE_TRY(ByteView content, der::readWhole(tbs, der::tag::sequence));
        CORE_TRY(tbs, der::readRaw(content, der::tag::sequence));
    }
    Sha256Run hash;
    octets.inPieces(tbs, [&hash](ByteView piece) { hash.add(piece); });
    return hash.end();
}

Result<SharedOctets> octetsOfList(const Database& database, std::int64_t list)
{
    CORE_TRY(auto query,
        database.prepare("SELECT coalesce(der, tbs), der IS NOT NULL, cut, pieces, tbs_sha256 FROM crls WHERE id = ?"));
    CORE_TRY(const bool found, query.bind(list).step());
    if (!found) return fail(ErrorCode::NotFound);
    Bytes frame = query.blob(0);
    if (query.isNull(3)) return SharedOctets(std::move(frame));
    const std::int64_t cut = query.number(2);
    if (cut < 0 || std::cmp_greater(cut, frame.size())) return damaged(list, "no place for its entries");
    CORE_TRY(Scratch joined, joinPieces(database, list, query.number(3)));
    CORE_TRY(SharedOctets octets,
        joined.framed(ByteView(frame).first(static_cast<std::size_t>(cut)),
            ByteView(frame).subspan(static_cast<std::size_t>(cut))));
    const auto hash = tbsHashOf(octets, query.number(1) == 1);
    if (!hash || !std::ranges::equal(*hash, query.view(4))) return damaged(list, "its digest differs");
    return octets;
}

Result<Crl> readList(const Database& database, std::int64_t list, std::optional<std::size_t> entries)
{
    CORE_TRY(SharedOctets octets, octetsOfList(database, list));
    if (!octets.isMapped()) return Crl::parse(octets.view());
    return Crl::parseOwn(std::move(octets), entries);
}

Result<void> checkLists(const Database& database, CheckReport& report)
{
    CORE_TRY(auto query,
        database.prepare(
            "SELECT id, der IS NOT NULL, number, this_update, next_update, entries FROM crls ORDER BY id"));
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) break;
        const std::int64_t list = query.number(0);
        const bool isSigned = query.number(1) == 1;
        if (!isSigned) {
            if (!octetsOfList(database, list)) add(report, listTable, list, "CW-437", "tbs");
            continue;
        }
        const auto crl = readList(database, list);
        const std::string column = crl ? contradiction(query, *crl) : std::string("der");
        if (!column.empty()) add(report, listTable, list, "CW-437", column);
    }
    return checkStrays(database, report);
}

}
