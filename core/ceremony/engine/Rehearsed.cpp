#include "core/ceremony/engine/Rehearsed.h"
#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/engine/Ceremony.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/environment/Software.h"
#include "core/ceremony/record/VerifyKit.h"

namespace core {
namespace {

/// Nothing: it is no genuine rehearsal of that script.
std::optional<Rehearsed> readRehearsal(const std::filesystem::path& kit, const Script& script)
{
    const auto report = verifyKit(kit);
    if (!report || report->addendum != AddendumState::Closed) return {};
    if (report->verdict != KitVerdict::Rehearsal && report->verdict != KitVerdict::Unsigned) return {};
    if (report->genesis->mode != CeremonyMode::Rehearsal || report->genesis->script != script.identity) return {};
    const auto file = readFile(kit / kitPath::transcript, limits::transcriptOctets);
    if (!file) return {};
    const TranscriptReading reading = readTranscript(*file, transcriptStart);
    if (reading.lines.empty()) return {};
    constexpr std::size_t secondsEnd = 19; // without milliseconds
    const auto begun = readTime(reading.lines.front().utc.substr(0, secondsEnd) + "Z");
    if (!begun) return {};
    return Rehearsed{*begun, heldWith(reading.lines)};
}

/// Of two digests in hexadecimal, empty where nobody knows.
void compareDigests(std::vector<Finding>& found, std::string_view rule, const std::string& then, const std::string& now)
{
    const auto shown = [](const std::string& hex) {
        return hex.empty() ? std::string("-") : fingerprintGroups(fromHex(hex));
    };
    if (then != now) found.push_back({std::string(rule), Severity::Warning, {}, {shown(then), shown(now)}});
}

/// What a line about the program says of its files.
std::map<std::string, std::string, std::less<>> filesIn(const RecordData& data, std::span<const TranscriptLine> lines)
{
    std::map<std::string, std::string, std::less<>> files;
    const auto rows = listOf(data, "files");
    if (!rows) return files;
    for (const RecordData& row : *rows) files[textIn(row, "path")] = textIn(row, "sha256");
    files.erase(textIn(lines.front().entry.data, "module"));
    return files;
}

/// Names of the files that ran then and run now, but are others. Those of the installation are told together.
std::string changedFiles(const HeldWith& then, const HeldWith& now)
{
    std::string names;
    for (const auto& [path, hash] : now.files) {
        const auto before = then.files.find(path);
        const std::string name = std::filesystem::path(path).filename().string();
        if (before == then.files.end() || before->second == hash || isOfInstallation(name)) continue;
        names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

}

HeldWith heldWith(const SoftwareState& software, const std::filesystem::path& module, std::string moduleHash)
{
    HeldWith with{
        .name = software.program, .installation = toHex(software.installation), .module = std::move(moduleHash)};
    for (const SoftwareState::File& file : software.files)
        if (file.path != module.string()) with.files[file.path] = toHex(file.hash);
    return with;
}

HeldWith heldWith(std::span<const TranscriptLine> lines)
{
    HeldWith with;
    for (const TranscriptLine& line : lines) {
        const RecordData& data = line.entry.data;
        if (line.entry.type == LineType::Genesis)
            with = {.name = textIn(data, "program"),
                .installation = textIn(data, "installation_sha256"),
                .module = textIn(data, "module_sha256")};
        if (line.entry.type == LineType::Software) with.files = filesIn(data, lines);
        if (line.entry.type == LineType::Result && textIn(data, "kind") == "token.inspect")
            with.models[textIn(data, "token")] = textIn(data, "model");
    }
    return with;
}

std::optional<Rehearsed> rehearsalAmong(std::span<const std::filesystem::path> kits, const Script& script, Time now)
{
    std::optional<Rehearsed> youngest;
    for (const std::filesystem::path& kit : kits) {
        const auto rehearsal = readRehearsal(kit, script);
        if (!rehearsal || rehearsal->begun + std::chrono::days(script.people.rehearsalMaxAgeDays) < now) continue;
        if (!youngest || youngest->begun < rehearsal->begun) youngest = rehearsal;
    }
    return youngest;
}

RecordData incidentOf(const Finding& difference)
{
    const Wording& words = *findWording(difference.rule);
    return {{"weight", nameOf(Incident::Weight::Deviation)}, {"expected", "it is held with what it was rehearsed with"},
        {"happened", filled(words.what, difference.values) + " " + filled(words.why, difference.values)},
        {"decided", "it is held all the same"}, {"cause", "rehearsal.differs"}};
}

std::vector<Finding> unlike(const Rehearsed& rehearsal, const HeldWith& now)
{
    std::vector<Finding> found;
    compareDigests(found, "CW-387", rehearsal.with.installation, now.installation);
    if (const std::string changed = changedFiles(rehearsal.with, now); !changed.empty())
        found.push_back({"CW-475", Severity::Warning, {}, {changed}});
    compareDigests(found, "CW-388", rehearsal.with.module, now.module);
    for (const auto& [name, model] : now.models) {
        const auto then = rehearsal.with.models.find(name);
        const std::string known = then == rehearsal.with.models.end() ? std::string("-") : then->second;
        if (known != model) found.push_back({"CW-389", Severity::Warning, {}, {name, known, model}});
    }
    if (found.empty() && rehearsal.with.name != now.name)
        found.push_back({"CW-476", Severity::Info, {}, {rehearsal.with.name, now.name}});
    return found;
}

}
