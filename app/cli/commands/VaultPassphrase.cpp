#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"

namespace cli {

namespace {

core::Result<Outcome> runVaultPassphrase(Session& session)
{
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::Secret fresh,
        session.newPassphrase("--new-passphrase", "New passphrase for " + session.vaultPath()));
    CORE_TRY(const core::KdfParameters kdf, kdfOf(session.arguments()));
    CORE_TRY(const core::ByteView old, session.passphrase());
    CORE_CHECK(vault.changePassphrase(old, fresh.view(), kdf));
    return Outcome{.json = {{"changed", true}},
        .text = "The passphrase was changed. Backups made before still open with the old one.\n"};
}

}

Command vaultPassphrase()
{
    return {.path = "vault passphrase",
        .summary = "Changes the passphrase.",
        .detail = "Backups made before still open with the old one.",
        .options = {{"--new-passphrase-file", "FILE", "The new passphrase; else it is asked for, twice"},
            {"--new-passphrase-fd", "NUMBER", "The same from an open descriptor"}, options::memory()},
        .example = "vault passphrase --passphrase-file OLD --new-passphrase-file NEW",
        .run = runVaultPassphrase};
}

}
