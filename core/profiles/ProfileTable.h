#pragma once
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

/// Reads one table of a profile file. The first mistake is kept in `mistake`, shared by all tables of a file, and reading
/// goes on with empty values; unread keys are mistakes too, which the destructor of no table must miss: call finish().
class ProfileTable {
public:
    ProfileTable(const toml::table& table, std::string path, std::optional<Error>& mistake)
        : m_table(table), m_path(std::move(path)), m_mistake(mistake)
    {}

    bool has(std::string_view key) const { return m_table.contains(key); }
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
    ProfileTable table(std::string_view key);
    /// The tables of an array ([[points]]); none when the key is missing. Mistakes in them are told as points[1] …
    std::vector<ProfileTable> tables(std::string_view key);
    std::vector<std::string> keys() const;

    /// Reports a value that is no choice, with the nearest of `known`.
    void refuseValue(std::string_view key, std::string_view value, std::span<const std::string_view> known);
    void refuseKey(std::string_view key, std::span<const std::string_view> known);
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
    void refuse(ErrorCode code, std::string_view rule, const toml::node& where, std::vector<std::string> values);
    std::string pathOf(std::string_view key) const
    {
        return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
    }

    const toml::table& m_table;
    std::string m_path;
    std::optional<Error>& m_mistake;
    std::set<std::string, std::less<>> m_seen;
};

}
