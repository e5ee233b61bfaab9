#include "core/vault/Database.h"
#include "core/vault/Schema.h"
#include <array>
#include <format>
#include <mutex>
#include <sqlite3.h>

namespace core {

namespace {

constexpr std::uint64_t mebibyte = 1024 * 1024;

/// What SQLite last said, in words that name the file or its folder.
std::unexpected<Error> storageFailure(sqlite3* handle, std::filesystem::path path = {})
{
    const std::string detail = std::format("{} (SQLite {})", sqlite3_errmsg(handle), sqlite3_extended_errcode(handle));
    if (const char* name = sqlite3_db_filename(handle, "main"); name && path.empty()) path = name;
    switch (sqlite3_errcode(handle) & 0xff) {
    case SQLITE_FULL: return tooLittleRoom(path, detail);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return failAs(ErrorCode::Storage, "CW-412", {path.string()}, detail);
    case SQLITE_CORRUPT: return failAs(ErrorCode::Storage, "CW-429", {path.string()}, detail);
    case SQLITE_INTERRUPT:
        return failAs(ErrorCode::Storage, "CW-652", {path.string(), std::to_string(longestLook.count())}, detail);
    case SQLITE_NOMEM: return failAs(ErrorCode::Storage, "CW-653", {path.string()}, detail);
    case SQLITE_NOTADB: return failAs(ErrorCode::Malformed, "CW-422", {}, detail);
    default: return fail(ErrorCode::Storage, detail);
    }
}

/// What a statement may cost: a vault from anywhere must not choose our memory.
struct EngineLimit {
    int id;
    int value;
};
/// One attached database is what VACUUM needs.
constexpr std::array engineLimits{
    EngineLimit{SQLITE_LIMIT_LENGTH, 128 * 1024 * 1024},
    EngineLimit{SQLITE_LIMIT_SQL_LENGTH, 100'000},
    EngineLimit{SQLITE_LIMIT_COLUMN, 100},
    EngineLimit{SQLITE_LIMIT_EXPR_DEPTH, 50},
    EngineLimit{SQLITE_LIMIT_COMPOUND_SELECT, 10},
    EngineLimit{SQLITE_LIMIT_ATTACHED, 1},
    EngineLimit{SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    EngineLimit{SQLITE_LIMIT_VARIABLE_NUMBER, 100},
};

/// Bounds what SQLite takes, in the whole process: 512 MiB, or more where VACUUM must hold a longer vault in memory.
void boundMemory(const std::filesystem::path& path)
{
    constexpr std::uint64_t usual = 512 * mebibyte;
    constexpr std::uint64_t longest = std::uint64_t{64} * 1024 * mebibyte;
    std::error_code missing;
    const std::uint64_t size = std::filesystem::file_size(path, missing);
    const auto wanted = static_cast<sqlite3_int64>(missing ? usual : std::max(usual, 3 * std::min(size, longest)));
    static std::mutex raising;
    const std::lock_guard lock(raising);
    const sqlite3_int64 present = sqlite3_hard_heap_limit64(-1);
    if (present == 0 || present < wanted) sqlite3_hard_heap_limit64(wanted);
}

int isOver(void* end)
{
    return std::chrono::steady_clock::now() >= *static_cast<std::chrono::steady_clock::time_point*>(end);
}

/// Everything CREATE has made in a database, in a form that can be compared.
Result<std::string> schemaText(const Database& database)
{
    CORE_TRY(auto query,
        database.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"));
    std::string all;
    for (;;) {
        CORE_TRY(const bool row, query.step());
        if (!row) return all;
        all += std::format("{} {} {} {}\n", query.text(0), query.text(1), query.text(2), query.text(3));
    }
}

Result<void> runSteps(const Database& database, std::span<const EmbeddedText> steps, std::int64_t from)
{
    CORE_TRY(auto transaction, Transaction::begin(database));
    for (std::size_t step = static_cast<std::size_t>(from); step < steps.size(); ++step)
        CORE_CHECK(database.execute(steps[step].content));
    if (from > 0) CORE_CHECK(database.execute(std::format("INSERT INTO upgrades (former) VALUES ({})", from)));
    CORE_CHECK(database.execute(
        std::format("PRAGMA application_id = {}; PRAGMA user_version = {}", vaultApplicationId, steps.size())));
    return transaction.commit();
}

}

std::uint64_t roomNeeded(const std::filesystem::path& path)
{
    std::error_code missing;
    const auto size = std::filesystem::file_size(path, missing);
    return std::max<std::uint64_t>(16 * mebibyte, missing ? 0 : 2 * size);
}

std::unexpected<Error> tooLittleRoom(const std::filesystem::path& path, std::string detail)
{
    const std::string folder = std::filesystem::absolute(path).parent_path().string();
    return failAs(ErrorCode::Storage, "CW-411", {folder, std::to_string((roomNeeded(path) + mebibyte - 1) / mebibyte)},
        std::move(detail));
}

class StatementShelf {
public:
    StatementShelf() = default;
    StatementShelf(const StatementShelf&) = delete;
    StatementShelf& operator=(const StatementShelf&) = delete;
    ~StatementShelf()
    {
        for (sqlite3_stmt* each : m_idle) sqlite3_finalize(each);
    }

    /// nullptr: none with this text is idle.
    sqlite3_stmt* take(std::string_view sql)
    {
        for (std::size_t i = m_idle.size(); i-- > 0;) {
            sqlite3_stmt* const each = m_idle[i];
            if (sql != sqlite3_sql(each)) continue;
            m_idle.erase(m_idle.begin() + static_cast<std::ptrdiff_t>(i));
            return each;
        }
        return nullptr;
    }

    void put(sqlite3_stmt* handle) noexcept
    {
        sqlite3_reset(handle);
        sqlite3_clear_bindings(handle);
        if (m_idle.size() == room) {
            sqlite3_finalize(m_idle.front());
            m_idle.erase(m_idle.begin());
        }
        m_idle.push_back(handle);
    }

private:
    static constexpr std::size_t room = 32;
    std::vector<sqlite3_stmt*> m_idle = reserved(); ///< the one used last at the end

    static std::vector<sqlite3_stmt*> reserved()
    {
        std::vector<sqlite3_stmt*> empty;
        empty.reserve(room);
        return empty;
    }
};

void Statement::GiveBack::operator()(sqlite3_stmt* handle) const noexcept { shelf->put(handle); }
void Database::Close::operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }

Statement& Statement::bind(std::int64_t value)
{
    sqlite3_bind_int64(m_handle.get(), ++m_bound, value);
    return *this;
}
Statement& Statement::bind(std::string_view value)
{
    sqlite3_bind_text64(
        m_handle.get(), ++m_bound, value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}
Statement& Statement::bind(ByteView value)
{
    if (value.empty())
        sqlite3_bind_zeroblob(m_handle.get(), ++m_bound, 0);
    else
        sqlite3_bind_blob64(m_handle.get(), ++m_bound, value.data(), value.size(), SQLITE_TRANSIENT);
    return *this;
}
Statement& Statement::bindNull()
{
    sqlite3_bind_null(m_handle.get(), ++m_bound);
    return *this;
}

Result<bool> Statement::step()
{
    switch (sqlite3_step(m_handle.get())) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: return storageFailure(sqlite3_db_handle(m_handle.get()));
    }
}

Result<void> Statement::run()
{
    CORE_TRY(const bool row, step());
    if (row) return fail(ErrorCode::Internal, "a statement without rows gave one");
    return {};
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(m_handle.get(), column); }
std::string Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column)))
                : std::string();
}
Bytes Statement::blob(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle.get(), column));
    return data ? Bytes(data, data + sqlite3_column_bytes(m_handle.get(), column)) : Bytes();
}
ByteView Statement::view(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle.get(), column));
    return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column)) : 0};
}
bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL; }
int Statement::columnCount() const { return sqlite3_column_count(m_handle.get()); }
std::string_view Statement::columnName(int column) const { return sqlite3_column_name(m_handle.get(), column); }
char Statement::type(int column) const
{
    switch (sqlite3_column_type(m_handle.get(), column)) {
    case SQLITE_INTEGER: return 'i';
    case SQLITE_TEXT: return 't';
    case SQLITE_BLOB: return 'b';
    case SQLITE_FLOAT: return 'f';
    default: return 'n';
    }
}

