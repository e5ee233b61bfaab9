#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "app/cli/TokenJson.h"
#include "core/base/Display.h"

namespace cli {

namespace {

/// The one thing that is changed, if any.
core::Result<std::string> change(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    if (const auto path = arguments.find("--add")) {
        CORE_CHECK(machine->choose(*path));
        return "Chosen: " + core::showText(*path) + "\n";
    }
    if (const auto path = arguments.find("--accept")) {
        CORE_CHECK(machine->choose(*path, core::KnownModules::Word::AcceptChange));
        return "Accepted as it is now: " + core::showText(*path) + "\n";
    }
    if (const auto path = arguments.find("--forget")) {
        CORE_CHECK(machine->known().forget(*path));
        return "Forgotten: " + core::showText(*path) + "\n";
    }
    return std::string();
}

core::Result<Outcome> runTokenModules(Session& session)
{
    CORE_TRY(const std::string changed, change(session));
    CORE_TRY(const auto readings, askedModules());
    CORE_TRY(const auto chosen, core::KnownModules(core::userConfigFolder()).chosen());
    Outcome outcome;
    outcome.json["modules"] = Json::array();
    std::vector<std::vector<std::string>> cells;
    for (const core::ModuleReading& reading : readings) {
        const core::TokenModule* module = reading.module ? &*reading.module : nullptr;
        std::error_code ignored;
        const auto canonical = std::filesystem::weakly_canonical(reading.offered.path, ignored);
        const bool isChosen = std::ranges::contains(chosen, canonical, &core::ModuleFile::path);
        Json json = toJson(reading);
        json["is_chosen"] = isChosen;
        outcome.json["modules"].push_back(std::move(json));
        cells.push_back(
            {reading.offered.name.empty() ? "-" : core::showText(reading.offered.name), isChosen ? "yes" : "no",
                module ? core::showText(module->description) : "-", module ? module->libraryVersion : "-",
                module ? std::to_string(module->readers.size()) : "-", core::showText(reading.offered.path.string())});
    }
    outcome.text = changed;
    outcome.text += cells.empty() ? "No module is listed on this system; choose one with “token modules --add PATH”.\n"
                                  : table({"MODULE", "CHOSEN", "DESCRIPTION", "VERSION", "READERS", "FILE"}, cells);
    outcome.text += problemsOf(readings);
    return outcome;
}

}

Command tokenModules()
{
    return {.path = "token modules",
        .summary = "Lists the PKCS#11 modules of this system and those that you chose, and changes what is chosen.",
        .detail =
            "They stand in the list files of p11-kit, or were named with --module once. Each runs in a process of its "
            "own, and only if root or you own it and nobody else can write it. A PIN goes only to a module that you "
            "chose, as long as its file is what it was then.",
        .options = {{"--add", "PATH", "Choose this module; what its file holds is remembered"},
            {"--accept", "PATH", "Go on with a chosen module whose file has changed, such as after an update"},
            {"--forget", "PATH", "No longer use this module"}},
        .example = "token modules --add /usr/lib/softhsm/libsofthsm2.so",
        .run = runTokenModules};
}

}
