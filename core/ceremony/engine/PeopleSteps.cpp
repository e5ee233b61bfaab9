#include "core/ceremony/CheckScript.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/issuing/Refusal.h"

namespace core {
namespace {

RecordData recordOf(const Enrolment& one)
{
    RecordData roles = RecordData::array();
    for (const Role role : one.person.roles) roles.push_back(infoOf(role).name);
    return {{"name", one.person.name}, {"department", one.person.department}, {"organisation", one.person.organisation},
        {"roles", std::move(roles)}, {"identified_by", one.identifiedBy}};
}

Result<Participant> readPerson(const RecordData& row)
{
    Participant person;
    CORE_TRY(person.name, textOf(row, "name"));
    CORE_TRY(person.department, textOf(row, "department"));
    CORE_TRY(person.organisation, textOf(row, "organisation"));
    CORE_TRY(const std::vector<std::string> roles, textsOf(row, "roles"));
    for (const std::string& name : roles) {
        const RoleInfo* const role = findRole(name);
        if (!role) return brokenRecord("roles");
        person.roles.push_back(role->role);
    }
    return person;
}

std::vector<StepField> enrolmentFields(const CeremonyRoom&, const ScriptStep&)
{
    return {{"people", CORE_TEXT("core", "Who takes part"), {}, StepField::Kind::People}};
}

Result<void> judgeEnrolment(CeremonyRoom& room, const ScriptStep&, StepAnswers& answers)
{
    std::vector<Participant> people;
    RecordData rows = RecordData::array();
    for (const Enrolment& one : answers.people) {
        people.push_back(one.person);
        rows.push_back(recordOf(one));
        std::string roles;
        for (const Role role : one.person.roles) roles += (roles.empty() ? "" : ", ") + std::string(infoOf(role).name);
        room.desk.values.push_back(
            {CORE_TEXT("core", "Takes part"), one.person.name + ", " + one.person.department + ": " + roles});
    }
    std::vector<Finding> errors;
    for (Finding& finding : checkParticipants(people, roleNeeds(room.script)))
        if (finding.severity == Severity::Error) errors.push_back(std::move(finding));
    if (!errors.empty()) return refusal(errors);
    room.desk.data["people"] = std::move(rows);
    return {};
}

Result<void> takePeople(CeremonyWorld& world, const ScriptStep&, const RecordData& result)
{
    CORE_TRY(const RecordData rows, listOf(result, "people"));
    world.people.clear();
    for (const RecordData& row : rows) {
        CORE_TRY(Participant person, readPerson(row));
        world.people.push_back(std::move(person));
    }
    return {};
}

Result<void> judgeLeaving(CeremonyRoom& room, const ScriptStep& step, StepAnswers&)
{
    const std::string who = step.input("who");
    if (std::ranges::find(room.world.people, who, &Participant::name) == room.world.people.end())
        return failAs(ErrorCode::Refused, "CW-763", {who});
    std::vector<Participant> left;
    for (const Participant& person : room.world.people)
        if (person.name != who) left.push_back(person);
    std::vector<Finding> errors;
    for (Finding& finding : checkParticipants(left, roleNeeds(room.script)))
        if (finding.severity == Severity::Error) errors.push_back(std::move(finding));
    if (!errors.empty()) return refusal(errors);
    room.desk.data["left"] = who;
    return {};
}

Result<void> takeLeaving(CeremonyWorld& world, const ScriptStep&, const RecordData& result)
{
    CORE_TRY(const std::string who, textOf(result, "left"));
    std::erase_if(world.people, [&](const Participant& person) { return person.name == who; });
    return {};
}

}

std::span<const StepWork> peopleSteps()
{
    static const std::vector<StepWork> all{
        {.kind = "say"},
        {.kind = "people.enrol",
            .fields = enrolmentFields,
            .judge = judgeEnrolment,
            .take = takePeople,
            .recordedAs = LineType::People},
        {.kind = "people.in",
            .fields = enrolmentFields,
            .judge = judgeEnrolment,
            .take = takePeople,
            .recordedAs = LineType::People},
        {.kind = "people.out", .judge = judgeLeaving, .take = takeLeaving, .recordedAs = LineType::People},
    };
    return all;
}

}
