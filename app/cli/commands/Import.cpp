#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/base/Wording.h"
#include "core/linting/Lint.h"
#include <algorithm>

namespace cli {

namespace {

struct Source {
    std::string name;
    std::vector<core::FoundObject> objects;
};

/// All files are read before the vault is opened: a wrong name stops everything while nothing has happened yet.
core::Result<std::vector<Source>> readSources(const Session& session)
{
    std::vector<Source> sources;
    for (const std::string& path : session.arguments().all("FILE")) {
        CORE_TRY(const core::Bytes content, readInput(path));
        CORE_TRY(OpenedFile opened, openFile(session, content, path));
        sources.push_back({std::filesystem::path(path).filename().string(), std::move(opened.objects)});
    }
    return sources;
}

std::string textOf(const core::ImportLine& line, bool dryRun)
{
    const std::string state = line.isKnown ? "already there"
        : line.taken                       ? "taken in"
        : line.finding                     ? "not taken in"
                                           : "would be taken in";
    std::string text = (dryRun && line.taken ? "would be taken in" : state) + ": " + line.what;
    if (line.finding) text += ": " + core::sentence(*line.finding) + " [" + line.finding->rule + "]";
    return wrapped(text, 4) + describe(core::withoutNotes(line.remarks), 4);
}

core::Result<Outcome> runImport(Session& session)
{
    const bool dryRun = session.arguments().has("--dry-run");
    CORE_TRY(const auto sources, readSources(session));
    CORE_TRY(core::Vault vault, dryRun ? session.reading() : session.writing());
    Outcome outcome;
    outcome.json = {{"dry_run", dryRun}, {"objects", Json::array()}};
    for (const Source& source : sources) {
        for (const core::FoundObject& object : source.objects) {
            CORE_TRY(const core::ImportLine line, core::importObject(vault, object, source.name, dryRun));
            Json json = toJson(line);
            json["file"] = source.name;
            outcome.json["objects"].push_back(std::move(json));
            outcome.text += textOf(line, dryRun);
            if (line.finding && line.finding->severity == core::Severity::Error && !line.taken) outcome.code = 1;
        }
    }
    return outcome;
}

}

Command import()
{
    return {.path = "import",
        .summary = "Takes certificates and requests of files into the vault.",
        .detail = "Private keys are never taken in by this; see “ca adopt”.",
        .options = {{"FILE", {}, "The files to read; - is standard input", true, true},
            {"--dry-run", {}, "Only show what the files hold; needs no passphrase of the vault"},
            options::inPassphraseFile(), options::inPassphraseFd()},
        .example = "import bundle.pem --dry-run",
        .run = runImport};
}

}
