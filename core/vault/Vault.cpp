#include "core/vault/Vault.h"
#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/crypto/FileDigest.h"
#include "core/crypto/Random.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/vault/Change.h"
#include "core/vault/Check.h"
#include "core/vault/Header.h"
#include "core/vault/NewFile.h"
#include "core/vault/PrivateCopy.h"
#include "core/vault/Stores.h"
#include "core/vault/Upgrade.h"
#include <format>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// One file with one name: another name would have another lock and another journal.
Result<void> checkNames(const fs::path& path, OpenMode mode)
{
    struct stat status{};
    if (lstat(path.c_str(), &status) != 0) return {};
    if (S_ISLNK(status.st_mode)) return failAs(ErrorCode::Refused, "CW-405", {path.string()});
    if (mode == OpenMode::ReadWrite && status.st_nlink != 1)
        return failAs(ErrorCode::Refused, "CW-444", {path.string()});
    return {};
}

/// Looks for the mark of a vault before anything is made beside the file or written to it.
Result<void> checkMark(const fs::path& path, const VaultContext& context)
{
    const FileHeader header = readHeader(path);
    if (!header.isRead || header.isVault) return {}; // whoever opens it finds the words for what cannot be read
    if (!leftoversOf(path).hasUnfinishedChange) return failAs(ErrorCode::Malformed, "CW-422");
    // The change may have torn the header: what the journal makes of it is looked at in a copy.
    CORE_TRY(const PrivateCopy copy, copyPrivately(path));
    CORE_CHECK(Database::open(copy.path, Database::Access::ReadWrite, context.schema));
    return {};
}

/// In the present form, whoever made it.
Result<Database> openForWriting(const fs::path& path, const VaultContext& context)
{
    {
        CORE_TRY(auto database, Database::open(path, Database::Access::ReadWrite, context.schema));
        CORE_TRY(const bool isOlder, database.isOlder(context.schema));
        if (!isOlder) return database;
    }
    CORE_CHECK(upgradeVault(path, context));
    return Database::open(path, Database::Access::ReadWrite, context.schema);
}

}

Result<void> Vault::checkFolder(const fs::path& path)
{
    struct stat status{};
    const fs::path folder = fs::absolute(path).parent_path();
    if (stat(folder.c_str(), &status) != 0) return {}; // whoever opens the file finds the words for that
    if ((status.st_mode & S_IWOTH) != 0 && (status.st_mode & S_ISVTX) == 0)
        return failAs(ErrorCode::Refused, "CW-443", {folder.string()});
    return {};
}

Result<Vault> Vault::create(const fs::path& path, ByteView passphrase, const KdfParameters& kdf, VaultContext context)
{
    CORE_CHECK(checkFolder(path));
    CORE_TRY(auto lease, Lease::acquire(path, context.actor, std::chrono::seconds(5)));
    CORE_TRY(const NewFile file, NewFile::beside(path));
    std::optional<Keys> keys;
    {
        CORE_TRY(auto database, Database::open(file.path(), Database::Access::Create, context.schema));
        Vault vault(std::move(database), file.path(), context);
        vault.m_lease = std::move(lease);
        CORE_CHECK(vault.fill(passphrase, kdf));
        keys = std::move(vault.m_keys);
        lease = std::move(*vault.m_lease);
        vault.m_lease.reset();
    }
    CORE_CHECK(file.publish(path));
    CORE_TRY(auto database, Database::open(path, Database::Access::ReadWrite, context.schema));
    Vault vault(std::move(database), path, std::move(context));
    vault.m_lease = std::move(lease);
    vault.m_keys = std::move(keys);
    CORE_CHECK(vault.readIdentity());
    return vault;
}

