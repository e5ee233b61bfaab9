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

Result<void> checkConfirmers(
    Incident::Weight weight, std::span<const Participant> people, std::span<const PinOf> confirmed)
{
    for (auto each = confirmed.begin(); each != confirmed.end(); ++each) {
        if (std::ranges::find(people, each->name, &Participant::name) == people.end())
            return failAs(ErrorCode::Refused, "CW-763", {each->name});
        if (std::ranges::find(confirmed.begin(), each, each->name, &PinOf::name) != each)
            return failAs(ErrorCode::Refused, "CW-764", {each->name});
    }
    for (const Confirmation& wanted : incidentConfirmers(weight, people))
        if (countOf(people, confirmed, wanted.role) < wanted.count)
            return failAs(ErrorCode::Refused, "CW-317",
                {std::string(nameOf(weight)), std::to_string(wanted.count), std::string(infoOf(wanted.role).name)});
    return {};
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

Result<void> Ceremony::report(const Incident& incident)
{
    CORE_CHECK(beginAddendum());
    RecordData data{{"weight", nameOf(incident.weight)}, {"expected", incident.expected},
        {"happened", incident.happened}, {"decided", incident.decided}};
    if (!incident.cause.empty()) data["cause"] = incident.cause;
    if (!incident.confirmed.empty()) data["confirmed_by"] = incident.confirmed;
    CORE_CHECK(write(LineType::Incident, std::move(data), incident.who));
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

}
