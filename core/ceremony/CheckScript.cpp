#include "core/ceremony/CheckScript.h"
#include "core/ceremony/ScriptReport.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace core {
namespace {

constexpr std::array<ScriptRule, 55> allRules{{
    {"CW-087"}, // addresses of lists
    {"CW-096"}, // who sees the machine checked
    {"CW-303"}, // a root and its successor
    {"CW-304"},
    {"CW-305"},
    {"CW-306"},
    {"CW-307"},
    {"CW-391"},
    {"CW-395"},                    // what a CA below is for
    {"CW-314"},                    // who signs the record
    {"CW-377", Severity::Warning}, // who reviews it
    {"CW-378"},
    {"CW-379"},
    {"CW-473"}, // what is lost
    {"CW-474"},
    {"CW-500"}, // closed twice
    {"CW-560"}, // ids of steps
    {"CW-561"},
    {"CW-562"}, // people
    {"CW-563"},
    {"CW-564"},
    {"CW-565"},
    {"CW-566"},
    {"CW-567"},
    {"CW-568"},
    {"CW-569"},
    {"CW-570"},
    {"CW-571"}, // what is there at a step
    {"CW-572"},
    {"CW-573"},
    {"CW-574"},
    {"CW-575"},
    {"CW-576"},
    {"CW-577"}, // what is there at the end
    {"CW-578"},
    {"CW-579"},
    {"CW-580"},
    {"CW-581"}, // steps
    {"CW-582"},
    {"CW-583"},
    {"CW-584", Severity::Warning},
    {"CW-585"}, // dates
    {"CW-586"},
    {"CW-587"},
    {"CW-588"},
    {"CW-589"},
    {"CW-590"},
    {"CW-591"},
    {"CW-592"}, // the whole
    {"CW-593"},
    {"CW-594"},
    {"CW-595"},
    {"CW-596"},
    {"CW-597"},
    {"CW-598"},
}};

int lineOf(const Finding& finding)
{
    int line = 0;
    std::from_chars(finding.place.data(), finding.place.data() + finding.place.size(), line);
    return line;
}

}

std::span<const ScriptRule> scriptRules() { return allRules; }

void ScriptReport::add(std::string_view rule, int line, std::vector<std::string> values)
{
    const auto* const known = std::ranges::find(allRules, rule, &ScriptRule::id);
    const Severity severity = known == allRules.end() ? Severity::Error : known->severity;
    m_findings.push_back({std::string(rule), severity, std::to_string(std::max(line, 1)), std::move(values)});
}

std::vector<Finding> checkScript(const Script& script, Time now)
{
    ScriptReport report;
    checkRoles(script, report);
    checkDates(script, now, report);
    checkRollover(script, report);
    checkSteps(script, report);
    checkWorld(script, report);
    std::vector<Finding> findings = report.take();
    std::ranges::stable_sort(findings, {}, lineOf);
    return findings;
}

std::vector<Finding> checkParticipants(std::span<const Participant> participants, const RoleNeeds& needs)
{
    ScriptReport report;
    checkPeople(participants, needs, report);
    return report.take();
}

}
