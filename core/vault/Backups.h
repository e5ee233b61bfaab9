#pragma once
#include "core/vault/Vault.h"

namespace core {

/// So many of the backups that a vault makes of itself stay in a folder.
inline constexpr std::size_t backupGenerations = 3;

/// Whether the log tells of work that no backup holds: see EventKind::isWorthBackup. Never of a vault that is read-only, locked or
/// a sample. Errors: Storage.
Result<bool> isBackupDue(const Vault& vault);

/// A backup that a vault made of itself.
struct KeptBackup {
    std::filesystem::path path;
    Sha256 seal{};                                ///< SHA-256 of the file; the event in the log keeps it
    std::optional<Error> missed = {};             ///< why there is none in the second folder
    std::vector<std::filesystem::path> gone = {}; ///< older ones that made room for it
};
/// Makes a verified copy beside the vault, NAME.cwvault.backup-20261122-223000 (UTC), and the same in `second`, a folder on
/// another medium, unless that is empty. Of such files backupGenerations stay in each folder; backups that a person made and
/// named are never removed. A second folder that cannot be written is told of and stops nothing. Errors: those of Vault::backup().
Result<KeptBackup> keepBackup(Vault& vault, const std::filesystem::path& second = {}, std::stop_token stop = {});
/// Those that keepBackup() made of the vault at `vault` and that lie in `folder`, newest first.
std::vector<std::filesystem::path> keptBackups(const std::filesystem::path& vault, const std::filesystem::path& folder);

/// A backup that the log tells of.
struct ToldBackup {
    std::string name; ///< of the file, when it was made
    Time at;
};
/// Those made since the passphrase in force was set, newest first: whoever has one opens it with that passphrase for ever.
/// Errors: Storage.
Result<std::vector<ToldBackup>> backupsOfPassphrase(const Vault& vault);

}
