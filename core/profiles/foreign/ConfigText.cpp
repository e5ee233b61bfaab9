#include "core/profiles/foreign/ConfigText.h"
#include "core/base/Display.h"
#include <algorithm>
#include <map>

namespace core {
namespace {

constexpr std::size_t mostOctets = 256 * 1024;
constexpr std::size_t mostEntries = 5000;
constexpr std::size_t mostInValue = 16 * 1024;
constexpr std::size_t mostInValues = 1024 * 1024;
constexpr std::string_view spaces = " \t\r\f\v";

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

bool isQuote(char c) { return c == '"' || c == '\'' || c == '`'; }
bool isOfName(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// Where a comment begins; the size of the line: there is none.
std::size_t endOf(std::string_view line)
{
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '#') return i;
        if (line[i] == '\\') ++i;
        if (i >= line.size() || !isQuote(line[i])) continue;
        const char quote = line[i];
        for (++i; i < line.size() && line[i] != quote; ++i)
            if (line[i] == '\\') ++i;
    }
    return line.size();
}

bool isContinued(std::string_view line)
{
    const auto last = line.find_last_not_of('\\');
    const std::size_t count = line.size() - (last == std::string_view::npos ? 0 : last + 1);
    return count % 2 == 1;
}

/// Reads one file; kept apart from the result, which is what remains.
class ConfigReader {
public:
    ConfigReader(std::string_view text, std::string_view formatName) : m_text(text), m_format(formatName) {}

    Result<void> readAll()
    {
        if (m_text.size() > mostOctets) return tooLarge(std::to_string(mostOctets / 1024) + " KiB");
        if (m_text.starts_with("\xEF\xBB\xBF")) m_text.remove_prefix(3);
        while (!m_text.empty()) {
            const std::size_t first = m_line + 1;
            CORE_TRY(const std::string line, nextLine());
            m_begin = first;
            CORE_CHECK(readLine(trimmed(std::string_view(line).substr(0, endOf(line)))));
            if (entries.size() > mostEntries) return tooLarge(std::to_string(mostEntries) + " settings");
        }
        return {};
    }

    std::vector<ConfigEntry> entries;
    std::vector<std::string> sections;

private:
    std::unexpected<Error> wrong(std::string_view what) const
    {
        return failAs(ErrorCode::Malformed, "CW-644",
            {std::string(m_format), std::to_string(m_begin == 0 ? m_line : m_begin), std::string(what)});
    }
    std::unexpected<Error> tooLarge(std::string most) const
    {
        return failAs(ErrorCode::Refused, "CW-645", {std::string(m_format), std::move(most)});
    }

    /// One line with those that continue it.
    Result<std::string> nextLine()
    {
        std::string line;
        while (!m_text.empty()) {
            const std::size_t end = std::min(m_text.find('\n'), m_text.size());
            std::string_view part = m_text.substr(0, end);
            m_text.remove_prefix(std::min(end + 1, m_text.size()));
            m_begin = ++m_line;
            if (part.contains('\0')) return wrong("it holds a NUL octet");
            if (!isUtf8(part)) return wrong("it is not UTF-8 text");
            if (part.ends_with('\r')) part.remove_suffix(1);
            const bool goesOn = isContinued(part);
            line += goesOn ? part.substr(0, part.size() - 1) : part;
            if (line.size() > mostInValue) return tooLarge(std::to_string(mostInValue / 1024) + " KiB in one line");
            if (!goesOn) break;
        }
        return line;
    }

    Result<void> readLine(std::string_view line)
    {
        if (line.empty()) return {};
        if (line.starts_with('[')) return readHeader(line);
        if (line.starts_with('.') && (line.starts_with(".include") || line.starts_with(".pragma")))
            return readDirective(line);
        const auto equals = line.find('=');
        if (equals == std::string_view::npos) return wrong("there is no “=”");
        std::string_view key = trimmed(line.substr(0, equals));
        std::string section = m_section;
        if (const auto colons = key.find("::"); colons != std::string_view::npos) {
            section = trimmed(key.substr(0, colons));
            key = trimmed(key.substr(colons + 2));
            enter(section);
        }
        if (key.empty() || section.empty()) return wrong("there is no name before “=”");
        ConfigEntry entry{.line = m_begin, .section = std::move(section), .key = std::string(key), .value = {}};
        entry.written = trimmed(line.substr(equals + 1));
        CORE_CHECK(expand(entry));
        m_octets += entry.value.size();
        if (m_octets > mostInValues) return tooLarge(std::to_string(mostInValues / 1024) + " KiB of values");
        keep(std::move(entry));
        return {};
    }

    Result<void> readHeader(std::string_view line)
    {
        const auto end = line.find(']');
        if (end == std::string_view::npos) return wrong("“]” is missing");
        const std::string_view name = trimmed(line.substr(1, end - 1));
        if (name.empty()) return wrong("the section has no name");
        m_section = name;
        enter(m_section);
        return {};
    }

