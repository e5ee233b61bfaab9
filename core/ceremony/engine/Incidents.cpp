#include "core/base/Wording.h"
#include "core/ceremony/engine/Ceremony.h"
#include <algorithm>

namespace core {
namespace {

bool hasRole(const Participant& person, Role role) { return std::ranges::contains(person.roles, role); }

/// Who of them fills a role that an incident wants: nobody fills two.
int countOf(std::span<const Participant> people, std::span<const PinOf> confirmed, Role role)
{
    return static_cast<int>(std::ranges::count_if(confirmed, [&](const PinOf& one) {
        const auto person = std::ranges::find(people, one.name, &Participant::name);
        return person != people.end() && hasRole(*person, role);
    }));
}

/// All are there, each of them once.
Result<void> checkNames(std::span<const Participant> people, std::span<const PinOf> confirmed)
{
    for (auto each = confirmed.begin(); each != confirmed.end(); ++each) {
        if (std::ranges::find(people, each->name, &Participant::name) == people.end())
            return failAs(ErrorCode::Refused, "CW-763", {each->name});
        if (std::ranges::find(confirmed.begin(), each, each->name, &PinOf::name) != each)
            return failAs(ErrorCode::Refused, "CW-764", {each->name});
    }
    return {};
}

Result<void> checkConfirmers(
    Incident::Weight weight, std::span<const Participant> people, std::span<const PinOf> confirmed)
{
    CORE_CHECK(checkNames(people, confirmed));
    for (const Confirmation& wanted : incidentConfirmers(weight, people))
        if (countOf(people, confirmed, wanted.role) < wanted.count)
            return failAs(ErrorCode::Refused, "CW-317",
                {std::string(nameOf(weight)), std::to_string(wanted.count), std::string(infoOf(wanted.role).name)});
    return {};
}

RecordData dataOf(const Incident& incident)
{
    RecordData data{{"weight", nameOf(incident.weight)}, {"expected", incident.expected},
        {"happened", incident.happened}, {"decided", incident.decided}};
    if (!incident.cause.empty()) data["cause"] = incident.cause;
    if (!incident.confirmed.empty()) data["confirmed_by"] = incident.confirmed;
    return data;
}

}

std::string_view nameOf(Incident::Weight weight)
{
    static constexpr std::string_view names[]{"note", "deviation", "security"};
    return names[static_cast<std::size_t>(weight)];
}

std::vector<Confirmation> incidentConfirmers(Incident::Weight weight, std::span<const Participant> people)
{
    if (people.empty()) return {};
    std::vector<Confirmation> wanted{
        {Role::Administrator, 1}, {Role::Witness, weight == Incident::Weight::Note ? 1 : 2}};
    const bool hasAuditor =
        std::ranges::any_of(people, [](const Participant& person) { return hasRole(person, Role::Auditor); });
    if (weight == Incident::Weight::Security && hasAuditor) wanted.push_back({Role::Auditor, 1});
    return wanted;
}

Result<void> noteIncident(CeremonyRoom& room, const ScriptStep& step, const Incident& incident)
{
    CORE_CHECK(room.journal().append(
        {.type = LineType::Incident, .step = step.id, .act = step.act, .who = incident.who, .data = dataOf(incident)}));
    ++room.world.counts.incidents;
    return {};
}

Result<void> Ceremony::report(const Incident& incident)
{
    CORE_CHECK(beginAddendum());
    CORE_CHECK(write(LineType::Incident, dataOf(incident), incident.who));
    ++m_world.counts.incidents;
    return {};
}

Result<void> Ceremony::report(Incident incident, std::span<const PinOf> confirmed)
{
    CORE_CHECK(checkConfirmers(incident.weight, m_world.people, confirmed));
    for (const PinOf& one : confirmed) CORE_CHECK(checkPin(one.name, one.pin.view()));
    incident.cause.clear();
    incident.confirmed.clear();
    for (const PinOf& one : confirmed) incident.confirmed.push_back(one.name);
    return report(incident);
}

std::vector<std::string> Ceremony::lockedOut() const
{
    std::vector<std::string> names;
    for (const Participant& person : m_world.people)
        if (m_people.isLocked(person.name)) names.push_back(person.name);
    return names;
}

bool mayRenewPin(std::span<const Participant> people, std::string_view who, std::span<const std::string> confirmed)
{
    int leaders = 0, observers = 0;
    bool isLedByAnother = false;
    for (const Participant& person : people) {
        if (person.name == who) continue;
        isLedByAnother |= hasRole(person, Role::Administrator);
        if (!std::ranges::contains(confirmed, person.name)) continue;
        if (hasRole(person, Role::Administrator)) ++leaders;
        if (hasRole(person, Role::Witness) || hasRole(person, Role::Auditor)) ++observers;
    }
    return isLedByAnother ? leaders >= 1 && observers >= 1 : observers >= 2;
}

Result<void> Ceremony::renewPin(Enrolment person, std::span<const PinOf> confirmed)
{
    const std::string name = person.person.name;
    if (!m_people.isLocked(name)) return failAs(ErrorCode::Refused, "CW-373", {name});
    CORE_CHECK(checkNames(m_world.people, confirmed));
    std::vector<std::string> who;
    for (const PinOf& one : confirmed) who.push_back(one.name);
    if (!mayRenewPin(m_world.people, name, who)) return failAs(ErrorCode::Refused, "CW-374", {name});
    if (person.pin.size() < leastCeremonyPin)
        return failAs(ErrorCode::Refused, "CW-768", {name, std::to_string(leastCeremonyPin)});
    for (const PinOf& one : confirmed) CORE_CHECK(checkPin(one.name, one.pin.view()));
    CORE_CHECK(report({.weight = Incident::Weight::Deviation,
        .expected = name + " confirms with the PIN that was chosen before",
        .happened = "it was wrong three times; shown again: " + person.identifiedBy,
        .decided = "a new PIN, chosen before those who confirm this",
        .who = {name},
        .cause = "pin.renewed",
        .confirmed = std::move(who)}));
    return m_people.enrol(std::span(&person, 1));
}

}
