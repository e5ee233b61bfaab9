#include "core/profiles/EditProfile.h"
#include "core/profiles/EditToml.h"
#include "core/profiles/ProfileLanguage.h"
#include "core/profiles/ReadRules.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/profiles/TomlTable.h"
#include <algorithm>
#include <charconv>

namespace core {
namespace {

using Kind = ExtensionField::Kind;

bool isWholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && std::to_string(number) == text;
}

/// The text after a change, which must still be what it was: TOML.
Result<std::string> finished(const TomlDocument& document)
{
    if (!readToml(document.text(), profileWords)) return failAs(ErrorCode::Refused, "CW-671");
    return document.text();
}

TomlPath below(TomlPath path, std::string_view name)
{
    path.emplace_back(name);
    return path;
}

void setField(
    TomlDocument& document, const TomlPath& path, const ExtensionField& field, const std::vector<std::string>& values)
{
    if (field.kind == Kind::Flag) {
        const bool isOn = !values.empty();
        if (document.hasItem(path) || isOn != isOnWhenMissing(path)) {
            if (isOn || document.hasItem(path) || isOnWhenMissing(path))
                document.setBare(path, isOn ? "true" : "false");
        }
        return;
    }
    if (values.empty()) return document.remove(path);
    if (field.isList()) return document.setList(path, values);
    const bool isNumber = field.kind == Kind::Number && isWholeNumber(values.front());
    if (isNumber)
        document.setBare(path, values.front());
    else
        document.setText(path, values.front());
}

const toml::node* nodeAt(const toml::table& top, const TomlPath& path)
{
    const toml::node* node = &top;
    for (const std::string& key : path) {
        if (const auto* list = node ? node->as_array() : nullptr)
            node = isWholeNumber(key) ? list->get(static_cast<std::size_t>(std::stoul(key)) - 1) : nullptr;
        else
            node = node && node->is_table() ? node->as_table()->get(key) : nullptr;
    }
    return node;
}

std::vector<std::string> valuesOf(const toml::node& node, const ExtensionField& field)
{
    if (const auto* flag = node.as_boolean())
        return field.kind == Kind::Flag && flag->get() ? std::vector<std::string>{"true"} : std::vector<std::string>{};
    if (const auto* number = node.as_integer())
        return field.kind == Kind::Number ? std::vector{std::to_string(number->get())} : std::vector<std::string>{};
    if (const auto* text = node.as_string())
        return field.isList() || field.kind == Kind::Flag || field.kind == Kind::Group ? std::vector<std::string>{}
                                                                                       : std::vector{text->get()};
    std::vector<std::string> values;
    if (const auto* list = node.as_array(); list && field.isList())
        for (const toml::node& item : *list)
            if (const auto* text = item.as_string()) values.push_back(text->get());
    return values;
}

FieldValues fieldsOf(const toml::table& top, const TomlPath& table, const std::vector<ExtensionField>& fields)
{
    FieldValues all;
    for (const ExtensionField& field : fields) {
        const TomlPath path = below(table, field.key);
        const toml::node* node = nodeAt(top, path);
        std::vector<std::string> values = node ? valuesOf(*node, field) : std::vector<std::string>{};
        if (!node && isOnWhenMissing(path) && top["kind"].value<std::string_view>() != "root") values = {"true"};
        if (!values.empty()) all.emplace(field.key, std::move(values));
    }
    return all;
}

void setFields(
    TomlDocument& document, const TomlPath& table, const std::vector<ExtensionField>& fields, const FieldValues& values)
{
    for (const ExtensionField& field : fields) {
        if (field.kind == Kind::Group) continue;
        const auto found = values.find(field.key);
        setField(document, below(table, field.key), field,
            found == values.end() ? std::vector<std::string>{} : found->second);
    }
}

/// The members of a group as the text has them.
Result<std::vector<FieldValues>> membersIn(
    const TomlDocument& document, const TomlPath& list, const ExtensionField& group)
{
    CORE_TRY(const toml::table top, readToml(document.text(), profileWords));
    std::vector<FieldValues> members;
    for (std::size_t i = 1; i <= document.countOf(list); ++i)
        members.push_back(fieldsOf(top, below(list, std::to_string(i)), group.fields));
    return members;
}

/// Members that stay are not touched; among the others the first becomes the first, and so on.
Result<void> setGroup(
    TomlDocument& document, const TomlPath& list, const ExtensionField& group, const std::vector<FieldValues>& wanted)
{
    CORE_TRY(std::vector<FieldValues> present, membersIn(document, list, group));
    if (present == wanted) return {};
    if (const TomlItem* item = document.layout().item(list)) { // a list in brackets: no tables can be added to it
        document.removeTable(item->path);
        present.clear();
    }
    const auto same = std::ranges::mismatch(present, wanted);
    const auto first = static_cast<std::size_t>(same.in1 - present.begin());
    std::size_t last = 0; // how many are the same at the end
    while (last < present.size() - first && last < wanted.size() - first &&
        present[present.size() - 1 - last] == wanted[wanted.size() - 1 - last])
        ++last;
    const bool canKeepEnd = present.size() >= wanted.size(); // a new member goes to the end of the list
    if (!canKeepEnd) last = 0;
    for (std::size_t i = present.size() - last; i-- > wanted.size() - last;)
        document.removeTable(below(list, std::to_string(i + 1)));
    for (std::size_t i = first; i < wanted.size() - last; ++i) {
        const std::size_t number = i < present.size() ? i + 1 : document.addMember(list);
        setFields(document, below(list, std::to_string(number)), group.fields, wanted[i]);
    }
    return {};
}

void setGrants(TomlDocument& document, const TomlPath& table, const ProfileExtension& extension)
{
    for (const ExtensionField& field : extension.type->fields) {
        const TomlPath path = below(table, field.key);
        const auto grant = std::ranges::find(extension.fromRequest, field.key, &FieldGrant::field);
        if (grant == extension.fromRequest.end())
            document.remove(path);
        else if (grant->within.empty())
            document.setBare(path, "true");
        else
            document.setList(path, grant->within);
    }
    if (extension.fromRequest.empty()) document.removeTable(table);
}

TomlPath pathOf(std::string_view oid)
{
    const ExtensionType* known = findExtensionType(oid);
    return {"extensions", std::string(known ? known->name : oid)};
}

/// Puts a name into one of the two lists of the subject, or takes it out.
void setListed(TomlDocument& document, std::string_view list, const std::string& name, bool isIn)
{
    const TomlPath path{"subject", std::string(list)};
    const ExtensionField field{list, "", "", Kind::TextList};
    const auto top = readToml(document.text(), profileWords);
    const toml::node* node = top ? nodeAt(*top, path) : nullptr;
    std::vector<std::string> names = node ? valuesOf(*node, field) : std::vector<std::string>{};
    const bool was = std::ranges::contains(names, name);
    if (was == isIn) return;
    if (isIn)
        names.push_back(name);
    else
        std::erase(names, name);
    setField(document, path, field, names);
}

bool isListedIn(std::string_view toml, std::string_view list, const std::string& name)
{
    const auto values = valuesIn(toml, {"subject"}, {{list, "", "", Kind::TextList}});
    const auto found = values ? values->find(list) : FieldValues::const_iterator{};
    return values && found != values->end() && std::ranges::contains(found->second, name);
}

Result<TomlDocument> documentOf(std::string_view toml) { return TomlDocument::read(toml, orderAt); }

}

