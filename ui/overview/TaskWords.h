#pragma once

#include "ui/overview/OverviewPage.h"
#include "ui/vault/VaultPicture.h"

namespace ui {

/// What the verb of a task is about: which kind of work, on which row or CA.
struct Duty {
    core::Task::Kind kind;
    std::int64_t row = 0;
    std::string subject;
};
/// The overview's upper half in words. The id of a line is the place of its duty.
struct TaskList {
    QString greeting;
    QString lead;
    std::vector<TaskLine> lines;
    std::vector<Duty> duties;
};
/// `hour` is the local hour of the day, for the greeting.
TaskList taskList(const VaultPicture& picture, const VaultNumbers& numbers, core::Time now, int hour);

/// Bars of all CAs that have a certificate, parents before children.
std::vector<Lifetime> lifetimesOf(const VaultPicture& picture);

/// What ends in the twelve months from now.
EndingSoon endingSoon(const VaultNumbers& numbers, core::Time now);

}
