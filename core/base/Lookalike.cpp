#include "core/base/Lookalike.h"
#include "core/base/Display.h"
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace core {

namespace {

/// A letter of another script, and the Latin one that it is taken for.
struct Look {
    std::uint32_t code;
    std::string_view latin;
};

/// Greek, Cyrillic and Armenian letters with the form of a Latin one in common typefaces. Sorted.
constexpr auto looks = std::to_array<Look>({
    {0x037F, "J"},
    {0x0391, "A"},
    {0x0392, "B"},
    {0x0395, "E"},
    {0x0396, "Z"},
    {0x0397, "H"},
    {0x0399, "I"},
    {0x039A, "K"},
    {0x039C, "M"},
    {0x039D, "N"},
    {0x039F, "O"},
    {0x03A1, "P"},
    {0x03A4, "T"},
    {0x03A5, "Y"},
    {0x03A7, "X"},
    {0x03AF, "í"},
    {0x03B1, "a"},
    {0x03B3, "y"},
    {0x03B7, "n"},
    {0x03B9, "i"},
    {0x03BA, "k"},
    {0x03BD, "v"},
    {0x03BF, "o"},
    {0x03C1, "p"},
    {0x03C3, "o"},
    {0x03C4, "t"},
    {0x03C5, "u"},
    {0x03C7, "x"},
    {0x03C9, "w"},
    {0x03CC, "ó"},
    {0x03F2, "c"},
    {0x03F3, "j"},
    {0x03F9, "C"},
    {0x0401, "Ë"},
    {0x0405, "S"},
    {0x0406, "I"},
    {0x0407, "Ï"},
    {0x0408, "J"},
    {0x0410, "A"},
    {0x0412, "B"},
    {0x0415, "E"},
    {0x0417, "3"},
    {0x041A, "K"},
    {0x041C, "M"},
    {0x041D, "H"},
    {0x041E, "O"},
    {0x0420, "P"},
    {0x0421, "C"},
    {0x0422, "T"},
    {0x0423, "Y"},
    {0x0425, "X"},
    {0x042C, "b"},
    {0x0430, "a"},
    {0x0433, "r"},
    {0x0435, "e"},
    {0x043E, "o"},
    {0x043F, "n"},
    {0x0440, "p"},
    {0x0441, "c"},
    {0x0443, "y"},
    {0x0445, "x"},
    {0x044C, "b"},
    {0x0450, "è"},
    {0x0451, "ë"},
    {0x0455, "s"},
    {0x0456, "i"},
    {0x0457, "ï"},
    {0x0458, "j"},
    {0x0461, "w"},
    {0x0474, "V"},
    {0x0475, "v"},
    {0x04AB, "ç"},
    {0x04AE, "Y"},
    {0x04AF, "y"},
    {0x04BA, "h"},
    {0x04BB, "h"},
    {0x04BD, "e"},
    {0x04C0, "I"},
    {0x04CF, "l"},
    {0x04D3, "ä"},
    {0x04E7, "ö"},
    {0x0501, "d"},
    {0x050C, "G"},
    {0x050D, "g"},
    {0x051A, "Q"},
    {0x051B, "q"},
    {0x051C, "W"},
    {0x051D, "w"},
    {0x053C, "L"},
    {0x054D, "U"},
    {0x054F, "S"},
    {0x0555, "O"},
    {0x0561, "w"},
    {0x0566, "q"},
    {0x056C, "l"},
    {0x0570, "h"},
    {0x0575, "j"},
    {0x0578, "n"},
    {0x057C, "n"},
    {0x057D, "u"},
    {0x0581, "g"},
    {0x0584, "p"},
    {0x0585, "o"},
});
static_assert(std::ranges::is_sorted(looks, {}, &Look::code));

enum class Script { None, Latin, Greek, Cyrillic, Armenian, Other };

struct ScriptRange {
    std::uint32_t first;
    std::uint32_t last;
    Script script;
};

/// From Unicode's Scripts.txt, as far as these letters need it. Sorted.
constexpr ScriptRange scripts[] = {
    {0x0041, 0x005A, Script::Latin},
    {0x0061, 0x007A, Script::Latin},
    {0x00AA, 0x00AA, Script::Latin},
    {0x00BA, 0x00BA, Script::Latin},
    {0x00C0, 0x00D6, Script::Latin},
    {0x00D8, 0x00F6, Script::Latin},
    {0x00F8, 0x02B8, Script::Latin},
    {0x0370, 0x0373, Script::Greek},
    {0x0376, 0x037D, Script::Greek},
    {0x037F, 0x037F, Script::Greek},
    {0x0386, 0x0386, Script::Greek},
    {0x0388, 0x03FF, Script::Greek},
    {0x0400, 0x0482, Script::Cyrillic},
    {0x048A, 0x052F, Script::Cyrillic},
    {0x0531, 0x0556, Script::Armenian},
    {0x0560, 0x0588, Script::Armenian},
    {0x0590, 0x1C7F, Script::Other},
    {0x1C80, 0x1C8F, Script::Cyrillic},
    {0x1E00, 0x1EFF, Script::Latin},
    {0x1F00, 0x1FFF, Script::Greek},
    {0x3040, 0xA63F, Script::Other},
    {0xA640, 0xA69F, Script::Cyrillic},
    {0xA720, 0xA7FF, Script::Latin},
    {0xA800, 0xDFFF, Script::Other},
    {0x10000, 0x10FFFF, Script::Other},
};
constexpr std::size_t scriptCount = 6;

Script scriptOf(std::uint32_t code)
{
    const auto* const found = std::ranges::lower_bound(scripts, code, {}, &ScriptRange::last);
    return found != std::end(scripts) && code >= found->first ? found->script : Script::None;
}

std::string_view lookOf(std::uint32_t code)
{
    const auto* const found = std::ranges::lower_bound(looks, code, {}, &Look::code);
    return found != looks.end() && found->code == code ? found->latin : std::string_view();
}

bool isDigitOrMark(std::uint32_t code) { return (code >= '0' && code <= '9') || (code >= 0x0300 && code <= 0x036F); }

bool isForeign(Script script)
{
    return script == Script::Greek || script == Script::Cyrillic || script == Script::Armenian;
}

/// One code point of well-formed UTF-8, taken off the front.
std::uint32_t takeCode(std::string_view& text)
{
    const auto lead = static_cast<std::uint8_t>(text[0]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t code = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<std::uint8_t>(text[i]) & 0x3FU);
    text.remove_prefix(length);
    return code;
}

/// What the letters of one word are.
struct Word {
    std::array<bool, scriptCount> has{};
    bool isClear = false; ///< a letter that looks like no Latin one

    void add(Script script, bool looksLatin)
    {
        has[static_cast<std::size_t>(script)] = true;
        isClear = isClear || (isForeign(script) && !looksLatin);
    }
    bool hasForeign() const
    {
        return std::ranges::any_of(std::array{Script::Greek, Script::Cyrillic, Script::Armenian},
            [this](Script script) { return has[static_cast<std::size_t>(script)]; });
    }
    bool isMixed() const
    {
        int count = 0;
        for (const Script script : {Script::Latin, Script::Greek, Script::Cyrillic, Script::Armenian})
            count += has[static_cast<std::size_t>(script)] ? 1 : 0;
        return count > 1;
    }
    /// Nothing in it tells that it is not Latin.
    bool isDisguised() const { return hasForeign() && !isClear && !has[static_cast<std::size_t>(Script::Other)]; }
};

std::vector<Word> wordsOf(std::string_view name)
{
    std::vector<Word> words(1);
    while (!name.empty()) {
        const std::uint32_t code = takeCode(name);
        const Script script = scriptOf(code);
        if (script != Script::None)
            words.back().add(script, !lookOf(code).empty());
        else if (!isDigitOrMark(code))
            words.emplace_back();
    }
    return words;
}

}

std::string latinLookOf(std::string_view name)
{
    const bool isAscii = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isAscii || !isUtf8(name)) return {};
    const std::vector<Word> words = wordsOf(name);
    const bool isOpen = std::ranges::any_of(words, &Word::isClear);
    const bool misleads = std::ranges::any_of(
        words, [isOpen](const Word& word) { return word.isMixed() || (word.isDisguised() && !isOpen); });
    if (!misleads) return {};
    std::string look;
    while (!name.empty()) {
        const std::string_view before = name;
        const std::string_view latin = lookOf(takeCode(name));
        look += latin.empty() ? before.substr(0, before.size() - name.size()) : latin;
    }
    return look;
}

}