Result<void> Vault::fill(ByteView passphrase, const KdfParameters& kdf)
{
    CORE_TRY(m_identity, randomBytes(16));
    CORE_TRY(const Bytes first, randomBytes(1));
    m_instance = static_cast<std::uint8_t>(1 + first[0] % 127);
    CORE_TRY(auto made, m_context.keys->create(m_identity, kdf, passphrase));
    setKeys(std::move(made.opened));
    CORE_TRY(auto change, Change::begin(*this));
    CORE_TRY(auto insert,
        m_database.prepare("INSERT INTO vault (id, identity, instance, created, kdf_memory, kdf_iterations, kdf_lanes, "
                           "kdf_salt, wrapped_key, mac) "
                           "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, x'')"));
    insert.bind(m_identity).bind(m_instance).bind(now().time_since_epoch().count());
    insert.bind(kdf.memoryKiB).bind(kdf.iterations).bind(kdf.lanes).bind(kdf.salt).bind(made.master.wrapped);
    CORE_CHECK(change.insert(Table::Vault, insert));
    for (const EmbeddedText& profile : shippedProfileTexts()) {
        CORE_TRY(auto add,
            m_database.prepare("INSERT INTO profiles (name, version, text, added, mac) VALUES (?, 1, ?, ?, x'')"));
        CORE_CHECK(change.insert(
            Table::Profiles, add.bind(profile.name).bind(profile.content).bind(now().time_since_epoch().count())));
    }
    return change.commit("vaultCreated", "vault", {{"identity", toHex(m_identity)}});
}

Result<Vault> Vault::open(const fs::path& path, OpenMode mode, VaultContext context, std::chrono::milliseconds wait)
{
    std::error_code problem;
    if (!fs::is_regular_file(path, problem))
        return failAs(ErrorCode::Storage, "CW-401", {path.string()}, problem.message());
    CORE_CHECK(checkNames(path, mode));
    CORE_CHECK(checkMark(path, context));
    if (mode == OpenMode::ReadWrite) {
        CORE_CHECK(checkFolder(path));
        CORE_TRY(auto lease, Lease::acquire(path, context.actor, wait));
        CORE_TRY(auto database, openForWriting(path, context));
        Vault vault(std::move(database), path, std::move(context));
        vault.m_lease = std::move(lease);
        CORE_CHECK(vault.readIdentity());
        return vault;
    }
    std::shared_ptr<const void> copy;
    fs::path source = path;
    const Leftovers leftovers = leftoversOf(path);
    std::optional<Database> database;
    bool isOlder = false;
    if (!leftovers.any()) {
        CORE_TRY(database, Database::open(path, Database::Access::ReadOnly, context.schema));
        CORE_TRY(isOlder, database->isOlder(context.schema));
    }
    if (leftovers.any() || isOlder) {
        CORE_TRY(PrivateCopy made, copyPrivately(path));
        source = made.path;
        copy = std::move(made.folder);
        CORE_CHECK(Database::upgrade(source, context.schema)); // rolls the unfinished change back as well
        CORE_TRY(database, Database::open(source, Database::Access::ReadOnly, context.schema));
    }
    Vault vault(*std::move(database), path, std::move(context));
    vault.m_recovered = leftovers.hasUnfinishedChange;
    vault.m_copy = std::move(copy);
    CORE_CHECK(vault.readIdentity());
    return vault;
}

Result<void> Vault::readIdentity()
{
    const TimeLimit limit = m_database.limitTime(longestLook);
    CORE_TRY(auto query, m_database.prepare("SELECT identity, instance, created FROM vault WHERE id = 1"));
    CORE_TRY(const bool found, query.step());
    if (!found) return failAs(ErrorCode::Malformed, "CW-422");
    m_identity = query.blob(0);
    m_instance = static_cast<std::uint8_t>(query.number(1));
    m_created = Time(std::chrono::seconds(query.number(2)));
    return {};
}

Result<WrappedMaster> Vault::wrappedMaster() const
{
    CORE_TRY(auto query,
        m_database.prepare(
            "SELECT kdf_memory, kdf_iterations, kdf_lanes, kdf_salt, wrapped_key FROM vault WHERE id = 1"));
    CORE_TRY(const bool found, query.step());
    if (!found) return failAs(ErrorCode::Malformed, "CW-422");
    for (int column = 0; column < 3; ++column)
        if (!std::in_range<std::uint32_t>(query.number(column))) return failAs(ErrorCode::Refused, "CW-604");
    const KdfParameters kdf{static_cast<std::uint32_t>(query.number(0)), static_cast<std::uint32_t>(query.number(1)),
        static_cast<std::uint32_t>(query.number(2)), query.blob(3)};
    return WrappedMaster{m_identity, kdf, query.blob(4)};
}

