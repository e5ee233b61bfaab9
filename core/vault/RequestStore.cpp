#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/Stores.h"

namespace core {

using columns::readRequest;

namespace {

std::string requestQuery(std::string_view rest)
{
    return std::string("SELECT ") + columns::requestColumns + columns::requestFrom + std::string(rest);
}

/// Writes state, moment and reason of a row; null for one that waits.
Result<void> answer(
    Change& change, const Database& database, std::int64_t id, const std::optional<RequestRow::Refusal>& refusal)
{
    CORE_TRY(auto update, database.prepare("UPDATE requests SET state = ?, answered = ?, reason = ? WHERE id = ?"));
    if (refusal)
        update.bind(columns::refusedState).bind(columns::seconds(refusal->at)).bind(refusal->reason);
    else
        update.bindNull().bindNull().bindNull();
    CORE_CHECK(update.bind(id).run());
    change.touch(Table::Requests, id);
    return {};
}

}

Result<std::vector<RequestRow>> RequestStore::list() const
{
    CORE_TRY(auto query, m_vault->database().prepare(requestQuery("ORDER BY q.id DESC")));
    return columns::all(query, readRequest);
}

Result<RequestRow> RequestStore::row(std::int64_t id) const
{
    CORE_TRY(auto query, m_vault->database().prepare(requestQuery("WHERE q.id = ?")));
    return columns::one(query.bind(id), readRequest);
}

Result<std::optional<RequestRow>> RequestStore::find(ByteView fingerprint) const
{
    CORE_TRY(auto query, m_vault->database().prepare(requestQuery("WHERE q.fingerprint = ?")));
    CORE_TRY(const auto rows, columns::all(query.bind(fingerprint), readRequest));
    return rows.empty() ? std::optional<RequestRow>() : rows.front();
}

Result<Csr> RequestStore::request(std::int64_t id) const
{
    CORE_TRY(auto query, m_vault->database().prepare("SELECT der FROM requests WHERE id = ?"));
    CORE_TRY(const bool found, query.bind(id).step());
    if (!found) return fail(ErrorCode::NotFound, "request " + std::to_string(id));
    return Csr::parse(query.blob(0));
}

Result<RequestRow> RequestStore::import(const Csr& request, std::string_view source)
{
    const Bytes fingerprint = request.sha256Fingerprint();
    const std::string byFingerprint = requestQuery("WHERE q.fingerprint = ?");
    CORE_TRY(auto query, m_vault->database().prepare(byFingerprint));
    auto known = columns::one(query.bind(fingerprint), readRequest);
    if (known || known.error().code != ErrorCode::NotFound) return known;
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_CHECK(importIn(change, request, source));
    CORE_CHECK(change.commit(
        "requestImported", request.subject().shortText(), {{"request", toHex(fingerprint)}, {"source", source}}));
    CORE_TRY(auto again, m_vault->database().prepare(byFingerprint));
    return columns::one(again.bind(fingerprint), readRequest);
}

Result<std::int64_t> RequestStore::importIn(Change& change, const Csr& request, std::string_view source)
{
    const Bytes fingerprint = request.sha256Fingerprint();
    CORE_TRY(auto known,
        m_vault->database().prepare("SELECT id, state, answered, reason FROM requests WHERE fingerprint = ?"));
    CORE_TRY(const bool isKnown, known.bind(fingerprint).step());
    if (isKnown && known.text(1) == columns::refusedState)
        return std::unexpected(refusedBefore({columns::time(known.number(2)), known.text(3)}));
    if (isKnown) return known.number(0);
    CORE_TRY(auto insert,
        m_vault->database().prepare(
            "INSERT INTO requests (fingerprint, der, subject, names, algorithm, source, received, mac) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, x'')"));
    insert.bind(fingerprint)
        .bind(request.der())
        .bind(request.subject().toText())
        .bind(columns::namesText(request.subjectAltNames()));
    insert.bind(request.publicKey() ? request.publicKey()->algorithmId() : std::string("unknown")).bind(source);
    return change.insert(Table::Requests, insert.bind(columns::seconds(m_vault->now())));
}

Result<void> RequestStore::remove(std::int64_t id)
{
    CORE_TRY(auto query, m_vault->database().prepare(requestQuery("WHERE q.id = ?")));
    CORE_TRY(const RequestRow row, columns::one(query.bind(id), readRequest));
    if (row.certificate) return failAs(ErrorCode::Refused, "CW-265");
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(auto remove, m_vault->database().prepare("DELETE FROM requests WHERE id = ?"));
    CORE_CHECK(remove.bind(id).run());
    change.touch(Table::Requests, id);
    return change.commit("requestRemoved", row.subject, {{"request", toHex(row.fingerprint)}});
}

Result<RequestRow> RequestStore::refuse(const Csr& request, std::string_view source, std::string_view reason)
{
    if (reason.find_first_not_of(" \t\r\n") == std::string_view::npos) return failAs(ErrorCode::Refused, "CW-682");
    const Bytes fingerprint = request.sha256Fingerprint();
    CORE_TRY(const auto known, find(fingerprint));
    if (known && known->certificate) return failAs(ErrorCode::Refused, "CW-683");
    CORE_TRY(auto change, Change::begin(*m_vault));
    std::int64_t id = known ? known->id : 0;
    const std::string name = request.subject().shortText();
    if (!known) {
        CORE_TRY(id, importIn(change, request, source));
        CORE_CHECK(change.tell("requestImported", name, {{"request", toHex(fingerprint)}, {"source", source}}));
    }
    CORE_CHECK(answer(change, m_vault->database(), id, RequestRow::Refusal{m_vault->now(), std::string(reason)}));
    CORE_CHECK(change.commit("requestRefused", name, {{"request", toHex(fingerprint)}, {"reason", reason}}));
    return row(id);
}

Result<RequestRow> RequestStore::reopen(std::int64_t id)
{
    CORE_TRY(const RequestRow before, row(id));
    if (!before.refusal) return failAs(ErrorCode::Refused, "CW-684");
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_CHECK(answer(change, m_vault->database(), id, {}));
    CORE_CHECK(change.commit("requestReopened", before.subject, {{"request", toHex(before.fingerprint)}}));
    return row(id);
}

Error refusedBefore(const RequestRow::Refusal& refusal)
{
    return failAs(ErrorCode::Refused, "CW-681", {toText(refusal.at), refusal.reason}).error();
}

Result<void> RequestStore::checkOpen(const Csr& request) const
{
    CORE_TRY(const auto known, find(request.sha256Fingerprint()));
    if (known && known->refusal) return std::unexpected(refusedBefore(*known->refusal));
    return {};
}

}
