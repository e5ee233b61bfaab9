#pragma once

#include "core/ceremony/engine/Ceremony.h"

#include <filesystem>
#include <memory>

namespace ui {

/// Somebody who can confirm the step that is due.
struct Confirmer {
    core::Participant person;
    bool hasConfirmed = false;
    std::string confirmedAt; ///< RFC 3339, UTC; empty: not yet
    bool isExpected = false; ///< can confirm now
    bool isLockedOut = false;
};

/// What the room sees of a ceremony, handed over as values: nothing in it points into the ceremony.
struct CeremonyPicture {
    core::CeremonyMode mode = core::CeremonyMode::Live;
    std::size_t step = 0; ///< its index in the script; behind the last one when nothing is left to do
    bool isFinished = false;
    bool awaitsDisposition = false; ///< it was given up, and nobody has said yet what becomes of `left`
    core::CeremonyAssets left;
    core::StepPhase phase = core::StepPhase::Asking;
    std::optional<core::Error> trouble;
    std::vector<core::StepField> fields;
    std::vector<core::StepValue> values;
    std::vector<core::StepSecret> secrets; ///< while answers are asked; taken by what shows them
    int missing = 0;                       ///< confirmations
    std::vector<Confirmer> confirmers;     ///< in the order in which they confirm
    std::vector<std::string> lockedOut;    ///< names of those whose PIN was wrong three times
    core::CeremonyWorld world;
    std::vector<std::filesystem::path> deadSticks;
    std::string lastLine; ///< when the last line was written: RFC 3339, UTC
    core::Sha256 head{};  ///< of what is written now
};

/// For the thread that the ceremony belongs to.
CeremonyPicture pictureOf(core::Ceremony& ceremony);

}
