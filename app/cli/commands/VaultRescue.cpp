#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"
#include "core/workflows/Rescue.h"

namespace cli {

namespace {

std::string textOf(const core::Rescued& rescued, const std::string& folder)
{
    std::string text = std::to_string(rescued.certificates) + " certificates, " + std::to_string(rescued.crls) +
        " CRLs, " + std::to_string(rescued.requests) + " requests and " + std::to_string(rescued.keys) +
        " wrapped keys saved in " + core::showText(folder) + "\n";
    if (rescued.openedKeys > 0)
        text += std::to_string(rescued.openedKeys) + " keys written, encrypted under the vault's passphrase\n";
    if (rescued.tokenKeys > 0)
        text += std::to_string(rescued.tokenKeys) + " keys lie on tokens; token-keys.json says on which\n";
    const auto unchecked = std::ranges::count(rescued.files, false, &core::RescuedFile::isChecked);
    if (unchecked > 0) text += std::to_string(unchecked) + " of the files could not be checked; see their names\n";
    if (rescued.damaged > 0) text += std::to_string(rescued.damaged) + " objects were damaged and left out\n";
    return text;
}

core::Result<Outcome> runVaultRescue(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string folder = arguments.text("--out");
    std::optional<core::ByteView> passphrase;
    if (arguments.has("--passphrase-file") || arguments.has("--passphrase-fd") || arguments.has("--ask-passphrase")) {
        CORE_TRY(passphrase, session.passphrase());
    }
    const auto keys = core::localKeys();
    CORE_TRY(const core::Rescued rescued, core::rescueVault(arguments.text("FILE"), folder, passphrase, *keys));
    Outcome outcome{.json = {{"folder", folder}, {"certificates", rescued.certificates}, {"crls", rescued.crls},
                        {"requests", rescued.requests}, {"keys", rescued.keys}, {"opened_keys", rescued.openedKeys},
                        {"token_keys", rescued.tokenKeys}, {"damaged", rescued.damaged}, {"files", Json::array()}},
        .text = textOf(rescued, folder)};
    for (const core::RescuedFile& file : rescued.files)
        outcome.json["files"].push_back({{"path", file.path.string()}, {"is_checked", file.isChecked}});
    return outcome;
}

}

Command vaultRescue()
{
    return {.path = "vault rescue",
        .summary = "Saves what is left in a damaged vault.",
        .detail =
            "Reads every page of the file by itself and writes nothing to it. Each certificate, CRL and request is "
            "checked by its hash or signature; what could not be checked has \"unchecked\" in its name. Keys stay "
            "wrapped; with the passphrase they are also written as encrypted key files.",
        .options = {{"FILE", {}, "The damaged vault", true},
            Option{"--out", "FOLDER", "Where to save; made if need be"}.required()},
        .example = "vault rescue damaged.cwvault --out saved --passphrase-file F",
        .run = runVaultRescue};
}

}
