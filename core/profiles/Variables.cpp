#include "core/profiles/Variables.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/SubjectAttribute.h"
#include <array>
#include <format>

namespace core {
namespace {

constexpr std::array plainVariables{std::string_view("ca.name"), std::string_view("serial"),
    std::string_view("profile.id"), std::string_view("profile.version"), std::string_view("date"),
    std::string_view("year")};
constexpr std::array urlFields{std::string_view("urls"), std::string_view("ocsp"), std::string_view("caIssuers"),
    std::string_view("cps"), std::string_view("caRepository"), std::string_view("timeStamping"),
    std::string_view("url")};

/// "subject.cn" → the OID of CN; empty: there is no such attribute.
std::string attributeAfter(std::string_view name, std::string_view owner)
{
    if (!name.starts_with(owner)) return {};
    name.remove_prefix(owner.size());
    for (const std::string_view known : attributeNames())
        if (inLowerCase(known) == inLowerCase(name)) return attributeOid(known);
    return name.contains('.') ? attributeOid(name) : std::string{};
}

bool isVariable(std::string_view name)
{
    return std::ranges::contains(plainVariables, name) || !attributeAfter(name, "ca.").empty() ||
        !attributeAfter(name, "subject.").empty();
}

std::string escaped(std::string_view value, Escaping escaping)
{
    if (escaping == Escaping::None) return std::string(value);
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (escaping == Escaping::Uri) {
            if (isLetter || std::string_view("-._~").contains(c))
                text += c;
            else
                text += std::format("%{:02X}", static_cast<unsigned char>(c));
            continue;
        }
        const bool isEnd = i == 0 || i + 1 == value.size();
        if (std::string_view(",+\"\\<>;=").contains(c) || (isEnd && c == ' ') || (i == 0 && c == '#')) text += '\\';
        text += c;
    }
    return text;
}

/// One text with each variable replaced by what `valueOf` says; nullopt from it: the variable stays as it stands.
template <typename ValueOf>
Result<std::string> replaced(std::string_view text, Escaping escaping, const ValueOf& valueOf)
{
    std::string result;
    for (std::size_t at = 0;;) {
        const std::size_t begin = text.find("{{", at);
        const std::size_t end = text.find("}}", begin);
        if (end == std::string_view::npos) return result.append(text.substr(at));
        const std::string_view name = text.substr(begin + 2, end - begin - 2);
        CORE_TRY(const std::optional<std::string> value, valueOf(name));
        result.append(text.substr(at, begin - at));
        result += value ? escaped(*value, escaping) : std::string(text.substr(begin, end + 2 - begin));
        at = end + 2;
    }
}

Result<std::optional<std::string>> valueOfVariable(std::string_view name, const VariableSource& source)
{
    std::optional<std::string> value;
    if (name == "serial") return source.serial.empty() ? value : std::optional(std::string(source.serial));
    if (name == "ca.name") value = source.issuer.name;
    if (name == "profile.id") value = source.profile.id;
    if (name == "profile.version") value = std::to_string(source.version);
    if (name == "date") value = toText(source.now).substr(0, 10);
    if (name == "year") value = toText(source.now).substr(0, 4);
    if (const std::string oid = attributeAfter(name, "subject."); !oid.empty() && source.subject)
        value = source.subject->first(oid);
    if (const std::string oid = attributeAfter(name, "ca."); !oid.empty() && source.issuer.certificate)
        value = source.issuer.certificate->subject().first(oid);
    if (!value || value->empty()) return failAs(ErrorCode::Refused, "CW-281", {std::string(name)});
    return value;
}

/// A value that fits where the attribute's own would.
Result<std::optional<std::string>> sampleOfVariable(std::string_view name)
{
    const auto ends = [&](std::string_view end) { return inLowerCase(name).ends_with(end); };
    if (name == "year") return "2026";
    if (name == "date") return "2026-01-01";
    if (name == "profile.version") return "1";
    return ends(".emailaddress") ? "name@name.example" : ends(".c") ? "XX" : ends(".cn") ? "name.example" : "0123abcd";
}

Escaping escapingOf(const ExtensionField& field, std::string_view value)
{
    if (std::ranges::contains(urlFields, field.key) || value.starts_with("URI:")) return Escaping::Uri;
    return value.starts_with("dirName:") || field.key == "relativeName" ? Escaping::DirectoryName : Escaping::None;
}

const ExtensionField* fieldOf(const ExtensionType& type, std::string_view key)
{
    const auto member = readMemberKey(key);
    const auto group = std::ranges::find(type.fields, member ? member->group : key, &ExtensionField::key);
    if (group == type.fields.end() || !member) return group == type.fields.end() ? nullptr : &*group;
    const auto field = std::ranges::find(group->fields, member->field, &ExtensionField::key);
    return field == group->fields.end() ? nullptr : &*field;
}

template <typename ValueOf>
Result<FieldValues> replacedIn(const ExtensionType& type, FieldValues values, const ValueOf& valueOf)
{
    for (auto& [key, list] : values)
        for (std::string& value : list) {
            const ExtensionField* field = hasVariables(value) ? fieldOf(type, key) : nullptr;
            if (!field) continue;
            CORE_TRY(value, replaced(value, escapingOf(*field, value), valueOf));
        }
    return values;
}

}

std::string unknownVariable(std::string_view text)
{
    for (std::size_t begin = text.find("{{"); begin != std::string_view::npos; begin = text.find("{{", begin + 2)) {
        const std::size_t end = text.find("}}", begin);
        if (end == std::string_view::npos) return std::string(text.substr(begin));
        if (!isVariable(text.substr(begin + 2, end - begin - 2)))
            return std::string(text.substr(begin, end + 2 - begin));
    }
    return {};
}

std::span<const std::string_view> variableNames()
{
    static const std::vector<std::string> texts = [] {
        std::vector<std::string> all;
        for (const std::string_view name : plainVariables) all.push_back(std::format("{{{{{}}}}}", name));
        for (const char* owner : {"ca", "subject"})
            for (const std::string_view name : attributeNames())
                all.push_back(std::format("{{{{{}.{}}}}}", owner, inLowerCase(name)));
        return all;
    }();
    static const std::vector<std::string_view> names(texts.begin(), texts.end());
    return names;
}

Result<std::string> fillVariables(std::string_view text, Escaping escaping, const VariableSource& source)
{
    return replaced(text, escaping, [&](std::string_view name) { return valueOfVariable(name, source); });
}

Result<FieldValues> fillVariables(const ExtensionType& type, const FieldValues& values, const VariableSource& source)
{
    return replacedIn(type, values, [&](std::string_view name) { return valueOfVariable(name, source); });
}

FieldValues withSampleValues(const ExtensionType& type, const FieldValues& values)
{
    return replacedIn(type, values, sampleOfVariable).value_or(values);
}

FieldValues withSerial(const ExtensionType& type, const FieldValues& values, std::string_view serial)
{
    const auto valueOf = [&](std::string_view name) -> Result<std::optional<std::string>> {
        return name == "serial" ? std::optional(std::string(serial)) : std::nullopt;
    };
    return replacedIn(type, values, valueOf).value_or(values);
}

}