void Vault::setKeys(OpenedRoom opened)
{
    std::shared_ptr<const KeyRoom> room(new KeyRoom(opened.room), [service = m_context.keys](const KeyRoom* each) {
        service->close(*each);
        delete each;
    });
    m_keys = Keys{std::move(room), std::move(opened.rows), std::move(opened.events)};
}

Result<void> Vault::guarded(const std::function<Result<void>()>& attempt)
{
    UnlockGuard guard(m_context.stateFolder, m_identity);
    CORE_CHECK(guard.begin(now()));
    const Result<void> tried = attempt();
    if (tried) {
        guard.succeeded();
        if (!isWritable()) return {};
        CORE_CHECK(takeUpgrades());
        CORE_CHECK(takeFailedUnlocks(guard.unlogged()));
        guard.forgetUnlogged();
        return {};
    }
    if (tried.error().code != ErrorCode::WrongPassphrase)
        guard.takeBack();
    else
        CORE_CHECK(noteFailedUnlock(guard));
    return tried;
}

WrongTries Vault::wrongTries() const
{
    return UnlockGuard(m_context.stateFolder, m_identity, UnlockGuard::Purpose::Look).wrongTries(now());
}

Result<void> Vault::unlock(ByteView passphrase)
{
    CORE_TRY(const WrappedMaster master, wrappedMaster());
    CORE_CHECK(guarded([&]() -> Result<void> {
        CORE_TRY(OpenedRoom opened, m_context.keys->open(master, passphrase));
        setKeys(std::move(opened));
        return {};
    }));
    return isWritable() ? markUnfinished() : Result<void>{};
}

void Vault::lock() { m_keys.reset(); }

KeyRoom Vault::keyRoom() const { return m_keys ? *m_keys->room : looseKeys; }
void Vault::tell(const Finding& remark) const
{
    if (m_context.tell) m_context.tell(remark);
}
const Secret* Vault::rowKey() const { return m_keys ? &m_keys->rows : nullptr; }
const Secret* Vault::eventKey() const { return m_keys ? &m_keys->events : nullptr; }

Result<void> Vault::noteFailedUnlock(UnlockGuard& guard)
{
    CORE_TRY(const bool hasSeal, isSealed());
    if (!isWritable() || hasSeal) { // a wrong passphrase breaks no seal
        guard.addUnlogged(now());
        return {};
    }
    CORE_TRY(auto insert, m_database.prepare("INSERT INTO failed_unlocks (at) VALUES (?)"));
    return insert.bind(now().time_since_epoch().count()).run();
}

Result<void> Vault::takeFailedUnlocks(std::vector<Time> unlogged)
{
    CORE_TRY(auto query, m_database.prepare("SELECT at FROM failed_unlocks ORDER BY id"));
    for (;;) {
        CORE_TRY(const bool row, query.step());
        if (!row) break;
        unlogged.emplace_back(std::chrono::seconds(query.number(0)));
    }
    std::ranges::sort(unlogged);
    // Anybody can write into that list: many lines make one event, not many.
    constexpr std::size_t mostEvents = 100;
    std::vector<json> details;
    if (unlogged.size() > mostEvents)
        details.push_back({{"count", unlogged.size()}, {"first", toText(unlogged.front())},
            {"last", toText(unlogged.back())}, {"authenticated", false}});
    else
        for (const Time at : unlogged) details.push_back({{"time", toText(at)}, {"authenticated", false}});
    for (std::size_t number = 0; number < details.size(); ++number) {
        CORE_TRY(auto change, Change::begin(*this));
        if (number + 1 == details.size()) CORE_CHECK(m_database.execute("DELETE FROM failed_unlocks"));
        CORE_CHECK(change.commit("unlockFailed", "vault", details[number]));
    }
    return {};
}

Result<void> Vault::takeUpgrades()
{
    CORE_TRY(auto query, m_database.prepare("SELECT former FROM upgrades ORDER BY id"));
    json former = json::array();
    for (;;) {
        CORE_TRY(const bool row, query.step());
        if (!row) break;
        former.push_back(query.number(0));
    }
    if (former.empty()) return {};
    CORE_TRY(auto change, Change::begin(*this));
    CORE_CHECK(m_database.execute("DELETE FROM upgrades"));
    return change.commit("vaultUpgraded", "vault", {{"former", former}, {"present", m_context.schema.size()}});
}

