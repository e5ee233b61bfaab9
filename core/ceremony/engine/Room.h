#pragma once
#include "core/ceremony/engine/Dialog.h"
#include "core/ceremony/engine/Setup.h"
#include "core/ceremony/engine/World.h"
#include "core/ceremony/record/Journal.h"
#include "core/ceremony/record/Kit.h"
#include "core/issuing/Issuer.h"
#include "core/keys/KeyBackup.h"

namespace core {

/// Secrets of a ceremony: they are in memory alone, and end with it.
struct CeremonySecrets {
    std::optional<HeldKey> key; ///< by CeremonyMachine::keys
    Secret backupSecret;        ///< what the shares give
    Bytes encryptedKey;         ///< the key under it
    std::vector<Secret> shares; ///< as they were handed out; gone once all were read back
    void wipe(KeyService& keys);
    /// The key in memory where it has this public key; nullptr: it is another one, or none is there.
    const HeldKey* keyOf(ByteView spki) const;
};

/// What a step has prepared and shows until it is confirmed.
struct StepDesk {
    std::vector<StepValue> values;
    std::vector<StepSecret> secrets;
    std::vector<std::size_t> places; ///< of the words that are asked for, from 0
    Bytes fingerprint;               ///< that the words stand for
    int wrongAnswers = 0;
    RecordData data = RecordData::object(); ///< what the answers came to, for the record
    std::optional<Prepared> prepared;
    std::unique_ptr<PreparedCrl> preparedCrl;
    Secret pin; ///< that the step will log in with
    bool isLastTry = false;
    Secret newPin;
    std::vector<EnvironmentResult> environment;
    std::optional<Csr> request;
    std::vector<LintSkip> skips; ///< of the script, which what is to be signed makes use of
};

/// A key that has signed something was lost with a power cut and comes back from paper: what was signed with it stays.
struct CeremonyDetour {
    std::size_t next = 0;               ///< step at which it goes on then
    std::optional<RecordData> intent{}; ///< that is open there
};

/// The cause of an incident: a token was given a wrong PIN.
inline constexpr std::string_view wrongPinCause = "pin.wrong";
/// … a bag is not the one of the record.
inline constexpr std::string_view wrongBagCause = "seal.differs";

/// Everything a step may use.
struct CeremonyRoom {
    const Script& script;
    CeremonyMode mode;
    const CeremonyBindings& bindings;
    const CeremonyMachine& machine;
    const CeremonyPlace& place;
    CeremonyWorld& world;
    CeremonySecrets& secrets;
    Journal& transcript;
    std::optional<Journal>& addendum;
    StepDesk& desk;
    std::optional<Kit>& kit;                     ///< once it was finished
    const std::optional<RecordData>& openIntent; ///< of this step, without a result

    Journal& journal() const { return addendum ? *addendum : transcript; } ///< that is written now

    bool isRehearsal() const { return mode == CeremonyMode::Rehearsal; }
};

/// One kind of step at work. The functions come in this order; a kind without one has nothing to do there.
struct StepWork {
    std::string_view kind;
    /// Prepares what is shown and asked.
    Result<void> (*open)(CeremonyRoom& room, const ScriptStep& step) = nullptr;
    std::vector<StepField> (*fields)(const CeremonyRoom& room, const ScriptStep& step) = nullptr;
    /// Judges the answers; what they come to goes into desk.data and desk.values.
    Result<void> (*judge)(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers) = nullptr;
    /// What will be done, for the record, before it is done.
    Result<RecordData> (*intend)(CeremonyRoom& room, const ScriptStep& step) = nullptr;
    /// Does it. Once everybody has confirmed, and never without its intent on the sticks.
    Result<RecordData> (*perform)(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent) = nullptr;
    /// Takes a result over, now or when the record is read again.
    Result<void> (*take)(CeremonyWorld& world, const ScriptStep& step, const RecordData& result) = nullptr;
    /// Looks what became of an intent without a result: the result, or nothing when the step must be done anew.
    Result<std::optional<RecordData>> (*reconcile)(
        CeremonyRoom& room, const ScriptStep& step, const RecordData& intent) = nullptr;
    /// What comes after its result.
    Result<void> (*close)(CeremonyRoom& room, const ScriptStep& step) = nullptr;
    LineType recordedAs = LineType::Step;
    bool looksAgain = false; ///< what it shows is looked up anew when an answer was refused: people may have mended it
    bool isNeverHeldUp = false; ///< it wipes or destroys, which is right whatever became of the machine
    bool signsIntent = false;   ///< an intent without result is carried out as it stands: the same octets are signed
};
/// Of every kind in stepKinds(), in their order.
std::span<const StepWork> stepWorks();
const StepWork& workOf(const ScriptStep& step);

// Tables of kinds by topic.
std::span<const StepWork> peopleSteps();
std::span<const StepWork> checkSteps();
std::span<const StepWork> tokenSteps();
std::span<const StepWork> keySteps();
std::span<const StepWork> paperSteps();
std::span<const StepWork> signingSteps();
std::span<const StepWork> keepingSteps();
std::span<const StepWork> lossSteps();
std::span<const StepWork> kitSteps();

/// Whether the stick at its place is the one that was inserted under this name, or one that people have agreed to take instead of it
/// (isAgreedHere). Errors: Refused (CW-309) another one, (CW-308) one that has another use.
Result<void> checkSameStick(const CeremonyRoom& room, const std::string& medium, const std::filesystem::path& mount);

/// The first line of the record. Errors: those of CeremonyMachine::software().
Result<TranscriptEntry> genesisOf(const CeremonyRoom& room);

}
