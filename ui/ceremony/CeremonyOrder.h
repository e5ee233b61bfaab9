#pragma once

#include "core/ceremony/engine/Ceremony.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/ceremony/environment/Environment.h"

#include <functional>
#include <memory>

namespace ui {

class SheetsQuestion;

/// Which ceremony is held, and with what.
struct CeremonyOrder {
    core::Script script;
    core::CeremonyMode mode = core::CeremonyMode::Live;
    core::CeremonyBindings bindings{};
    std::vector<std::filesystem::path> journals{};          ///< folders of the log sticks: red, blue
    std::vector<std::filesystem::path> kits{};              ///< of the ceremonies before, from the oldest to the newest
    core::SeenDisplay display{};                            ///< on which the window stands
    std::function<core::HeldOff()> heldOff{};               ///< what the window has held off; none: nothing was asked
    bool isResumed = false;                                 ///< goes on with what the journals hold
    std::shared_ptr<const core::PracticeTokens> practice{}; ///< tokens of a rehearsal; none: those of the module
};

/// Puts together what a ceremony uses of a machine; called on the ceremony's own thread. `sheets` outlives the machine.
using MakeCeremonyMachine =
    std::function<core::Result<core::CeremonyMachine>(const CeremonyOrder& order, SheetsQuestion& sheets)>;

/// The folder of the kit on every stick.
std::filesystem::path kitFolder(const CeremonyOrder& order, const std::string& medium);

}
