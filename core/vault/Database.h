#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include "core/crypto/Digest.h"
#include "core/vault/Schema.h"
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace core {

/// Statements that were prepared and are not in use: preparing costs more than running most of them.
class StatementShelf;

/// One prepared statement; bind from left to right, then step.
class Statement {
public:
    Statement& bind(std::int64_t value);
    Statement& bind(std::string_view value);
    Statement& bind(ByteView value);
    Statement& bindNull();
    template <typename T>
    Statement& bindOptional(const std::optional<T>& value)
    {
        return value ? bind(*value) : bindNull();
    }

    Result<bool> step(); ///< true: a row is ready
    Result<void> run();  ///< for statements without rows
    std::int64_t number(int column) const;
    std::string text(int column) const;
    Bytes blob(int column) const;
    ByteView view(int column) const; ///< the same without a copy, until the next step()
    bool isNull(int column) const;
    int columnCount() const;
    std::string_view columnName(int column) const;
    /// One letter for the stored type: i, t, b, f or n (NULL).
    char type(int column) const;

private:
    friend class Database;
    struct GiveBack {
        std::shared_ptr<StatementShelf> shelf;
        void operator()(sqlite3_stmt* handle) const noexcept;
    };
    Statement(sqlite3_stmt* handle, std::shared_ptr<StatementShelf> shelf) : m_handle(handle, {std::move(shelf)}) {}
    std::unique_ptr<sqlite3_stmt, GiveBack> m_handle;
    int m_bound = 0;
};

/// What reliability asks of a connection: whoever reads it back must get `expected`.
struct DatabaseSetting {
    std::string_view name;     ///< of the pragma, or of the option of sqlite3_db_config()
    const char* pragma;        ///< sets it; nullptr: `option` does
    std::string_view expected; ///< in the words of SQLite
    int option = 0;            ///< SQLITE_DBCONFIG_…
};
std::span<const DatabaseSetting> databaseSettings();

/// While it lives, a statement ends with CW-652 once the time is over: a file from anywhere must not choose how long we look at it.
class TimeLimit {
public:
    TimeLimit(TimeLimit&&) noexcept = default;
    TimeLimit& operator=(TimeLimit&&) = delete;
    ~TimeLimit();

private:
    friend class Database;
    TimeLimit(sqlite3* handle, std::chrono::milliseconds most);
    std::unique_ptr<std::chrono::steady_clock::time_point> m_end; ///< where SQLite finds it
    sqlite3* m_handle;
};

/// One SQLite file, used by one thread at a time. Everything SQL in the project lies in this folder.
class Database {
public:
    enum class Access { ReadOnly, ReadWrite, Create };
    /// Opens with the settings that reliability asks for and checks that they took hold; looks no longer than 5 seconds. Errors:
    /// Storage, of which CW-651 for a setting and CW-652 for the time, Malformed (CW-422) when it is no vault, Unsupported
    /// (CW-423) when a newer program made it.
    static Result<Database> open(
        const std::filesystem::path& path, Access access, std::span<const EmbeddedText> steps = schemaSteps());
    /// Whether it has run fewer steps than these.
    Result<bool> isOlder(std::span<const EmbeddedText> steps) const;
    /// Runs the steps that an older vault lacks, in one transaction. Errors: as open().
    static Result<void> upgrade(const std::filesystem::path& path, std::span<const EmbeddedText> steps);
    /// A private copy in memory that has run these steps: what a vault's schema must look like.
    static Result<Database> reference(std::span<const EmbeddedText> steps = schemaSteps());

    /// Reads all settings back. Errors: Storage (CW-651).
    Result<void> checkSettings(Access access) const;
    TimeLimit limitTime(std::chrono::milliseconds most) const;
    /// Writes the file anew without what was removed from it; a copy stands in memory meanwhile.
    Result<void> vacuum() const;

    Result<Statement> prepare(std::string_view sql) const;
    Result<void> execute(std::string_view script) const;
    /// First column of the first row. Errors: NotFound when there is no row.
    Result<std::int64_t> number(std::string_view sql) const;
    Result<std::string> text(std::string_view sql) const;
    std::int64_t lastInsertId() const;
    int changedRows() const;
    /// SHA-256 of the file, read as SQLite reads it. Another opening and closing of the file would give up SQLite's locks (POSIX).
    Result<Sha256> fileDigest() const;
    /// Copies everything into a new file (SQLite's backup API). Errors: Storage, Cancelled.
    Result<void> copyTo(const std::filesystem::path& path, std::stop_token stop = {}) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const noexcept;
    };
    explicit Database(sqlite3* handle);
    Result<void> configure() const;
    Result<void> set(const DatabaseSetting& setting) const;
    Result<void> checkIdentity(std::span<const EmbeddedText> steps) const;
    std::unique_ptr<sqlite3, Close> m_handle;
    std::shared_ptr<StatementShelf> m_shelf; ///< given up before the file is closed
};

/// BEGIN IMMEDIATE; rolls back unless commit() was reached.
class Transaction {
public:
    static Result<Transaction> begin(const Database& database);
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(const Database& database) : m_database(&database) {}
    const Database* m_database;
};

/// While it lives, commits go to a write-ahead log beside the file: each waits for the disk once and not several times. At its
/// end the file stands alone again; where a reader keeps it from that, the next one to write does it.
class WriteAhead {
public:
    static Result<WriteAhead> begin(const Database& database);
    WriteAhead(WriteAhead&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    WriteAhead& operator=(WriteAhead&&) = delete;
    ~WriteAhead();

private:
    explicit WriteAhead(const Database& database) : m_database(&database) {}
    const Database* m_database;
};

/// How long a vault may take us before it is known to be one.
inline constexpr std::chrono::seconds longestLook{5};

/// Octets that shall be free in a vault's folder before something is signed: 16 MiB, or twice the vault.
std::uint64_t roomNeeded(const std::filesystem::path& path);
/// CW-411, naming the folder of a vault and the room it needs.
std::unexpected<Error> tooLittleRoom(const std::filesystem::path& path, std::string detail = {});

/// "CWVT": the application_id of a vault file.
inline constexpr std::int64_t vaultApplicationId = 0x43575654;

}
