#include "core/profiles/TomlLayout.h"
#include <algorithm>
#include <map>

namespace core {
namespace {

using Place = TomlCursor::Place;

bool isBareKey(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Goes once through a text; what is not correct is passed over to the end of its line.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    TomlLayout layout;
    TomlCursor cursor;

    void run()
    {
        while (skipSpace(), m_at < m_text.size()) {
            const std::size_t before = m_at;
            if (here() == '[')
                readHeader();
            else
                readLine();
            if (m_at == before) ++m_at;
        }
        if (m_at == m_text.size() && isAtLineStart()) expectKey();
    }

private:
    char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool has(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
    bool isAtLineStart() const
    {
        const std::size_t last = m_text.find_last_not_of(" \t\r");
        return last == std::string_view::npos || m_text[last] == '\n';
    }
    void expectKey() { cursor = {Place::Key, m_table, {}, {m_at, m_at}}; }
    void expectNothing() { cursor = {Place::Nothing, m_table, {}, {m_at, m_at}}; }

    void skipBlank()
    {
        while (here() == ' ' || here() == '\t' || here() == '\r') ++m_at;
    }
    void skipComment()
    {
        const std::size_t begin = m_at;
        m_at = std::min(m_text.find('\n', m_at), m_text.size());
        std::size_t end = m_at;
        if (end > begin && m_text[end - 1] == '\r') --end;
        layout.comments.push_back({begin, end});
        if (m_at == m_text.size()) expectNothing();
    }
    void skipSpace()
    {
        for (;; ++m_at) {
            skipBlank();
            if (here() == '#') skipComment();
            if (here() != '\n') return;
        }
    }
    void skipLine() { m_at = std::min(m_text.find('\n', m_at), m_text.size()); }
    std::size_t lineStart(std::size_t place) const
    {
        const std::size_t end = place == 0 ? std::string_view::npos : m_text.rfind('\n', place - 1);
        return end == std::string_view::npos ? 0 : end + 1;
    }
    std::size_t lineEnd(std::size_t place) const
    {
        const std::size_t end = m_text.find('\n', place);
        return end == std::string_view::npos ? m_text.size() : end + 1;
    }

    /// Past a text in quotes; `word` is what it holds. A quote that is not closed ends with its line, or with the file.
    TextRange readQuoted()
    {
        const char quote = here();
        const std::string triple(3, quote);
        const bool isLong = has(triple);
        m_at += isLong ? 3 : 1;
        TextRange word{m_at, m_at};
        while (m_at < m_text.size()) {
            if (isLong ? has(triple) : here() == quote) {
                word.end = m_at;
                m_at += isLong ? 3 : 1;
                while (isLong && here() == quote) ++m_at; // up to two quotes may stand before the closing ones
                return word;
            }
            if (!isLong && here() == '\n') break;
            if (quote == '"' && here() == '\\' && m_at + 1 < m_text.size()) ++m_at;
            ++m_at;
        }
        word.end = m_at;
        if (m_at == m_text.size()) {
            cursor.word = word;
            cursor.quote = quote;
        }
        return word;
    }

    /// "a.b.\"c d\""; the names read so far stand in cursor.table.
    TomlPath readKey(const TomlPath& above)
    {
        TomlPath names;
        for (;;) {
            skipBlank();
            TextRange word{m_at, m_at};
            cursor.word = word;
            if (here() == '"' || here() == '\'') {
                word = readQuoted();
            } else {
                while (isBareKey(here())) ++m_at;
                word.end = m_at;
                cursor.word = word;
            }
            names.emplace_back(textIn(m_text, word));
            skipBlank();
            if (here() != '.') return names;
            ++m_at;
            cursor.table = pathOf(above, names);
            cursor.quote = 0;
            cursor.word = {m_at, m_at};
        }
    }

    /// The path with the number of the member that is being written after each list of tables.
    TomlPath pathOf(TomlPath above, const TomlPath& names) const
    {
        for (const std::string& name : names) {
            above.push_back(name);
            if (const auto count = m_counts.find(above); count != m_counts.end())
                above.push_back(std::to_string(count->second));
        }
        return above;
    }

    void readHeader()
    {
        const std::size_t begin = lineStart(m_at);
        const bool isMember = has("[[");
        m_at += isMember ? 2 : 1;
        cursor = {.place = Place::Header, .word = {m_at, m_at}, .isMember = isMember};
        TomlPath names = readKey({});
        if (here() != ']') return skipLine();
        const std::string last = names.back();
        names.pop_back();
        m_table = pathOf({}, names);
        m_table.push_back(last);
        if (isMember) m_table.push_back(std::to_string(++m_counts[m_table]));
        m_at += isMember && has("]]") ? 2 : 1;
        layout.headers.push_back({m_table, {begin, lineEnd(m_at)}, isMember});
        expectNothing();
        endLine();
    }

    void readLine()
    {
        const std::size_t begin = lineStart(m_at);
        if (!readItem(m_table, false)) return skipLine();
        endLine();
        layout.items[m_last].lines = {begin, lineEnd(std::max(layout.items[m_last].value.end, begin))};
    }
    /// What stands after the end of an item: nothing, or a comment.
    void endLine()
    {
        skipBlank();
        if (here() == '#') return skipComment();
        if (m_at == m_text.size()) return;
        skipLine();
    }

    bool readItem(const TomlPath& table, bool isInside)
    {
        cursor = {Place::Key, table, {}, {m_at, m_at}};
        const std::size_t begin = m_at;
        const TomlPath names = readKey(table);
        if (here() != '=') return false;
        std::size_t end = m_at;
        while (end > begin && (m_text[end - 1] == ' ' || m_text[end - 1] == '\t')) --end;
        ++m_at;
        const std::size_t place = layout.items.size();
        const TomlPath path = pathOf(table, names);
        layout.items.push_back({.path = path, .key = {begin, end}, .isInside = isInside});
        skipBlank();
        const std::size_t value = m_at;
        layout.items[place].isList = here() == '[';
        layout.items[place].isTable = here() == '{';
        std::vector<TextRange> elements;
        readValue(path, false, elements);
        layout.items[place].value = {value, std::max(m_at, value)};
        layout.items[place].elements = std::move(elements);
        m_last = place;
        return true;
    }

    void readValue(const TomlPath& path, bool isInList, std::vector<TextRange>& elements)
    {
        cursor = {Place::Value, {}, path, {m_at, m_at}, 0, isInList};
        if (here() == '"' || here() == '\'')
            readQuoted();
        else if (here() == '[')
            readList(path, elements);
        else if (here() == '{')
            readTable(path);
        else
            readBare();
    }

    /// A number, a word, a date: dates may hold one space.
    void readBare()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && !std::string_view(",]}#\n").contains(here())) ++m_at;
        while (m_at > begin && (m_text[m_at - 1] == ' ' || m_text[m_at - 1] == '\t' || m_text[m_at - 1] == '\r'))
            --m_at;
        cursor.word = {begin, m_at};
    }

