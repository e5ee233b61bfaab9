#include "core/profiles/ProfileTable.h"
#include "core/base/Display.h"
#include <algorithm>
#include <numeric>

namespace core {
namespace {

/// Levenshtein's distance, one row at a time.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

const toml::table& emptyTable()
{
    static const toml::table none;
    return none;
}

}

std::string nearestOf(std::string_view word, std::span<const std::string_view> known)
{
    const auto nearest =
        std::ranges::min_element(known, {}, [&](std::string_view other) { return distance(word, other); });
    return nearest == known.end() ? std::string{} : std::string(*nearest);
}

void ProfileTable::refuse(
    ErrorCode code, std::string_view rule, const toml::node& where, std::vector<std::string> values)
{
    if (m_mistake) return;
    const toml::source_position begin = where.source().begin;
    values.insert(values.begin(), {std::to_string(begin.line), std::to_string(begin.column)});
    m_mistake = Error{code, std::string(rule), std::move(values), {}};
}

const toml::node* ProfileTable::find(std::string_view key, bool isRequired)
{
    m_seen.emplace(key);
    const toml::node* node = m_table.get(key);
    if (!node && isRequired && !m_mistake) m_mistake = Error{ErrorCode::Malformed, "CW-153", {pathOf(key)}, {}};
    return node;
}

std::string ProfileTable::text(std::string_view key)
{
    const toml::node* node = find(key, true);
    if (!node) return {};
    const auto* value = node->as_string();
    if (!value || value->get().empty() || hasHiddenCharacters(value->get())) {
        refuse(ErrorCode::Malformed, "CW-152", *node, {pathOf(key), "\"text\""});
        return {};
    }
    return value->get();
}

int ProfileTable::number(std::string_view key, int least, int most)
{
    const toml::node* node = find(key, true);
    if (!node) return least;
    const auto* value = node->as_integer();
    if (!value || value->get() < least || value->get() > most) {
        refuse(
            ErrorCode::Malformed, "CW-152", *node, {pathOf(key), std::to_string(least) + " … " + std::to_string(most)});
        return least;
    }
    return static_cast<int>(value->get());
}

bool ProfileTable::flagOr(std::string_view key, bool otherwise)
{
    const toml::node* node = find(key, false);
    if (!node) return otherwise;
    const auto* value = node->as_boolean();
    if (!value) refuse(ErrorCode::Malformed, "CW-152", *node, {pathOf(key), "true / false"});
    return value ? value->get() : otherwise;
}

std::vector<std::string> ProfileTable::texts(std::string_view key)
{
    const toml::node* node = find(key, false);
    if (!node) return {};
    std::vector<std::string> result;
    if (const auto* array = node->as_array())
        for (const toml::node& item : *array) {
            const auto* text = item.as_string();
            if (!text || text->get().empty() || hasHiddenCharacters(text->get()) ||
                std::ranges::contains(result, text->get())) {
                refuse(ErrorCode::Malformed, "CW-152", item, {pathOf(key), "[\"a\", \"b\"]"});
                return {};
            }
            result.push_back(text->get());
        }
    else
        refuse(ErrorCode::Malformed, "CW-152", *node, {pathOf(key), "[\"a\", \"b\"]"});
    return result;
}

ProfileTable ProfileTable::table(std::string_view key)
{
    const toml::node* node = find(key, false);
    const toml::table* below = node ? node->as_table() : &emptyTable();
    if (!below) refuse(ErrorCode::Malformed, "CW-152", *node, {pathOf(key), "[" + pathOf(key) + "]"});
    return {below ? *below : emptyTable(), pathOf(key), m_mistake};
}

std::vector<ProfileTable> ProfileTable::tables(std::string_view key)
{
    const toml::node* node = find(key, false);
    if (!node) return {};
    std::vector<ProfileTable> result;
    const toml::array* const array = node->as_array();
    for (std::size_t i = 0; array && i < array->size(); ++i)
        if (const toml::table* below = array->get(i)->as_table())
            result.emplace_back(*below, pathOf(key) + "[" + std::to_string(i + 1) + "]", m_mistake);
    if (!array || result.size() != array->size())
        refuse(ErrorCode::Malformed, "CW-152", *node, {pathOf(key), "[[" + pathOf(key) + "]]"});
    return result;
}

std::vector<std::string> ProfileTable::keys() const
{
    std::vector<std::string> result;
    for (const auto& [key, value] : m_table) result.emplace_back(key.str());
    return result;
}

void ProfileTable::refuseValue(std::string_view key, std::string_view value, std::span<const std::string_view> known)
{
    const toml::node* where = m_table.get(key);
    if (const auto* array = where ? where->as_array() : nullptr)
        for (const toml::node& item : *array)
            if (item.value<std::string_view>() == value) where = &item;
    if (where)
        refuse(ErrorCode::Malformed, "CW-154", *where, {std::string(value), pathOf(key), nearestOf(value, known)});
}

void ProfileTable::refuseKey(std::string_view key, std::span<const std::string_view> known)
{
    for (const auto& [name, value] : m_table)
        if (name.str() == key && !m_mistake)
            m_mistake = Error{ErrorCode::Malformed, "CW-151",
                {std::to_string(name.source().begin.line), std::to_string(name.source().begin.column), pathOf(key),
                    nearestOf(key, known)},
                {}};
}

void ProfileTable::finish()
{
    const std::vector<std::string_view> known(m_seen.begin(), m_seen.end());
    for (const auto& [key, value] : m_table)
        if (!m_seen.contains(key.str())) return refuseKey(key.str(), known);
}

}
