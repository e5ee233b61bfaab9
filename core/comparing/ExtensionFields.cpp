#include "core/base/Text.h"
#include "core/comparing/Fields.h"
#include "core/x509/Signed.h"
#include <algorithm>
#include <set>

namespace core::comparing {

namespace {

constexpr std::string_view yes = CORE_TEXT("core", "yes");
constexpr std::string_view no = CORE_TEXT("core", "no");

/// The n-th extension of one kind, from 0; requests may repeat them.
const Extension* occurrence(const std::vector<Extension>& extensions, std::string_view oid, std::size_t number)
{
    for (const Extension& extension : extensions)
        if (extension.oid == oid && number-- == 0) return &extension;
    return nullptr;
}

/// The kinds of both in the order of the table, unknown ones last as they stand.
std::vector<std::string> oidsOf(const std::vector<Extension>& left, const std::vector<Extension>& right)
{
    std::vector<std::string> oids;
    for (const auto* extensions : {&left, &right})
        for (const Extension& extension : *extensions)
            if (!std::ranges::contains(oids, extension.oid)) oids.push_back(extension.oid);
    const auto types = extensionTypes();
    std::ranges::stable_sort(oids, {},
        [types](const std::string& oid) { return std::ranges::find(types, oid, &ExtensionType::oid) - types.begin(); });
    return oids;
}

Aspect aspectOf(const ExtensionType* type)
{
    if (!type) return Aspect::Extensions;
    if (type->name == "subjectAltName") return Aspect::Names;
    if (type->name == "cRLNumber") return Aspect::Number;
    return type->name == "issuingDistributionPoint" || type->name == "deltaCRLIndicator" ? Aspect::Scope
                                                                                         : Aspect::Extensions;
}

std::optional<std::string> criticalOf(const Extension* extension)
{
    if (!extension) return std::nullopt;
    return std::string(extension->critical ? yes : no);
}

std::optional<std::string> hexOf(const Extension* extension)
{
    return extension ? std::optional(toHex(extension->value)) : std::nullopt;
}

const std::vector<std::string>* valuesAt(const FieldValues* values, const std::string& key)
{
    if (!values) return nullptr;
    const auto found = values->find(key);
    return found == values->end() ? nullptr : &found->second;
}

std::optional<std::string> flagOf(const FieldValues* values, const std::string& key)
{
    if (!values) return std::nullopt;
    return std::string(valuesAt(values, key) ? yes : no);
}

std::vector<std::string> listOf(const FieldValues* values, const std::string& key)
{
    const auto* found = valuesAt(values, key);
    return found ? *found : std::vector<std::string>();
}

std::optional<std::string> textOfValue(const FieldValues* values, const std::string& key)
{
    const auto list = listOf(values, key);
    return list.empty() ? std::nullopt : std::optional(list.front());
}

}

void Fields::addExtensions(const std::vector<Extension>& left, const std::vector<Extension>& right)
{
    for (const std::string& oid : oidsOf(left, right))
        for (std::size_t i = 0;; ++i) {
            const Extension* ours = occurrence(left, oid, i);
            const Extension* theirs = occurrence(right, oid, i);
            if (!ours && !theirs) break;
            addExtension(oid, ours, theirs);
        }
}

void Fields::addExtension(std::string_view oid, const Extension* left, const Extension* right)
{
    const ExtensionType* type = findExtensionType(oid);
    const std::string name = type ? std::string() : std::string(oid);
    const Line base{aspectOf(type), type ? type->label : CORE_TEXT("core", "Other extension"), {}, name,
        "extensions." + (type ? std::string(type->name) : name)};
    const std::size_t from = m_fields.size();
    Line critical = base;
    critical.label = CORE_TEXT("core", "Critical");
    critical.id += ".critical";
    critical.kind = ComparedField::Kind::Word;
    add(critical, criticalOf(left), criticalOf(right));

    const auto decode = [type](const Extension* extension) -> std::optional<Result<FieldValues>> {
        if (!extension) return std::nullopt;
        return type ? type->decode(extension->value) : fail(ErrorCode::Unsupported);
    };
    const auto ours = decode(left);
    const auto theirs = decode(right);
    if ((ours && !*ours) || (theirs && !*theirs)) {
        Line line = base;
        line.label = CORE_TEXT("core", "Content");
        line.kind = ComparedField::Kind::Octets;
        line.id += ".der";
        return add(line, hexOf(left), hexOf(right));
    }
    addValues(*type, base, ours ? &**ours : nullptr, theirs ? &**theirs : nullptr);
    if (left && right) addEncoding(base, from, left->value, right->value);
}

void Fields::addValues(const ExtensionType& type, const Line& base, const FieldValues* left, const FieldValues* right)
{
    FieldValues both;
    for (const FieldValues* values : {left, right})
        if (values) both.insert(values->begin(), values->end());
    std::string group;
    for (const ShownField& shown : shownFields(type, both)) {
        if (shown.number != 0) {
            group = std::string(shown.field->key) + "." + std::to_string(shown.number);
            continue;
        }
        const std::string key = (shown.depth > 0 ? group + "." : "") + std::string(shown.field->key);
        Line line = base;
        line.label = shown.field->label;
        line.id += "." + key;
        if (shown.depth > 0) line.name = (line.name.empty() ? "" : line.name + " ") + group.substr(group.find('.') + 1);
        if (shown.field->kind == ExtensionField::Kind::Moment) line.kind = ComparedField::Kind::Moment;
        if (shown.field->kind == ExtensionField::Kind::Flag) {
            line.kind = ComparedField::Kind::Word;
            add(line, flagOf(left, key), flagOf(right, key));
        } else if (shown.field->isList()) {
            addList(line, listOf(left, key), listOf(right, key));
        } else {
            add(line, textOfValue(left, key), textOfValue(right, key));
        }
    }
}

}
