#pragma once
#include <string_view>

/// Marks an English source text in core that the window translates (lupdate: -tr-function-alias QT_TRANSLATE_NOOP+=CORE_TEXT).
#define CORE_TEXT(context, text) text

namespace core {

/// A text file compiled into the program: a schema step, a shipped profile.
struct EmbeddedText {
    std::string_view name;
    std::string_view content;
};

}
