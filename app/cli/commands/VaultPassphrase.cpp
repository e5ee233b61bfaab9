#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"
#include "core/vault/Backups.h"

namespace cli {

namespace {

core::Result<Outcome> runVaultPassphrase(Session& session)
{
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::Secret fresh,
        session.newPassphrase("--new-passphrase", "New passphrase for " + session.vaultPath()));
    CORE_TRY(const core::KdfParameters kdf, kdfOf(session.arguments()));
    CORE_TRY(const core::ByteView old, session.passphrase());
    CORE_TRY(const auto backups, core::backupsOfPassphrase(vault));
    CORE_CHECK(vault.changePassphrase(old, fresh.view(), kdf));
    Outcome outcome{.json = {{"changed", true}, {"old_backups", Json::array()}},
        .text = "The passphrase was changed. Backups made before still open with the old one.\n"};
    for (const core::ToldBackup& backup : backups) {
        outcome.json["old_backups"].push_back({{"name", backup.name}, {"at", core::toText(backup.at)}});
        outcome.text += "  " + core::toText(backup.at) + "  " + core::showText(backup.name) + "\n";
    }
    return outcome;
}

}

Command vaultPassphrase()
{
    return {.path = "vault passphrase",
        .summary = "Changes the passphrase.",
        .detail = "Backups made before still open with the old one; those that the log tells of are listed.",
        .options = {{"--new-passphrase-file", "FILE", "The new passphrase; else it is asked for, twice"},
            {"--new-passphrase-fd", "NUMBER", "The same from an open descriptor"}, options::memory()},
        .example = "vault passphrase --passphrase-file OLD --new-passphrase-file NEW",
        .run = runVaultPassphrase};
}

}
