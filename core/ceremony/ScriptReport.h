#pragma once
#include "core/ceremony/CheckScript.h"

namespace core {

/// Collects findings with the severity of their rule.
class ScriptReport {
public:
    void add(std::string_view rule, int line, std::vector<std::string> values = {});
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    std::vector<Finding> m_findings;
};

// The topics of the checker.
void checkPeople(std::span<const Participant> participants, const RoleNeeds& needs, ScriptReport& report);
void checkRoles(const Script& script, ScriptReport& report);
void checkDates(const Script& script, Time now, ScriptReport& report);
/// Cross-certificates, and the plan by which a new root takes over.
void checkRollover(const Script& script, ScriptReport& report);
void checkSteps(const Script& script, ScriptReport& report);
/// Walks through the steps and keeps account of what is inserted, made, known and sealed.
void checkWorld(const Script& script, ScriptReport& report);

}
