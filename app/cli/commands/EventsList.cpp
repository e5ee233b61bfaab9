#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/vault/EventKinds.h"
#include "core/vault/Stores.h"
#include <climits>

namespace cli {

namespace {

core::Result<Outcome> runEventsList(Session& session)
{
    CORE_TRY(const auto since, session.arguments().time("--since"));
    CORE_TRY(const auto limit, session.arguments().number("--limit", 1, INT_MAX));
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const auto rows, core::EventLog(vault).list(since, static_cast<std::size_t>(limit.value_or(0))));
    Outcome outcome;
    outcome.json["events"] = Json::array();
    std::vector<std::vector<std::string>> cells;
    for (const core::EventRow& row : rows) {
        outcome.json["events"].push_back(toJson(row));
        const core::EventKind* kind = core::findEventKind(row.kind);
        cells.push_back({std::to_string(row.id), core::toText(row.at), core::showText(row.actor),
            kind ? std::string(kind->label) : core::showText(row.kind), core::showText(row.object)});
    }
    outcome.text =
        rows.empty() ? "There is no event since then.\n" : table({"NUMBER", "AT", "BY", "WHAT", "ABOUT"}, cells);
    return outcome;
}

}

Command eventsList()
{
    return {.path = "events list",
        .summary = "Lists the log, oldest first.",
        .detail = {},
        .options = {options::since(), options::limit()},
        .example = "events list --since 2026-11-01",
        .run = runEventsList};
}

}
