#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

core::Result<Outcome> runOidList(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const auto rows, core::OidStore(vault).list());
    Outcome outcome;
    outcome.json["oids"] = Json::array();
    std::vector<std::vector<std::string>> cells;
    for (const core::OidRow& row : rows) {
        outcome.json["oids"].push_back(toJson(row));
        cells.push_back({row.oid, core::showText(row.name), core::showText(row.purpose)});
    }
    outcome.text = rows.empty() ? "This vault names no object identifiers; name one with: certwright-cli oid add\n"
                                : table({"OID", "NAME", "PURPOSE"}, cells);
    return outcome;
}

}

Command oidList()
{
    return {.path = "oid list",
        .summary = "Lists the object identifiers that this vault has names for.",
        .detail = "Those that everybody knows, such as serverAuth, have theirs anyway.",
        .options = {},
        .example = "oid list",
        .run = runOidList};
}

}
