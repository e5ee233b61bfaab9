#include "core/ceremony/paper/Base32.h"

namespace core {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

}

std::string toBase32(ByteView octets)
{
    std::string text;
    text.reserve((octets.size() * 8 + 4) / 5);
    unsigned bits = 0;
    int held = 0;
    for (const std::uint8_t octet : octets) {
        bits = (bits << 8U | octet) & 0xFFFU;
        for (held += 8; held >= 5; held -= 5) text += alphabet[bits >> static_cast<unsigned>(held - 5) & 31U];
    }
    if (held > 0) text += alphabet[bits << static_cast<unsigned>(5 - held) & 31U];
    return text;
}

std::optional<Bytes> fromBase32(std::string_view text)
{
    if (const std::size_t over = text.size() % 8; over == 1 || over == 3 || over == 6) return std::nullopt;
    Bytes octets;
    octets.reserve(text.size() * 5 / 8);
    unsigned bits = 0;
    unsigned held = 0;
    for (const char character : text) {
        const std::size_t value = alphabet.find(character);
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 5U | static_cast<unsigned>(value)) & 0xFFFU;
        held += 5;
        if (held < 8) continue;
        held -= 8;
        octets.push_back(static_cast<std::uint8_t>(bits >> held));
    }
    if ((bits & ((1U << held) - 1)) != 0) return std::nullopt;
    return octets;
}

}
