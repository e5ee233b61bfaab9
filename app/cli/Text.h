#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Laying out text for terminals. Untrusted parts go through core::showText() before they come here.
namespace cli {

/// How many columns a text takes, one for each code point.
std::size_t widthOf(std::string_view text);
/// Broken at spaces into lines of at most 100 columns, ending with a newline; `hanging` columns before every line but the first,
/// `first` before that.
std::string wrapped(const std::string& text, std::size_t hanging, std::size_t first = 0);
/// "  label          text": a label in a column of its own, the text wrapped beside it.
std::string hangingLine(const std::string& label, const std::string& text, std::size_t column = 32);
/// Rows under a header, every column but the last as wide as its widest cell.
std::string table(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows);
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");
/// "1 certificate", "2 certificates"
std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

}
