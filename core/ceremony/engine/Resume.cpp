#include "core/base/File.h"
#include "core/ceremony/CheckScript.h"
#include "core/ceremony/engine/Ceremony.h"
#include "core/ceremony/engine/MachineFacts.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Replay.h"
#include "core/ceremony/record/VerifyKit.h"
#include "core/issuing/Refusal.h"
#include <algorithm>

namespace core {
namespace {

/// Those who are there now, of those who were enrolled before.
Result<void> checkReturned(
    const Script& script, std::span<const Participant> known, std::span<const Enrolment> returned)
{
    std::vector<Participant> there;
    for (const Enrolment& one : returned) {
        const auto found = std::ranges::find(known, one.person.name, &Participant::name);
        if (found == known.end()) return failAs(ErrorCode::Refused, "CW-763", {one.person.name});
        there.push_back(*found);
    }
    std::vector<Finding> errors;
    for (Finding& finding : checkParticipants(there, roleNeeds(script)))
        if (finding.severity == Severity::Error) errors.push_back(std::move(finding));
    return errors.empty() ? Result<void>() : refusal(errors);
}

RecordData tornRecord(const Resumed& resumed)
{
    RecordData rows = RecordData::array();
    for (const TornLine& torn : resumed.torn)
        rows.push_back({{"octets", torn.octets}, {"sha256", toHex(torn.hash)}, {"kept_as", torn.keptAs.string()}});
    return rows;
}

/// The addendum, where there is one.
Result<std::optional<Resumed>> resumeAddendum(const CeremonyPlace& place, const Journal& transcript)
{
    const auto lines = transcript.lines();
    if (lines.empty() || lines.back().entry.type != LineType::Seal) return std::optional<Resumed>();
    auto resumed = Journal::resume({.folders = place.journals,
        .fileName = std::string(addendumFileName),
        .start = transcript.head(),
        .sync = place.sync});
    if (!resumed && resumed.error().code == ErrorCode::NotFound) return std::optional<Resumed>();
    CORE_CHECK(resumed);
    return std::optional<Resumed>(*std::move(resumed));
}

}

Result<std::unique_ptr<Ceremony>> Ceremony::resume(Script script, CeremonyBindings bindings, CeremonyMachine machine,
    CeremonyPlace place, std::vector<Enrolment> people, std::optional<CeremonyWorld> previous)
{
    CORE_TRY(Resumed resumed, Journal::resume({.folders = place.journals, .sync = place.sync}));
    RecordData torn = tornRecord(resumed);
    CORE_TRY(std::optional<Resumed> addendum, resumeAddendum(place, resumed.journal));
    CeremonyWorld world = previous ? inherited(*std::move(previous)) : CeremonyWorld();
    CeremonyProgress progress;
    const auto lines = resumed.journal.lines();
    if (lines.empty()) return failAs(ErrorCode::NotFound, "CW-231");
    CORE_TRY(const std::string identity, textOf(lines.front().entry.data, "script_sha256"));
    if (identity != toHex(script.identity)) return failAs(ErrorCode::Refused, "CW-761", {identity});
    CORE_CHECK(replay(script, lines, world, progress));
    if (addendum) {
        CORE_CHECK(replay(script, addendum->journal.lines(), world, progress));
        for (RecordData& row : tornRecord(*addendum)) torn.push_back(std::move(row));
    }
    if (progress.isAborted) return failAs(ErrorCode::Refused, "CW-745");

    std::unique_ptr<Ceremony> ceremony(new Ceremony(std::move(script), *progress.mode, std::move(bindings),
        std::move(machine), std::move(place), std::move(resumed.journal)));
    Ceremony& it = *ceremony;
    if (addendum) it.m_addendum = std::move(addendum->journal);
    it.m_world = std::move(world);
    it.m_next = progress.next;
    it.m_isStepWritten = progress.isStepWritten;
    it.m_pendingIntent = std::move(progress.pendingIntent);
    it.m_detour = std::move(progress.detour);
    if (it.m_world.isClosed) { // the kits may lack its last file
        it.m_next = it.m_script.steps.size() - 1;
        CORE_CHECK(it.nextStep());
        return ceremony;
    }
    CORE_CHECK(it.beginAddendum());
    CORE_CHECK(it.comeBack(std::move(torn), people));
    return ceremony;
}

namespace {

/// When the last line was written.
Result<Time> lastTime(std::span<const TranscriptLine> transcript, const std::optional<Journal>& addendum)
{
    constexpr std::size_t wholeSeconds = 19; // of RFC 3339
    const bool isInAddendum = addendum && !addendum->lines().empty();
    const TranscriptLine& last = isInAddendum ? addendum->lines().back() : transcript.back();
    return readTime(last.utc.substr(0, wholeSeconds) + "Z");
}

/// The start of the machine at which the ceremony was last begun or gone on with.
std::string lastBoot(std::span<const TranscriptLine> transcript, const std::optional<Journal>& addendum)
{
    std::string boot;
    const auto look = [&](std::span<const TranscriptLine> lines) {
        for (const TranscriptLine& line : lines)
            if (line.entry.data.contains("boot")) boot = textIn(line.entry.data, "boot");
    };
    look(transcript);
    if (addendum) look(addendum->lines());
    return boot;
}

}

/// How long nobody looked, and the bags whose numbers people compare before they go on.
std::vector<StepValue> Ceremony::returnValues(std::chrono::seconds away, bool isStartedAnew) const
{
    std::vector<StepValue> values{{CORE_TEXT("core", "Nobody held the ceremony for"), durationText(away)}};
    if (isStartedAnew)
        values.push_back({CORE_TEXT("core", "The machine was started anew, at"), toText(m_machine.clock())});
    for (const auto& [name, asset] : m_world.assets)
        if (asset.state == CeremonyAsset::State::Sealed)
            values.push_back(
                {CORE_TEXT("core", "Compare the number on the bag before it goes on"), name + ": " + asset.bag});
    return values;
}

/// Writes who is back, and goes to the step that can be taken without what was in memory.
Result<void> Ceremony::comeBack(RecordData torn, std::span<const Enrolment> people)
{
    std::vector<std::string> who;
    if (!m_world.people.empty()) {
        CORE_CHECK(checkReturned(m_script, m_world.people, people));
        CORE_CHECK(m_people.enrol(people));
        for (const Enrolment& one : people) who.push_back(one.person.name);
    }
    const auto away = std::chrono::floor<std::chrono::seconds>(
        m_machine.clock() - lastTime(m_transcript.lines(), m_addendum).value_or(m_machine.clock()));
    const std::string boot = bootOf(m_machine.root);
    const bool isStartedAnew = boot != lastBoot(m_transcript.lines(), m_addendum);
    m_returned = returnValues(away, isStartedAnew);
    RecordData data{{"torn", std::move(torn)}, {"boot", boot}, {"away_seconds", away.count()}};
    const bool isUsed = isKeyUsed(m_script, m_world, m_next, m_pendingIntent.has_value());
    const std::size_t next = stepWithoutKey(m_script, m_world, m_next, isUsed);
    const bool isDetour = next != m_next && isUsed;
    if (next != m_next) data["rewound_to"] = m_script.steps[next].id;
    if (isDetour) data["goes_on_at"] = step().id;
    if (m_pendingIntent) data["open_intent"] = m_next < m_script.steps.size() ? step().id : std::string();
    CORE_CHECK(write(LineType::Resume, std::move(data), who));
    ++m_world.counts.resumes;
    CORE_CHECK(report({.weight = Incident::Weight::Deviation,
        .expected = "the ceremony goes on without a gap",
        .happened = "it was cut short; nobody held it for " + durationText(away) +
            (isStartedAnew ? "; the machine was started anew" : ""),
        .decided = isDetour  ? "the key that was in memory is lost; it comes back from paper"
            : next != m_next ? "the key that was in memory is lost; it is made anew"
                             : "it goes on at this step",
        .who = std::move(who),
        .cause = "resume"}));
    if (next != m_next) {
        isDetour ? forgetKeyInMemory(m_world) : forgetLostKey(m_world);
        if (isDetour) m_detour = CeremonyDetour{m_next, std::move(m_pendingIntent)};
        m_next = next;
        m_isStepWritten = false;
        m_pendingIntent.reset();
    }
    if (m_next >= m_script.steps.size()) { // only the last line is missing
        m_next = m_script.steps.size() - 1;
        return nextStep();
    }
    return openStep();
}

namespace {

/// A kit that was verified, read once more.
Result<std::vector<TranscriptLine>> linesIn(
    const std::filesystem::path& kit, std::string_view name, const Sha256& start)
{
    CORE_TRY(const Bytes file, readFile(kit / name, limits::transcriptOctets));
    TranscriptReading reading = readTranscript(file, start);
    if (reading.fault) return std::unexpected(*std::move(reading.fault));
    return std::move(reading.lines);
}

Result<void> takeKit(const std::filesystem::path& kit, CeremonyWorld& world)
{
    CORE_TRY(const KitReport report, verifyKit(kit));
    // What nobody signed is held by the script of the next one, which cites its end.
    const bool isWhole = report.verdict != KitVerdict::Broken && report.verdict != KitVerdict::Unfinished;
    if (!isWhole || report.addendum != AddendumState::Closed)
        return failAs(ErrorCode::Refused, "CW-747", {kit.string(), report.place});
    CORE_TRY(const Script script, readScriptFile(kit / kitPath::script));
    if (script.previousHead != world.closing)
        return failAs(ErrorCode::Refused, "CW-791", {script.previousHead, world.closing});
    world = inherited(std::move(world));
    world.isOfRehearsal |= report.genesis && report.genesis->mode == CeremonyMode::Rehearsal;
    CeremonyProgress progress;
    CORE_TRY(const auto transcript, linesIn(kit, kitPath::transcript, transcriptStart));
    CORE_TRY(const auto addendum, linesIn(kit, kitPath::addendum, report.head));
    CORE_CHECK(replay(script, transcript, world, progress));
    return replay(script, addendum, world, progress);
}

}

Result<CeremonyWorld> worldOfKits(std::span<const std::filesystem::path> kits)
{
    CeremonyWorld world;
    for (const std::filesystem::path& kit : kits) CORE_CHECK(takeKit(kit, world));
    return world;
}

}
