#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Session.h"
#include "core/ceremony/FingerprintWords.h"

namespace cli {

namespace {

core::Result<Outcome> runVaultVerify(Session& session)
{
    std::optional<core::Bytes> seal;
    if (session.arguments().has("--seal")) {
        CORE_TRY(seal, core::octetsOfWords(session.arguments().text("--seal")));
    }
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::CheckReport report, core::checkVault(vault, seal));
    return Outcome{.json = toJson(report), .text = describe(report), .code = report.isSound() ? 0 : 1};
}

}

Command vaultVerify()
{
    return {.path = "vault verify",
        .summary = "Checks the whole file: structure, every row against the log, every certificate against its row.",
        .detail = "With a passphrase the authenticity of rows and events is checked too. Names the first bad row. With "
                  "a seal also whether "
                  "the file is the sealed one, grew out of it, or is neither.",
        .options = {Option{"--seal", "WORDS", "The 12 words of \"vault seal\", or its SHA-256"}},
        .example = "vault verify --passphrase-file F",
        .run = runVaultVerify};
}

}
