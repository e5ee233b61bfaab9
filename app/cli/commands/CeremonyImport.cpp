#include "core/workflows/CeremonyImport.h"
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/KitInputs.h"
#include "app/cli/Options.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/ceremony/FingerprintWords.h"

namespace cli {

namespace {

Json kitJson(const core::CeremonyKit& kit, const core::CeremonyGain& gain)
{
    Json json = toJson(kit.content.row);
    json["kit"] = kit.report.kit.string();
    json["is_known"] = gain.isKnown;
    json["certificates"] = Json::array();
    for (const core::Certificate& each : gain.certificates)
        json["certificates"].push_back(
            {{"subject", each.subject().toText()}, {"sha256", core::toHex(each.sha256Fingerprint())}});
    json["crl_number"] = gain.crlNumber ? Json(*gain.crlNumber) : Json(nullptr);
    json["revocations"] = gain.revocations;
    return json;
}

std::string kitText(const core::CeremonyKit& kit, const core::CeremonyGain& gain, bool dryRun)
{
    const core::CeremonyRow& row = kit.content.row;
    std::string text = core::showText(row.title.empty() ? row.ceremony : row.title) + ", " + core::showText(row.type) +
        ", " + core::toText(row.held).substr(0, 10) + ": " +
        (gain.isKnown    ? "already there"
                : dryRun ? "would be taken in"
                         : "taken in") +
        "\n";
    for (const core::Certificate& each : gain.certificates)
        text += hangingLine("Certificate", core::showText(each.subject().toText()), 18);
    if (gain.crlNumber) text += hangingLine("CRL", "number " + std::to_string(*gain.crlNumber), 18);
    if (gain.revocations > 0)
        text += hangingLine("Revoked", counted(gain.revocations, "certificate", "certificates"), 18);
    return text;
}

core::Result<Outcome> runCeremonyImport(Session& session)
{
    const Arguments& arguments = session.arguments();
    const bool dryRun = arguments.has("--dry-run");
    const std::vector<std::string> names = arguments.all("KIT");
    const std::vector<std::filesystem::path> paths(names.begin(), names.end());
    CORE_TRY(const core::KitKnowledge known, knowledgeOf(arguments));
    CORE_TRY(const auto kits, core::readCeremonyKits(paths, known));
    CORE_TRY(core::Vault vault, dryRun ? session.reading() : session.writing());
    const std::string name = arguments.has("--name") ? arguments.text("--name") : std::string();
    CORE_TRY(const core::CeremonyImport import,
        dryRun ? core::planCeremonyImport(vault, kits, name) : core::importCeremonies(vault, kits, name));
    const core::Bytes fingerprint = kits.front().content.root.sha256Fingerprint();
    Outcome outcome{.json = {{"dry_run", dryRun}, {"ca", import.name}, {"guards", import.guards},
                        {"root_sha256", core::toHex(fingerprint)}, {"kits", Json::array()}},
        .text = "Guarded root: " + core::showText(import.name) + "\n" +
            hangingLine("SHA-256", core::toHex(fingerprint), 18) +
            hangingLine("In words", core::fingerprintWords(fingerprint), 18)};
    for (std::size_t at = 0; at < kits.size(); ++at) {
        outcome.json["kits"].push_back(kitJson(kits[at], import.gains[at]));
        outcome.text += kitText(kits[at], import.gains[at], dryRun);
    }
    if (import.guards && !dryRun) outcome.text += "From now on this vault signs nothing with its key.\n";
    return outcome;
}

}

Command ceremonyImport()
{
    return {.path = "ceremony import",
        .summary = "Takes the sealed records of ceremonies into the vault.",
        .detail =
            "Verifies the kits as a chain and takes in the root, what it signed, its CRL, and where its tokens and "
            "sheets are. The root is guarded from then on: it signs only in a ceremony. Kits that are known change "
            "nothing; a new one must go on from the last one that the vault knows.",
        .options = {{"KIT", {}, "The folders of kits of one root, from the oldest to the newest", true, true},
            {"--name", "NAME", "What the root is called among the CAs; without it after its subject"},
            options::knownRoot(), options::knownWords(),
            {"--dry-run", {}, "Only show what would be taken in; needs no passphrase of the vault"}},
        .example = "ceremony import /media/stick/example-root --root root.pem",
        .run = runCeremonyImport};
}

}
