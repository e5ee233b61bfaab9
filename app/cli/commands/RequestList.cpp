#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

core::Result<Outcome> runRequestList(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const auto rows, core::RequestStore(vault).list());
    Outcome outcome;
    outcome.json["requests"] = Json::array();
    std::vector<std::vector<std::string>> cells;
    for (const core::RequestRow& row : rows) {
        outcome.json["requests"].push_back(toJson(row));
        cells.push_back({std::to_string(row.id), std::string(core::nameOf(core::stateOf(row))),
            core::toText(row.received).substr(0, 10), std::to_string(row.certificates), row.algorithm,
            core::showText(row.source), core::showText(row.subject)});
    }
    outcome.text = rows.empty() ? "There is no request in this vault; take one in with: certwright-cli request import\n"
                                : table({"ID", "STATE", "RECEIVED", "SIGNED", "KEY", "FILE", "SUBJECT"}, cells);
    return outcome;
}

}

Command requestList()
{
    return {.path = "request list",
        .summary = "Lists the requests in the vault.",
        .detail = {},
        .options = {},
        .example = "request list",
        .run = runRequestList};
}

}
