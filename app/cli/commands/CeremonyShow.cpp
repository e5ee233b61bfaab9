#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/ScriptText.h"
#include "app/cli/Session.h"

namespace cli {

namespace {

core::Result<Outcome> runCeremonyShow(Session& session)
{
    CORE_TRY(const core::Script script, core::readScriptFile(session.arguments().text("FILE")));
    Outcome outcome{.json = headOf(script), .text = describeHead(script) + describePlan(script)};
    outcome.json["plan"] = Json::array();
    for (const core::ScriptStep& step : script.steps) outcome.json["plan"].push_back(toJson(step));
    return outcome;
}

}

Command ceremonyShow()
{
    return {.path = "ceremony show",
        .summary = "Shows the plan of a ceremony: every step, who does it and who confirms it.",
        .detail = "The SHA-256 and its words are those of the file: compare them with the printed copy.",
        .options = {options::file()},
        .example = "ceremony show root-create.toml",
        .run = runCeremonyShow};
}

}
