#include "core/profiles/WriteProfile.h"
#include "core/profiles/EditToml.h"
#include "core/profiles/NameLimits.h"
#include "core/profiles/ReadRules.h"
#include "core/profiles/SubjectAttribute.h"
#include <algorithm>
#include <format>

namespace core {
namespace {

std::string tomlList(const std::vector<std::string>& texts)
{
    std::string result;
    for (const std::string& text : texts) result += (result.empty() ? "" : ", ") + tomlText(text);
    return "[" + result + "]";
}

std::string_view yesNo(bool value) { return value ? "true" : "false"; }

template <typename Items, typename Projection>
std::vector<std::string> textsOf(const Items& items, Projection projection)
{
    std::vector<std::string> texts;
    for (const auto& item : items) texts.emplace_back(projection(item));
    return texts;
}

std::string valueOf(const ExtensionField& field, const std::vector<std::string>& values)
{
    if (field.isList()) return tomlList(values);
    const bool isBare = field.kind == ExtensionField::Kind::Flag || field.kind == ExtensionField::Kind::Number;
    return isBare ? values.front() : tomlText(values.front());
}

void addFields(std::string& text, const std::vector<ExtensionField>& fields, const FieldValues& values)
{
    for (const ExtensionField& field : fields)
        if (const auto found = values.find(field.key); found != values.end() && !found->second.empty())
            text += std::format("{} = {}\n", field.key, valueOf(field, found->second));
}

void addExtension(std::string& text, const ProfileExtension& extension)
{
    const ExtensionType* known = findExtensionType(extension.oid);
    const std::string path = "extensions." + (known ? std::string(known->name) : tomlText(extension.oid));
    text += std::format("\n[{}]\ncritical = {}\n", path, yesNo(extension.isCritical));
    addFields(text, extension.type->fields, extension.values);
    if (!extension.fromRequest.empty()) text += std::format("\n[{}.from-request]\n", path);
    for (const FieldGrant& grant : extension.fromRequest)
        text += std::format("{} = {}\n", grant.field, grant.within.empty() ? "true" : tomlList(grant.within));
    for (const ExtensionField& field : extension.type->fields)
        for (const FieldValues& member : membersOf(extension.values, field.key)) {
            text += std::format("\n[[{}.{}]]\n", path, field.key);
            addFields(text, field.fields, member);
        }
}

std::string_view kindName(CertificateKind kind)
{
    switch (kind) {
    case CertificateKind::Root: return "root";
    case CertificateKind::SubordinateCa: return "ca";
    case CertificateKind::EndEntity: break;
    }
    return "end-entity";
}

/// What a list says about an attribute without a table of its own.
bool isPlain(const SubjectRule& rule) { return rule.source == SubjectRule::Source::Request; }

void addAttribute(std::string& text, const SubjectRule& rule)
{
    if (rule == SubjectRule{.oid = rule.oid, .isRequired = rule.isRequired}) return;
    const std::string name = attributeName(rule.oid);
    text += std::format("\n[subject.{}]\n", name.contains('.') ? tomlText(name) : name);
    if (!isPlain(rule)) text += std::format("policy = {}\n", tomlText(sourceName(rule)));
    if (!rule.value.empty()) text += std::format("value = {}\n", tomlText(rule.value));
    if (rule.shortest != 0) text += std::format("minimum-length = {}\n", rule.shortest);
    if (rule.longest != 0) text += std::format("maximum-length = {}\n", rule.longest);
    if (!rule.characters.empty()) text += std::format("characters = {}\n", tomlText(rule.characters));
}

void addSubject(std::string& text, const Profile& profile)
{
    if (profile.subject.empty() && profile.subjectOrder.empty()) return;
    std::vector<std::string> allowed, required;
    for (const SubjectRule& rule : profile.subject) {
        if (isPlain(rule)) allowed.push_back(attributeName(rule.oid));
        if (isPlain(rule) && rule.isRequired) required.push_back(attributeName(rule.oid));
    }
    text += "\n[subject]\n";
    if (!allowed.empty()) text += std::format("allowed = {}\n", tomlList(allowed));
    if (!required.empty()) text += std::format("required = {}\n", tomlList(required));
    if (!profile.subjectOrder.empty())
        text += std::format("order = {}\n", tomlList(textsOf(profile.subjectOrder, attributeName)));
    for (const SubjectRule& rule : profile.subject) addAttribute(text, rule);
}

void addNames(std::string& text, const NamesRule& rule)
{
    if (rule == NamesRule{}) return;
    text += std::format("\n[names]\nallowed = {}\nrequired = {}\nwildcards = {}\nmaximum = {}\ncopy-common-name = {}\n",
        tomlList(textsOf(rule.allowed, typeName)), yesNo(rule.isRequired), yesNo(rule.allowsWildcards), rule.maximum,
        yesNo(rule.copiesCommonName));
    if (rule.makesCommonName) text += "make-common-name = true\n";
    for (const NameLimit& limit : nameLimits())
        if (const auto& list = rule.*limit.list; !list.empty())
            text += std::format("{} = {}\n", limit.key, tomlList(list));
}

void addValidity(std::string& text, const Profile& profile)
{
    text +=
        std::format("\n[validity]\ndefault-days = {}\nmaximum-days = {}\n", profile.defaultDays, profile.maximumDays);
    if (profile.backdateMinutes != 0) text += std::format("backdate-minutes = {}\n", profile.backdateMinutes);
    if (profile.refusesLateEnd) text += "after-issuer = \"refuse\"\n";
    if (profile.grantsNoEnd) text += "no-end = true\n";
}

void addSerial(std::string& text, const Profile& profile)
{
    if (profile.serialBits == usualSerialBits && !profile.takesSerial) return;
    text += std::format("\n[serial]\nbits = {}\nby-hand = {}\n", profile.serialBits, yesNo(profile.takesSerial));
}

void addOperator(std::string& text, const Profile& profile)
{
    if (!profile.takesNameConstraints && !profile.maximumPathLength) return;
    text += std::format("\n[operator]\nname-constraints = {}\n", yesNo(profile.takesNameConstraints));
    if (profile.maximumPathLength) text += std::format("maximum-path-length = {}\n", *profile.maximumPathLength);
}

}

std::string writeProfile(const Profile& profile)
{
    std::string text = std::format("format = 1\nid = {}\ntitle = {}\ngood-for = {}\n", tomlText(profile.id),
        tomlText(profile.title), tomlText(profile.goodFor));
    if (!profile.notGoodFor.empty()) text += std::format("not-good-for = {}\n", tomlText(profile.notGoodFor));
    text += std::format("kind = {}\n", tomlText(kindName(profile.kind)));
    addValidity(text, profile);
    addSerial(text, profile);
    text += std::format("\n[key]\nalgorithms = {}\n", tomlList(profile.keys));
    if (profile.keyReuse != KeyReuse::Allow)
        text += std::format("reuse = {}\n", tomlText(keyReuseName(profile.keyReuse)));
    if (!profile.signatures.empty())
        text += std::format("\n[signature]\nalgorithms = {}\n",
            tomlList(textsOf(profile.signatures, [](const SignatureAlgorithm* each) { return each->id; })));
    addSubject(text, profile);
    addNames(text, profile.names);
    for (const ProfileExtension& extension : profile.extensions) addExtension(text, extension);
    text += std::format("\n[publication]\nfrom-issuer = {}\n", yesNo(profile.takesCrlUrls));
    addOperator(text, profile);
    return text;
}

}
