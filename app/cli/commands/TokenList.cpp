#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "app/cli/TokenJson.h"
#include "core/base/Display.h"

namespace cli {

namespace {

std::string shown(const std::string& text) { return text.empty() ? "-" : core::showText(text); }

std::string textOf(const std::vector<core::ModuleReading>& readings)
{
    std::vector<std::vector<std::string>> cells;
    for (const core::ModuleReading& reading : readings) {
        if (!reading.module) continue;
        for (const core::TokenReader& reader : reading.module->readers)
            if (const auto& token = reader.token)
                cells.push_back({shown(token->label), shown(token->serial), shown(token->model),
                    shown(token->firmwareVersion), describe(*token)});
    }
    const std::string tokens =
        cells.empty() ? "No token was found.\n" : table({"LABEL", "SERIAL", "MODEL", "FIRMWARE", "STATE"}, cells);
    return tokens + problemsOf(readings);
}

core::Result<Outcome> runTokenList(Session& session)
{
    const auto path = session.arguments().find("--module");
    CORE_TRY(const auto readings, askedModules(path));
    if (path && !readings.front().module) return std::unexpected(readings.front().module.error());
    Outcome outcome{.json = {{"modules", Json::array()}}, .text = textOf(readings)};
    for (const core::ModuleReading& reading : readings) outcome.json["modules"].push_back(toJson(reading));
    return outcome;
}

}

Command tokenList()
{
    return {.path = "token list",
        .summary = "Lists the tokens that are plugged in, with what they can compute under --json.",
        .detail = "Nothing is written to them and no PIN is asked for. Without --module every listed module is asked; "
                  "one that fails is named and the others go on.",
        .options = {{"--module", "PATH", "Ask this PKCS#11 module alone"}},
        .example = "token list --module /usr/lib/softhsm/libsofthsm2.so",
        .run = runTokenList};
}

}
