#include "core/x509/Strings.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core::der {

namespace {

constexpr std::uint8_t numericString = 0x12;

void appendUtf8(std::string& to, std::uint32_t code)
{
    const auto put = [&to](std::uint32_t octet) { to.push_back(static_cast<char>(static_cast<std::uint8_t>(octet))); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

std::optional<std::string> fromWide(ByteView content, std::size_t width)
{
    if (content.size() % width != 0) return std::nullopt;
    std::string text;
    std::uint32_t high = 0; // first half of a surrogate pair
    for (std::size_t at = 0; at < content.size(); at += width) {
        std::uint32_t code = 0;
        for (std::size_t i = 0; i < width; ++i) code = code << 8 | content[at + i];
        if (code > 0x10FFFF) return std::nullopt;
        if (high != 0 && code >= 0xDC00 && code <= 0xDFFF) {
            appendUtf8(text, 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00));
            high = 0;
            continue;
        }
        if (high != 0) appendUtf8(text, high); // alone: malformed UTF-8 on purpose
        high = width == 2 && code >= 0xD800 && code <= 0xDBFF ? code : 0;
        if (high == 0) appendUtf8(text, code);
    }
    if (high != 0) appendUtf8(text, high);
    return text;
}

std::string fromLatin1(ByteView content)
{
    std::string text;
    for (const std::uint8_t octet : content) appendUtf8(text, octet);
    return text;
}

}

std::optional<std::string> textOfString(std::uint8_t tag, ByteView content)
{
    switch (tag) {
    case tag::utf8String:
    case tag::printableString:
    case tag::ia5String:
    case tag::visibleString:
    case numericString: return textOf(content);
    case tag::teletexString: return fromLatin1(content); // what everyone puts there, whatever T.61 says
    case tag::bmpString: return fromWide(content, 2);
    case tag::universalString: return fromWide(content, 4);
    default: return std::nullopt;
    }
}

bool isPrintableString(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
            std::string_view(" '()+,-./:=?").contains(c);
    });
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
}

std::size_t countCharacters(std::string_view utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

}
