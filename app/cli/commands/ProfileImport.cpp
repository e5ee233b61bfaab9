#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"

namespace cli {

namespace {

std::string textOf(const core::ProfilePreview& preview, bool dryRun)
{
    const std::string name = core::showText(preview.profile.id) + ", version " + std::to_string(preview.version) + ", ";
    std::vector<std::string> changes;
    for (const std::string_view part : preview.changes) changes.emplace_back(part);
    const std::string news = !preview.present ? "new in this vault"
        : changes.empty()                     ? "comments and layout changed"
                                              : "changed: " + joined(changes);
    std::string text = wrapped(preview.isKnown ? name + "is in force already"
            : dryRun                           ? name + "would be in force; " + news
                                               : name + "is in force; " + news,
        4);
    return text + describe(preview.findings);
}

core::Result<Outcome> runProfileImport(Session& session)
{
    const bool dryRun = session.arguments().has("--dry-run");
    CORE_TRY(const core::Bytes content, readInput(session.arguments().text("FILE")));
    CORE_TRY(core::Vault vault, dryRun ? session.reading() : session.writing());
    CORE_TRY(const core::ProfilePreview preview, core::previewProfile(core::textOf(content), &vault, session.now()));
    if (!dryRun) CORE_CHECK(core::importProfile(core::textOf(content), vault, session.now()));
    return Outcome{
        .json = {{"dry_run", dryRun}, {"id", preview.profile.id}, {"version", preview.version},
            {"is_known", preview.isKnown}, {"changes", preview.changes}, {"findings", toJson(preview.findings)}},
        .text = textOf(preview, dryRun)};
}

}

Command profileImport()
{
    return {.path = "profile import",
        .summary = "Takes a profile file into the vault; what is issued from now on follows it.",
        .detail =
            "A trial certificate is made by it and thrown away, and what the checks say to that is listed; what cannot "
            "make a valid one is refused. The "
            "versions before it stay in the vault: certificates remember theirs.",
        .options = {options::file(), {"--dry-run", {}, "Only show what it would change; needs no passphrase"}},
        .example = "profile import intranet.toml --dry-run",
        .run = runProfileImport};
}

}
