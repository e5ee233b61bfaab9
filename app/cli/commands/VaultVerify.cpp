#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Session.h"

namespace cli {

namespace {

core::Result<Outcome> run(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::CheckReport report, core::checkVault(vault));
    return Outcome{.json = toJson(report), .text = describe(report), .code = report.isSound() ? 0 : 1};
}

}

Command vaultVerify()
{
    return {.path = "vault verify",
        .summary = "Checks the whole file: structure, every row against the log, every certificate against its row.",
        .detail = "With a passphrase the authenticity of rows and events is checked too. Names the first bad row.",
        .options = {},
        .example = "vault verify --passphrase-file F",
        .run = run};
}

}
