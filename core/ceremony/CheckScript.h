#pragma once
#include "core/base/Finding.h"
#include "core/ceremony/Script.h"

namespace core {

/// One thing that the checker demands of a script.
struct ScriptRule {
    std::string_view id; ///< of the Wording
    Severity severity = Severity::Error;
};
/// All of them, by id.
std::span<const ScriptRule> scriptRules();

/// What is wrong with a plan, in the order of the script's lines; Finding::place is the line number. It looks for roles that
/// nobody or the wrong people hold, thresholds, dates, the order of the steps, and for steps that use what is not there
/// at that point. `now` is today: scripts and waivers end. No finding of severity Error: it may be carried out.
std::vector<Finding> checkScript(const Script& script, Time now);

/// How many people a ceremony needs in each role.
struct RoleNeeds {
    int officers = 0;
    int witnesses = 2;
    int departments = 2; ///< different ones among the witnesses
    AuditorRule auditor = AuditorRule::Optional;
    std::vector<std::string> reviewers{}; ///< who has signed the script, and so neither does it nor judges it
};
RoleNeeds roleNeeds(const Script& script);
/// Whether these people fill the roles: for those a script names, and for those who are enrolled. Names, departments and
/// organisations are compared without regard to letter case and blanks at either end.
std::vector<Finding> checkParticipants(std::span<const Participant> participants, const RoleNeeds& needs);

}
