#include "core/profiles/CharacterSet.h"
#include <algorithm>

namespace core {
namespace {

/// The characters of UTF-8, each with the place at which its octets begin; false: it is none.
bool eachCharacter(std::string_view text, const std::function<bool(char32_t, std::string_view)>& take)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
        if (size == 0 || at + size > text.size()) return false;
        char32_t character = size == 1 ? lead : lead & (0x7FU >> size);
        for (std::size_t i = 1; i < size; ++i) {
            const auto octet = static_cast<unsigned char>(text[at + i]);
            if (octet >> 6 != 2) return false;
            character = character << 6 | (octet & 0x3FU);
        }
        if (!take(character, text.substr(at, size))) return true;
        at += size;
    }
    return true;
}

}

std::optional<std::u32string> charactersOf(std::string_view text)
{
    std::u32string characters;
    const bool isText = eachCharacter(text, [&](char32_t character, std::string_view) {
        characters += character;
        return true;
    });
    return isText ? std::optional(std::move(characters)) : std::nullopt;
}

std::optional<CharacterSet> CharacterSet::read(std::string_view text)
{
    const auto characters = charactersOf(text);
    if (!characters || characters->empty()) return std::nullopt;
    CharacterSet set;
    for (std::size_t i = 0; i < characters->size(); ++i) {
        const bool isRange = i + 2 < characters->size() && (*characters)[i + 1] == U'-';
        const Range range{(*characters)[i], (*characters)[isRange ? i + 2 : i]};
        if (range.last < range.first) return std::nullopt;
        set.m_ranges.push_back(range);
        if (isRange) i += 2;
    }
    return set;
}

std::string CharacterSet::firstOutside(std::string_view text) const
{
    std::string outside;
    const bool isText = eachCharacter(text, [&](char32_t character, std::string_view octets) {
        const bool isInside = std::ranges::any_of(
            m_ranges, [&](const Range& range) { return range.first <= character && character <= range.last; });
        if (!isInside) outside = octets;
        return isInside;
    });
    return isText ? outside : std::string(text);
}

}
