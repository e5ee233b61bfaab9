#include "core/profiles/TomlTable.h"
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

/// nullopt: toml++ gave up on it.
std::optional<toml::parse_result> parse(std::string_view text)
{
    try {
        return toml::parse(text);
    } catch (const TomlAssertion&) {
        return std::nullopt;
    }
}

/// The first line with which toml++ gives up, counted from 1.
std::size_t brokenLine(std::string_view text)
{
    std::size_t number = 1;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos && parse(text.substr(0, end));
        end = text.find('\n', end + 1))
        ++number;
    return number;
}

/// toml++ takes only dates that there are.
Time timeOf(const toml::date& date, const toml::time& time, int offsetMinutes)
{
    using namespace std::chrono;
    return sys_days(year(date.year) / date.month / date.day) + hours(time.hour) + minutes(time.minute) +
        seconds(time.second) - minutes(offsetMinutes);
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

Result<toml::table> readToml(std::string_view text, const TomlWords& words)
{
    auto parsed = parse(text);
    if (!parsed)
        return failAs(
            ErrorCode::Malformed, words.unreadable, {std::to_string(brokenLine(text)), "1", "no correct TOML"});
    if (*parsed) return std::move(*parsed).table();
    const toml::source_position where = parsed->error().source().begin;
    return failAs(ErrorCode::Malformed, words.unreadable,
        {std::to_string(where.line), std::to_string(where.column), std::string(parsed->error().description())});
}

void TomlTable::refuse(std::string_view rule, const toml::node& where, std::vector<std::string> values)
{
    if (m_reading.mistake) return;
    const toml::source_position begin = where.source().begin;
    values.insert(values.begin(), {std::to_string(begin.line), std::to_string(begin.column)});
    m_reading.mistake = Error{ErrorCode::Malformed, std::string(rule), std::move(values), {}};
}

const toml::node* TomlTable::find(std::string_view key, bool isRequired)
{
    m_seen.emplace(key);
    const toml::node* node = m_table.get(key);
    if (!node && isRequired && !m_reading.mistake)
        m_reading.mistake = Error{ErrorCode::Malformed, std::string(m_reading.words.missing),
            {pathOf(key), std::to_string(std::max(line(), 1))}, {}};
    return node;
}

bool TomlTable::hasList(std::string_view key) const
{
    const toml::node* node = m_table.get(key);
    return node && node->is_array();
}

std::string TomlTable::text(std::string_view key)
{
    const toml::node* node = find(key, true);
    if (!node) return {};
    const auto* value = node->as_string();
    if (!value || value->get().empty() || hasHiddenCharacters(value->get())) {
        refuse(m_reading.words.badValue, *node, {pathOf(key), "\"text\""});
        return {};
    }
    return value->get();
}

int TomlTable::number(std::string_view key, int least, int most)
{
    const toml::node* node = find(key, true);
    if (!node) return least;
    const auto* value = node->as_integer();
    if (!value || value->get() < least || value->get() > most) {
        refuse(m_reading.words.badValue, *node, {pathOf(key), std::to_string(least) + " … " + std::to_string(most)});
        return least;
    }
    return static_cast<int>(value->get());
}

bool TomlTable::flagOr(std::string_view key, bool otherwise)
{
    const toml::node* node = find(key, false);
    if (!node) return otherwise;
    const auto* value = node->as_boolean();
    if (!value) refuse(m_reading.words.badValue, *node, {pathOf(key), "true / false"});
    return value ? value->get() : otherwise;
}

std::vector<std::string> TomlTable::texts(std::string_view key)
{
    const toml::node* node = find(key, false);
    if (!node) return {};
    std::vector<std::string> result;
    if (const auto* array = node->as_array())
        for (const toml::node& item : *array) {
            const auto* text = item.as_string();
            if (!text || text->get().empty() || hasHiddenCharacters(text->get()) ||
                std::ranges::contains(result, text->get())) {
                refuse(m_reading.words.badValue, item, {pathOf(key), "[\"a\", \"b\"]"});
                return {};
            }
            result.push_back(text->get());
        }
    else
        refuse(m_reading.words.badValue, *node, {pathOf(key), "[\"a\", \"b\"]"});
    return result;
}

TomlTable TomlTable::table(std::string_view key)
{
    const toml::node* node = find(key, false);
    const toml::table* below = node ? node->as_table() : &emptyTable();
    if (!below) refuse(m_reading.words.badValue, *node, {pathOf(key), "[" + pathOf(key) + "]"});
    return {below ? *below : emptyTable(), pathOf(key), m_reading};
}

std::vector<TomlTable> TomlTable::tables(std::string_view key)
{
    const toml::node* node = find(key, false);
    if (!node) return {};
    std::vector<TomlTable> result;
    const std::string expected = "[[" + pathOf(key) + "]]";
    const auto* array = node->as_array();
    if (!array) refuse(m_reading.words.badValue, *node, {pathOf(key), expected});
    if (array)
        for (const toml::node& item : *array) {
            const auto* table = item.as_table();
            if (!table) {
                refuse(m_reading.words.badValue, item, {pathOf(key), expected});
                return {};
            }
            result.emplace_back(*table, pathOf(key) + "[" + std::to_string(result.size() + 1) + "]", m_reading);
        }
    return result;
}

Time TomlTable::day(std::string_view key)
{
    const toml::node* node = find(key, true);
    const auto* value = node ? node->as_date() : nullptr;
    if (value) return timeOf(value->get(), {}, 0);
    if (node) refuse(m_reading.words.badValue, *node, {pathOf(key), "2027-03-01"});
    return {};
}

Time TomlTable::moment(std::string_view key)
{
    const toml::node* node = find(key, true);
    const auto* value = node ? node->as_date_time() : nullptr;
    if (value && value->get().offset && value->get().time.nanosecond == 0)
        return timeOf(value->get().date, value->get().time, value->get().offset->minutes);
    if (node) refuse(m_reading.words.badValue, *node, {pathOf(key), "2027-03-01T00:00:00Z"});
    return {};
}

std::vector<std::string> TomlTable::keys() const
{
    std::vector<std::string> result;
    for (const auto& [key, value] : m_table) result.emplace_back(key.str());
    return result;
}

void TomlTable::refuseValue(std::string_view key, std::string_view value, std::span<const std::string_view> known)
{
    const toml::node* where = m_table.get(key);
    if (const auto* array = where ? where->as_array() : nullptr)
        for (const toml::node& item : *array)
            if (item.value<std::string_view>() == value) where = &item;
    if (where) refuse(m_reading.words.noChoice, *where, {std::string(value), pathOf(key), nearestOf(value, known)});
}

void TomlTable::refuseKey(std::string_view key, std::span<const std::string_view> known)
{
    for (const auto& [name, value] : m_table)
        if (name.str() == key && (!m_reading.mistake || m_reading.mistake->rule == m_reading.words.missing))
            m_reading.mistake = Error{ErrorCode::Malformed, std::string(m_reading.words.unknownKey),
                {std::to_string(name.source().begin.line), std::to_string(name.source().begin.column), pathOf(key),
                    nearestOf(key, known)},
                {}};
}

void TomlTable::refuseContent(std::string_view key, std::string_view expected)
{
    if (const toml::node* where = m_table.get(key))
        refuse(m_reading.words.badValue, *where, {pathOf(key), std::string(expected)});
}

void TomlTable::finish()
{
    const std::vector<std::string_view> known(m_seen.begin(), m_seen.end());
    for (const auto& [key, value] : m_table)
        if (!m_seen.contains(key.str())) return refuseKey(key.str(), known);
}

}
