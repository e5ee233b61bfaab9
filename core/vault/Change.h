#pragma once
#include "core/vault/Vault.h"
#include <nlohmann/json.hpp>

namespace core {

/// One write to the vault: a transaction, the rows it touched, and the event that tells of it. Rows are sealed (MAC) and
/// the event is appended when it commits; without commit nothing happened.
class Change {
public:
    /// Errors: Locked (CW-502) while the vault is locked, Refused (CW-503) when it is open read-only, Storage.
    static Result<Change> begin(Vault& vault);
    const Database& database() const { return m_vault->database(); }
    /// To be called for every row inserted or updated.
    void touch(Table table, std::int64_t id) { m_rows.push_back({table, id}); }
    /// Runs an INSERT and touches the new row.
    Result<std::int64_t> insert(Table table, Statement& statement);
    /// Whether rows were touched of which no event tells yet.
    bool hasUntold() const { return m_told < m_rows.size(); }
    /// An event for the rows touched so far, where the change goes on and ends with another: one wait for the disk, two events.
    Result<void> tell(std::string_view kind, std::string_view object, const nlohmann::json& detail);
    /// `kind` is an EventKind's id; `object` says in words what it is about; `detail` holds no secrets.
    Result<void> commit(
        std::string_view kind, std::string_view object, const nlohmann::json& detail = nlohmann::json::object());
    /// Where tell() has told of every row already. Errors: Internal when it has not.
    Result<void> commitTold();

private:
    Change(Vault& vault, Transaction transaction) : m_vault(&vault), m_transaction(std::move(transaction)) {}
    Vault* m_vault;
    Transaction m_transaction;
    ChangeSet m_rows;
    std::size_t m_told = 0; ///< so many of them stand in an event
};

/// HMAC over every column of a row but `mac` and those after it that are NULL, with the table's name. Errors: NotFound.
Result<Sha256> rowMac(const Database& database, const Secret& key, Table table, std::int64_t id);
/// SHA-256 over the previous event's hash and this one's fields, lengths included.
Sha256 eventHash(const EventRow& event, std::string_view changed, ByteView previous);

}
