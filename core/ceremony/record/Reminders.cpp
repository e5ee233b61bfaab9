#include "core/ceremony/record/Reminders.h"
#include "core/base/Display.h"
#include <algorithm>
#include <array>

namespace core {

std::span<const ReminderRule> reminderRules()
{
    using Of = ReminderRule::Of;
    static constexpr std::array<ReminderRule, 21> all{{
        {Of::Crl, 60, "The root's revocation list ends in 60 days: plan the ceremony that signs the next one"},
        {Of::Crl, 30, "The root's revocation list ends in 30 days: hold the ceremony that signs the next one"},
        {Of::Crl, 7, "The root's revocation list ends in 7 days: publish the next one now"},
        {Of::Sub, 365, "The CA %1 ends in a year: plan its successor"},
        {Of::Sub, 90, "The CA %1 ends in 90 days"},
        {Of::Sub, 0, "The CA %1 ends today"},
        {Of::Root, 1825, "The root ends in five years: plan the next root"},
        {Of::Root, 365, "The root ends in a year"},
        {Of::Root, 0, "The root ends today"},
        {Of::Cross, 90, "The cross-certificate %1 ends in 90 days"},
        {Of::Cross, 0, "The cross-certificate %1 ends today"},
        {Of::FormerCrl, 60,
            "The old root's revocation list ends in 60 days: plan the ceremony that signs the next one"},
        {Of::FormerCrl, 30,
            "The old root's revocation list ends in 30 days: hold the ceremony that signs the next one"},
        {Of::FormerCrl, 7, "The old root's revocation list ends in 7 days: publish the next one now"},
        {Of::GiveOut, 30, "In 30 days everybody who trusts the old root is to have the new one"},
        {Of::GiveOut, 0, "Everybody who trusts the old root has the new one from today on: look whether it is so"},
        {Of::OldStops, 30, "In 30 days the old root stops signing CAs"},
        {Of::OldStops, 0, "From today on the old root signs nothing but its lists"},
        {Of::OldEnds, 365, "The old root ends in a year: who still needs it?"},
        {Of::OldEnds, 30, "The old root ends in 30 days: hold the ceremony that destroys its key"},
        {Of::OldEnds, 0, "The old root ends today"},
    }};
    return all;
}

namespace {

/// 20261120
std::string dayOf(Time time)
{
    std::string text = toText(time).substr(0, 10);
    std::erase(text, '-');
    return text;
}

/// RFC 5545 section 3.3.11
std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char each : showText(std::string(text))) {
        if (each == '\\' || each == ';' || each == ',') safe += '\\';
        safe += each;
    }
    return safe;
}

/// A line, folded after at most 75 octets between two characters (RFC 5545 section 3.1).
std::string folded(std::string_view line)
{
    constexpr std::size_t longest = 74;
    std::string text;
    while (line.size() > longest) {
        std::size_t end = longest;
        while ((static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
        text += std::string(line.substr(0, end)) + "\r\n ";
        line.remove_prefix(end);
    }
    return text + std::string(line) + "\r\n";
}

class Calendar {
public:
    explicit Calendar(const ReminderPlan& plan) : m_plan(plan) {}

    void add(Time day, std::string_view what, bool isYearly = false)
    {
        const std::string number = std::to_string(++m_count);
        m_text += folded("BEGIN:VEVENT") + folded("UID:" + m_plan.ceremony + "-" + number + "@certwright") +
            folded("DTSTAMP:" + dayOf(m_plan.made) + "T000000Z") + folded("DTSTART;VALUE=DATE:" + dayOf(day));
        if (isYearly) m_text += folded("RRULE:FREQ=YEARLY;UNTIL=" + dayOf(m_plan.rootEnds));
        m_text += folded("SUMMARY:" + escaped(what)) + folded("TRANSP:TRANSPARENT") + folded("END:VEVENT");
    }

    void addRules(ReminderRule::Of of, Time day, const std::string& name = {})
    {
        for (const ReminderRule& rule : reminderRules()) {
            const Time when = day - std::chrono::days(rule.daysBefore);
            if (rule.of != of || when < m_plan.made) continue;
            std::string what(rule.what);
            if (const auto at = what.find("%1"); at != std::string::npos) what.replace(at, 2, name);
            add(when, what);
        }
    }

    std::string text() const
    {
        return folded("BEGIN:VCALENDAR") + folded("VERSION:2.0") +
            folded("PRODID:-//Certwright//Root key ceremony//EN") + m_text + folded("END:VCALENDAR");
    }

private:
    const ReminderPlan& m_plan;
    std::string m_text;
    int m_count = 0;
};

}

std::string remindersOf(const ReminderPlan& plan)
{
    Calendar calendar(plan);
    if (plan.crlNextUpdate) calendar.addRules(ReminderRule::Of::Crl, *plan.crlNextUpdate);
    for (const auto& [name, end] : plan.subEnds) calendar.addRules(ReminderRule::Of::Sub, end, name);
    calendar.addRules(ReminderRule::Of::Root, plan.rootEnds);
    for (const auto& [name, end] : plan.crossEnds) calendar.addRules(ReminderRule::Of::Cross, end, name);
    if (plan.formerCrlNextUpdate) calendar.addRules(ReminderRule::Of::FormerCrl, *plan.formerCrlNextUpdate);
    if (plan.overlap) {
        calendar.addRules(ReminderRule::Of::GiveOut, plan.overlap->giveOut);
        calendar.addRules(ReminderRule::Of::OldStops, plan.overlap->oldStops);
        calendar.addRules(ReminderRule::Of::OldEnds, plan.overlap->oldEnds);
    }
    const Time nextYear = plan.made + std::chrono::days(365);
    calendar.add(nextYear, "Count the seals: every bag, sheet and token of the root is where the ledger says", true);
    calendar.add(nextYear, "Who holds a PIN or a share of the root: are they all still here?", true);
    return calendar.text();
}

void addReminders(Kit& kit, const ReminderPlan& plan) { kit.add("reminders/ceremony.ics", remindersOf(plan)); }

}
