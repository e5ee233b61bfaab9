#pragma once
#include "core/ceremony/Script.h"
#include "core/ceremony/record/Kit.h"

namespace core {

/// What somebody must not forget after a ceremony.
struct ReminderPlan {
    std::string ceremony; ///< UUID, for the names of the entries
    Time made{};          ///< the day of the ceremony
    Time rootEnds{};
    std::optional<Time> crlNextUpdate{};
    std::vector<std::pair<std::string, Time>> subEnds;     ///< name of a CA below, and its end
    std::vector<std::pair<std::string, Time>> crossEnds{}; ///< the same of cross-certificates
    std::optional<Time> formerCrlNextUpdate{};             ///< of the root before
    std::optional<ScriptOverlap> overlap{};                ///< with that root
};

/// A rule by which a day gives reminders before it.
struct ReminderRule {
    enum class Of { Crl, Sub, Root, Cross, FormerCrl, GiveOut, OldStops, OldEnds } of;
    int daysBefore;
    std::string_view what; ///< English, for the calendar; %1 is the name of the CA below, or of the cross-certificate
};
std::span<const ReminderRule> reminderRules();

/// A calendar (RFC 5545) of whole days: the rules above, and every year the seals and the PINs. The same plan gives the same octets.
std::string remindersOf(const ReminderPlan& plan);
/// Adds reminders/ceremony.ics.
void addReminders(Kit& kit, const ReminderPlan& plan);

}
