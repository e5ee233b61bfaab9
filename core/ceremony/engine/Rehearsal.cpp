#include "core/ceremony/engine/Rehearsal.h"
#include "core/ceremony/CheckScript.h"
#include "core/ceremony/Rollover.h"
#include "core/ceremony/engine/Dice.h"
#include "core/ceremony/paper/PaperFrames.h"
#include "core/crypto/Random.h"
#include <algorithm>
#include <sstream>
#include <utility>

namespace core {
namespace {

constexpr std::string_view rehearsalPin = "13572468"; ///< of people who do not exist
constexpr int dice = 6;

std::map<Role, int> wantedPeople(const Script& script)
{
    const RoleNeeds needs = roleNeeds(script);
    std::map<Role, int> wanted{{Role::Administrator, 1}, {Role::Operator, 1}, {Role::Officer, needs.officers},
        {Role::Witness, needs.witnesses}, {Role::Auditor, needs.auditor == AuditorRule::Required ? 1 : 0}};
    for (const ScriptStep& step : script.steps)
        for (const Confirmation& one : step.confirm) wanted[one.role] = std::max(wanted[one.role], one.count);
    return wanted;
}

Secret randomThrows(std::size_t count)
{
    Secret rolls(count);
    for (std::size_t at = 0; at < count;) {
        const auto random = randomBytes(1);
        if (!random) break;
        if (random->front() < 252) rolls.span()[at++] = static_cast<std::uint8_t>('1' + random->front() % dice);
    }
    return rolls;
}

/// Of twenty thousand times a hundred true throws one looks made up; people would throw again, too.
Secret someThrows(std::size_t count)
{
    Secret rolls = randomThrows(count);
    for (int again = 0; again < 3 && !doubtsAbout(rolls.view()).empty(); ++again) rolls = randomThrows(count);
    return rolls;
}

/// A number that no bag had before, at this or another ceremony.
std::string someBag()
{
    constexpr std::size_t octets = 6;
    const auto random = randomBytes(octets);
    return "REHEARSAL-" + (random ? toHex(*random) : std::string());
}

}

RehearsedRoom::RehearsedRoom(const Script& script) : m_makesKey(script.type->makesKey)
{
    std::map<Role, int> wanted = wantedPeople(script);
    for (const Participant& participant : script.participants) {
        m_people.push_back({participant, Secret(bytesOf(rehearsalPin))});
        for (const Role role : participant.roles) --wanted[role];
    }
    for (const auto& [role, count] : wanted)
        for (int i = 1; i <= count; ++i) {
            const std::string number = std::to_string(i);
            m_people.push_back({{.name = "Rehearsing " + std::string(infoOf(role).name) + " " + number,
                                    .department = "Rehearsal " + number,
                                    .organisation = "Rehearsal",
                                    .roles = {role}},
                Secret(bytesOf(rehearsalPin))});
        }
}

std::vector<Enrolment> RehearsedRoom::people() const
{
    std::vector<Enrolment> enrolments;
    for (const Person& person : m_people) enrolments.push_back({person.participant, "rehearsal", person.pin.clone()});
    return enrolments;
}

/// What people write down when it is shown.
void RehearsedRoom::note(const StepView& view)
{
    const std::string_view kind = view.step->kind->name;
    for (const StepSecret& secret : view.secrets) {
        const bool isOfficer = kind == "token.init" || view.step->input("pin") == "officer";
        const std::string what = (kind == "share.split" ? "share:"
                                         : isOfficer    ? "officer-pin:"
                                                        : "pin:") +
            secret.about;
        m_notes.insert_or_assign(what, secret.text.clone());
    }
    if (kind != "fingerprint.read" && kind != "checkpoint") return;
    m_words.clear();
    if (view.values.empty()) return;
    std::istringstream words(view.values.front().text);
    for (std::string word; words >> word;) m_words.push_back(word);
}

/// What there is on paper is of the root before from now on.
void RehearsedRoom::stepBack()
{
    if (std::exchange(m_hasSteppedBack, true)) return;
    m_formerCodes = std::exchange(m_codes, {});
    constexpr std::string_view mark = "share:";
    std::erase_if(m_notes, [](const auto& entry) { return entry.first.starts_with("former-share:"); });
    for (auto note = m_notes.lower_bound(mark); note != m_notes.end() && note->first.starts_with(mark);) {
        const auto next = std::next(note);
        auto moved = m_notes.extract(note);
        moved.key() = "former-" + moved.key();
        m_notes.insert(std::move(moved));
        note = next;
    }
}

const Secret* RehearsedRoom::known(const std::string& what) const
{
    const bool isShare = what.starts_with("share:") || what.starts_with("former-share:");
    if (!m_ownPin.isEmpty() && !isShare) return &m_ownPin;
    const auto found = m_notes.find(what);
    return found == m_notes.end() ? nullptr : &found->second;
}

StepAnswers RehearsedRoom::answers(const StepView& view, const Ceremony& ceremony, Time now)
{
    if (m_makesKey && ceremony.world().former) stepBack();
    note(view);
    StepAnswers answers;
    const auto give = [&](const StepField& field, const Secret* secret) {
        if (secret) answers.secrets.insert_or_assign(field.name, secret->clone());
    };
    const std::string_view kind = view.step->kind->name;
    const bool isOfficer = kind == "token.init" || view.step->input("pin") == "officer";
    const bool isFormer = view.step->input("of") == formerRoot;
    for (const StepField& field : view.fields) {
        const std::string group = field.name.substr(0, field.name.find(':'));
        if (field.kind == StepField::Kind::People) {
            answers.people = people();
        } else if (field.kind == StepField::Kind::Tick) {
            answers.texts[field.name] = "yes";
        } else if (field.kind == StepField::Kind::Watch) {
            answers.texts[field.name] = toText(now);
        } else if (field.name == "rolls") {
            answers.secrets.insert_or_assign(field.name, someThrows(static_cast<std::size_t>(std::stoi(field.about))));
        } else if (field.name == "pin" || field.name == "officer-pin") {
            give(field, known(field.name + ":" + field.about));
        } else if (group == "new-pin" || group == "new-pin-again") {
            give(field, known((isOfficer ? "officer-pin:" : "pin:") + field.about));
        } else if (group == "share") {
            give(field, known((isFormer ? "former-" : "") + field.name));
        } else if (field.kind == StepField::Kind::Word) {
            const auto place = static_cast<std::size_t>(std::stoi(field.about)) - 1;
            answers.texts[field.name] = place < m_words.size() ? m_words[place] : std::string();
        } else if (field.name == "sheets") {
            answers.texts[field.name] = isFormer ? m_formerCodes : m_codes;
        } else if (group == "line") {
            answers.texts[field.name] = m_sheets[field.about];
        } else if (kind == "check.seal") {
            const auto asset = ceremony.world().assets.find(field.about);
            answers.texts[field.name] = asset == ceremony.world().assets.end() ? std::string() : asset->second.bag;
        } else if (kind == "seal.record") {
            if (field.name == "bag") m_bag = someBag();
            answers.texts[field.name] = m_bag;
        } else if (field.name == "head") {
            answers.texts[field.name] = toHex(ceremony.transcript().head()).substr(0, 8);
        } else {
            answers.texts[field.name] = "rehearsal";
        }
    }
    return answers;
}

std::vector<std::string> RehearsedRoom::holders(const ScriptQuorum& quorum) const
{
    std::vector<std::string> names;
    const auto add = [&](Role role, std::size_t most) {
        for (const Person& person : m_people)
            if (names.size() < most && std::ranges::contains(person.participant.roles, role))
                names.push_back(person.participant.name);
    };
    const auto members = static_cast<std::size_t>(quorum.shares);
    add(Role::Officer, members);
    if (quorum.hasAuditorShare) add(Role::Auditor, members + 1);
    return names;
}

void RehearsedRoom::learnShare(const std::string& holder, const Secret& share)
{
    m_notes.insert_or_assign("share:" + holder, share.clone());
}

void RehearsedRoom::remember(const RehearsedRoom& before)
{
    for (const auto& [what, secret] : before.m_notes) m_notes.insert_or_assign(what, secret.clone());
    m_sheets = before.m_sheets;
    m_codes = before.m_codes;
    m_formerCodes = before.m_formerCodes;
}

void RehearsedRoom::learnPin(const std::string& token, const Secret& pin)
{
    m_notes.insert_or_assign("pin:" + token, pin.clone());
    m_notes.insert_or_assign("officer-pin:" + token, pin.clone());
}

Result<void> RehearsedRoom::receive(const PaperOrder& order)
{
    CORE_TRY(const PaperBackup backup, layOutBackup(order.encryptedKey));
    m_sheets.clear();
    m_codes.clear();
    for (const PaperSheet& sheet : backup.sheets) m_codes += sheet.code + "\n";
    for (const PaperSheet& sheet : backup.sheets)
        for (const PaperLine& line : sheet.lines)
            m_sheets[std::to_string(line.number)] = line.groups() + " " + line.check;
    return {};
}

Result<void> RehearsedRoom::take(Ceremony& ceremony, Time now)
{
    CORE_CHECK(ceremony.retry());
    const ScriptStep* const step = ceremony.view().step;
    if (ceremony.view().phase == StepPhase::Asking) CORE_CHECK(ceremony.give(answers(ceremony.view(), ceremony, now)));
    std::vector<std::string> confirmed;
    while (!ceremony.isFinished() && ceremony.view().step == step && ceremony.view().phase == StepPhase::Confirming) {
        const Role role = ceremony.view().missing.front().role;
        const auto fits = [&](const Person& person) {
            const auto& roles = person.participant.roles;
            return std::ranges::find(roles, role) != roles.end() &&
                std::ranges::find(confirmed, person.participant.name) == confirmed.end();
        };
        const auto person = std::ranges::find_if(m_people, fits);
        if (person == m_people.end())
            return failAs(ErrorCode::Refused, "CW-765", {std::string(infoOf(role).name), step->id});
        confirmed.push_back(person->participant.name);
        CORE_CHECK(ceremony.confirm(person->participant.name, person->pin.view()));
    }
    return {};
}

Result<void> rehearse(
    Ceremony& ceremony, RehearsedRoom& room, const Clock& clock, const std::function<bool(const StepView&)>& told)
{
    while (!ceremony.isFinished()) {
        if (!told(ceremony.view())) return fail(ErrorCode::Cancelled);
        CORE_CHECK(room.take(ceremony, clock()));
    }
    return {};
}

}
