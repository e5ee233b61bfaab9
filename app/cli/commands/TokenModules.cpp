#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "app/cli/TokenJson.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runTokenModules(Session&)
{
    const auto readings = core::readModules(core::listedModules());
    Outcome outcome;
    outcome.json["modules"] = Json::array();
    std::vector<std::vector<std::string>> cells;
    for (const core::ModuleReading& reading : readings) {
        outcome.json["modules"].push_back(toJson(reading));
        const core::TokenModule* module = reading.module ? &*reading.module : nullptr;
        cells.push_back({core::showText(reading.offered.name), module ? core::showText(module->description) : "-",
            module ? module->libraryVersion : "-", module ? std::to_string(module->readers.size()) : "-",
            core::showText(reading.offered.path.string())});
    }
    outcome.text = cells.empty() ? "No module is listed on this system; name one with “token list --module PATH”.\n"
                                 : table({"MODULE", "DESCRIPTION", "VERSION", "READERS", "FILE"}, cells);
    outcome.text += problemsOf(readings);
    return outcome;
}

}

Command tokenModules()
{
    return {.path = "token modules",
        .summary = "Lists the PKCS#11 modules that are offered on this system.",
        .detail = "They stand in the list files of p11-kit. A module is loaded only if root or you own it and nobody "
                  "else can write it.",
        .options = {},
        .example = "token modules",
        .run = runTokenModules};
}

}
