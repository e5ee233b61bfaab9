#include "core/profiles/foreign/ForeignJson.h"
#include "core/base/Display.h"
#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace core {
namespace {

constexpr std::size_t mostOctets = 256 * 1024;
constexpr std::size_t mostLevels = 32;
constexpr std::size_t mostValues = 5000;

/// Counts the lines that the parser has gone through: its events tell no places.
class LineCounter {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    LineCounter(const char* at, std::size_t* line) : m_at(at), m_line(line) {}
    reference operator*() const { return *m_at; }
    LineCounter& operator++()
    {
        if (*m_at == '\n') ++*m_line;
        ++m_at;
        return *this;
    }
    LineCounter operator++(int)
    {
        LineCounter before = *this;
        ++*this;
        return before;
    }
    bool operator==(const LineCounter& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    std::size_t* m_line;
};

/// Builds the tree from the parser's events.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit TreeBuilder(const std::size_t& line) : m_line(line) {}

    bool null() override { return add(ForeignJson::Kind::Null, {}); }
    bool boolean(bool value) override { return add(ForeignJson::Kind::Flag, value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override
    {
        return add(ForeignJson::Kind::Number, std::to_string(value));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return add(ForeignJson::Kind::Number, std::to_string(value));
    }
    bool number_float(number_float_t, const string_t& text) override { return add(ForeignJson::Kind::Number, text); }
    bool string(string_t& text) override { return add(ForeignJson::Kind::Text, text); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(ForeignJson::Kind::Object); }
    bool start_array(std::size_t) override { return open(ForeignJson::Kind::List); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& text) override
    {
        m_key = text;
        m_keyLine = m_line;
        return true;
    }
    bool parse_error(std::size_t, const std::string& token, const nlohmann::json::exception&) override
    {
        mistake = "near “" + token.substr(0, 40) + "” it is no JSON";
        return false;
    }

    ForeignJson root;
    std::string mistake;
    std::string limit;

private:
    ForeignJson* place()
    {
        if (m_open.empty()) return &root;
        ForeignJson* parent = &root;
        for (const std::size_t index : m_open) parent = &parent->members[index];
        return parent;
    }
    bool put(ForeignJson value)
    {
        if (++m_count > mostValues) {
            limit = std::to_string(mostValues) + " values";
            return false;
        }
        value.key = std::exchange(m_key, {});
        value.line = std::exchange(m_keyLine, 0);
        if (value.line == 0) value.line = m_line;
        if (!m_isOpen)
            root = std::move(value);
        else
            place()->members.push_back(std::move(value));
        return true;
    }
    bool add(ForeignJson::Kind kind, std::string text) { return put({.kind = kind, .text = std::move(text)}); }
    bool open(ForeignJson::Kind kind)
    {
        if (m_levels >= mostLevels) {
            limit = std::to_string(mostLevels) + " levels";
            return false;
        }
        const bool isFirst = !m_isOpen;
        if (!put({.kind = kind})) return false;
        if (!isFirst) m_open.push_back(place()->members.size() - 1);
        m_isOpen = true;
        ++m_levels;
        return true;
    }
    bool close()
    {
        if (!m_open.empty()) m_open.pop_back();
        --m_levels;
        return true;
    }

    const std::size_t& m_line;
    std::vector<std::size_t> m_open; ///< indices from the root to where values go
    std::string m_key;
    std::size_t m_keyLine = 0;
    std::size_t m_levels = 0;
    std::size_t m_count = 0;
    bool m_isOpen = false;
};

}

const ForeignJson* ForeignJson::find(std::string_view name) const
{
    const auto found = std::ranges::find_last(members, name, &ForeignJson::key);
    return kind != Kind::Object || found.empty() ? nullptr : &found.front();
}

std::optional<std::vector<std::string>> ForeignJson::texts() const
{
    if (kind == Kind::Text) return std::vector{text};
    if (kind != Kind::List) return std::nullopt;
    std::vector<std::string> all;
    for (const ForeignJson& each : members) {
        if (each.kind != Kind::Text) return std::nullopt;
        all.push_back(each.text);
    }
    return all;
}

std::string ForeignJson::shown() const
{
    if (kind == Kind::Object) return "{…}";
    if (kind == Kind::Null) return "null";
    if (kind != Kind::List) return text;
    std::string all;
    for (const ForeignJson& each : members) all += (all.empty() ? "" : ", ") + each.shown();
    return all;
}

Result<ForeignJson> readForeignJson(std::string_view text, std::string_view formatName)
{
    const std::string format(formatName);
    if (text.size() > mostOctets)
        return failAs(ErrorCode::Refused, "CW-645", {format, std::to_string(mostOctets / 1024) + " KiB"});
    if (!isUtf8(text) || text.contains('\0'))
        return failAs(ErrorCode::Malformed, "CW-644", {format, "1", "the file is not UTF-8 text"});
    std::size_t line = 1;
    TreeBuilder builder(line);
    const bool isRead = nlohmann::json::sax_parse(
        LineCounter(text.data(), &line), LineCounter(text.data() + text.size(), &line), &builder);
    if (!builder.limit.empty()) return failAs(ErrorCode::Refused, "CW-645", {format, builder.limit});
    if (!isRead) return failAs(ErrorCode::Malformed, "CW-644", {format, std::to_string(line), builder.mistake});
    if (builder.root.kind != ForeignJson::Kind::Object)
        return failAs(ErrorCode::Malformed, "CW-644", {format, "1", "it is not an object"});
    return std::move(builder.root);
}

}