Result<void> Vault::markUnfinished()
{
    CORE_TRY(const std::int64_t reserved,
        m_database.number("SELECT (SELECT count(*) FROM certificates WHERE state = 'reserved') + "
                          "(SELECT count(*) FROM crls WHERE state = 'reserved')"));
    if (reserved == 0) return {};
    CORE_TRY(auto change, Change::begin(*this));
    json found = json::array();
    for (const Table table : {Table::Certificates, Table::Crls}) {
        CORE_TRY(auto update,
            m_database.prepare(
                std::format("UPDATE {} SET state = 'unfinished' WHERE {}state = 'reserved' RETURNING id", nameOf(table),
                    table == Table::Certificates ? "der IS NULL AND " : ""))); // there is an index of those
        for (;;) {
            CORE_TRY(const bool row, update.step());
            if (!row) break;
            change.touch(table, update.number(0));
            found.push_back({nameOf(table), update.number(0)});
        }
    }
    return change.commit("interruptionFound", "vault", {{"rows", found}});
}

Result<void> Vault::changePassphrase(ByteView oldPassphrase, ByteView newPassphrase, const KdfParameters& kdf)
{
    if (!isWritable()) return failAs(ErrorCode::Refused, "CW-503");
    CORE_TRY(const WrappedMaster master, wrappedMaster());
    WrappedMaster rewrapped;
    CORE_CHECK(guarded([&]() -> Result<void> {
        CORE_TRY(rewrapped, m_context.keys->rewrap(master, oldPassphrase, kdf, newPassphrase));
        if (isUnlocked()) return {};
        CORE_TRY(OpenedRoom opened, m_context.keys->open(master, oldPassphrase));
        setKeys(std::move(opened));
        return {};
    }));
    return writeWrap(rewrapped, "passphraseChanged", json::object());
}

Result<void> Vault::writeWrap(const WrappedMaster& master, std::string_view event, const json& detail)
{
    const KdfParameters& kdf = master.kdf;
    CORE_TRY(auto change, Change::begin(*this));
    CORE_TRY(auto update,
        m_database.prepare("UPDATE vault SET kdf_memory = ?, kdf_iterations = ?, kdf_lanes = ?, kdf_salt = ?, "
                           "wrapped_key = ? WHERE id = 1"));
    CORE_CHECK(
        update.bind(kdf.memoryKiB).bind(kdf.iterations).bind(kdf.lanes).bind(kdf.salt).bind(master.wrapped).run());
    change.touch(Table::Vault, 1);
    CORE_CHECK(change.commit(event, "vault", detail));
    const auto cleared = m_database.vacuum(); // with secure_delete: no page keeps the old wrap
    if (!cleared) return failAs(ErrorCode::Storage, "CW-430", {m_path.string()}, cleared.error().detail);
    return {};
}

Result<void> Vault::markSample()
{
    CORE_TRY(const std::int64_t events, m_database.number("SELECT count(*) FROM events"));
    if (events != 1) return failAs(ErrorCode::Refused, "CW-441");
    CORE_TRY(auto change, Change::begin(*this));
    return change.commit("sampleMade", "vault");
}

Result<bool> Vault::isSample() const
{
    CORE_TRY(const std::int64_t marks,
        m_database.number("SELECT count(*) FROM events WHERE id = 2 AND kind = 'sampleMade'"));
    return marks == 1;
}

Result<std::optional<Time>> Vault::lastBackup() const
{
    CORE_TRY(auto query,
        m_database.prepare("SELECT at FROM events WHERE id = "
                           "(SELECT max(id) FROM events INDEXED BY events_of_backups WHERE kind = 'backupMade')"));
    CORE_TRY(const bool found, query.step());
    return found ? std::optional(Time(std::chrono::seconds(query.number(0)))) : std::nullopt;
}

Result<void> Vault::checkClock() const
{
    if (m_clockConfirmed) return {};
    CORE_TRY(const Time logged, lastEntry());
    if (now() < logged - std::chrono::minutes(5) || now() > logged + std::chrono::days(400))
        return failAs(ErrorCode::Refused, "CW-504", {toText(now()), toText(logged)});
    return {};
}