std::span<const DatabaseSetting> databaseSettings()
{
    static constexpr std::array all{
        DatabaseSetting{"defensive", nullptr, "1", SQLITE_DBCONFIG_DEFENSIVE},
        DatabaseSetting{"synchronous", "PRAGMA synchronous = EXTRA", "3"},
        DatabaseSetting{"secure_delete", "PRAGMA secure_delete = ON", "1"},
        DatabaseSetting{"foreign_keys", "PRAGMA foreign_keys = ON", "1"},
        DatabaseSetting{"trusted_schema", "PRAGMA trusted_schema = OFF", "0"},
        DatabaseSetting{"cell_size_check", "PRAGMA cell_size_check = ON", "1"},
        DatabaseSetting{"mmap_size", "PRAGMA mmap_size = 0", "0"},
        DatabaseSetting{
            "temp_store", "PRAGMA temp_store = MEMORY", "2"}, // VACUUM copies the vault nowhere else on the disk
        DatabaseSetting{
            "journal_mode", "PRAGMA journal_mode = DELETE", "delete"}, // in the file: set once it is known for a vault
    };
    return all;
}

TimeLimit::TimeLimit(sqlite3* handle, std::chrono::milliseconds most)
    : m_end(std::make_unique<std::chrono::steady_clock::time_point>(std::chrono::steady_clock::now() + most)),
      m_handle(handle)
{
    constexpr int stepsBetween = 1000; // of SQLite's machine: microseconds
    sqlite3_progress_handler(m_handle, stepsBetween, isOver, m_end.get());
}

