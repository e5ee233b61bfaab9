#include "core/profiles/foreign/JsonSettings.h"
#include <algorithm>

namespace core {

void JsonSettings::add(
    const ForeignJson& object, const std::string& section, std::string (*shown)(const ForeignJson& value))
{
    for (const ForeignJson& each : object.members)
        if (each.kind == ForeignJson::Kind::Object)
            add(each, section.empty() ? each.key : section + "." + each.key, shown);
        else
            m_settings.emplace_back(&each, m_report.add(each.line, section, each.key, shown(each)));
}

void JsonSettings::note(const ForeignJson& value, const ForeignNote& note)
{
    const auto found = std::ranges::find(m_settings, &value, [](const auto& setting) { return setting.first; });
    if (found != m_settings.end()) return m_report.note(found->second, note);
    for (const ForeignJson& each : value.members) this->note(each, note);
}

}
