#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"
#include "core/vault/Vault.h"

namespace cli {

namespace {

std::string warningOf(const core::RestoredCa& ca)
{
    const std::string known = ca.lastCrl == 0 ? "no CRL" : "CRL number " + std::to_string(ca.lastCrl) + " as the last";
    return "  " + core::showText(ca.name) + ": the backup knows " + known +
        ". Before you sign: the last CRL that was published may have a higher number than " +
        std::to_string(ca.lastCrl) + ".\n";
}

core::Result<Outcome> runVaultRestore(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string backup = arguments.text("BACKUP"), path = arguments.text("--out");
    CORE_CHECK(core::Vault::open(
        backup, core::OpenMode::ReadOnly, session.context())); // no question about a file that is no vault
    CORE_TRY(const core::Secret passphrase, session.otherPassphrase("--passphrase", "Passphrase of " + backup));
    CORE_TRY(const core::Restored restored, core::Vault::restore(backup, path, passphrase.view(), session.context()));
    Outcome outcome{
        .json = {{"vault", path}, {"backup", backup}, {"sha256", core::toHex(restored.seal)},
            {"former_instance", restored.formerInstance}, {"instance", restored.instance}, {"cas", Json::array()}},
        .text = "Checked, and made into a vault: " + core::showText(path) + "\n"};
    for (const core::RestoredCa& ca : restored.cas) {
        outcome.json["cas"].push_back({{"name", ca.name}, {"last_crl", ca.lastCrl}});
        outcome.text += warningOf(ca);
    }
    if (!restored.cas.empty())
        outcome.text +=
            "What was signed or revoked after the backup is missing here. Keep no other copy of this vault in use.\n";
    return outcome;
}

}

Command vaultRestore()
{
    return {.path = "vault restore",
        .summary = "Makes a vault out of a backup.",
        .detail = "The backup is checked whole, with its passphrase, and stays as it is; an existing file is never "
                  "replaced. The new "
                  "vault puts another octet in front of its serial numbers than the one that was backed up, so that no "
                  "number is "
                  "given twice, and its log tells where it comes from. For each CA it says which CRL the backup knows "
                  "as the last: "
                  "compare that with the one that was published.",
        .options = {{"BACKUP", {}, "The backup", true}, Option{"--out", "FILE", "The vault to make"}.required()},
        .example = "vault restore /media/stick/example-2026-11-20.cwvault --out example.cwvault",
        .run = runVaultRestore};
}

}