Result<FieldValues> valuesIn(std::string_view toml, const TomlPath& table, const std::vector<ExtensionField>& fields)
{
    CORE_TRY(const toml::table top, readToml(toml, profileWords));
    return fieldsOf(top, table, fields);
}

Result<std::string> setSetting(
    std::string_view toml, const TomlPath& setting, const ExtensionField& field, const std::vector<std::string>& values)
{
    CORE_TRY(TomlDocument document, documentOf(toml));
    setField(document, setting, field, values);
    return finished(document);
}

Result<std::string> setExtension(std::string_view toml, const ProfileExtension& extension)
{
    CORE_TRY(TomlDocument document, documentOf(toml));
    const TomlPath table = pathOf(extension.oid);
    if (!document.hasTable(table)) document.addTable(table);
    if (document.hasItem(below(table, "critical")) || extension.isCritical != extension.type->criticalByDefault)
        document.setBare(below(table, "critical"), extension.isCritical ? "true" : "false");
    setFields(document, table, extension.type->fields, extension.values);
    setGrants(document, below(table, "from-request"), extension);
    for (const ExtensionField& field : extension.type->fields)
        if (field.kind == Kind::Group)
            CORE_CHECK(setGroup(document, below(table, field.key), field, membersOf(extension.values, field.key)));
    return finished(document);
}

Result<std::string> removeExtension(std::string_view toml, std::string_view oid)
{
    CORE_TRY(TomlDocument document, documentOf(toml));
    document.removeTable(pathOf(oid));
    return finished(document);
}

Result<std::string> setAttribute(std::string_view toml, const SubjectRule& rule)
{
    CORE_TRY(TomlDocument document, documentOf(toml));
    const std::string name = attributeName(rule.oid);
    const TomlPath table{"subject", name};
    const bool isAsked = rule.source == SubjectRule::Source::Request;
    const bool hasPolicy = document.hasItem(below(table, "policy"));
    const bool staysRequired = isAsked && rule.isRequired && isListedIn(toml, "required", name);
    setListed(document, "required", name, isAsked && rule.isRequired && !hasPolicy);
    // what is required is allowed, too; a name that stands in both lists stays there
    const bool isAllowedBeside = staysRequired && isListedIn(toml, "allowed", name);
    setListed(document, "allowed", name, isAsked && !hasPolicy && (!rule.isRequired || isAllowedBeside));
    if (hasPolicy || !isAsked) document.setText(below(table, "policy"), sourceName(rule));
    const auto& fields = attributeFields();
    const auto set = [&](std::size_t place, const std::vector<std::string>& values) {
        setField(document, below(table, fields[place].key), fields[place], values);
    };
    const auto number = [](std::size_t count) {
        return count == 0 ? std::vector<std::string>{} : std::vector{std::to_string(count)};
    };
    const auto text = [](const std::string& value) {
        return value.empty() ? std::vector<std::string>{} : std::vector{value};
    };
    set(1, text(rule.value));
    set(2, number(rule.shortest));
    set(3, number(rule.longest));
    set(4, text(rule.characters));
    return finished(document);
}

Result<std::string> removeAttribute(std::string_view toml, std::string_view oid)
{
    CORE_TRY(TomlDocument document, documentOf(toml));
    const std::string name = attributeName(oid);
    for (const std::string_view list : {"allowed", "required"}) setListed(document, list, name, false);
    if (document.hasTable({"subject", name})) document.removeTable({"subject", name});
    return finished(document);
}

}