/// A clock that ran ahead left times that never come: who confirmed the clock after that said that they do not count.
Result<Time> Vault::lastEntry() const
{
    CORE_TRY(const std::int64_t latest, m_database.number("SELECT coalesce(max(at), 0) FROM events"));
    CORE_TRY(const std::int64_t last,
        m_database.number("SELECT coalesce((SELECT at FROM events ORDER BY id DESC LIMIT 1), 0)"));
    if (latest == last) return Time(std::chrono::seconds(latest)); // as it is where the clock never went back
    if (!m_clockMark) {
        CORE_TRY(m_clockMark,
            m_database.number("SELECT coalesce((SELECT id FROM events WHERE kind = 'clockConfirmed' "
                              "ORDER BY id DESC LIMIT 1), 0)"));
    }
    CORE_TRY(auto query, // in the order of their times, of which few are wrong
        m_database.prepare("SELECT at FROM events INDEXED BY events_by_time WHERE +id >= ? ORDER BY at DESC LIMIT 1"));
    query.bind(*m_clockMark);
    CORE_TRY(const bool found, query.step());
    return Time(std::chrono::seconds(found ? query.number(0) : latest));
}

Result<void> Vault::checkRoom() const
{
    std::error_code unknown;
    const fs::space_info space = fs::space(fs::absolute(m_path).parent_path(), unknown);
    if (!unknown && space.available < roomNeeded(m_path))
        return tooLittleRoom(m_path, std::format("{} octets are free", space.available));
    return {};
}

bool Vault::isReadableByOthers() const
{
    struct stat status{};
    return access(m_path.c_str(), W_OK) == 0 && stat(m_path.c_str(), &status) == 0 &&
        (status.st_mode & (S_IRGRP | S_IROTH)) != 0;
}

Result<void> Vault::closeToOthers() const
{
    if (!isWritable()) return failAs(ErrorCode::Refused, "CW-503");
    if (chmod(m_path.c_str(), S_IRUSR | S_IWUSR) != 0 || isReadableByOthers())
        return failAs(ErrorCode::Storage, "CW-449", {m_path.string()});
    return {};
}

Result<void> Vault::confirmClock(std::string_view reason)
{
    CORE_TRY(auto change, Change::begin(*this));
    CORE_CHECK(change.commit("clockConfirmed", "clock", {{"reason", reason}, {"clock", toText(now())}}));
    m_clockConfirmed = true;
    return {};
}

Result<bool> Vault::isSealed() const
{
    CORE_TRY(const std::int64_t sealed,
        m_database.number("SELECT coalesce((SELECT kind FROM events ORDER BY id DESC LIMIT 1) = 'vaultSealed', 0)"));
    return sealed != 0;
}

Result<std::vector<Sha256>> Vault::fileDigests() const
{
    CORE_TRY(const Sha256 opened, m_database.fileDigest());
    if (!m_copy) return std::vector{opened};
    CORE_TRY(const Sha256 original, fileDigest(m_path)); // nobody has it open in this process
    return std::vector{original, opened};
}

Result<WriteAhead> Vault::writeAhead()
{
    CORE_CHECK(breakSeal());
    return WriteAhead::begin(m_database);
}

Result<void> Vault::breakSeal()
{
    if (m_wasSealAsked) return {};
    CORE_TRY(const bool hasSeal, isSealed());
    m_wasSealAsked = true;
    if (!hasSeal) return {};
    const auto tell = [this]() -> Result<void> {
        CORE_TRY(const auto digests, fileDigests());
        CORE_TRY(auto change, Change::begin(*this));
        return change.commit("sealedFileChanged", "vault", {{"sha256", toHex(digests.front())}});
    };
    const Result<void> told = tell();
    m_wasSealAsked = told.has_value();
    return told;
}

Result<void> Vault::checkLibraries()
{
    if (m_areLibrariesFine) return {};
    CORE_CHECK(core::checkLibraries(m_context.libraries()));
    m_areLibrariesFine = true;
    return {};
}

Result<void> Vault::quickCheck()
{
    if (m_checked) return {};
    CORE_TRY(const std::string answer, m_database.text("PRAGMA quick_check(1)"));
    if (answer != "ok") return failAs(ErrorCode::Storage, "CW-425", {}, answer);
    m_checked = true;
    return {};
}

}
