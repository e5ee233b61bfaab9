#include "ui/extensions/FieldOfError.h"

#include <algorithm>

namespace ui {
namespace {

bool isSame(const core::Error& one, const core::Error& other)
{
    return one.rule == other.rule && one.values == other.values;
}

core::FieldValues without(const core::FieldValues& values, std::string_view key)
{
    core::FieldValues rest = values;
    std::erase_if(rest, [key](const auto& entry) { return entry.first == key; });
    return rest;
}

enum class Outcome { Same, Other, Mended };

Outcome tryWithout(
    const core::ExtensionType& type, const core::FieldValues& values, std::string_view key, const core::Error& error)
{
    const auto encoded = type.encode(without(values, key));
    if (encoded) return Outcome::Mended;
    return isSame(encoded.error(), error) ? Outcome::Same : Outcome::Other;
}

/// A field that is named in the error: its own key, or the first member of a group that has to do with the error.
std::string namedField(const core::ExtensionType& type, const core::FieldValues& values, const core::Error& error)
{
    for (const core::ExtensionField& field : type.fields) {
        if (std::ranges::contains(error.values, field.key)) return std::string(field.key);
        for (const core::ExtensionField& inner : field.fields) {
            if (!std::ranges::contains(error.values, inner.key)) continue;
            const auto members = core::membersOf(values, field.key);
            for (std::size_t i = 0; i < members.size(); ++i) {
                core::FieldValues rest = values;
                auto fewer = members;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
                core::setMembers(rest, field.key, fewer);
                const auto encoded = type.encode(rest);
                if (encoded || !isSame(encoded.error(), error))
                    return std::string(field.key) + "." + std::to_string(i + 1) + "." + std::string(inner.key);
            }
        }
    }
    return {};
}

}

std::string fieldOfError(const core::ExtensionType& type, const core::FieldValues& values, const core::Error& error)
{
    const auto isQuoted = [&error](const auto& entry) {
        return std::ranges::any_of(
            entry.second, [&error](const std::string& value) { return std::ranges::contains(error.values, value); });
    };
    std::string quoted, mended, other;
    for (const auto& entry : values) {
        const Outcome outcome = tryWithout(type, values, entry.first, error);
        if (outcome == Outcome::Same) continue;
        if (quoted.empty() && isQuoted(entry)) quoted = entry.first;
        if (mended.empty() && outcome == Outcome::Mended) mended = entry.first;
        if (other.empty()) other = entry.first;
    }
    if (!quoted.empty()) return quoted;
    if (std::string named = namedField(type, values, error); !named.empty()) return named;
    return mended.empty() ? other : mended;
}

}
