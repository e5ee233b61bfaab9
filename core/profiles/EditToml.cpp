#include "core/profiles/EditToml.h"
#include "core/profiles/TomlTable.h"
#include <algorithm>
#include <format>

namespace core {
namespace {

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool hasLineEnd(std::string_view text) { return text.contains('\n'); }

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string dotted(const TomlPath& path, std::size_t from)
{
    std::string result;
    for (std::size_t i = from; i < path.size(); ++i) result += (i == from ? "" : ".") + tomlKey(path[i]);
    return result;
}

/// Whether two values are one, although written in two ways: 'text' and "text", 1_000 and 1000.
bool meansTheSame(std::string_view one, std::string_view other)
{
    const auto both = readToml(std::format("one = {}\nother = {}\n", one, other), profileWords);
    if (!both) return false;
    const toml::node& first = *both->get("one");
    const toml::node& second = *both->get("other");
    if (first.is_string() && second.is_string()) return first.as_string()->get() == second.as_string()->get();
    if (first.is_integer() && second.is_integer()) return first.as_integer()->get() == second.as_integer()->get();
    return first.is_boolean() && second.is_boolean() && first.as_boolean()->get() == second.as_boolean()->get();
}

TomlPath parentOf(const TomlPath& path) { return {path.begin(), path.end() - (path.empty() ? 0 : 1)}; }

/// The keys of a path in a header, where the numbers of members do not stand.
std::string headerOf(const TomlLayout& layout, const TomlPath& path)
{
    TomlPath names;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const TomlPath upTo(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        const auto isIt = [&](const TomlHeader& header) { return header.isMember && header.path == upTo; };
        if (!std::ranges::any_of(layout.headers, isIt)) names.push_back(path[i]);
    }
    return dotted(names, 0);
}

}

std::string tomlText(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            result.append(1, '\\').append(1, c);
        else if (octet < 0x20 || octet == 0x7F)
            result += std::format("\\u{:04x}", octet);
        else
            result += c;
    }
    return result + "\"";
}

std::string tomlKey(std::string_view name)
{
    const bool isBare = !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    return isBare ? std::string(name) : tomlText(name);
}

TomlDocument::TomlDocument(std::string_view toml, Order order)
    : m_text(toml), m_order(std::move(order)), m_layout(layoutOfToml(m_text))
{}

Result<TomlDocument> TomlDocument::read(std::string_view toml, Order order)
{
    CORE_CHECK(readToml(toml, profileWords));
    return TomlDocument(toml, std::move(order));
}

bool TomlDocument::hasTable(const TomlPath& path) const
{
    const auto isBelow = [&](const auto& each) { return beginsWith(each.path, path); };
    return std::ranges::any_of(m_layout.headers, isBelow) || std::ranges::any_of(m_layout.items, isBelow);
}

std::size_t TomlDocument::countOf(const TomlPath& path) const
{
    std::size_t count = 0;
    const auto look = [&](const TomlPath& each) {
        if (each.size() > path.size() && beginsWith(each, path) && isNumber(each[path.size()]))
            count = std::max(count, static_cast<std::size_t>(std::stoul(each[path.size()])));
    };
    for (const TomlHeader& header : m_layout.headers) look(header.path);
    for (const TomlItem& item : m_layout.items) look(item.path);
    return count;
}

void TomlDocument::replace(TextRange range, std::string_view text)
{
    m_text.replace(range.begin, range.size(), text);
    m_layout = layoutOfToml(m_text);
}

void TomlDocument::setText(const TomlPath& path, std::string_view value) { setValue(path, tomlText(value)); }

void TomlDocument::setValue(const TomlPath& path, const std::string& value)
{
    const TomlItem* item = m_layout.item(path);
    if (!item) return insertItem(path, value);
    if (!meansTheSame(textIn(m_text, item->value), value)) replace(item->value, value);
}

