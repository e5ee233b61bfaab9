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
    CORE_TRY(auto known, m_vault->database().prepare("SELECT id FROM requests WHERE fingerprint = ?"));
    CORE_TRY(const bool isKnown, known.bind(fingerprint).step());
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

}
