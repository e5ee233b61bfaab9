#include "core/base/Text.h"
#include "core/profiles/EditToml.h"
#include "core/profiles/GrantRange.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ProfileLanguage.h"
#include "core/profiles/ReadRules.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/profiles/Variables.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <format>

namespace core {
namespace {

using Kind = ExtensionField::Kind;
using Place = TomlCursor::Place;

bool isWordPart(char c) { return c > ' ' && c != 0x7F && !std::string_view("\"'=,[]{}#").contains(c); }

/// What stands around the word that is being typed.
struct Surroundings {
    std::string_view text;
    TomlCursor cursor;
    TextRange word;
    TomlLayout layout;

    char next() const { return word.end < text.size() ? text[word.end] : '\n'; }
    /// What follows the word on its line, without blanks.
    char nextOnLine() const
    {
        const std::size_t at = text.find_first_not_of(" \t", word.end);
        return at == std::string_view::npos ? '\n' : text[at];
    }
};

Proposal keyProposal(const ExtensionField& field, const Surroundings& at)
{
    Proposal proposal{.text = tomlKey(field.key), .name = std::string(field.key), .label = field.label};
    if (at.nextOnLine() == '=') return proposal;
    if (field.isList()) {
        proposal.text += " = [\"\"]";
        proposal.back = 2;
    } else if (field.kind == Kind::Flag || field.kind == Kind::Number) {
        proposal.text += " = ";
    } else {
        proposal.text += " = \"\"";
        proposal.back = 1;
    }
    return proposal;
}

/// In [from-request] every field is true, or a list.
Proposal grantProposal(const ExtensionField& field, const Surroundings& at)
{
    return {.text = std::string(field.key) + (at.nextOnLine() == '=' ? "" : " = "),
        .name = std::string(field.key),
        .label = field.label};
}

bool isPresent(const Surroundings& at, const TomlPath& path)
{
    return std::ranges::any_of(at.layout.items,
               [&](const TomlItem& item) {
                   return item.path == path && !(item.key.begin <= at.word.begin && at.word.begin <= item.key.end);
               }) ||
        at.layout.header(path);
}

std::string_view labelOf(const TomlPath& table)
{
    if (table.size() == 1) return findSection(table[0]) ? findSection(table[0])->label : std::string_view();
    if (table[0] == "extensions" && table.size() == 2) {
        const auto types = extensionTypes();
        const auto type = std::ranges::find(types, std::string_view(table[1]), &ExtensionType::name);
        return type == types.end() ? std::string_view() : type->label;
    }
    if (table.back() == "from-request") return CORE_TEXT("core", "What a request may fill");
    return {};
}

/// The tables right below one: names of sections, of extensions, of attributes of the subject.
std::vector<std::string> tablesBelow(const TomlPath& table, bool areMembers)
{
    std::vector<std::string> names;
    if (table.empty())
        for (const ProfileSection& section : profileSections())
            if (!section.name.empty()) names.emplace_back(section.name);
    if (table == TomlPath{"subject"}) names.assign(attributeNames().begin(), attributeNames().end());
    if (table == TomlPath{"extensions"})
        for (const ExtensionType& type : extensionTypes())
            if (mayStandInProfiles(type)) names.emplace_back(type.name);
    if (table.size() == 2 && table[0] == "extensions") {
        if (!areMembers && !fieldsAt({table[0], table[1], "from-request"}).empty()) names.emplace_back("from-request");
        if (const ExtensionType* type = findExtensionType(table[1]))
            for (const ExtensionField& field : type->fields)
                if (field.kind == Kind::Group && areMembers) names.emplace_back(field.key);
    }
    return names;
}

void proposeHeaders(const Surroundings& at, std::vector<Proposal>& proposals)
{
    const TomlPath& table = at.cursor.table;
    const bool isWhole = at.cursor.place == Place::Key; // of an empty line: brackets and all
    for (const std::string& name : tablesBelow(table, at.cursor.isMember)) {
        TomlPath path = table;
        path.push_back(name);
        const bool isOpen = path.size() == 1 && (name == "extensions" || name == "subject");
        if (!at.cursor.isMember && !isOpen && isPresent(at, path)) continue;
        Proposal proposal{.text = tomlKey(name), .name = name, .label = labelOf(path)};
        if (table == TomlPath{"subject"}) proposal.detail = attributeOid(name);
        if (isWhole)
            proposal.text = proposal.name = "[" + proposal.text + "]";
        else if (at.next() != ']' && at.next() != '.')
            proposal.text += at.cursor.isMember ? "]]" : "]";
        proposals.push_back(std::move(proposal));
    }
}

void proposeKeys(const Surroundings& at, std::vector<Proposal>& proposals)
{
    const TomlPath& table = at.cursor.table;
    const bool isGrant = !table.empty() && table.back() == "from-request";
    for (const ExtensionField& field : fieldsAt(table)) {
        TomlPath path = table;
        path.emplace_back(field.key);
        if (!isPresent(at, path)) proposals.push_back(isGrant ? grantProposal(field, at) : keyProposal(field, at));
    }
    const std::size_t begin = at.text.substr(0, at.word.begin).find_last_not_of(" \t");
    const bool isAtLineStart = begin == std::string_view::npos || at.text[begin] == '\n';
    if (!isAtLineStart || at.nextOnLine() == '=') return;
    Surroundings top = at;
    top.cursor.table.clear();
    proposeHeaders(top, proposals);
}

/// A text as it is put in: with the quotes that are missing around the word.
Proposal valueProposal(std::string_view value, const Surroundings& at)
{
    Proposal proposal{.name = std::string(value)};
    if (at.cursor.quote == 0)
        proposal.text = tomlText(value);
    else
        proposal.text = std::string(value) + (at.next() == at.cursor.quote ? "" : std::string(1, at.cursor.quote));
    return proposal;
}

std::string_view labelOfValue(std::string_view value)
{
    const auto keys = keyAlgorithms();
    const auto key = std::ranges::find(keys, value, &KeyAlgorithm::id);
    return key == keys.end() ? std::string_view() : key->label;
}

void proposeVariables(const Surroundings& at, std::vector<Proposal>& proposals)
{
    for (const std::string_view variable : variableNames()) {
        Proposal proposal{.text = std::string(variable), .name = std::string(variable)};
        if (at.cursor.quote == 0) proposal.text = tomlText(variable);
        proposals.push_back(std::move(proposal));
    }
}

bool isListed(const Surroundings& at, const TomlPath& setting, std::string_view value)
{
    const TomlItem* item = at.layout.item(setting);
    return item && std::ranges::any_of(item->elements, [&](const TextRange& element) {
        const std::string_view text = textIn(at.text, element);
        return !element.holds(at.word.begin) && text.size() > 2 && text.substr(1, text.size() - 2) == value;
    });
}

std::optional<ExtensionField> fieldAt(const TomlPath& setting)
{
    if (setting.empty()) return std::nullopt;
    for (const ExtensionField& field : fieldsAt({setting.begin(), setting.end() - 1}))
        if (field.key == setting.back()) return field;
    return std::nullopt;
}

void proposeChoices(const Surroundings& at, const ExtensionField& field, std::vector<Proposal>& proposals)
{
    const bool isOids = field.key == "purposes" || field.key == "allowed" || field.key == "required";
    for (const std::string_view choice : field.choices) {
        if (at.cursor.isInList && isListed(at, at.cursor.setting, choice)) continue;
        Proposal proposal = valueProposal(choice, at);
        proposal.label = labelOfValue(choice);
        if (isOids) proposal.detail = at.cursor.setting[0] == "subject" ? attributeOid(choice) : oidOfName(choice);
        proposals.push_back(std::move(proposal));
    }
    if (field.kind == Kind::Names)
        for (const GeneralName::Type type : generalNameTypes()) {
            Proposal proposal = valueProposal(std::string(typeName(type)) + ":", at);
            if (proposal.text.ends_with('"')) proposal.back = 1;
            proposals.push_back(std::move(proposal));
        }
}

void proposeValues(const Surroundings& at, std::vector<Proposal>& proposals)
{
    const TomlPath& setting = at.cursor.setting;
    const bool isGrant = setting.size() == 4 && setting[2] == "from-request";
    const auto field = fieldAt(setting);
    if (setting == TomlPath{"format"}) proposals.push_back({.text = "1", .name = "1"});
    if (!field) return;
    GrantRange range{.takesAny = field->kind == Kind::Flag};
    if (isGrant) {
        const ExtensionType* type = findExtensionType(setting[1]);
        range = grantRange(type ? *type : otherExtensionType(), *field, CertificateKind::EndEntity);
    }
    const bool isWord = isGrant ? !at.cursor.isInList : range.takesAny;
    if (isWord && range.takesAny && at.cursor.quote == 0)
        for (const char* word : {"true", "false"}) proposals.push_back({.text = word, .name = word});
    if (isWord && range.takesList && at.word.size() == 0)
        proposals.push_back({.text = "[\"\"]", .back = 2, .name = "[\"…\"]"});
    if (isWord) return;
    if (field->isList() && !at.cursor.isInList) {
        if (at.word.size() == 0) proposals.push_back({.text = "[\"\"]", .back = 2, .name = "[\"…\"]"});
        return;
    }
    proposeChoices(at, *field, proposals);
    const bool takesVariables = field->choices.empty() && field->kind != Kind::Number && field->kind != Kind::Moment &&
        (setting[0] == "extensions" || setting.back() == "value");
    if (takesVariables) proposeVariables(at, proposals);
}

/// Those that begin like the word, then those that hold it somewhere, in any letter case.
void choose(std::string_view word, std::vector<Proposal>& proposals)
{
    const std::string typed = inLowerCase(word);
    const auto isBeginning = [&](const Proposal& each) {
        const std::string name = inLowerCase(each.name);
        return name.starts_with(typed) || name.starts_with("[" + typed);
    };
    const auto isInside = [&](const Proposal& each) {
        return inLowerCase(each.name).contains(typed) || inLowerCase(each.label).contains(typed) ||
            each.detail.starts_with(typed);
    };
    std::erase_if(proposals, [&](const Proposal& each) { return !isInside(each); });
    std::ranges::stable_partition(proposals, isBeginning);
}

}

Completion completeProfile(std::string_view toml, std::size_t place)
{
    const std::string_view before = toml.substr(0, place);
    Surroundings at{toml, cursorAtEndOf(before), {}, layoutOfToml(toml)};
    if (at.cursor.place == Place::Nothing) return {{place, place}, {}};
    at.word = {std::min(at.cursor.word.begin, place), place};
    if (at.cursor.place == Place::Value && at.cursor.quote == 0 && at.cursor.word.end < place) at.word.begin = place;
    while (at.word.end < toml.size() && isWordPart(toml[at.word.end]) &&
        (at.cursor.place == Place::Value || toml[at.word.end] != '.'))
        ++at.word.end;
    const std::size_t variable = textIn(toml, at.word).rfind("{{");
    Completion completion;
    if (at.cursor.place == Place::Value && variable != std::string_view::npos) {
        at.word.begin += variable;
        if (toml.substr(at.word.end).starts_with("}}")) at.word.end += 2;
        proposeVariables(at, completion.proposals);
    } else if (at.cursor.place == Place::Value) {
        proposeValues(at, completion.proposals);
    } else if (at.cursor.place == Place::Header) {
        proposeHeaders(at, completion.proposals);
    } else {
        proposeKeys(at, completion.proposals);
    }
    completion.word = at.word;
    choose(textIn(toml, {at.word.begin, place}), completion.proposals);
    return completion;
}

}
