#include "core/profiles/foreign/ForeignReport.h"
#include "core/base/Text.h"
#include "core/base/Wording.h"
#include <algorithm>

namespace core {

std::string_view nameOf(ForeignFate fate)
{
    switch (fate) {
    case ForeignFate::Taken: return "taken";
    case ForeignFate::Adapted: return "adapted";
    case ForeignFate::LeftOut: return "left_out";
    case ForeignFate::Added: break;
    }
    return "added";
}

std::string reasonText(const ForeignLine& line) { return line.reason ? filled(line.reason->text, line.values) : ""; }

std::size_t ForeignReport::add(std::size_t line, std::string section, std::string key, std::string value)
{
    m_settings.push_back(
        {{.line = line, .section = std::move(section), .key = std::move(key), .value = std::move(value)}});
    return m_settings.size() - 1;
}

void ForeignReport::note(std::size_t setting, ForeignNote note)
{
    auto& notes = m_settings[setting].notes;
    const bool isKnown = std::ranges::any_of(notes, [&](const ForeignNote& each) {
        return each.fate == note.fate && each.reason == note.reason && each.values == note.values;
    });
    if (!isKnown) notes.push_back(std::move(note));
}

void ForeignReport::tell(std::string section, std::string key, ForeignNote note)
{
    const bool isKnown = std::ranges::any_of(m_more, [&](const ForeignLine& each) {
        return each.section == section && each.key == key && each.reason == note.reason && each.values == note.values;
    });
    if (isKnown) return;
    m_more.push_back({.section = std::move(section),
        .key = std::move(key),
        .fate = note.fate,
        .reason = note.reason,
        .values = std::move(note.values)});
}

void ForeignReport::forgetAdded(std::string_view section)
{
    std::erase_if(m_more, [&](const ForeignLine& line) { return line.section == section; });
}

void ForeignReport::rest(const ForeignReason& reason)
{
    for (Setting& setting : m_settings)
        if (setting.notes.empty()) setting.notes.push_back({ForeignFate::LeftOut, &reason, {}});
}

std::vector<ForeignLine> ForeignReport::lines() const
{
    std::vector<ForeignLine> lines;
    for (const Setting& setting : m_settings) {
        const auto has = [&](ForeignFate fate) {
            return std::ranges::contains(setting.notes, fate, &ForeignNote::fate);
        };
        const ForeignFate told = has(ForeignFate::Adapted) ? ForeignFate::Adapted
            : has(ForeignFate::LeftOut)                    ? ForeignFate::LeftOut
                                                           : ForeignFate::Taken;
        for (const ForeignNote& note : setting.notes) {
            if (note.fate != told) continue;
            ForeignLine& line = lines.emplace_back(setting.head);
            line.fate = note.fate;
            line.reason = note.reason;
            line.values = note.values;
        }
    }
    std::ranges::stable_sort(lines, {}, &ForeignLine::line);
    lines.insert(lines.end(), m_more.begin(), m_more.end());
    return lines;
}

}
