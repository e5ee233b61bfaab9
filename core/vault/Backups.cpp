#include "core/vault/Backups.h"
#include "core/base/Wording.h"
#include "core/crypto/FileDigest.h"
#include "core/vault/Change.h"
#include "core/vault/Check.h"
#include "core/vault/Columns.h"
#include "core/vault/EventKinds.h"
#include "core/vault/NewFile.h"
#include <algorithm>
#include <format>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view nameForm = "dddddddd-dddddd"; // what stands behind the prefix, d for a digit

std::string prefixOf(const fs::path& vault) { return vault.filename().string() + ".backup-"; }

bool hasForm(std::string_view name)
{
    return std::ranges::equal(
        name, nameForm, [](char at, char form) { return form == 'd' ? at >= '0' && at <= '9' : at == form; });
}

fs::path folderOf(const fs::path& vault) { return fs::absolute(vault).parent_path(); }

/// A name that nothing has yet, in either folder.
std::string freshName(const Vault& vault, const fs::path& second)
{
    std::error_code ignored;
    for (Time at = vault.now();; at += std::chrono::seconds(1)) {
        std::string name = prefixOf(vault.path()) + std::format("{:%Y%m%d-%H%M%S}", at);
        const bool isTaken = fs::exists(fs::symlink_status(folderOf(vault.path()) / name, ignored)) ||
            (!second.empty() && fs::exists(fs::symlink_status(second / name, ignored)));
        if (!isTaken) return name;
    }
}

Result<void> copyAlike(const fs::path& from, const Sha256& digest, const fs::path& to)
{
    CORE_TRY(const NewFile file, NewFile::beside(to));
    std::error_code problem;
    if (!fs::copy_file(from, file.path(), fs::copy_options::overwrite_existing, problem))
        return fail(ErrorCode::Storage, std::format("{}: {}", to.string(), problem.message()));
    CORE_TRY(const Sha256 copied, fileDigest(file.path()));
    if (copied != digest) return fail(ErrorCode::Storage, to.string() + ": read back, it is another file");
    return file.publish(to);
}

/// All but the newest, of which `made` is one whatever its name says: clocks have been wrong before.
std::vector<fs::path> removeOld(const fs::path& vault, const fs::path& made)
{
    std::vector<fs::path> kept = keptBackups(vault, made.parent_path());
    std::erase(kept, made);
    std::vector<fs::path> gone;
    std::error_code problem;
    for (std::size_t i = backupGenerations - 1; i < kept.size(); ++i)
        if (fs::remove(kept[i], problem)) gone.push_back(kept[i]);
    return gone;
}

ToldBackup readTold(const Statement& row, int) { return {row.text(0), columns::time(row.number(1))}; }

Result<std::int64_t> lastBackupEvent(const Vault& vault)
{
    return vault.database().number("SELECT coalesce(max(id), 0) FROM events WHERE kind = 'backupMade'");
}

}

Result<Sha256> Vault::backup(const fs::path& path, std::stop_token stop)
{
    if (!isUnlocked()) return failAs(ErrorCode::Locked, "CW-502");
    CORE_TRY(const NewFile file, NewFile::beside(path));
    CORE_CHECK(m_database.copyTo(file.path(), stop));
    Sha256 seal{};
    {
        CORE_TRY(auto copy, open(file.path(), OpenMode::ReadOnly, m_context));
        copy.m_keys = Keys{m_keys->room, m_keys->rows.clone(), m_keys->events.clone()};
        CORE_TRY(const CheckReport report, checkVault(copy, {}, stop));
        if (!report.isSound())
            return failAs(ErrorCode::Storage, "CW-427", {path.string()}, sentence(report.bad.front().finding));
        CORE_TRY(const auto digests, copy.fileDigests());
        seal = digests.front();
    }
    CORE_CHECK(file.publish(path));
    if (!isWritable()) return seal;
    CORE_TRY(auto change, Change::begin(*this));
    CORE_CHECK(change.commit("backupMade", path.filename().string(), {{"sha256", toHex(seal)}}));
    return seal;
}

Result<bool> isBackupDue(const Vault& vault)
{
    if (!vault.isWritable() || !vault.isUnlocked()) return false;
    CORE_TRY(const bool isSample, vault.isSample());
    if (isSample) return false;
    CORE_TRY(const std::int64_t last, lastBackupEvent(vault));
    CORE_TRY(auto query, vault.database().prepare("SELECT kind FROM events WHERE id > ? ORDER BY id"));
    query.bind(last);
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return false;
        const EventKind* const kind = findEventKind(query.text(0));
        if (kind && kind->isWorthBackup) return true;
    }
}

Result<KeptBackup> keepBackup(Vault& vault, const fs::path& second, std::stop_token stop)
{
    const std::string name = freshName(vault, second);
    KeptBackup kept{.path = folderOf(vault.path()) / name};
    CORE_TRY(kept.seal, vault.backup(kept.path, stop));
    kept.gone = removeOld(vault.path(), kept.path);
    if (second.empty()) return kept;
    const fs::path copy = fs::absolute(second) / name;
    if (const auto copied = copyAlike(kept.path, kept.seal, copy); !copied) {
        kept.missed = Error{ErrorCode::Storage, "CW-472", {second.string()}, copied.error().detail};
        return kept;
    }
    std::ranges::move(removeOld(vault.path(), copy), std::back_inserter(kept.gone));
    return kept;
}

std::vector<fs::path> keptBackups(const fs::path& vault, const fs::path& folder)
{
    std::vector<fs::path> kept;
    const std::string prefix = prefixOf(vault);
    std::error_code problem;
    for (fs::directory_iterator each(folder, problem); !problem && each != fs::directory_iterator();
        each.increment(problem)) {
        const std::string name = each->path().filename().string();
        std::error_code ignored;
        if (name.starts_with(prefix) && hasForm(std::string_view(name).substr(prefix.size())) &&
            fs::is_regular_file(each->symlink_status(ignored)))
            kept.push_back(each->path());
    }
    std::ranges::sort(kept, std::ranges::greater());
    return kept;
}

Result<std::vector<ToldBackup>> backupsOfPassphrase(const Vault& vault)
{
    CORE_TRY(auto query,
        vault.database().prepare(
            "SELECT object, at FROM events WHERE kind = 'backupMade' AND id > (SELECT coalesce(max(id), 0) FROM events "
            "WHERE kind IN ('passphraseChanged', 'vaultRecovered')) ORDER BY id DESC"));
    return columns::all(query, readTold);
}

}
