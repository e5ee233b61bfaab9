#include "core/base/File.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/engine/Challenge.h"
#include "core/ceremony/engine/RecordFields.h"
#include <algorithm>

namespace core {
namespace {

constexpr int watchesToCompare = 2;
constexpr auto watchTolerance = std::chrono::seconds(120);

// --- the machine ---

std::string waiverName(const EnvironmentResult& result) { return "waiver:" + std::string(result.id); }

constexpr std::string_view usbCheck = "ENV-19"; ///< what is plugged in shall be the same as at the rehearsal

/// What a check found at the rehearsal, as its kit tells; empty: nobody knows.
std::string rehearsedObservation(const CeremonyRoom& room, std::string_view id)
{
    for (const std::filesystem::path& kit : room.bindings.rehearsals) {
        const auto file = readFile(kit / kitPath::environment, limits::transcriptOctets);
        const RecordData all = file ? RecordData::parse(textOf(*file), nullptr, false) : RecordData();
        if (!all.is_array() || all.empty()) continue;
        const auto checks = listOf(all.back(), "checks");
        if (!checks) continue;
        for (const RecordData& check : *checks)
            if (textIn(check, "id") == id) return textIn(check, "observed");
    }
    return {};
}

Result<void> openEnvironment(CeremonyRoom& room, const ScriptStep&)
{
    room.desk.environment = room.machine.environment();
    room.desk.values.clear();
    RecordData rows = RecordData::array();
    for (const EnvironmentResult& result : room.desk.environment) {
        rows.push_back({{"id", result.id}, {"verdict", nameOf(result.verdict)}, {"observed", result.observed}});
        room.desk.values.push_back({result.label,
            std::string(result.id) + " " + std::string(nameOf(result.verdict)) + ": " + result.observed});
        if (result.id != usbCheck) continue;
        const std::string before = rehearsedObservation(room, result.id);
        if (!before.empty() && before != result.observed)
            room.desk.values.push_back({CORE_TEXT("core", "At the rehearsal it was otherwise"), before});
    }
    room.desk.data["checks"] = std::move(rows);
    return {};
}

std::vector<StepField> environmentFields(const CeremonyRoom& room, const ScriptStep&)
{
    std::vector<StepField> fields;
    if (room.isRehearsal()) return fields;
    for (const EnvironmentResult& result : room.desk.environment)
        if (result.isStanding() && result.isWaivable)
            fields.push_back({waiverName(result),
                CORE_TEXT("core", "Why the ceremony goes on all the same, in spite of"), std::string(result.id)});
    return fields;
}

Result<void> judgeEnvironment(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    if (room.isRehearsal()) return {};       // listed, and not in the way
    CORE_CHECK(openEnvironment(room, step)); // as it is now: something may have been mended, or broken
    std::vector<RecordData> waivers;
    for (const EnvironmentResult& result : room.desk.environment) {
        if (!result.isStanding()) continue;
        const std::string reason = answers.text(waiverName(result));
        if (!result.isWaivable || reason.empty())
            return failAs(ErrorCode::Refused, "CW-772", {std::string(result.id), result.observed});
        waivers.push_back({{"id", result.id}, {"observed", result.observed}, {"reason", reason}});
    }
    for (RecordData& waiver : waivers) { // recorded only when none is missing
        CORE_CHECK(room.journal().append(
            {.type = LineType::Waiver, .step = step.id, .act = step.act, .who = {}, .data = std::move(waiver)}));
        ++room.world.counts.waivers;
    }
    for (const EnvironmentResult& result : room.desk.environment)
        if (result.isStanding()) room.world.acceptedChecks.insert(std::string(result.id));
    return {};
}

Result<void> takeEnvironment(CeremonyWorld& world, const ScriptStep&, const RecordData&)
{
    world.isMachineChecked = true;
    return {};
}

// --- the program ---

/// What the record says of the rehearsal since the beginning, when nobody was enrolled who could have heard of it.
void tellRehearsal(CeremonyRoom& room)
{
    for (const TranscriptLine& line : room.transcript.lines())
        if (line.entry.type == LineType::Incident && textIn(line.entry.data, "cause").starts_with("rehearsal."))
            room.desk.values.push_back({CORE_TEXT("core", "About the rehearsal"), textIn(line.entry.data, "happened")});
}

Result<void> openSoftware(CeremonyRoom& room, const ScriptStep&)
{
    CORE_TRY(const SoftwareState software, room.machine.software());
    RecordData files = RecordData::array();
    for (const SoftwareState::File& file : software.files)
        files.push_back({{"path", file.path}, {"sha256", toHex(file.hash)}});
    room.desk.data = {{"sha256", toHex(software.digest)}, {"files", std::move(files)}};
    room.desk.values.push_back({CORE_TEXT("core", "The program, in words"), fingerprintWords(software.digest)});
    tellRehearsal(room);
    return {};
}

// --- the clock ---

std::vector<StepField> clockFields(const CeremonyRoom&, const ScriptStep&)
{
    std::vector<StepField> fields;
    for (int i = 1; i <= watchesToCompare; ++i)
        fields.push_back({"watch:" + std::to_string(i), CORE_TEXT("core", "UTC on the watch of witness number"),
            std::to_string(i), StepField::Kind::Watch});
    return fields;
}

Result<void> judgeClock(CeremonyRoom& room, const ScriptStep&, StepAnswers& answers)
{
    RecordData watches = RecordData::array();
    const Time now = room.machine.clock();
    for (int i = 1; i <= watchesToCompare; ++i) {
        CORE_TRY(const Time watch, readTime(answers.text("watch:" + std::to_string(i))));
        const auto apart = watch > now ? watch - now : now - watch;
        if (apart > watchTolerance)
            return failAs(
                ErrorCode::Refused, "CW-773", {std::to_string(i), std::to_string(apart.count()), toText(now)});
        watches.push_back(toText(watch));
    }
    room.desk.data = {{"day", toText(now).substr(0, 10)}, {"machine", toText(now)}, {"watches", std::move(watches)}};
    room.desk.values.push_back({CORE_TEXT("core", "The machine's clock, UTC"), toText(now)});
    return {};
}

Result<void> takeClock(CeremonyWorld& world, const ScriptStep&, const RecordData& result)
{
    CORE_TRY(const std::string day, textOf(result, "day"));
    CORE_TRY(world.day, readTime(day));
    return {};
}

// --- what people see ---

std::string tickName(std::size_t index) { return "item:" + std::to_string(index + 1); }

std::vector<StepField> tickFields(const CeremonyRoom&, const ScriptStep& step)
{
    std::vector<StepField> fields;
    const auto items = step.inputs.find("items");
    if (items == step.inputs.end()) return fields;
    for (std::size_t i = 0; i < items->second.size(); ++i)
        fields.push_back({tickName(i), CORE_TEXT("core", "Seen:"), items->second[i], StepField::Kind::Tick});
    return fields;
}

Result<void> judgeTicks(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    RecordData seen = RecordData::array();
    for (const StepField& field : tickFields(room, step)) {
        if (!answers.isTicked(field.name)) return failAs(ErrorCode::Refused, "CW-774", {field.about});
        seen.push_back(field.about);
    }
    room.desk.data["seen"] = std::move(seen);
    return {};
}

// --- words ---

Result<Bytes> fingerprintFor(const CeremonyRoom& room, std::string_view of)
{
    if (of == "script") return copyOf(room.script.identity);
    if (of == "software") {
        CORE_TRY(const SoftwareState software, room.machine.software());
        return copyOf(software.digest);
    }
    if (of == "root") {
        if (!room.world.root) return failAs(ErrorCode::NotFound, "CW-775");
        return room.world.root->sha256Fingerprint();
    }
    return copyOf(room.transcript.head());
}

Result<void> openFingerprint(CeremonyRoom& room, const ScriptStep& step)
{
    CORE_TRY(Bytes fingerprint, fingerprintFor(room, step.input("of")));
    room.desk.data = {{"of", step.input("of")}, {"sha256", toHex(fingerprint)}};
    room.desk.values.push_back({CORE_TEXT("core", "To be read aloud"), fingerprintWords(fingerprint)});
    return openChallenge(room.desk, std::move(fingerprint));
}

Result<void> openCheckpoint(CeremonyRoom& room, const ScriptStep&)
{
    const Sha256 head = room.journal().head();
    room.desk.data = {{"head", toHex(head)}, {"words", headWords(head)}};
    room.desk.values.push_back({CORE_TEXT("core", "To be written down"), headWords(head)});
    return openChallenge(room.desk, Bytes(head.begin(), head.begin() + checkpointWordCount));
}

std::vector<StepField> wordFields(const CeremonyRoom& room, const ScriptStep&) { return challengeFields(room.desk); }

Result<void> judgeWords(CeremonyRoom& room, const ScriptStep&, StepAnswers& answers)
{
    return judgeChallenge(room.desk, answers);
}

}

std::span<const StepWork> checkSteps()
{
    static const std::vector<StepWork> all{
        {.kind = "check.env",
            .open = openEnvironment,
            .fields = environmentFields,
            .judge = judgeEnvironment,
            .take = takeEnvironment,
            .recordedAs = LineType::Env,
            .looksAgain = true},
        {.kind = "check.software", .open = openSoftware, .recordedAs = LineType::Software},
        {.kind = "check.clock", .fields = clockFields, .judge = judgeClock, .take = takeClock},
        {.kind = "check.human", .fields = tickFields, .judge = judgeTicks},
        {.kind = "fingerprint.read", .open = openFingerprint, .fields = wordFields, .judge = judgeWords},
        {.kind = "checkpoint",
            .open = openCheckpoint,
            .fields = wordFields,
            .judge = judgeWords,
            .recordedAs = LineType::Checkpoint},
    };
    return all;
}

}
