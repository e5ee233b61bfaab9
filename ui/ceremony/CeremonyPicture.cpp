#include "ui/ceremony/CeremonyPicture.h"

#include <algorithm>

namespace ui {
namespace {

bool hasRole(const core::Participant& person, core::Role role)
{
    return std::ranges::find(person.roles, role) != person.roles.end();
}

std::string confirmationTime(const core::Journal& journal, const std::string& name)
{
    std::string time;
    for (const core::TranscriptLine& line : journal.lines())
        if (line.entry.type == core::LineType::Confirm && !line.entry.who.empty() && line.entry.who.front() == name)
            time = line.utc;
    return time;
}

/// Operators first; each person once, with those who are still missing marked.
std::vector<Confirmer> confirmersOf(
    const core::StepView& view, const std::vector<core::Participant>& people, const core::Journal& journal)
{
    std::vector<core::Confirmation> wanted = view.step->confirm;
    std::ranges::stable_partition(wanted, [](const auto& one) { return one.role == core::Role::Operator; });
    const bool isOperatorMissing = !view.missing.empty() && view.missing.front().role == core::Role::Operator;
    std::vector<Confirmer> all;
    for (const core::Confirmation& one : wanted)
        for (const core::Participant& person : people) {
            const auto isThere = [&](const Confirmer& other) { return other.person.name == person.name; };
            if (!hasRole(person, one.role) || std::ranges::any_of(all, isThere)) continue;
            Confirmer confirmer{.person = person};
            confirmer.hasConfirmed =
                std::ranges::any_of(view.confirmed, [&](const auto& entry) { return entry.first == person.name; });
            if (confirmer.hasConfirmed) confirmer.confirmedAt = confirmationTime(journal, person.name);
            const auto isWanted = [&](const core::MissingConfirmation& missing) {
                return hasRole(person, missing.role) && (!isOperatorMissing || missing.role == core::Role::Operator);
            };
            confirmer.isExpected = view.phase == core::StepPhase::Confirming && !confirmer.hasConfirmed &&
                std::ranges::any_of(view.missing, isWanted);
            all.push_back(std::move(confirmer));
        }
    return all;
}

}

CeremonyPicture pictureOf(core::Ceremony& ceremony)
{
    const core::StepView view = ceremony.view();
    const core::Journal& journal = ceremony.addendum() ? *ceremony.addendum() : ceremony.transcript();
    CeremonyPicture picture{.mode = ceremony.mode(),
        .step = ceremony.world().isClosed ? view.count : view.number - 1,
        .isFinished = ceremony.isFinished(),
        .awaitsDisposition = ceremony.awaitsDisposition(),
        .left = ceremony.left(),
        .phase = view.phase,
        .trouble = view.trouble,
        .fields = view.fields,
        .values = {view.values.begin(), view.values.end()},
        .lockedOut = ceremony.lockedOut(),
        .world = ceremony.world(),
        .head = journal.head()};
    for (const core::MissingConfirmation& one : view.missing) picture.missing += one.count;
    for (const core::DeadMirror& mirror : journal.deadMirrors()) picture.deadSticks.push_back(mirror.folder);
    const core::Journal& written = journal.lines().empty() ? ceremony.transcript() : journal;
    if (!written.lines().empty()) picture.lastLine = written.lines().back().utc;
    if (!view.step) return picture;
    picture.confirmers = confirmersOf(view, ceremony.world().people, journal);
    for (Confirmer& confirmer : picture.confirmers)
        confirmer.isLockedOut = std::ranges::contains(picture.lockedOut, confirmer.person.name);
    if (view.phase == core::StepPhase::Asking && !view.trouble)
        for (const core::StepSecret& secret : view.secrets)
            picture.secrets.push_back({secret.label, secret.about, secret.text.clone()});
    return picture;
}

}
