#include "core/base/CaseFold.h"
#include "core/ceremony/ScriptReport.h"
#include <algorithm>
#include <map>
#include <set>

namespace core {
namespace {

constexpr int leastWitnesses = 2;
constexpr int leastDepartments = 2;

/// For comparing what people wrote: without blanks at either end, letters in lower case.
std::string folded(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string()
                                           : foldedCase(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// From how many departments witnesses come, at least: who names no organisation may be of any.
std::size_t departmentsOf(std::span<const Participant> participants)
{
    std::map<std::string, std::set<std::string>> organisations; ///< those that are named, of each department
    for (const Participant& one : participants) {
        if (!std::ranges::contains(one.roles, Role::Witness)) continue;
        auto& known = organisations[folded(one.department)];
        if (const std::string organisation = folded(one.organisation); !organisation.empty())
            known.insert(organisation);
    }
    std::size_t count = 0;
    for (const auto& [department, known] : organisations) count += std::max(known.size(), std::size_t{1});
    return count;
}

int holders(std::span<const Participant> participants, Role role)
{
    return static_cast<int>(std::ranges::count_if(
        participants, [role](const Participant& one) { return std::ranges::contains(one.roles, role); }));
}

/// How many a role needs here, beyond what the table says.
int leastOf(Role role, const RoleNeeds& needs)
{
    switch (role) {
    case Role::Officer: return needs.officers;
    case Role::Witness: return std::max(needs.witnesses, leastWitnesses);
    case Role::Auditor: return needs.auditor == AuditorRule::Required ? 1 : 0;
    default: return infoOf(role).least;
    }
}

void checkNumbers(std::span<const Participant> participants, const RoleNeeds& needs, ScriptReport& report)
{
    const int line = participants.front().line;
    for (const RoleInfo& role : roles()) {
        const int there = holders(participants, role.role);
        const int least = leastOf(role.role, needs);
        const std::string name(role.name);
        if (there < least) report.add("CW-565", line, {name, std::to_string(least), std::to_string(there)});
        const bool isUnwanted = role.role == Role::Auditor && needs.auditor == AuditorRule::None;
        const int most = isUnwanted ? 0 : role.most.value_or(there);
        if (there > most) report.add("CW-566", line, {name, std::to_string(most), std::to_string(there)});
    }
    const std::size_t departments = departmentsOf(participants);
    const int least = std::max(needs.departments, leastDepartments);
    if (std::cmp_less(departments, least))
        report.add("CW-568", line, {std::to_string(departments), std::to_string(least)});
}

/// Operator and auditor stand alone: who did or judged what they approved before would watch themselves.
void checkReviewer(const Participant& person, const RoleNeeds& needs, ScriptReport& report)
{
    const auto isSame = [&](const std::string& name) { return folded(name) == folded(person.name); };
    if (std::ranges::none_of(needs.reviewers, isSame)) return;
    for (const Role role : {Role::Operator, Role::Auditor})
        if (std::ranges::contains(person.roles, role))
            report.add("CW-379", person.line, {person.name, std::string(infoOf(role).name)});
}

void checkReviewers(const Script& script, ScriptReport& report)
{
    const auto& all = script.reviewers;
    if (std::cmp_less(all.size(), script.people.reviewers))
        report.add("CW-377", script.people.line, {std::to_string(script.people.reviewers), std::to_string(all.size())});
    for (auto each = all.begin(); each != all.end(); ++each) {
        const auto isSame = [&](const ScriptReviewer& other) {
            return folded(other.name) == folded(each->name) || other.certificate == each->certificate;
        };
        if (std::any_of(all.begin(), each, isSame)) report.add("CW-378", each->line, {each->name});
    }
}

void checkPerson(const Participant& person, ScriptReport& report)
{
    for (std::size_t i = 0; i < person.roles.size(); ++i)
        for (std::size_t j = i + 1; j < person.roles.size(); ++j)
            if (areExclusive(person.roles[i], person.roles[j]))
                report.add("CW-567", person.line,
                    {person.name, std::string(infoOf(person.roles[i]).name),
                        std::string(infoOf(person.roles[j]).name)});
}

void checkConfirmations(const Script& script, ScriptReport& report)
{
    const RoleNeeds needs = roleNeeds(script);
    for (const ScriptStep& step : script.steps)
        for (const Confirmation& one : step.confirm) {
            if (one.role == Role::Custodian) continue; // as many as hold something
            const int planned = leastOf(one.role, needs);
            if (one.count > planned)
                report.add("CW-570", step.line,
                    {step.id, std::to_string(one.count), std::string(infoOf(one.role).name), std::to_string(planned)});
        }
}

}

RoleNeeds roleNeeds(const Script& script)
{
    const bool makesShares = std::ranges::contains(
        script.steps, std::string_view("share.split"), [](const ScriptStep& step) { return step.kind->name; });
    const int officers = !script.quorum ? 0 : makesShares ? script.quorum->shares : script.quorum->threshold;
    RoleNeeds needs{officers, script.people.witnesses, script.people.departments, script.people.auditor};
    for (const ScriptReviewer& reviewer : script.reviewers) needs.reviewers.push_back(reviewer.name);
    return needs;
}

void checkPeople(std::span<const Participant> participants, const RoleNeeds& needs, ScriptReport& report)
{
    if (participants.empty()) return;
    std::set<std::string> known;
    for (const Participant& person : participants) {
        if (!known.insert(folded(person.name) + '\n' + folded(person.organisation)).second)
            report.add("CW-569", person.line, {person.name});
        checkPerson(person, report);
        checkReviewer(person, needs, report);
    }
    checkNumbers(participants, needs, report);
}

void checkRoles(const Script& script, ScriptReport& report)
{
    if (const auto& quorum = script.quorum) {
        const bool isWrong = quorum->threshold < leastShareThreshold || quorum->threshold > quorum->shares ||
            quorum->shares > mostShares;
        if (isWrong)
            report.add("CW-562", quorum->line, {std::to_string(quorum->threshold), std::to_string(quorum->shares)});
        if (quorum->hasAuditorShare && script.people.auditor != AuditorRule::Required)
            report.add("CW-564", quorum->line);
    }
    const ScriptPeople& people = script.people;
    if (people.witnesses < leastWitnesses || people.departments < leastDepartments ||
        people.departments > people.witnesses)
        report.add("CW-563", people.line, {std::to_string(people.witnesses), std::to_string(people.departments)});
    checkReviewers(script, report);
    checkPeople(script.participants, roleNeeds(script), report);
    checkConfirmations(script, report);
}

}
