#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"
#include "core/vault/Backups.h"

namespace cli {

namespace {

core::Result<Outcome> writeNamed(core::Vault& vault, const std::string& path)
{
    CORE_TRY(const core::Sha256 seal, vault.backup(path));
    return Outcome{.json = {{"backup", path}, {"sha256", core::toHex(seal)}},
        .text = "Backed up and checked: " + core::showText(path) + "\n"};
}

core::Result<Outcome> keepOne(core::Vault& vault, const std::string& second)
{
    CORE_TRY(const core::KeptBackup kept, core::keepBackup(vault, second));
    Outcome outcome{
        .json = {{"backup", kept.path.string()}, {"sha256", core::toHex(kept.seal)},
            {"second", second.empty() || kept.missed ? Json(nullptr) : Json(second)}, {"removed", Json::array()}},
        .text = "Backed up and checked: " + core::showText(kept.path.string()) + "\n"};
    for (const auto& path : kept.gone) {
        outcome.json["removed"].push_back(path.string());
        outcome.text += "Removed, as older than the newest three: " + core::showText(path.string()) + "\n";
    }
    if (!kept.missed) return outcome;
    outcome.json.update(toJson(*kept.missed));
    outcome.text += sentenceOf(*kept.missed) + "\n";
    outcome.code = exitCodeOf(kept.missed->code);
    return outcome;
}

core::Result<Outcome> runVaultBackup(Session& session)
{
    const Arguments& arguments = session.arguments();
    if (arguments.has("--keep") == arguments.has("FILE") || (arguments.has("--second") && !arguments.has("--keep")))
        return core::failAs(core::ErrorCode::Usage, "CW-998");
    CORE_TRY(core::Vault vault, session.writing());
    return arguments.has("--keep") ? keepOne(vault, arguments.text("--second"))
                                   : writeNamed(vault, arguments.text("FILE"));
}

}

Command vaultBackup()
{
    return {.path = "vault backup",
        .summary = "Writes a checked copy of the vault.",
        .detail =
            "The copy opens with the same passphrase, and its SHA-256 stands in the log: “vault verify --seal” "
            "compares it. "
            "An existing file is never replaced. With --keep it gets the name NAME.cwvault.backup-DATE-TIME beside the "
            "vault; of those the newest three stay. The window does that by itself when work ends.",
        .options = {{"FILE", {}, "The copy to make"}, {"--keep", {}, "A copy beside the vault, instead of FILE"},
            {"--second", "FOLDER", "With --keep: the same copy in a folder on another medium"}},
        .example = "vault backup /media/stick/example-2026-11-20.cwvault",
        .run = runVaultBackup};
}

}
