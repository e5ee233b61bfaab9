#include "core/ceremony/engine/Ceremony.h"
#include "core/base/Wording.h"
#include "core/ceremony/CheckScript.h"
#include "core/ceremony/engine/MachineFacts.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Replay.h"
#include <algorithm>
#include <utility>

namespace core {

namespace {

Result<void> checkPlan(const Script& script, Time now)
{
    for (const Finding& finding : checkScript(script, now))
        if (finding.severity == Severity::Error)
            return failAs(ErrorCode::Refused, "CW-760", {finding.place}, sentence(finding));
    return {};
}

/// Those reviews that count, judged anew: whoever puts bindings together is not believed.
Result<std::vector<ScriptReview>> checkedReviews(
    const Script& script, CeremonyMode mode, std::span<const ScriptReview> given)
{
    std::vector<Bytes> signatures;
    for (const ScriptReview& review : given) signatures.push_back(review.der);
    std::vector<ScriptReview> reviews = judgeReviews(script, signatures);
    if (mode == CeremonyMode::Live) CORE_CHECK(checkReviewed(script, reviews));
    std::erase_if(reviews, [](const ScriptReview& review) { return !review.counts(); });
    return reviews;
}

/// The roles that still confirm a step, in the order in which they do: who does it first, then who sees it.
std::vector<MissingConfirmation> stillMissing(
    const ScriptStep& step, std::span<const std::pair<std::string, Role>> confirmed)
{
    std::vector<MissingConfirmation> missing;
    for (const Confirmation& wanted : step.confirm) {
        const auto have = std::ranges::count(confirmed, wanted.role, [](const auto& entry) { return entry.second; });
        if (const int left = wanted.count - static_cast<int>(have); left > 0) missing.push_back({wanted.role, left});
    }
    std::ranges::stable_partition(missing, [](const auto& one) { return one.role == Role::Operator; });
    return missing;
}

std::string hashOf(std::span<const StepValue> values)
{
    Sha256Run run;
    for (const StepValue& value : values) {
        run.add(bytesOf(value.text));
        run.add(bytesOf("\n"));
    }
    return toHex(run.end());
}

}

Ceremony::Ceremony(Script script, CeremonyMode mode, CeremonyBindings bindings, CeremonyMachine machine,
    CeremonyPlace place, Journal transcript)
    : m_script(std::move(script)),
      m_mode(mode),
      m_bindings(std::move(bindings)),
      m_machine(std::move(machine)),
      m_place(std::move(place)),
      m_transcript(std::move(transcript)),
      m_clockOffset(m_machine.clockOffset())
{}

CeremonyRoom Ceremony::room()
{
    return {m_script, m_mode, m_bindings, m_machine, m_place, m_world, m_secrets, m_transcript, m_addendum, m_desk,
        m_kit, m_pendingIntent};
}

Result<std::unique_ptr<Ceremony>> Ceremony::begin(Script script, CeremonyMode mode, CeremonyBindings bindings,
    CeremonyMachine machine, CeremonyPlace place, std::optional<CeremonyWorld> previous)
{
    CORE_CHECK(checkPlan(script, machine.clock()));
    CORE_TRY(bindings.reviews, checkedReviews(script, mode, bindings.reviews));
    if (previous && previous->closing != script.previousHead)
        return failAs(ErrorCode::Refused, "CW-791", {script.previousHead, previous->closing});
    if (previous && previous->isOfRehearsal && mode == CeremonyMode::Live)
        return failAs(ErrorCode::Refused, "CW-479", {script.previousHead});
    if (previous && script.type->makesKey && isFormerThere(*previous)) return failAs(ErrorCode::Refused, "CW-302");
    CORE_TRY(Journal journal, Journal::begin({.folders = place.journals, .sync = place.sync}));
    std::unique_ptr<Ceremony> ceremony(new Ceremony(
        std::move(script), mode, std::move(bindings), std::move(machine), std::move(place), std::move(journal)));
    if (previous) ceremony->m_world = inherited(*std::move(previous));
    CORE_TRY(TranscriptEntry genesis, genesisOf(ceremony->room()));
    CORE_CHECK(ceremony->m_transcript.append(std::move(genesis)));
    CORE_CHECK(ceremony->recordReviews());
    CORE_CHECK(ceremony->tellUnrehearsed());
    CORE_CHECK(ceremony->openStep());
    CORE_CHECK(ceremony->tellLostSticks());
    return ceremony;
}

/// With their octets, so that the kit is made from the record alone.
Result<void> Ceremony::recordReviews()
{
    for (const ScriptReview& review : m_bindings.reviews)
        CORE_CHECK(m_transcript.append({.type = LineType::Confirm,
            .step = {},
            .act = 0,
            .who = {review.reviewer},
            .data = {{"role", reviewerRole}, {"certificate_sha256", toHex(review.certificate)},
                {"signature", toBase64(review.der)}}}));
    return {};
}

Result<TranscriptLine> Ceremony::write(LineType type, RecordData data, std::vector<std::string> who)
{
    TranscriptEntry entry{.type = type, .step = {}, .act = 0, .who = std::move(who), .data = std::move(data)};
    if (m_next < m_script.steps.size()) {
        entry.step = step().id;
        entry.act = step().act;
    }
    CORE_TRY(TranscriptLine line, journal().append(std::move(entry)));
    CORE_CHECK(tellLostSticks());
    return line;
}

/// Nothing can be written any more, here or in an addendum.
bool Ceremony::isRecordOver() const
{
    const auto lines = m_addendum ? m_addendum->lines() : m_transcript.lines();
    return !lines.empty() && infoOf(lines.back().entry.type).isEnd && lines.back().entry.type != LineType::Seal;
}

/// Each once, whichever line was lost on it. Behind a seal the last line is the one that says why it was given up.
Result<void> Ceremony::tellLostSticks()
{
    std::vector<DeadMirror> dead(m_transcript.deadMirrors().begin(), m_transcript.deadMirrors().end());
    if (m_addendum) dead.insert(dead.end(), m_addendum->deadMirrors().begin(), m_addendum->deadMirrors().end());
    for (const DeadMirror& mirror : dead) {
        if (isRecordOver() || (m_isAborted && m_addendum) || !m_toldSticks.insert(mirror.folder).second) continue;
        CORE_CHECK(report({.weight = Incident::Weight::Deviation,
            .expected = "both sticks take the record",
            .happened = mirror.folder.filename().string() + ": " + sentence(mirror.cause),
            .decided = "it goes on with the other",
            .who = {},
            .cause = "mirror.dead"}));
    }
    return {};
}

/// Steps write lines of their own: whatever people asked for, a stick that was lost by it is told of.
Result<void> Ceremony::attended(Result<void> done)
{
    auto told = tellLostSticks();
    return done && !told ? told : done;
}

// --- a step ---

/// The step is on the record before anything of it happens.
Result<void> Ceremony::openStep()
{
    m_desk = {};
    m_confirmed.clear();
    m_phase = StepPhase::Asking;
    m_isOpen = false;
    if (isFinished()) return {};
    if (!m_isStepWritten) CORE_CHECK(write(LineType::Step, {{"kind", step().kind->name}}));
    m_isStepWritten = true;
    CeremonyRoom here = room();
    const StepWork& work = workOf(step());
    auto opened = work.open ? work.open(here, step()) : Result<void>();
    m_desk.values.insert(m_desk.values.end(), m_returned.begin(), m_returned.end());
    if (!opened) {
        m_trouble = opened.error(); // a token that is not there yet: people may try again
        return {};
    }
    m_trouble.reset();
    m_isOpen = true;
    return {};
}

Result<void> Ceremony::retry()
{
    if (m_isOpen) return {};
    CORE_CHECK(attended(openStep()));
    if (m_trouble) return std::unexpected(*m_trouble);
    return {};
}

StepView Ceremony::view()
{
    StepView view{.step = isFinished() ? nullptr : &step(),
        .number = std::min(m_next + 1, m_script.steps.size()),
        .count = m_script.steps.size(),
        .phase = m_phase,
        .trouble = m_trouble,
        .fields = {},
        .values = m_desk.values,
        .secrets = m_desk.secrets,
        .missing = {},
        .confirmed = m_confirmed};
    if (isFinished()) return view;
    view.missing = stillMissing(step(), m_confirmed);
    const CeremonyRoom here = room();
    const StepWork& work = workOf(step());
    if (m_isOpen && m_phase == StepPhase::Asking && work.fields) view.fields = work.fields(here, step());
    return view;
}

Result<void> Ceremony::give(StepAnswers answers) { return attended(goOn(std::move(answers))); }
Result<void> Ceremony::confirm(std::string_view name, ByteView pin) { return attended(take(name, pin)); }
Result<void> Ceremony::perform() { return attended(carryOut()); }

Result<void> Ceremony::goOn(StepAnswers answers)
{
    if (isFinished() || m_phase != StepPhase::Asking) return fail(ErrorCode::Usage, "nothing is asked");
    CORE_CHECK(retry());
    const StepWork& work = workOf(step());
    CeremonyRoom here = room();
    const std::vector<StepValue> shown = m_desk.values;
    const RecordData known = m_desk.data;
    auto judged = work.judge ? work.judge(here, step(), answers) : Result<void>();
    const std::vector<Enrolment> people = std::move(answers.people);
    if (judged && !people.empty()) judged = m_people.enrol(people);
    if (!judged) {
        m_desk.values = shown; // nothing of a refused answer is left to be shown or recorded
        m_desk.data = known;
        CORE_CHECK(noteWrongAnswer(judged.error()));
        if (work.looksAgain) CORE_CHECK(lookAgain());
        return judged;
    }
    if (work.recordedAs != LineType::Step) CORE_CHECK(write(work.recordedAs, m_desk.data));
    if (!people.empty() && work.take) CORE_CHECK(work.take(m_world, step(), m_desk.data)); // they confirm it themselves
    m_phase = StepPhase::Confirming;
    return step().confirm.empty() ? carryOut() : Result<void>();
}

Result<void> Ceremony::lookAgain()
{
    const int wrongAnswers = m_desk.wrongAnswers;
    CORE_CHECK(openStep());
    m_desk.wrongAnswers = wrongAnswers;
    return {};
}

/// What is refused twice at one step, every wrong PIN, and a token that went away: incidents that nobody has to remember to report.
Result<void> Ceremony::noteWrongAnswer(const Error& error)
{
    const bool isPin = error.code == ErrorCode::WrongPassphrase;
    const bool isTokenGone = error.code == ErrorCode::TokenUnavailable;
    if (!isPin && !isTokenGone && ++m_desk.wrongAnswers < 2) return {};
    m_desk.wrongAnswers = 0;
    return report({.weight = Incident::Weight::Deviation,
        .expected = "what the step asks for",
        .happened = sentence(error),
        .decided = "asked again",
        .who = {},
        .cause = std::string(isPin ? wrongPinCause
                : isTokenGone      ? "token.gone"
                                   : "answer.wrong")});
}

Result<void> Ceremony::take(std::string_view name, ByteView pin)
{
    if (isFinished() || m_phase != StepPhase::Confirming) return fail(ErrorCode::Usage, "nothing to confirm");
    const auto person = std::ranges::find(m_world.people, name, &Participant::name);
    if (person == m_world.people.end()) return failAs(ErrorCode::Refused, "CW-763", {std::string(name)});
    if (std::ranges::find(m_confirmed, name, [](const auto& entry) { return entry.first; }) != m_confirmed.end())
        return failAs(ErrorCode::Refused, "CW-764", {std::string(name)});
    const auto missing = stillMissing(step(), m_confirmed);
    const auto fits = [&](const MissingConfirmation& one) {
        return std::ranges::find(person->roles, one.role) != person->roles.end();
    };
    const auto role = std::ranges::find_if(missing, fits);
    if (role == missing.end()) return failAs(ErrorCode::Refused, "CW-765", {std::string(name), step().id});
    if (missing.front().role == Role::Operator && role != missing.begin())
        return failAs(ErrorCode::Refused, "CW-762", {std::string(name)});
    CORE_CHECK(checkPin(name, pin));
    CORE_CHECK(write(LineType::Confirm, {{"role", infoOf(role->role).name}, {"values_sha256", hashOf(m_desk.values)}},
        {std::string(name)}));
    m_confirmed.emplace_back(name, role->role);
    return stillMissing(step(), m_confirmed).empty() ? carryOut() : Result<void>();
}

/// A wrong one is an incident that nobody has to remember to report.
Result<void> Ceremony::checkPin(std::string_view name, ByteView pin)
{
    auto known = m_people.check(name, pin);
    if (known) return {};
    const bool isLocked = m_people.isLocked(name);
    CORE_CHECK(report({.weight = isLocked ? Incident::Weight::Security : Incident::Weight::Note,
        .expected = "the PIN of " + std::string(name),
        .happened = sentence(known.error()),
        .decided = isLocked ? "locked out until others confirm a new PIN" : "asked again",
        .who = {std::string(name)},
        .cause = "confirmation.pin"}));
    return known;
}

Result<void> Ceremony::carryOut()
{
    if (isFinished() || m_phase == StepPhase::Asking || !stillMissing(step(), m_confirmed).empty())
        return fail(ErrorCode::Usage, "not everybody has confirmed");
    m_phase = StepPhase::Doing;
    const StepWork& work = workOf(step());
    if (step().kind->isIrreversible && !work.isNeverHeldUp) CORE_CHECK(watch());
    CeremonyRoom here = room();
    RecordData result = m_desk.data;
    if (work.intend) {
        auto done = carryOut(work, here);
        const ErrorCode why = done ? ErrorCode::Internal : done.error().code;
        if (!done && (why == ErrorCode::Locked || why == ErrorCode::WrongPassphrase))
            CORE_CHECK(openStep()); // whoever has the PIN types it again: no entry is tried twice
        CORE_TRY(result, std::move(done));
    } else if (work.perform) {
        CORE_TRY(result, work.perform(here, step(), m_desk.data));
    }
    return finishStep(std::move(result));
}

/// Intent, deed, result. What an earlier run intended is looked at first.
Result<RecordData> Ceremony::carryOut(const StepWork& work, CeremonyRoom& here)
{
    m_machine.cut(step().id, CutPoint::BeforeIntent);
    if (m_pendingIntent && work.reconcile) { // it stays open for as long as nobody could look
        CORE_TRY(std::optional<RecordData> found, work.reconcile(here, step(), *m_pendingIntent));
        CORE_CHECK(write(LineType::Reconcile,
            {{"kind", step().kind->name}, {"verdict", found ? "it had been done" : "it is done anew"}}));
        if (found) return *std::move(found);
    }
    if (!m_pendingIntent || !work.signsIntent) {
        CORE_TRY(RecordData fresh, work.intend(here, step()));
        fresh["kind"] = step().kind->name;
        CORE_CHECK(write(LineType::Intent, fresh));
        m_pendingIntent = std::move(fresh);
    }
    m_machine.cut(step().id, CutPoint::AfterIntent);
    auto result = work.perform(here, step(), *m_pendingIntent);
    if (!result && m_machine.leaving.stop_requested()) return result; // secrets first, words later
    if (!result) {
        CORE_CHECK(report({.weight = Incident::Weight::Deviation,
            .expected = "the step is carried out",
            .happened = sentence(result.error()),
            .decided = "it is tried again, or the ceremony ends",
            .who = {},
            .cause = std::string(result.error().code == ErrorCode::WrongPassphrase ? wrongPinCause : "step.failed")}));
        return result;
    }
    m_machine.cut(step().id, CutPoint::AfterDevice);
    return result;
}

Result<void> Ceremony::finishStep(RecordData result)
{
    if (isRecordOver()) return nextStep(); // what comes after its last line is tried once more
    const StepWork& work = workOf(step());
    CORE_CHECK(beginAddendum());
    if (m_mode == CeremonyMode::Live)
        if (auto usb = usbTakenAt(step(), m_world, usbDevicesOf(m_machine.root)); !usb.empty()) result["usb"] = usb;
    RecordData line{{"kind", step().kind->name}};
    line.update(result);
    CORE_CHECK(write(LineType::Result, std::move(line)));
    if (work.take) CORE_CHECK(work.take(m_world, step(), result));
    takeUsb(m_world, result);
    m_machine.cut(step().id, CutPoint::AfterResult);
    return nextStep();
}

Result<void> Ceremony::nextStep()
{
    const StepWork& work = workOf(step());
    if (work.close) {
        CeremonyRoom here = room();
        CORE_CHECK(work.close(here, step()));
    }
    ++m_next;
    m_isStepWritten = false;
    m_pendingIntent.reset();
    m_returned.clear();
    if (auto detour = std::exchange(m_detour, std::nullopt)) {
        m_next = detour->next;
        m_pendingIntent = std::move(detour->intent);
    }
    return openStep();
}

/// Once the transcript has its seal, everything else stands in the addendum, on the sticks that are left.
Result<void> Ceremony::beginAddendum()
{
    const auto lines = m_transcript.lines();
    if (m_addendum || lines.empty() || lines.back().entry.type != LineType::Seal) return {};
    CORE_TRY(m_addendum,
        Journal::begin({.folders = m_transcript.folders(),
            .fileName = std::string(addendumFileName),
            .start = m_transcript.head(),
            .sync = m_place.sync,
            .isFollowing = true}));
    m_world.isSealed = true;
    return {};
}

}