    void readList(const TomlPath& path, std::vector<TextRange>& elements)
    {
        ++m_at;
        for (std::size_t number = 1;; ++number) {
            cursor = {Place::Value, {}, path, {m_at, m_at}, 0, true};
            skipSpace();
            if (m_at == m_text.size() && cursor.place != Place::Nothing) cursor.word = {m_at, m_at};
            if (m_at == m_text.size()) return;
            if (here() == ']') return closeValue();
            const std::size_t begin = m_at;
            TomlPath member = path;
            if (here() == '{') member.push_back(std::to_string(number));
            std::vector<TextRange> inner;
            readValue(member, true, inner);
            if (m_at == begin) return;
            elements.push_back({begin, m_at});
            skipSpace();
            if (here() == ']') return closeValue();
            if (here() != ',') return;
            ++m_at;
        }
    }

    void readTable(const TomlPath& path)
    {
        ++m_at;
        for (;;) {
            cursor = {Place::Key, path, {}, {m_at, m_at}};
            skipSpace();
            if (m_at == m_text.size()) return;
            if (here() == '}') return closeValue();
            const std::size_t begin = m_at;
            if (!readItem(path, true) || m_at == begin) return;
            skipSpace();
            if (here() == '}') return closeValue();
            if (here() != ',') return;
            ++m_at;
        }
    }
    void closeValue()
    {
        ++m_at;
        expectNothing();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_last = 0; ///< of the items, the one that was read to its end last
    TomlPath m_table;
    std::map<TomlPath, int> m_counts; ///< of the members of each list of tables
};

}

bool beginsWith(const TomlPath& path, const TomlPath& start)
{
    return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

const TomlItem* TomlLayout::item(const TomlPath& path) const
{
    const auto found = std::ranges::find(items, path, &TomlItem::path);
    return found == items.end() ? nullptr : &*found;
}

const TomlHeader* TomlLayout::header(const TomlPath& path) const
{
    const auto found = std::ranges::find(headers, path, &TomlHeader::path);
    return found == headers.end() ? nullptr : &*found;
}

TomlLayout layoutOfToml(std::string_view text)
{
    Scanner scanner(text);
    scanner.run();
    return std::move(scanner.layout);
}

TomlCursor cursorAtEndOf(std::string_view toml)
{
    Scanner scanner(toml);
    scanner.run();
    return scanner.cursor;
}

}
