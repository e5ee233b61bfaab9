#pragma once
#include "core/ceremony/engine/People.h"
#include "core/ceremony/engine/Room.h"

namespace core {

/// Something that did not go as planned.
struct Incident {
    enum class Weight { Note, Deviation, Security };
    Weight weight = Weight::Note;
    std::string expected, happened, decided;
    std::vector<std::string> who;
    std::string cause{}; ///< what the program noticed by itself: "pin.wrong", "clock.jump"; empty: a person said it
    std::vector<std::string> confirmed{}; ///< by their PINs
};
std::string_view nameOf(Incident::Weight weight);
/// Whose PINs put an incident of this weight on the record, beside the administrator's: one witness for what is worth knowing, two for
/// what the script did not plan, and the auditor, where one is there, for what trust may have suffered by.
std::vector<Confirmation> incidentConfirmers(Incident::Weight weight, std::span<const Participant> people);

/// Puts what a step has noticed on the record, and counts it. Errors: those of the record.
Result<void> noteIncident(CeremonyRoom& room, const ScriptStep& step, const Incident& incident);

/// Somebody who confirms with a PIN.
struct PinOf {
    std::string name;
    Secret pin;
};

/// What becomes of something that exists when a ceremony is abandoned.
struct Disposition {
    enum class Way { Destroyed, Quarantined, Kept };
    std::string asset; ///< as in CeremonyWorld::assets
    Way way = Way::Kept;
    std::string bag{}; ///< its number: of what is quarantined always, of what is kept where there is one
};
std::string_view nameOf(Disposition::Way way);

/// Whether the PINs of these people are enough for `who` to choose a new one: the administrator's and that of a witness or the auditor;
/// where nobody else is administrator, those of two who watch. Nobody confirms for themselves.
bool mayRenewPin(std::span<const Participant> people, std::string_view who, std::span<const std::string> confirmed);

/// Who still has to confirm a step.
struct MissingConfirmation {
    Role role = Role::Operator;
    int count = 0;
};

enum class StepPhase {
    Asking,     ///< for answers to its fields; none: for give() with nothing
    Confirming, ///< what came of them; everybody looks
    Doing,      ///< all have confirmed, but doing it failed: perform() once more, or abort
};

/// What the room sees of the step.
struct StepView {
    const ScriptStep* step = nullptr;
    std::size_t number = 0; ///< from 1
    std::size_t count = 0;
    StepPhase phase = StepPhase::Asking;
    std::optional<Error> trouble; ///< why it cannot even begin; retry() looks again
    std::vector<StepField> fields;
    std::span<const StepValue> values;
    std::span<const StepSecret> secrets;
    std::vector<MissingConfirmation> missing;                ///< in the order in which they confirm
    std::span<const std::pair<std::string, Role>> confirmed; ///< who has, and as what
};

inline constexpr std::string_view addendumFileName = "addendum.jsonl";

/// A ceremony that is held: it takes one step of its script after the other, and writes down everything before it shows it as done.
class Ceremony {
public:
    /// Checks the script and who has signed it, begins the record. `previous` is what the ceremony before came to. Errors: Refused (CW-760)
    /// for a script with mistakes, (CW-380) for a live one that too few have reviewed, (CW-791) for a follow-up of another ceremony,
    /// (CW-479) for a live one that would go on from a rehearsal, (CW-302) for a third root while the key of the first is there; those of Journal::begin().
    static Result<std::unique_ptr<Ceremony>> begin(Script script, CeremonyMode mode, CeremonyBindings bindings,
        CeremonyMachine machine, CeremonyPlace place, std::optional<CeremonyWorld> previous = {});
    /// Goes on with what a power cut left. People who are there enrol anew. Errors: those of Journal::resume(), Refused (CW-762) when
    /// the record belongs to another script or is finished.
    static Result<std::unique_ptr<Ceremony>> resume(Script script, CeremonyBindings bindings, CeremonyMachine machine,
        CeremonyPlace place, std::vector<Enrolment> people, std::optional<CeremonyWorld> previous = {});

    const Script& script() const { return m_script; }
    CeremonyMode mode() const { return m_mode; }
    const CeremonyWorld& world() const { return m_world; }
    const Journal& transcript() const { return m_transcript; }
    const std::optional<Journal>& addendum() const { return m_addendum; }
    /// Nothing can be done with it any more: it is closed, abandoned, or was left; what was left can be resumed.
    bool isFinished() const { return m_next >= m_script.steps.size() || m_isAborted || m_isLeft; }

    /// Of the step that is due.
    StepView view();
    /// Looks again whether a step can begin that could not: the token is there now. Errors: why not.
    Result<void> retry();
    /// Answers the fields. Errors: what is wrong with them; the step asks again.
    Result<void> give(StepAnswers answers);
    /// One person confirms. The last one of them lets the step be done. Errors: Refused (CW-763) who cannot confirm it, (CW-764) who
    /// has already, (CW-765) out of order, WrongPassphrase (CW-766), Locked (CW-767); those of the step.
    Result<void> confirm(std::string_view name, ByteView pin);
    /// Tries once more what failed.
    Result<void> perform();

