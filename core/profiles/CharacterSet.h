#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Characters that a subject attribute may hold, written as in a file of rules: "A-Za-z0-9 .-". A hyphen between two characters
/// makes a range, at the begin or the end it stands for itself.
class CharacterSet {
public:
    /// nullopt: empty, no UTF-8, or a range that runs backwards.
    static std::optional<CharacterSet> read(std::string_view text);
    /// The first character of a UTF-8 text that is not in the set, as UTF-8; empty: all are.
    std::string firstOutside(std::string_view text) const;

private:
    struct Range {
        char32_t first, last;
    };
    std::vector<Range> m_ranges;
};

/// The characters of a UTF-8 text; nullopt: it is none.
std::optional<std::u32string> charactersOf(std::string_view text);

}
