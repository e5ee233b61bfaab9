#include "core/x509/ExtensionType.h"
#include <charconv>

namespace core {

std::optional<MemberKey> readMemberKey(std::string_view key)
{
    const auto first = key.find('.');
    const auto second = first == std::string_view::npos ? first : key.find('.', first + 1);
    if (second == std::string_view::npos || second + 1 == key.size()) return std::nullopt;
    const std::string_view digits = key.substr(first + 1, second - first - 1);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isWhole = error == std::errc{} && end == digits.data() + digits.size() && digits[0] != '0';
    if (!isWhole || number > mostMembers) return std::nullopt;
    return MemberKey{key.substr(0, first), number, key.substr(second + 1)};
}

std::vector<FieldValues> membersOf(const FieldValues& values, std::string_view group)
{
    std::vector<FieldValues> members;
    for (const auto& [key, list] : values) {
        const auto place = readMemberKey(key);
        if (!place || place->group != group) continue;
        if (members.size() < place->number) members.resize(place->number);
        members[place->number - 1].emplace(place->field, list);
    }
    return members;
}

void setMembers(FieldValues& values, std::string_view group, const std::vector<FieldValues>& members)
{
    std::erase_if(values, [&](const auto& value) {
        const auto place = readMemberKey(value.first);
        return place && place->group == group;
    });
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::string prefix = std::string(group) + "." + std::to_string(i + 1) + ".";
        for (const auto& [field, list] : members[i]) values.emplace(prefix + field, list);
    }
}

namespace {

void showFields(
    const std::vector<ExtensionField>& fields, const FieldValues& values, int depth, std::vector<ShownField>& shown)
{
    for (const ExtensionField& field : fields) {
        if (field.kind == ExtensionField::Kind::Group) {
            const auto members = membersOf(values, field.key);
            for (std::size_t i = 0; i < members.size(); ++i) {
                shown.push_back({&field, depth, static_cast<int>(i + 1)});
                showFields(field.fields, members[i], depth + 1, shown);
            }
            continue;
        }
        const auto found = values.find(field.key);
        if (found != values.end() && !found->second.empty()) shown.push_back({&field, depth, 0, found->second});
    }
}

}

std::vector<ShownField> shownFields(const ExtensionType& type, const FieldValues& values)
{
    std::vector<ShownField> shown;
    showFields(type.fields, values, 0, shown);
    return shown;
}

}
