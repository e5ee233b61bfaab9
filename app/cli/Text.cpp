#include "app/cli/Text.h"
#include <algorithm>

namespace cli {

namespace {

constexpr std::size_t lineWidth = 100;

std::string padded(std::string text, std::size_t width)
{
    const std::size_t taken = widthOf(text);
    return taken < width ? text + std::string(width - taken, ' ') : text;
}

}

std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string wrapped(const std::string& text, std::size_t hanging, std::size_t first)
{
    std::string result(first, ' ');
    std::size_t column = first;
    bool isFresh = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (!isFresh && column + 1 + widthOf(word) > lineWidth) {
            result += "\n" + std::string(hanging, ' ');
            column = hanging;
            isFresh = true;
        }
        result += (isFresh ? "" : " ") + word;
        column += widthOf(word) + (isFresh ? 0 : 1);
        isFresh = false;
        at = end + 1;
    }
    return result + "\n";
}

std::string hangingLine(const std::string& label, const std::string& text, std::size_t column)
{
    const std::string begin = "  " + label;
    if (widthOf(begin) + 2 > column) return begin + "\n" + wrapped(text, column, column);
    return padded(begin, column) + wrapped(text, column, column).substr(column);
}

std::string table(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths;
    for (std::size_t at = 0; at < header.size(); ++at) {
        std::size_t width = widthOf(header[at]);
        for (const auto& row : rows) width = std::max(width, widthOf(row[at]));
        widths.push_back(width);
    }
    std::string text;
    const auto add = [&](const std::vector<std::string>& cells) {
        for (std::size_t at = 0; at + 1 < cells.size(); ++at) text += padded(cells[at], widths[at]) + "  ";
        text += cells.back() + "\n";
    };
    add(header);
    for (const auto& row : rows) add(row);
    return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural)
{
    return std::to_string(count) + " " + std::string(count == 1 ? singular : plural);
}

}
