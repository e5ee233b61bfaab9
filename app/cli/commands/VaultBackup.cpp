#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runVaultBackup(Session& session)
{
    const std::string path = session.arguments().text("FILE");
    CORE_TRY(core::Vault vault, session.writing());
    CORE_CHECK(vault.backup(path));
    return Outcome{.json = {{"backup", path}}, .text = "Backed up and checked: " + core::showText(path) + "\n"};
}

}

Command vaultBackup()
{
    return {.path = "vault backup",
        .summary = "Writes a checked copy of the vault.",
        .detail = "The copy opens with the same passphrase. An existing file is never replaced.",
        .options = {{"FILE", {}, "The copy to make", true}},
        .example = "vault backup /media/stick/example-2026-11-20.cwvault",
        .run = runVaultBackup};
}

}
