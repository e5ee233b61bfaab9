#include "core/profiles/CompareProfiles.h"
#include "core/profiles/TomlTable.h"
#include "core/profiles/WriteProfile.h"
#include <sstream>

namespace core {
namespace {

using Settings = std::map<std::string, std::vector<std::string>>;

std::string textOfNode(const toml::node& node)
{
    if (const auto* text = node.as_string()) return text->get();
    std::ostringstream out;
    node.visit([&out](const auto& value) { out << value; });
    return out.str();
}

void flatten(const toml::node& node, const std::string& path, Settings& settings)
{
    if (const auto* table = node.as_table()) {
        if (table->empty()) settings[path];
        for (const auto& [key, value] : *table)
            flatten(value, path.empty() ? std::string(key.str()) : path + "." + std::string(key.str()), settings);
        return;
    }
    const auto* list = node.as_array();
    if (!list) {
        settings[path] = {textOfNode(node)};
        return;
    }
    for (std::size_t i = 0; i < list->size(); ++i)
        if ((*list)[i].is_table())
            flatten((*list)[i], path + "[" + std::to_string(i + 1) + "]", settings);
        else
            settings[path].push_back(textOfNode((*list)[i]));
}

/// What a profile says, each setting by itself.
Settings settingsOf(const Profile& profile)
{
    Settings settings;
    if (const auto table = readToml(writeProfile(profile), profileWords)) flatten(*table, {}, settings);
    return settings;
}

std::string inOneLine(const std::vector<std::string>& values)
{
    std::string line;
    for (const std::string& value : values) line += (line.empty() ? "" : ", ") + value;
    return line;
}

std::vector<std::string> without(const std::vector<std::string>& values, const std::vector<std::string>& others)
{
    std::vector<std::string> rest = values;
    std::erase_if(rest, [&](const std::string& value) { return std::ranges::contains(others, value); });
    return rest;
}

}

std::vector<SettingChange> compareProfiles(const Profile& one, const Profile& other)
{
    Settings before = settingsOf(one);
    Settings after = settingsOf(other);
    std::vector<SettingChange> changes;
    std::set<std::string> all;
    for (const Settings* each : {&before, &after})
        for (const auto& [setting, values] : *each) all.insert(setting);
    for (const std::string& setting : all) {
        if (before[setting] == after[setting]) continue;
        const auto gone = without(before[setting], after[setting]);
        const auto added = without(after[setting], before[setting]);
        const bool isOrder = gone.empty() && added.empty();
        changes.push_back(
            {setting, inOneLine(isOrder ? before[setting] : gone), inOneLine(isOrder ? after[setting] : added)});
    }
    return changes;
}

}
