#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A stretch of a text, in octets.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool holds(std::size_t place) const { return begin <= place && place < end; }
    bool operator==(const TextRange&) const = default;
};
inline std::string_view textIn(std::string_view text, TextRange range)
{
    return text.substr(range.begin, range.size());
}

/// Keys from the top of a file: "extensions", "keyUsage", "uses". A member of a list of tables stands by its number, from "1".
using TomlPath = std::vector<std::string>;
bool beginsWith(const TomlPath& path, const TomlPath& start);

/// One "key = value", where it stands.
struct TomlItem {
    TomlPath path;
    TextRange key;                     ///< as written, dotted ones whole
    TextRange value;                   ///< without what surrounds it
    TextRange lines;                   ///< the lines that are its own, with their ends; empty within { }
    std::vector<TextRange> elements{}; ///< of a list
    bool isList = false;
    bool isTable = false;  ///< { }
    bool isInside = false; ///< within the { } of another
};
/// One "[table]" or "[[table]]".
struct TomlHeader {
    TomlPath path;
    TextRange line;        ///< with its end
    bool isMember = false; ///< of a list: [[ ]]
};

/// Where everything stands in a TOML text (version 1.0), comments and layout included. Of a text that is not correct, as much as
/// can be told.
struct TomlLayout {
    std::vector<TomlHeader> headers;
    std::vector<TomlItem> items;
    std::vector<TextRange> comments; ///< from the "#", without the end of the line

    const TomlItem* item(const TomlPath& path) const;
    const TomlHeader* header(const TomlPath& path) const;
};
TomlLayout layoutOfToml(std::string_view text);

/// What is being typed at the end of a text.
struct TomlCursor {
    enum class Place { Key, Header, Value, Nothing };
    Place place = Place::Key;
    TomlPath table{};   ///< Key, Header: in which the word would stand
    TomlPath setting{}; ///< Value: whose
    TextRange word{};   ///< as far as it is typed, without an opening quote
    char quote = 0;     ///< that is open: " or '; 0: none
    bool isInList = false;
    bool isMember = false; ///< Header: [[ ]]
};
TomlCursor cursorAtEndOf(std::string_view toml);

}
