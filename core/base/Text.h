#pragma once
#include <algorithm>
#include <string_view>

/// Marks an English source text in core that the window translates (lupdate: -tr-function-alias QT_TRANSLATE_NOOP+=CORE_TEXT).
#define CORE_TEXT(context, text) text

namespace core {

/// Letters of ASCII fold; all others compare as they are.
inline bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// A text file compiled into the program: a schema step, a shipped profile.
struct EmbeddedText {
    std::string_view name;
    std::string_view content;
};

}