std::vector<std::string> TomlDocument::elementsOf(const TomlItem& item) const
{
    std::vector<std::string> values;
    for (const TextRange& element : item.elements) {
        const auto read = readToml("v = " + std::string(textIn(m_text, element)), profileWords);
        const auto* text = read ? read->get("v")->as_string() : nullptr;
        values.push_back(text ? text->get() : std::string(textIn(m_text, element)));
    }
    return values;
}

void TomlDocument::setList(const TomlPath& path, const std::vector<std::string>& values)
{
    const TomlItem* item = m_layout.item(path);
    if (!item || !item->isList) {
        std::string text;
        for (const std::string& value : values) text += (text.empty() ? "" : ", ") + tomlText(value);
        return item ? replace(item->value, "[" + text + "]") : insertItem(path, "[" + text + "]");
    }
    std::vector<std::string> present = elementsOf(*item);
    std::vector<std::string> kept;
    for (const std::string& value : present)
        if (std::ranges::contains(values, value) && !std::ranges::contains(kept, value)) kept.push_back(value);
    const bool staysInOrder = kept.size() <= values.size() && std::equal(kept.begin(), kept.end(), values.begin());
    for (std::size_t i = present.size(); i-- > 0;) {
        const bool isWanted = staysInOrder ? std::ranges::contains(values, present[i]) &&
                std::ranges::find(present, present[i]) - present.begin() == static_cast<std::ptrdiff_t>(i)
                                           : i < values.size();
        if (isWanted) continue;
        removeElement(*m_layout.item(path), i);
        present.erase(present.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t i = present.size(); i-- > 0;) // in another order: each place gets another value
        if (present[i] != values[i]) replace(m_layout.item(path)->elements[i], tomlText(values[i]));
    for (std::size_t i = present.size(); i < values.size(); ++i)
        appendElement(*m_layout.item(path), tomlText(values[i]));
}

void TomlDocument::removeElement(const TomlItem& item, std::size_t place)
{
    const auto& elements = item.elements;
    TextRange gone = elements[place];
    const std::string_view text = m_text;
    const bool isLast = place + 1 == elements.size();
    if (!isLast) {
        const TextRange gap{gone.end, elements[place + 1].begin};
        const std::string_view between = textIn(text, gap);
        gone.end = hasLineEnd(between) ? gap.begin + between.find(',') + 1 : gap.end;
    } else if (place > 0 && !hasLineEnd(textIn(text, {elements[place - 1].end, gone.begin}))) {
        gone.begin = elements[place - 1].end;
    } else if (const std::size_t comma = text.find_first_not_of(" \t", gone.end); text[comma] == ',') {
        gone.end = comma + 1;
    }
    // a line that held nothing else goes with it
    const std::size_t before = text.find_last_not_of(" \t", gone.begin == 0 ? 0 : gone.begin - 1);
    const std::size_t after = text.find_first_not_of(" \t\r", gone.end);
    const bool isAlone = before != std::string_view::npos && text[before] == '\n' && after != std::string_view::npos &&
        text[after] == '\n';
    if (isAlone) gone = {before + 1, after + 1};
    replace(gone, {});
}

void TomlDocument::appendElement(const TomlItem& item, const std::string& element)
{
    if (item.elements.empty()) return replace({item.value.begin + 1, item.value.begin + 1}, element);
    const TextRange last = item.elements.back();
    const std::size_t lineStart = m_text.rfind('\n', last.begin) + 1; // npos + 1 is 0
    const std::string_view indent = std::string_view(m_text).substr(lineStart, last.begin - lineStart);
    const bool isOnePerLine = lineStart > item.value.begin && isBlank(indent);
    std::size_t comma = m_text.find_first_not_of(" \t", last.end);
    if (comma == std::string::npos || m_text[comma] != ',') comma = last.end;
    if (!isOnePerLine) return replace({last.end, last.end}, ", " + element);
    // behind the comment of the line before
    const bool hasComma = m_text[comma] == ',';
    const std::string line = std::string(indent) + element + (hasComma ? "," : "") + "\n";
    const std::size_t end = m_text.find('\n', last.end);
    if (end > item.value.end) return replace({last.end, last.end}, ",\n" + std::string(indent) + element);
    m_text.insert(end + 1, line);
    replace({last.end, last.end}, hasComma ? "" : ",");
}

/// The lines of a table's own settings: from its header, or from the top, to the next header.
TextRange TomlDocument::sectionOf(const TomlHeader* header) const
{
    const std::size_t begin = header ? header->line.begin : 0;
    std::size_t end = m_text.size();
    for (const TomlHeader& each : m_layout.headers)
        if (each.line.begin > begin || (!header && each.line.begin == 0)) end = std::min(end, each.line.begin);
    return {begin, end};
}

/// Behind the last setting of a section, and behind the comments that follow it at once unless they belong to the next.
std::size_t TomlDocument::endOfSection(const TomlHeader& header) const
{
    const TextRange section = sectionOf(&header);
    std::size_t end = header.line.end;
    for (const TomlItem& item : m_layout.items)
        if (!item.isInside && section.holds(item.lines.begin)) end = std::max(end, item.lines.end);
    std::size_t at = end;
    while (at < section.end) {
        const std::size_t lineEnd = std::min(m_text.find('\n', at), m_text.size() - 1) + 1;
        const std::string_view line = std::string_view(m_text).substr(at, lineEnd - at);
        if (isBlank(line)) return at;
        at = lineEnd;
    }
    return section.end == m_text.size() ? at : end;
}

std::size_t TomlDocument::rankOf(const TomlPath& table, const std::string& name) const
{
    const auto order = m_order(table);
    const auto found = std::ranges::find(order, std::string_view(name));
    return static_cast<std::size_t>(found - order.begin());
}

void TomlDocument::insertItem(const TomlPath& path, const std::string& value)
{
    const TomlPath table = parentOf(path);
    for (TomlPath above = table; !above.empty(); above.pop_back())
        if (const TomlItem* inside = m_layout.item(above); inside && inside->isTable)
            return insertInside(*inside, path, value);
    const TomlHeader* header = m_layout.header(table);
    const TomlItem* dottedItem = nullptr;
    if (!header && !table.empty())
        for (const TomlItem& item : m_layout.items)
            if (!item.isInside && item.path.size() > table.size() && beginsWith(item.path, table)) dottedItem = &item;
    if (dottedItem) {
        const TomlHeader* section = nullptr;
        for (const TomlHeader& each : m_layout.headers)
            if (each.line.begin <= dottedItem->lines.begin) section = &each;
        if (!section || !beginsWith(section->path, table)) {
            const std::string line = dotted(path, section ? section->path.size() : 0) + " = " + value + "\n";
            return replace({dottedItem->lines.end, dottedItem->lines.end}, line);
        }
    }
    if (!header && !table.empty()) return insertHeader(table, false, tomlKey(path.back()) + " = " + value + "\n");
    const TextRange section = sectionOf(header);
    std::size_t place = header ? header->line.end : 0;
    const std::size_t rank = rankOf(table, path.back());
    const TomlItem* lastBefore = nullptr;
    for (const TomlItem& item : m_layout.items) {
        const bool isOurs = !item.isInside && section.holds(item.lines.begin) && item.path.size() == path.size();
        if (isOurs && rankOf(table, item.path.back()) <= rank) lastBefore = &item;
    }
    if (lastBefore) place = lastBefore->lines.end;
    const bool needsEnd = place > 0 && m_text[place - 1] != '\n';
    replace({place, place}, (needsEnd ? "\n" : "") + tomlKey(path.back()) + " = " + value + "\n");
}

void TomlDocument::insertInside(const TomlItem& table, const TomlPath& path, const std::string& value)
{
    const std::size_t close = table.value.end - 1;
    const std::size_t last = m_text.find_last_not_of(" \t", close - 1);
    const std::string item = dotted(path, table.path.size()) + " = " + value;
    replace({last + 1, close}, (m_text[last] == '{' ? " " : ", ") + item + " ");
}

void TomlDocument::insertHeader(const TomlPath& path, bool isMember, const std::string& body)
{
    const TomlPath name = isMember ? parentOf(path) : path;
    const std::string line = (isMember ? "[[" : "[") + headerOf(m_layout, name) + (isMember ? "]]\n" : "]\n") + body;
    const auto common = [&](const TomlPath& other) {
        return static_cast<std::size_t>(std::ranges::mismatch(other, path).in1 - other.begin());
    };
    const TomlHeader* after = nullptr;
    const TomlHeader* before = nullptr;
    for (const TomlHeader& header : m_layout.headers) {
        if (!before && header.path.size() > path.size() && beginsWith(header.path, path)) before = &header;
        const bool isNear = common(header.path) > 0 && (!after || common(header.path) >= common(after->path));
        const bool isEarlier = common(header.path) == 0 && (!after || common(after->path) == 0) &&
            rankOf({}, header.path.front()) <= rankOf({}, path.front());
        if (isNear || isEarlier) after = &header;
    }
    if (before) return replace({before->line.begin, before->line.begin}, line + "\n");
    if (!after && !m_layout.headers.empty()) {
        // comments right above the next header are about it
        std::size_t place = m_layout.headers.front().line.begin;
        const std::size_t blank = m_text.rfind("\n\n", place);
        place = blank == std::string::npos ? place : blank + 2;
        return replace({place, place}, line + "\n");
    }
    const std::size_t place = after ? endOfSection(*after) : m_text.size();
    const bool needsEnd = place > 0 && m_text[place - 1] != '\n';
    replace({place, place}, (needsEnd ? "\n\n" : "\n") + line);
}

void TomlDocument::removeLines(TextRange lines)
{
    std::string kept;
    for (const TextRange& comment : m_layout.comments)
        if (lines.holds(comment.begin)) kept += std::string(textIn(m_text, comment)) + "\n";
    replace(lines, kept);
}

void TomlDocument::remove(const TomlPath& path)
{
    const TomlItem* item = m_layout.item(path);
    if (!item) return;
    if (!item->isInside) return removeLines(item->lines);
    TextRange gone{item->key.begin, item->value.end};
    const std::size_t next = m_text.find_first_not_of(" \t", gone.end);
    const std::size_t before = m_text.find_last_not_of(" \t", gone.begin - 1);
    if (m_text[next] == ',')
        gone.end = m_text.find_first_not_of(" \t", next + 1);
    else if (m_text[before] == ',')
        gone.begin = before;
    replace(gone, {});
}

void TomlDocument::removeTable(const TomlPath& given)
{
    const TomlPath path = given; // which may stand in the layout that changes here
    for (;;) { // the last first, so that the numbers of the members before it stay
        const auto isGone = [&](const auto& each) { return beginsWith(each.path, path); };
        const auto item = std::ranges::find_last_if(
            m_layout.items, [&](const TomlItem& each) { return isGone(each) && !each.isInside; });
        if (!item.empty()) {
            removeLines(item.front().lines);
            continue;
        }
        const auto inside = std::ranges::find_if(m_layout.items, isGone);
        if (inside != m_layout.items.end()) {
            remove(inside->path);
            continue;
        }
        const auto header = std::ranges::find_last_if(m_layout.headers, isGone);
        if (header.empty()) return;
        TextRange lines = header.front().line;
        const bool isBelowBlank = lines.begin > 1 && m_text[lines.begin - 1] == '\n' && m_text[lines.begin - 2] == '\n';
        const bool isAboveBlank = lines.end == m_text.size() || m_text[lines.end] == '\n';
        if (isBelowBlank && isAboveBlank) --lines.begin;
        const bool isTheMember = header.front().isMember && header.front().path == path;
        removeLines(lines);
        if (isTheMember) return; // the next member has its number now
    }
}

void TomlDocument::addTable(const TomlPath& path)
{
    if (!m_layout.header(path) && !hasItem(path)) insertHeader(path, false, {});
}

std::size_t TomlDocument::addMember(const TomlPath& path)
{
    TomlPath member = path;
    member.push_back(std::to_string(countOf(path) + 1));
    insertHeader(member, true, {});
    return countOf(path);
}

}