    Result<void> readDirective(std::string_view line)
    {
        const auto end = std::min(line.find_first_of(" \t="), line.size());
        ConfigEntry entry{.line = m_begin, .section = m_section, .key = std::string(line.substr(0, end)), .value = {}};
        const auto value = line.find_first_not_of(" \t=", end);
        if (value != std::string_view::npos) entry.value = entry.written = trimmed(line.substr(value));
        entry.isDirective = true;
        entries.push_back(std::move(entry));
        return {};
    }

    void enter(const std::string& section)
    {
        if (!std::ranges::contains(sections, section)) sections.push_back(section);
    }

    void keep(ConfigEntry entry)
    {
        const auto key = std::pair(entry.section, entry.key);
        if (const auto before = m_known.find(key); before != m_known.end())
            entries[before->second].replacedBy = entry.line;
        m_known[key] = entries.size();
        enter(entry.section);
        entries.push_back(std::move(entry));
    }

    Result<void> add(ConfigEntry& entry, std::string_view part) const
    {
        entry.value += part;
        if (entry.value.size() > mostInValue) return tooLarge(std::to_string(mostInValue / 1024) + " KiB in one value");
        return {};
    }

    /// The written value with quotes, escapes and variables resolved.
    Result<void> expand(ConfigEntry& entry)
    {
        const std::string_view text = entry.written;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (isQuote(c)) {
                for (++i; i < text.size() && text[i] != c; ++i) {
                    if (text[i] == '\\' && i + 1 < text.size()) ++i;
                    entry.value += text[i];
                }
            } else if (c == '\\' && i + 1 < text.size()) {
                const std::string_view letters = "nrbt", meant = "\n\r\b\t";
                const auto place = letters.find(text[++i]);
                entry.value += place == std::string_view::npos ? text[i] : meant[place];
            } else if (c == '$') {
                CORE_CHECK(expandVariable(entry, text, i));
            } else {
                entry.value += c;
            }
        }
        return add(entry, {});
    }

    /// $name, ${name}, $(name), each with "section::" before the name; `at` is left on its last character.
    Result<void> expandVariable(ConfigEntry& entry, std::string_view text, std::size_t& at)
    {
        const std::size_t begin = at;
        const char open = at + 1 < text.size() ? text[at + 1] : ' ';
        const char close = open == '{' ? '}' : open == '(' ? ')' : '\0';
        std::size_t end = at + (close ? 2 : 1);
        const std::size_t nameAt = end;
        while (end < text.size() && (isOfName(text[end]) || text.substr(end).starts_with("::")))
            end += text[end] == ':' ? 2 : 1;
        std::string_view name = text.substr(nameAt, end - nameAt);
        if (close && (end >= text.size() || text[end] != close)) return wrong("a variable is not closed");
        at = close ? end : end - 1;
        if (name.empty()) return wrong("“$” has no name behind it");
        std::string section = entry.section;
        if (const auto colons = name.find("::"); colons != std::string_view::npos) {
            section = name.substr(0, colons);
            name = name.substr(colons + 2);
        }
        const ConfigEntry* found = lookUp(section, name);
        if (!found && entry.missing.empty()) {
            entry.missing = text.substr(begin, at + 1 - begin);
            entry.usesEnvironment = section == "ENV";
        }
        if (!found) return {};
        if (entry.missing.empty()) {
            entry.missing = found->missing;
            entry.usesEnvironment = found->usesEnvironment;
        }
        return add(entry, found->value);
    }

    /// The setting as far as the file was read, as OpenSSL does it; so nothing can refer to itself.
    const ConfigEntry* lookUp(const std::string& section, std::string_view name)
    {
        for (const std::string& place : {section, std::string("default")})
            if (const auto found = m_known.find(std::pair(place, std::string(name))); found != m_known.end()) {
                entries[found->second].isUsed = true;
                return &entries[found->second];
            }
        return nullptr;
    }

    std::string_view m_text;
    std::string_view m_format;
    std::string m_section = "default";
    std::size_t m_line = 0;
    std::size_t m_begin = 0;
    std::size_t m_octets = 0;
    std::map<std::pair<std::string, std::string>, std::size_t> m_known;
};

}

Result<ConfigText> ConfigText::read(std::string_view text, std::string_view formatName)
{
    ConfigReader reader(text, formatName);
    CORE_CHECK(reader.readAll());
    ConfigText config;
    config.m_entries = std::move(reader.entries);
    config.m_sections = std::move(reader.sections);
    return config;
}

std::size_t ConfigText::find(std::string_view section, std::string_view key) const
{
    for (const std::string_view place : {section, std::string_view("default")})
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            const ConfigEntry& entry = m_entries[i];
            if (entry.replacedBy == 0 && !entry.isDirective && entry.section == place && entry.key == key) return i;
        }
    return npos;
}

std::vector<std::size_t> ConfigText::section(std::string_view name) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].section == name && m_entries[i].replacedBy == 0 && !m_entries[i].isDirective)
            found.push_back(i);
    return found;
}

bool ConfigText::has(std::string_view section) const { return std::ranges::contains(m_sections, section); }

std::vector<std::string> ConfigText::sections() const { return m_sections; }

}
