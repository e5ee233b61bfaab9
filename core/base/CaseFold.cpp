#include "core/base/CaseFold.h"
#include <cstdint>

namespace core {

namespace {

/// Letters in a row: all go on by `step`, or, where it is 0, every second one is the capital of the next.
struct Range {
    std::uint32_t first, last;
    std::int32_t step;
};

/// Unicode 16, CaseFolding.txt, statuses C and S, for the scripts of Europe.
constexpr Range ranges[]{{0x41, 0x5A, 32}, {0xC0, 0xD6, 32}, {0xD8, 0xDE, 32}, {0x100, 0x12E, 0}, {0x132, 0x136, 0},
    {0x139, 0x147, 0}, {0x14A, 0x176, 0}, {0x178, 0x178, -121}, {0x179, 0x17D, 0}, {0x1CD, 0x1DB, 0}, {0x1DE, 0x1EE, 0},
    {0x1F8, 0x21E, 0}, {0x222, 0x232, 0}, {0x386, 0x386, 38}, {0x388, 0x38A, 37}, {0x38C, 0x38C, 64},
    {0x38E, 0x38F, 63}, {0x391, 0x3A1, 32}, {0x3A3, 0x3AB, 32}, {0x3C2, 0x3C2, 1}, {0x400, 0x40F, 80},
    {0x410, 0x42F, 32}, {0x460, 0x480, 0}, {0x48A, 0x4BE, 0}, {0x4C0, 0x4C0, 15}, {0x4C1, 0x4CD, 0}, {0x4D0, 0x52E, 0},
    {0x1E00, 0x1E94, 0}, {0x1EA0, 0x1EFE, 0}};

std::uint32_t lower(std::uint32_t letter)
{
    for (const Range& range : ranges) {
        if (letter < range.first || letter > range.last) continue;
        if (range.step != 0) return letter + static_cast<std::uint32_t>(range.step);
        return (letter - range.first) % 2 == 0 ? letter + 1 : letter;
    }
    return letter;
}

}

std::string foldedCase(std::string_view utf8)
{
    std::string folded;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const auto octet = [&](std::size_t i) { return static_cast<std::uint8_t>(i < utf8.size() ? utf8[i] : '\0'); };
        const auto isNext = [&](std::size_t i) { return (octet(i) & 0xC0U) == 0x80U; };
        if (octet(at) < 0x80) {
            folded += static_cast<char>(lower(octet(at)));
        } else if ((octet(at) & 0xE0U) == 0xC0U && isNext(at + 1)) {
            const std::uint32_t letter = lower((octet(at) & 0x1FU) << 6U | (octet(at + 1) & 0x3FU));
            ++at;
            if (letter == 0xDF) {
                folded += "ss";
                continue;
            }
            folded += static_cast<char>(0xC0U | letter >> 6U);
            folded += static_cast<char>(0x80U | (letter & 0x3FU));
        } else if (octet(at) == 0xE1 && isNext(at + 1) && isNext(at + 2)) {
            const std::uint32_t letter = lower(0x1000U | (octet(at + 1) & 0x3FU) << 6U | (octet(at + 2) & 0x3FU));
            at += 2;
            if (letter == 0x1E9E) {
                folded += "ss";
                continue;
            }
            folded += static_cast<char>(0xE1U);
            folded += static_cast<char>(0x80U | (letter >> 6U & 0x3FU));
            folded += static_cast<char>(0x80U | (letter & 0x3FU));
        } else {
            folded += utf8[at];
        }
    }
    return folded;
}

}
