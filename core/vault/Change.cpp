#include "core/vault/Change.h"
#include "core/crypto/Digest.h"
#include "core/vault/EventKinds.h"
#include <format>

namespace core {

namespace {

/// Appends a field so that no two different lists of fields give the same octets.
void append(Bytes& out, char type, ByteView value)
{
    out.push_back(static_cast<std::uint8_t>(type));
    for (int shift = 56; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(std::uint64_t{value.size()} >> shift));
    out.insert(out.end(), value.begin(), value.end());
}

Result<EventRow> lastEvent(const Database& database)
{
    CORE_TRY(auto query, database.prepare("SELECT id, at, hash FROM events ORDER BY id DESC LIMIT 1"));
    CORE_TRY(const bool row, query.step());
    EventRow event;
    event.hash = Bytes(32, 0); // the chain starts at zero
    if (row) {
        event.id = query.number(0);
        event.at = Time(std::chrono::seconds(query.number(1)));
        event.hash = query.blob(2);
    }
    return event;
}

}

Result<Sha256> rowMac(const Database& database, const Secret& key, Table table, std::int64_t id)
{
    CORE_TRY(auto query, database.prepare(std::format("SELECT * FROM {} WHERE id = ?", nameOf(table))));
    query.bind(id);
    CORE_TRY(const bool found, query.step());
    if (!found) return fail(ErrorCode::NotFound, std::format("row {} of {}", id, nameOf(table)));
    Bytes content;
    content.reserve(4096); // most rows
    append(content, 'T', bytesOf(nameOf(table)));
    bool isAddedLater = false; // columns of later schema steps follow the MAC; without a value they say nothing
    for (int column = 0; column < query.columnCount(); ++column) {
        if (query.columnName(column) == "mac") {
            isAddedLater = true;
            continue;
        }
        if (isAddedLater && query.isNull(column)) continue;
        append(content, 'C', bytesOf(query.columnName(column)));
        const char type = query.type(column);
        append(content, type, type == 'b' ? ByteView(query.blob(column)) : bytesOf(query.text(column)));
    }
    return hmacSha256(key.view(), content);
}

Sha256 eventHash(const EventRow& event, std::string_view changed, ByteView previous)
{
    Bytes content;
    append(content, 'p', previous);
    append(content, 'i', bytesOf(std::to_string(event.id)));
    append(content, 'i', bytesOf(std::to_string(event.at.time_since_epoch().count())));
    for (const std::string_view text : {std::string_view(event.kind), std::string_view(event.actor),
             std::string_view(event.object), std::string_view(event.detail), changed})
        append(content, 't', bytesOf(text));
    return sha256(content);
}

Result<Change> Change::begin(Vault& vault)
{
    if (!vault.isWritable()) return failAs(ErrorCode::Refused, "CW-503");
    if (!vault.isUnlocked()) return failAs(ErrorCode::Locked, "CW-502");
    CORE_CHECK(vault.breakSeal());
    CORE_TRY(auto transaction, Transaction::begin(vault.m_database));
    return Change(vault, std::move(transaction));
}

Result<std::int64_t> Change::insert(Table table, Statement& statement)
{
    CORE_CHECK(statement.run());
    const std::int64_t id = database().lastInsertId();
    touch(table, id);
    return id;
}

Result<void> Change::tell(std::string_view kind, std::string_view object, const nlohmann::json& detail)
{
    if (!findEventKind(kind)) return fail(ErrorCode::Internal, std::format("no event kind {}", kind));
    nlohmann::json changed = nlohmann::json::array();
    for (const ChangedRow& row : std::span(m_rows).subspan(m_told)) {
        const auto mac = rowMac(database(), *m_vault->rowKey(), row.table, row.id);
        if (!mac && mac.error().code == ErrorCode::NotFound) {
            changed.push_back({nameOf(row.table), row.id, ""}); // removed on purpose
            continue;
        }
        CORE_CHECK(mac);
        CORE_TRY(auto seal, database().prepare(std::format("UPDATE {} SET mac = ? WHERE id = ?", nameOf(row.table))));
        CORE_CHECK(seal.bind(ByteView(*mac)).bind(row.id).run());
        changed.push_back({nameOf(row.table), row.id, toHex(*mac)});
    }
    CORE_TRY(const EventRow previous, lastEvent(database()));
    EventRow event{previous.id + 1, m_vault->now(), std::string(kind), m_vault->actor(), std::string(object),
        detail.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), {}};
    const std::string changedText = changed.dump();
    const Sha256 hash = eventHash(event, changedText, previous.hash);
    const Sha256 mac = hmacSha256(m_vault->eventKey()->view(), hash);
    CORE_TRY(auto insert,
        database().prepare("INSERT INTO events (id, at, kind, actor, object, detail, changed, previous, hash, mac) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(event.id)
        .bind(event.at.time_since_epoch().count())
        .bind(event.kind)
        .bind(event.actor)
        .bind(event.object);
    insert.bind(event.detail).bind(changedText).bind(previous.hash).bind(ByteView(hash)).bind(ByteView(mac));
    CORE_CHECK(insert.run());
    m_told = m_rows.size();
    return {};
}

Result<void> Change::commit(std::string_view kind, std::string_view object, const nlohmann::json& detail)
{
    CORE_CHECK(tell(kind, object, detail));
    CORE_CHECK(commitTold());
    if (kind == "vaultSealed") m_vault->m_wasSealAsked = false;
    return {};
}

Result<void> Change::commitTold()
{
    if (hasUntold()) return fail(ErrorCode::Internal, "no event tells of a row");
    CORE_CHECK(m_transaction.commit());
    m_vault->m_changes.insert(m_vault->m_changes.end(), m_rows.begin(), m_rows.end());
    return {};
}

}
