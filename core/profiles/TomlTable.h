#pragma once
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/profiles/Toml.h"
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The known word most like a misspelt one.
std::string nearestOf(std::string_view word, std::span<const std::string_view> known);

/// What is said about a kind of TOML file: ids of the Wordings for each mistake.
struct TomlWords {
    std::string_view unreadable; ///< line, column, what is wrong
    std::string_view unknownKey; ///< line, column, the key, the nearest known one
    std::string_view badValue;   ///< line, column, the key, what was expected
    std::string_view missing;    ///< the key, the line on which its table begins
    std::string_view noChoice;   ///< line, column, the value, the key, the nearest choice
};
inline constexpr TomlWords profileWords{"CW-150", "CW-151", "CW-152", "CW-153", "CW-154"};

/// The tables of a file. Errors: Malformed (words.unreadable) with the line.
Result<toml::table> readToml(std::string_view text, const TomlWords& words);

/// What all tables of one file share: how its mistakes are told, and the first of them.
struct TomlReading {
    const TomlWords& words;
    std::optional<Error> mistake{};
};

/// Reads one table of a TOML file. The first mistake is kept in the TomlReading, and reading goes on with empty values;
/// unread keys are mistakes too, which the destructor of no table must miss: call finish().
class TomlTable {
public:
    TomlTable(const toml::table& table, std::string path, TomlReading& reading)
        : m_table(table), m_path(std::move(path)), m_reading(reading)
    {}

    bool has(std::string_view key) const { return m_table.contains(key); }
    bool hasList(std::string_view key) const;
    std::string text(std::string_view key);
    /// Text with a default for a key that may be left out.
    std::string textOr(std::string_view key, std::string_view otherwise)
    {
        return has(key) ? text(key) : seen(key, std::string(otherwise));
    }
    int number(std::string_view key, int least, int most);
    bool flagOr(std::string_view key, bool otherwise);
    /// An array of texts; empty when the key is missing.
    std::vector<std::string> texts(std::string_view key);
    /// A table below; an empty one when the key is missing.
    TomlTable table(std::string_view key);
    /// The tables of an array ([[step]]); none when the key is missing. Mistakes in them are told as step[1], step[2] …
    std::vector<TomlTable> tables(std::string_view key);
    /// A date without time (2027-03-01), as its first second in UTC; 0 with a mistake.
    Time day(std::string_view key);
    /// A date with time and offset (2027-03-01T00:00:00Z), in whole seconds; 0 with a mistake.
    Time moment(std::string_view key);
    std::vector<std::string> keys() const;
    /// The line on which the table begins, counted from 1.
    int line() const { return static_cast<int>(m_table.source().begin.line); }

    /// Reports a value that is no choice, with the nearest of `known`.
    void refuseValue(std::string_view key, std::string_view value, std::span<const std::string_view> known);
    /// An unknown key is told rather than one that is missing: it is often the same, misspelt.
    void refuseKey(std::string_view key, std::span<const std::string_view> known);
    /// Reports a value that is not what it should be, in words of the caller: "a name as in RFC 4514".
    void refuseContent(std::string_view key, std::string_view expected);
    /// Every key that was not asked for is unknown.
    void finish();

private:
    template <typename T>
    T seen(std::string_view key, T value)
    {
        m_seen.emplace(key);
        return value;
    }
    const toml::node* find(std::string_view key, bool isRequired);
    void refuse(std::string_view rule, const toml::node& where, std::vector<std::string> values);
    std::string pathOf(std::string_view key) const
    {
        return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
    }

    const toml::table& m_table;
    std::string m_path;
    TomlReading& m_reading;
    std::set<std::string, std::less<>> m_seen;
};

}
