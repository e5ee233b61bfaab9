#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"
#include "core/profiles/CompareProfiles.h"

namespace cli {

namespace {

std::string changeText(const core::SettingChange& change)
{
    std::string text = core::showText(change.setting) + "\n";
    if (!change.before.empty()) text += "  - " + core::showText(change.before) + "\n";
    if (!change.after.empty()) text += "  + " + core::showText(change.after) + "\n";
    return text;
}

core::Result<Outcome> runProfileDiff(Session& session)
{
    std::optional<core::Vault> vault;
    if (session.hasVault()) {
        CORE_TRY(vault, session.reading());
    }
    core::Vault* const open = vault ? &*vault : nullptr;
    CORE_TRY(const core::FoundProfile before, readProfileArgument(open, session.arguments().text("BEFORE")));
    CORE_TRY(const core::FoundProfile after, readProfileArgument(open, session.arguments().text("AFTER")));
    Outcome outcome;
    outcome.json = {{"before", {{"id", before.profile.id}, {"version", before.version}}},
        {"after", {{"id", after.profile.id}, {"version", after.version}}}, {"changes", Json::array()}};
    for (const core::SettingChange& change : core::compareProfiles(before.profile, after.profile)) {
        outcome.json["changes"].push_back(
            {{"setting", change.setting}, {"before", change.before}, {"after", change.after}});
        outcome.text += changeText(change);
    }
    if (outcome.text.empty()) outcome.text = "They rule the same.\n";
    return outcome;
}

}

Command profileDiff()
{
    return {.path = "profile diff",
        .summary = "Compares two profiles, or two versions of one, setting by setting.",
        .detail =
            "Comments, layout and defaults that are spelt out do not count. Of lists, only what one side has is told.",
        .options = {{"BEFORE", {}, "A file, a profile of the vault, or NAME@VERSION", true},
            {"AFTER", {}, "Likewise", true}},
        .example = "profile diff tls-server@1 tls-server",
        .run = runProfileDiff};
}

}
