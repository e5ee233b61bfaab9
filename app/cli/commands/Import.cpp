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
    std::optional<core::Error> refused = {}; ///< why it could not be read
};

core::Result<OpenedFile> openSource(const Session& session, const std::string& path)
{
    CORE_TRY(const core::Bytes content, readInput(path));
    return openFile(session, content, path);
}

/// All files are read before the vault is opened: one that cannot be read stops everything while nothing has happened yet.
/// A dry run tells of it and goes on with the next.
core::Result<std::vector<Source>> readSources(const Session& session, bool dryRun)
{
    std::vector<Source> sources;
    for (const std::string& path : session.arguments().all("FILE")) {
        core::Result<OpenedFile> opened = openSource(session, path);
        if (!opened && !dryRun) return std::unexpected(opened.error());
        Source& source = sources.emplace_back(std::filesystem::path(path).filename().string());
        if (opened)
            source.objects = std::move(opened->objects);
        else
            source.refused = opened.error();
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
    if (line.list) text += ". " + describe(*line.list);
    return wrapped(text, 4) + describe(core::withoutNotes(line.remarks), 4);
}

/// All of all files, so that a list finds the certificate of its CA wherever that stands.
core::Result<std::vector<core::ImportLine>> importAll(
    core::Vault& vault, const std::vector<Source>& sources, bool dryRun)
{
    std::vector<core::ObjectOfFile> objects;
    for (const Source& source : sources)
        for (const core::FoundObject& object : source.objects) objects.push_back({&object, source.name});
    return core::importObjects(vault, objects, dryRun);
}

core::Result<Outcome> runImport(Session& session)
{
    const bool dryRun = session.arguments().has("--dry-run");
    CORE_TRY(const auto sources, readSources(session, dryRun));
    CORE_TRY(core::Vault vault, dryRun ? session.reading() : session.writing());
    CORE_TRY(const auto lines, importAll(vault, sources, dryRun));
    Outcome outcome;
    outcome.json = {{"dry_run", dryRun}, {"objects", Json::array()}, {"refused", Json::array()}};
    auto next = lines.begin();
    for (const Source& source : sources) {
        if (source.refused) {
            Json json = toJson(*source.refused);
            json["file"] = source.name;
            outcome.json["refused"].push_back(std::move(json));
            outcome.text +=
                wrapped("could not be read: " + core::showText(source.name) + ": " + sentenceOf(*source.refused), 4);
            if (outcome.code == 0) outcome.code = exitCodeOf(source.refused->code);
        }
        for (std::size_t i = 0; i < source.objects.size(); ++i) {
            const core::ImportLine& line = *next++;
            Json json = toJson(line);
            json["file"] = source.name;
            outcome.json["objects"].push_back(std::move(json));
            outcome.text += textOf(line, dryRun);
            if (outcome.code == 0 && line.finding && line.finding->severity == core::Severity::Error && !line.taken)
                outcome.code = 1;
        }
    }
    return outcome;
}

}

Command import()
{
    return {.path = "import",
        .summary = "Takes certificates, requests and revocation lists of files into the vault.",
        .detail = "The entries of a revocation list become revocations of the CA that signed it, and stand on its next "
                  "list; the certificate of that CA must be here or come along. Private keys are never taken in by "
                  "this; see “ca adopt”.",
        .options = {{"FILE", {}, "The files to read; - is standard input", true, true},
            {"--dry-run", {},
                "Only show what the files hold, and which of them cannot be read; needs no passphrase of the vault"},
            options::inPassphraseFile(), options::inPassphraseFd()},
        .example = "import bundle.pem --dry-run",
        .run = runImport};
}

}
