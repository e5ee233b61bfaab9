#pragma once
#include "core/ceremony/engine/Room.h"

/// A record read again: what it came to, and where it stopped.
namespace core {

struct CeremonyProgress {
    std::size_t next = 0;                    ///< index of the step that is due
    bool isStepWritten = false;              ///< the record says already that it began
    std::optional<RecordData> pendingIntent; ///< without its result
    std::optional<CeremonyDetour> detour{};  ///< that is not at its end
    bool isAborted = false;
    std::optional<CeremonyMode> mode;
};
/// Goes on from `progress` with these lines. Errors: Malformed (CW-770), Refused (CW-761) for a step that the script does not have.
Result<void> replay(
    const Script& script, std::span<const TranscriptLine> lines, CeremonyWorld& world, CeremonyProgress& progress);

/// Whether something was signed, or may have been, with a key in memory that was made at this ceremony, or that is of the root before:
/// what it signed stays, so no other key is made instead of it.
bool isKeyUsed(const Script& script, const CeremonyWorld& world, std::size_t next, bool hasOpenIntent);
/// Where a ceremony goes on whose key in memory is lost: at the step that it was waiting for, when nothing needs that key any more;
/// else where the key is made, or comes back from paper; once it was used, from paper alone.
std::size_t stepWithoutKey(const Script& script, const CeremonyWorld& world, std::size_t next, bool isKeyUsed);
/// It is lost, and nothing else with it: paper has it.
void forgetKeyInMemory(CeremonyWorld& world);
/// Takes back what hung on a key that is lost: shares and sheets that are out there are void, and what is on tokens goes.
void forgetLostKey(CeremonyWorld& world);

/// What a following ceremony begins with: tokens, certificates, bags; nobody is enrolled and nothing is inserted.
CeremonyWorld inherited(CeremonyWorld world);

}
