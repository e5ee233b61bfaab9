#pragma once

#include "ui/ceremony/CeremonyOrder.h"

namespace ui {

/// The machine that this program runs on: its real checks, the module of the order in a process of its own, sheets for people.
/// Errors: those of checkModuleFile() and KnownModules::expected().
core::Result<core::CeremonyMachine> ceremonyMachineHere(const CeremonyOrder& order, SheetsQuestion& sheets);

/// Keys in a process of their own, and pages for kits: what every ceremony in the window has, live or not.
void addWindowParts(core::CeremonyMachine& machine);

/// Who was enrolled, as the record on the log sticks says; nobody when the order begins anew, or nobody was. Errors: those of reading
/// the record and of core::replay(); Refused (CW-750) a rehearsal without its practice tokens.
core::Result<std::vector<core::Participant>> peopleBefore(const CeremonyOrder& order);

/// What stands in the way of a live ceremony here, looked at before it begins; without tokens.
std::vector<core::EnvironmentResult> checksOfThisMachine(const core::Script& script,
    const std::vector<std::filesystem::path>& journals, const core::SeenDisplay& display,
    const std::filesystem::path& module = {});

/// What is otherwise here than at the rehearsal of a kit: CW-387, CW-388; CW-390 where it is none of this script.
std::vector<core::Finding> unlikeRehearsalHere(
    const core::Script& script, const std::filesystem::path& kit, const std::filesystem::path& module);

/// The signatures beside the file of a script, read in a process of their own; none for a template, which has no file.
std::vector<core::ScriptReview> reviewsHere(const core::Script& script, const std::filesystem::path& file);

/// The screens of this program; from the thread of its windows.
core::SeenDisplay seenDisplay();

}
