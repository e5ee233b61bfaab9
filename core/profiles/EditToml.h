#pragma once
#include "core/base/Result.h"
#include "core/profiles/TomlLayout.h"
#include <functional>

namespace core {

/// A TOML text that is changed where it has to be and nowhere else: comments, empty lines and the order of everything stay. A
/// comment never goes: that of a setting which is removed becomes a line of its own.
class TomlDocument {
public:
    /// The names that usually stand in a table, in their order; for the top, its tables too.
    using Order = std::function<std::vector<std::string_view>(const TomlPath& table)>;

    /// Errors: Malformed (CW-150).
    static Result<TomlDocument> read(std::string_view toml, Order order);

    const std::string& text() const { return m_text; }
    const TomlLayout& layout() const { return m_layout; }
    bool hasItem(const TomlPath& path) const { return m_layout.item(path) != nullptr; }
    /// Whether there is anything at or below a path.
    bool hasTable(const TomlPath& path) const;
    /// How many members a list of tables has.
    std::size_t countOf(const TomlPath& path) const;

    void setText(const TomlPath& path, std::string_view value);
    /// A number, true, false: as it stands in the file.
    void setBare(const TomlPath& path, std::string_view value) { setValue(path, std::string(value)); }
    /// Elements that stay keep their places; of a list in several lines the others, too.
    void setList(const TomlPath& path, const std::vector<std::string>& values);
    /// A setting, if it is there. Its table stays.
    void remove(const TomlPath& path);
    /// A table with all below it, or a member of a list.
    void removeTable(const TomlPath& path);
    /// An empty table, unless it is there.
    void addTable(const TomlPath& path);
    /// Another member at the end of a list of tables; its number.
    std::size_t addMember(const TomlPath& path);

private:
    TomlDocument(std::string_view toml, Order order);
    void setValue(const TomlPath& path, const std::string& value);
    void replace(TextRange range, std::string_view text);
    void insertItem(const TomlPath& path, const std::string& value);
    void insertInside(const TomlItem& table, const TomlPath& path, const std::string& value);
    void insertHeader(const TomlPath& path, bool isMember, const std::string& body);
    void removeLines(TextRange lines);
    void removeElement(const TomlItem& item, std::size_t place);
    void appendElement(const TomlItem& item, const std::string& element);
    TextRange sectionOf(const TomlHeader* header) const;
    std::size_t endOfSection(const TomlHeader& header) const;
    std::size_t rankOf(const TomlPath& table, const std::string& name) const;
    std::vector<std::string> elementsOf(const TomlItem& item) const;

    std::string m_text;
    Order m_order;
    TomlLayout m_layout;
};

/// A basic string of TOML 1.0; a key, in quotes where it needs them.
std::string tomlText(std::string_view text);
std::string tomlKey(std::string_view name);

}
