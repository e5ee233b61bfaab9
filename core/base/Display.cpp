#include "core/base/Display.h"
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace core {

namespace {

struct CodeRange {
    std::uint32_t first;
    std::uint32_t last;
};

/// Code points that draw nothing, reorder their neighbours or pass for a plain space. Sorted.
/// From Unicode's Default_Ignorable_Code_Point, Bidi_Control, Cc, Cn (noncharacters), Co, Zs and Zl/Zp.
constexpr CodeRange hiddenRanges[] = {
    {0x0000, 0x001F},    // C0 with NUL, tab and line breaks
    {0x007F, 0x00A0},    // DEL, C1, no-break space
    {0x00AD, 0x00AD},    // soft hyphen
    {0x034F, 0x034F},    // combining grapheme joiner
    {0x061C, 0x061C},    // Arabic letter mark
    {0x115F, 0x1160},    // Hangul fillers
    {0x1680, 0x1680},    // Ogham space
    {0x17B4, 0x17B5},    // Khmer inherent vowels
    {0x180B, 0x180F},    // Mongolian variation selectors and vowel separator
    {0x2000, 0x200F},    // spaces of many widths, zero-width characters, direction marks
    {0x2028, 0x202F},    // line and paragraph separator, embeddings and overrides, narrow space
    {0x205F, 0x206F},    // mathematical space, invisible operators, isolates, deprecated controls
    {0x2800, 0x2800},    // Braille blank
    {0x3164, 0x3164},    // Hangul filler
    {0xD800, 0xDFFF},    // surrogates
    {0xE000, 0xF8FF},    // private use
    {0xFDD0, 0xFDEF},    // noncharacters
    {0xFE00, 0xFE0F},    // variation selectors
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFA0, 0xFFA0},    // half-width Hangul filler
    {0xFFF0, 0xFFFB},    // unassigned ignorable, interlinear annotation
    {0xFFFE, 0xFFFF},    // noncharacters
    {0x1BCA0, 0x1BCA3},  // shorthand controls
    {0x1D173, 0x1D17A},  // musical controls
    {0xE0000, 0xE0FFF},  // tag characters, variation selectors supplement
    {0xF0000, 0x10FFFF}, // private use planes
};

bool isHidden(std::uint32_t code)
{
    const auto* const found = std::ranges::lower_bound(hiddenRanges, code, {}, &CodeRange::last);
    const bool isNonCharacter = (code & 0xFFFE) == 0xFFFE;
    return isNonCharacter || (found != std::end(hiddenRanges) && code >= found->first);
}

struct Decoded {
    std::uint32_t code = 0;
    std::size_t length = 0; ///< 0: malformed
};

struct Lead {
    std::size_t length;
    std::uint32_t bits;
    std::uint32_t least; ///< smaller codes would be overlong
};

Lead leadOf(std::uint8_t octet)
{
    if (octet < 0x80) return {1, octet, 0};
    if ((octet & 0xE0) == 0xC0) return {2, octet & 0x1FU, 0x80};
    if ((octet & 0xF0) == 0xE0) return {3, octet & 0x0FU, 0x800};
    if ((octet & 0xF8) == 0xF0) return {4, octet & 0x07U, 0x10000};
    return {0, 0, 0};
}

/// One code point at the start of `text` (RFC 3629 section 3), which is not empty.
Decoded decodeOne(std::string_view text)
{
    const auto [length, bits, least] = leadOf(static_cast<std::uint8_t>(text[0]));
    if (length == 0 || length > text.size()) return {};
    std::uint32_t code = bits;
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<std::uint8_t>(text[i]);
        if ((next & 0xC0) != 0x80) return {};
        code = code << 6 | (next & 0x3FU);
    }
    if (code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, length};
}

std::string marked(const char* format, std::uint32_t value)
{
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), format, value);
    return "‹" + std::string(digits.data()) + "›";
}

/// Calls visit(piece, code, length) for each character; length 0 is a malformed octet.
template <typename Visit>
void forEachCharacter(std::string_view text, Visit visit)
{
    while (!text.empty()) {
        const Decoded decoded = decodeOne(text);
        const std::size_t length = std::max<std::size_t>(decoded.length, 1);
        visit(text.substr(0, length), decoded);
        text.remove_prefix(length);
    }
}

std::string show(std::string_view untrusted, bool keepLineBreaks)
{
    std::string shown;
    shown.reserve(untrusted.size());
    forEachCharacter(untrusted, [&](std::string_view piece, Decoded decoded) {
        if (decoded.length == 0)
            shown += marked("0x%02X", static_cast<std::uint8_t>(piece[0]));
        else if (isHidden(decoded.code) && !(keepLineBreaks && decoded.code == '\n'))
            shown += marked("U+%04X", decoded.code);
        else
            shown += piece;
    });
    return shown;
}

}

std::string showText(std::string_view untrusted) { return show(untrusted, false); }

std::string showBlock(std::string_view untrusted) { return show(untrusted, true); }

bool isUtf8(std::string_view text)
{
    bool isWellFormed = true;
    forEachCharacter(
        text, [&](std::string_view, Decoded decoded) { isWellFormed = isWellFormed && decoded.length != 0; });
    return isWellFormed;
}

bool hasHiddenCharacters(std::string_view untrusted)
{
    bool found = false;
    forEachCharacter(untrusted,
        [&](std::string_view, Decoded decoded) { found = found || decoded.length == 0 || isHidden(decoded.code); });
    return found;
}

}
