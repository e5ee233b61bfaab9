#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

core::Result<Outcome> runProfileList(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const auto rows, core::ProfileStore(vault).list());
    Outcome outcome;
    outcome.json["profiles"] = Json::array();
    std::vector<std::vector<std::string>> cells;
    for (const core::ProfileRow& row : rows) {
        CORE_TRY(const core::Profile profile, core::readProfile(row.text));
        outcome.json["profiles"].push_back({{"id", row.name}, {"version", row.version}, {"title", profile.title},
            {"good_for", profile.goodFor}, {"not_good_for", profile.notGoodFor}, {"default_days", profile.defaultDays},
            {"maximum_days", profile.maximumDays}, {"added", core::toText(row.added)}});
        cells.push_back({core::showText(row.name), std::to_string(row.version), core::showText(profile.title),
            core::showText(profile.goodFor)});
    }
    outcome.text = table({"PROFILE", "VERSION", "TITLE", "GOOD FOR"}, cells);
    return outcome;
}

}

Command profileList()
{
    return {.path = "profile list",
        .summary = "Lists the profiles in force in this vault.",
        .detail = {},
        .options = {},
        .example = "profile list",
        .run = runProfileList};
}

}