    /// What the program noticed by itself.
    Result<void> report(const Incident& incident);
    /// What people tell: those of incidentConfirmers() confirm it, more may; before anybody is enrolled nobody has to. Who decided it is
    /// named besides. Errors: Refused (CW-317) somebody is missing, (CW-764) one person twice; those of confirm() for a PIN. Nothing of a
    /// refused one is recorded but the wrong PIN.
    Result<void> report(Incident incident, std::span<const PinOf> confirmed);
    /// Who is locked out by wrong PINs.
    std::vector<std::string> lockedOut() const;
    /// Somebody who is locked out has shown a document again and chooses a new PIN; it is an incident. Errors: Refused (CW-373) nobody
    /// of this name is locked out, (CW-374) the PINs of mayRenewPin() are missing, (CW-764) one person twice, (CW-768) too short;
    /// those of confirm() for a PIN.
    Result<void> renewPin(Enrolment person, std::span<const PinOf> confirmed);
    /// Gives it up: secrets are wiped and tokens logged out before anything else, and the record says so; nothing goes on, here or later.
    /// `reason` is one of abortReasons(), or other words. Errors: those of the record.
    Result<void> abort(std::string_view reason, std::vector<std::string> who);
    /// What existed when it was given up and has to be disposed of, by name; what the step that was due had begun to make counts as void.
    const CeremonyAssets& left() const { return m_left; }
    /// What becomes of each of left(): the last line of a ceremony that was given up. Errors: Refused (CW-375) one is missing,
    /// unknown or named twice, (CW-376) without the number of its bag; those of the record.
    Result<void> dispose(std::span<const Disposition> all);
    /// Given up, and dispose() is still to come.
    bool awaitsDisposition() const { return m_isAborted && !m_isDisposed; }
    /// Whether the clock was set, or the machine is another one than it was when it was checked. What changed is an incident, once.
    /// Steps that cannot be taken back look first. Errors: Refused (CW-772) something is in the way of a live ceremony; those of
    /// the record.
    Result<void> watch();
    /// Wipes secrets and logs out, at once; the record says so. Nothing goes on here, but resume() takes it up again.
    Result<void> evacuate();

private:
    Ceremony(Script script, CeremonyMode mode, CeremonyBindings bindings, CeremonyMachine machine, CeremonyPlace place,
        Journal transcript);
    CeremonyRoom room();
    Journal& journal() { return m_addendum ? *m_addendum : m_transcript; }
    const ScriptStep& step() const { return m_script.steps[m_next]; }
    Result<TranscriptLine> write(LineType type, RecordData data, std::vector<std::string> who = {});
    bool isRecordOver() const;
    Result<void> tellLostSticks();
    Result<void> attended(Result<void> done);
    Result<void> goOn(StepAnswers answers);
    Result<void> take(std::string_view name, ByteView pin);
    Result<void> carryOut();
    Result<void> openStep();
    Result<void> noteWrongAnswer(const Error& error);
    Result<void> checkPin(std::string_view name, ByteView pin);
    Result<RecordData> carryOut(const StepWork& work, CeremonyRoom& here);
    Result<void> finishStep(RecordData result);
    Result<void> nextStep();
    Result<void> beginAddendum();
    Result<void> lookAgain();
    Result<void> watchMachine();
    Result<void> watchUsb();
    std::vector<StepValue> returnValues(std::chrono::seconds away, bool isStartedAnew) const;
    Result<void> recordReviews();
    Result<void> tellUnrehearsed();
    CeremonyAssets whatIsThere() const;
    Result<void> comeBack(RecordData torn, std::span<const Enrolment> people);
    void leave();

    Script m_script;
    CeremonyMode m_mode;
    CeremonyBindings m_bindings;
    CeremonyMachine m_machine;
    CeremonyPlace m_place;
    Journal m_transcript;
    std::optional<Journal> m_addendum;
    CeremonyWorld m_world;
    CeremonySecrets m_secrets;
    StepDesk m_desk;
    std::optional<Kit> m_kit;
    CeremonyPeople m_people;
    std::size_t m_next = 0;
    StepPhase m_phase = StepPhase::Asking;
    bool m_isStepWritten = false, m_isOpen = false, m_isAborted = false, m_isDisposed = false, m_isLeft = false;
    std::chrono::milliseconds m_clockOffset{};
    std::set<std::filesystem::path> m_toldSticks;     ///< with the record, that were lost
    std::set<std::string, std::less<>> m_toldChecks;  ///< that the machine fails since it was checked
    std::set<std::string, std::less<>> m_toldDevices; ///< that nobody expected, and that are there still
    std::vector<StepValue> m_returned;                ///< what people look at when they come back, at the first step
    std::optional<Error> m_trouble;
    std::optional<RecordData> m_pendingIntent;             ///< without a result
    std::optional<CeremonyDetour> m_detour;                ///< that is not at its end
    std::vector<std::pair<std::string, Role>> m_confirmed; ///< of this step
    RecordData m_end;                                      ///< why it was given up
    CeremonyAssets m_left;
    std::vector<std::string> m_endedBy;
};

/// What the kits of a CA came to, from the oldest to the newest. Errors: Refused (CW-747) for one that is not genuine, (CW-791) for one
/// that does not go on from the one before; those of reading them.
Result<CeremonyWorld> worldOfKits(std::span<const std::filesystem::path> kits);

}