TimeLimit::~TimeLimit()
{
    if (m_end) sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

Database::Database(sqlite3* handle) : m_handle(handle), m_shelf(std::make_shared<StatementShelf>()) {}

Result<Database> Database::open(const std::filesystem::path& path, Access access, std::span<const EmbeddedText> steps)
{
    sqlite3* handle = nullptr;
    const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY
        : access == Access::Create               ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                 : SQLITE_OPEN_READWRITE;
    const int status = sqlite3_open_v2(
        path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database{handle};
    if (status != SQLITE_OK) return storageFailure(handle, path);
    boundMemory(path);
    const TimeLimit limit = database.limitTime(longestLook);
    CORE_CHECK(database.configure());
    if (access != Access::Create) CORE_CHECK(database.checkIdentity(steps));
    if (access != Access::ReadOnly) CORE_CHECK(database.set(databaseSettings().back()));
    CORE_CHECK(database.checkSettings(access));
    if (access == Access::Create) CORE_CHECK(runSteps(database, steps, 0));
    return database;
}

Result<bool> Database::isOlder(std::span<const EmbeddedText> steps) const
{
    CORE_TRY(const std::int64_t version, number("PRAGMA user_version"));
    return version < static_cast<std::int64_t>(steps.size());
}

Result<void> Database::upgrade(const std::filesystem::path& path, std::span<const EmbeddedText> steps)
{
    CORE_TRY(const Database database, open(path, Access::ReadWrite, steps));
    CORE_TRY(const std::int64_t version, database.number("PRAGMA user_version"));
    if (version == static_cast<std::int64_t>(steps.size())) return {};
    return runSteps(database, steps, version);
}

Result<Database> Database::reference(std::span<const EmbeddedText> steps)
{
    sqlite3* handle = nullptr;
    const int status = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database{handle};
    if (status != SQLITE_OK) return storageFailure(handle);
    CORE_CHECK(runSteps(database, steps, 0));
    return database;
}

Result<void> Database::configure() const
{
    sqlite3_busy_timeout(m_handle.get(), 5000);
    for (const EngineLimit& limit : engineLimits) sqlite3_limit(m_handle.get(), limit.id, limit.value);
    const auto all = databaseSettings();
    for (const DatabaseSetting& setting : all.first(all.size() - 1)) CORE_CHECK(set(setting));
    return {};
}

Result<void> Database::set(const DatabaseSetting& setting) const
{
    if (!setting.pragma) {
        sqlite3_db_config(m_handle.get(), setting.option, 1, nullptr);
        return {};
    }
    CORE_TRY(auto pragma, prepare(setting.pragma));
    for (;;) {
        CORE_TRY(const bool row, pragma.step());
        if (!row) return {};
    }
}

Result<void> Database::checkSettings(Access access) const
{
    for (const DatabaseSetting& setting : databaseSettings()) {
        if (access == Access::ReadOnly && setting.name == "journal_mode")
            continue; // the file's own mode stands when we may not write
        std::string actual;
        if (setting.pragma) {
            CORE_TRY(actual, text(std::format("PRAGMA {}", setting.name)));
        } else {
            int value = 0;
            sqlite3_db_config(m_handle.get(), setting.option, -1, &value);
            actual = std::to_string(value);
        }
        if (actual != setting.expected)
            return failAs(
                ErrorCode::Storage, "CW-651", {std::string(setting.name), actual, std::string(setting.expected)});
    }
    return {};
}

TimeLimit Database::limitTime(std::chrono::milliseconds most) const { return {m_handle.get(), most}; }

Result<void> Database::vacuum() const
{
    const char* path = sqlite3_db_filename(m_handle.get(), "main");
    boundMemory(path ? path : ""); // it may have grown since it was opened
    return execute("VACUUM");
}

Result<void> Database::checkIdentity(std::span<const EmbeddedText> steps) const
{
    const auto application = number("PRAGMA application_id");
    if (!application) return std::unexpected(application.error());
    if (*application != vaultApplicationId) return failAs(ErrorCode::Malformed, "CW-422");
    CORE_TRY(const std::int64_t version, number("PRAGMA user_version"));
    if (version < 1) return failAs(ErrorCode::Malformed, "CW-422");
    if (version > static_cast<std::int64_t>(steps.size()))
        return failAs(ErrorCode::Unsupported, "CW-423", {std::to_string(version)});
    CORE_TRY(const Database model, reference(steps.first(static_cast<std::size_t>(version))));
    CORE_TRY(const std::string expected, schemaText(model));
    CORE_TRY(const std::string actual, schemaText(*this));
    if (actual != expected)
        return failAs(ErrorCode::Malformed, "CW-422", {}, "the schema is not the one this program makes");
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* handle = m_shelf->take(sql);
    if (!handle &&
        sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle,
            nullptr) != SQLITE_OK)
        return storageFailure(m_handle.get());
    return Statement{handle, m_shelf};
}

Result<void> Database::execute(std::string_view script) const
{
    if (sqlite3_exec(m_handle.get(), std::string(script).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return storageFailure(m_handle.get());
    return {};
}

Result<std::int64_t> Database::number(std::string_view sql) const
{
    CORE_TRY(auto query, prepare(sql));
    CORE_TRY(const bool row, query.step());
    if (!row) return fail(ErrorCode::NotFound, std::string(sql));
    return query.number(0);
}

Result<std::string> Database::text(std::string_view sql) const
{
    CORE_TRY(auto query, prepare(sql));
    CORE_TRY(const bool row, query.step());
    if (!row) return fail(ErrorCode::NotFound, std::string(sql));
    return query.text(0);
}

std::int64_t Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle.get()); }
int Database::changedRows() const { return sqlite3_changes(m_handle.get()); }

Result<Sha256> Database::fileDigest() const
{
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(m_handle.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file->pMethods)
        return storageFailure(m_handle.get());
    CORE_CHECK(execute("BEGIN"));
    const auto held = number("SELECT count(*) FROM vault"); // nobody writes while it is read
    Sha256Run run;
    Bytes piece(std::size_t{1} << 20);
    sqlite3_int64 size = 0;
    int status = file->pMethods->xFileSize(file, &size);
    for (sqlite3_int64 at = 0; status == SQLITE_OK && at < size;) {
        const auto length = static_cast<int>(std::min<sqlite3_int64>(size - at, std::ssize(piece)));
        status = file->pMethods->xRead(file, piece.data(), length, at);
        run.add(ByteView(piece).first(static_cast<std::size_t>(length)));
        at += length;
    }
    CORE_CHECK(execute("COMMIT")); // whatever came of it: an open transaction would refuse the next
    CORE_CHECK(held);
    if (status != SQLITE_OK) return fail(ErrorCode::Storage, sqlite3_errstr(status));
    return run.end();
}

Result<void> Database::copyTo(const std::filesystem::path& path, std::stop_token stop) const
{
    sqlite3* handle = nullptr;
    const int status = sqlite3_open_v2(
        path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    const Database target{handle};
    if (status != SQLITE_OK) return storageFailure(handle, path);
    CORE_CHECK(target.execute("PRAGMA synchronous = EXTRA"));
    sqlite3_backup* backup = sqlite3_backup_init(handle, "main", m_handle.get(), "main");
    if (!backup) return storageFailure(handle);
    constexpr int pagesAtOnce = 4096;
    int copied = SQLITE_OK;
    while (copied == SQLITE_OK && !stop.stop_requested()) copied = sqlite3_backup_step(backup, pagesAtOnce);
    if (sqlite3_backup_finish(backup) != SQLITE_OK) return storageFailure(handle);
    if (copied == SQLITE_DONE) return {};
    return stop.stop_requested() ? Result<void>(fail(ErrorCode::Cancelled)) : storageFailure(handle);
}

Result<WriteAhead> WriteAhead::begin(const Database& database)
{
    CORE_TRY(const std::string mode, database.text("PRAGMA journal_mode = WAL"));
    if (mode != "wal") return fail(ErrorCode::Storage, "the vault keeps its journal mode, " + mode);
    // Serial numbers and fingerprints fall on pages all over their indexes: 64 MiB of them stay at hand, and the log may grow to
    // 16 MiB before its pages are copied back, many of them once instead of many times.
    CORE_CHECK(database.execute("PRAGMA cache_size = -65536"));
    CORE_CHECK(database.number("PRAGMA wal_autocheckpoint = 4096"));
    return WriteAhead{database};
}

WriteAhead::~WriteAhead()
{
    if (!m_database) return;
    static_cast<void>(m_database->text("PRAGMA journal_mode = DELETE"));
    static_cast<void>(m_database->execute("PRAGMA cache_size = -2000")); // SQLite's own choice
}

Result<Transaction> Transaction::begin(const Database& database)
{
    CORE_CHECK(database.execute("BEGIN IMMEDIATE"));
    return Transaction{database};
}

Transaction::~Transaction()
{
    if (m_database) static_cast<void>(m_database->execute("ROLLBACK")); // nothing more can be done about a failure here
}

Result<void> Transaction::commit()
{
    CORE_CHECK(m_database->execute("COMMIT"));
    m_database = nullptr;
    return {};
}

}
