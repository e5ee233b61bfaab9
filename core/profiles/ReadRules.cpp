#include "core/profiles/ReadRules.h"
#include "core/crypto/KeyAlgorithm.h"
#include "core/profiles/CharacterSet.h"
#include "core/profiles/NameLimits.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/profiles/Variables.h"
#include <array>

namespace core {
namespace {

constexpr int longestValidity = 36525; // a hundred years; beyond, dates no longer fit what other programs read
constexpr int longestBackdate = 3 * 24 * 60;
constexpr int longestAttribute = 32768; // RFC 5280 appendix A.1, ub-name

struct ReuseName {
    std::string_view name;
    KeyReuse reuse;
};
constexpr std::array reuseNames{ReuseName{"allow", KeyReuse::Allow}, ReuseName{"warn-other", KeyReuse::WarnOther},
    ReuseName{"refuse-other", KeyReuse::RefuseOther}, ReuseName{"warn", KeyReuse::Warn},
    ReuseName{"refuse", KeyReuse::Refuse}};

struct PolicyName {
    std::string_view name;
    SubjectRule::Source source;
    bool isRequired;
};
/// The first that fits a rule is written.
constexpr std::array policyNames{PolicyName{"optional", SubjectRule::Source::Request, false},
    PolicyName{"supplied", SubjectRule::Source::Request, true}, PolicyName{"match", SubjectRule::Source::Issuer, true},
    PolicyName{"match-if-present", SubjectRule::Source::Issuer, false},
    PolicyName{"fixed", SubjectRule::Source::Fixed, false}, PolicyName{"fixed", SubjectRule::Source::Fixed, true},
    PolicyName{"default", SubjectRule::Source::Default, false},
    PolicyName{"default", SubjectRule::Source::Default, true}};

constexpr std::array endNames{std::string_view("cut"), std::string_view("refuse")};

SubjectRule& ruleFor(Profile& profile, const std::string& oid)
{
    const auto found = std::ranges::find(profile.subject, oid, &SubjectRule::oid);
    return found != profile.subject.end() ? *found : profile.subject.emplace_back(SubjectRule{.oid = oid});
}

void readPolicy(TomlTable& table, SubjectRule& rule)
{
    const std::string name = table.text("policy");
    const auto* const found = std::ranges::find(policyNames, name, &PolicyName::name);
    if (found == policyNames.end()) return table.refuseValue("policy", name, namesIn(policyNames, &PolicyName::name));
    rule.source = found->source;
    rule.isRequired = found->isRequired;
}

/// One [subject.CN].
void readAttribute(TomlTable table, SubjectRule& rule)
{
    if (table.has("policy")) readPolicy(table, rule);
    const bool isSet = rule.source == SubjectRule::Source::Fixed || rule.source == SubjectRule::Source::Default;
    if (isSet) rule.value = table.text("value");
    const std::string unknown = unknownVariable(rule.value);
    // the subject is being made, and the serial number comes after it
    if (!unknown.empty() || rule.value.contains("{{subject.") || rule.value.contains("{{serial}}"))
        table.refuseContent(
            "value", "variables such as " + (unknown.empty() ? "{{ca.o}}" : nearestOf(unknown, variableNames())));
    if (table.has("minimum-length"))
        rule.shortest = static_cast<std::size_t>(table.number("minimum-length", 1, longestAttribute));
    if (table.has("maximum-length")) {
        const int least = std::max(1, static_cast<int>(rule.shortest));
        rule.longest = static_cast<std::size_t>(table.number("maximum-length", least, longestAttribute));
    }
    rule.characters = table.textOr("characters", "");
    if (!rule.characters.empty() && !CharacterSet::read(rule.characters))
        table.refuseContent("characters", "\"A-Za-z0-9 .-\"");
    table.finish();
}

void readOrder(TomlTable& table, Profile& profile)
{
    for (const std::string& name : table.texts("order")) {
        const std::string oid = attributeOid(name);
        if (oid.empty()) return table.refuseValue("order", name, attributeNames());
        profile.subjectOrder.push_back(oid);
    }
}

}

std::string_view keyReuseName(KeyReuse reuse) { return std::ranges::find(reuseNames, reuse, &ReuseName::reuse)->name; }

std::string_view sourceName(const SubjectRule& rule)
{
    return std::ranges::find_if(policyNames, [&](const PolicyName& each) {
        return each.source == rule.source && each.isRequired == rule.isRequired;
    })->name;
}

std::vector<std::string_view> keyReuseNames() { return namesIn(reuseNames, &ReuseName::name); }

std::vector<std::string_view> sourceNames()
{
    auto names = namesIn(policyNames, &PolicyName::name);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

std::vector<std::string_view> lateEndNames() { return {endNames.begin(), endNames.end()}; }

void readValidity(TomlTable table, Profile& profile)
{
    profile.defaultDays = table.number("default-days", 1, longestValidity);
    profile.maximumDays = table.number("maximum-days", 1, longestValidity);
    if (table.has("backdate-minutes")) profile.backdateMinutes = table.number("backdate-minutes", 0, longestBackdate);
    const std::string end = table.textOr("after-issuer", "cut");
    if (!std::ranges::contains(endNames, end)) return table.refuseValue("after-issuer", end, endNames);
    profile.refusesLateEnd = end == "refuse";
    profile.grantsNoEnd = table.flagOr("no-end", false);
    table.finish();
}

void readSerial(TomlTable table, Profile& profile)
{
    if (table.has("bits")) profile.serialBits = table.number("bits", leastSerialBits, mostSerialBits);
    profile.takesSerial = table.flagOr("by-hand", false);
    table.finish();
}

void readKeys(TomlTable table, Profile& profile)
{
    for (const std::string& id : table.texts("algorithms")) {
        const auto algorithm = findKeyAlgorithm(id);
        if (!algorithm) return table.refuseValue("algorithms", id, namesIn(keyAlgorithms(), &KeyAlgorithm::id));
        profile.keys.emplace_back((*algorithm)->id);
    }
    const std::string reuse = table.textOr("reuse", "allow");
    const auto* const found = std::ranges::find(reuseNames, reuse, &ReuseName::name);
    if (found == reuseNames.end()) return table.refuseValue("reuse", reuse, namesIn(reuseNames, &ReuseName::name));
    profile.keyReuse = found->reuse;
    table.finish();
}

void readSignature(TomlTable table, Profile& profile)
{
    for (const std::string& id : table.texts("algorithms")) {
        const auto algorithm = findSignature(id);
        if (!algorithm)
            return table.refuseValue("algorithms", id, namesIn(signatureAlgorithms(), &SignatureAlgorithm::id));
        profile.signatures.push_back(*algorithm);
    }
    table.finish();
}

void readSubject(TomlTable table, Profile& profile)
{
    for (const std::string_view key : {"allowed", "required"})
        for (const std::string& name : table.texts(key)) {
            const std::string oid = attributeOid(name);
            if (oid.empty()) return table.refuseValue(key, name, attributeNames());
            SubjectRule& rule = ruleFor(profile, oid);
            rule.isRequired = rule.isRequired || key == "required";
        }
    readOrder(table, profile);
    for (const std::string& name : table.keys()) {
        if (name == "allowed" || name == "required" || name == "order") continue;
        const std::string oid = attributeOid(name);
        std::vector<std::string_view> known(attributeNames().begin(), attributeNames().end());
        known.insert(known.end(), {"allowed", "required", "order"});
        if (oid.empty() || attributeName(oid) != name) return table.refuseKey(name, known);
        const bool isListed = std::ranges::contains(profile.subject, oid, &SubjectRule::oid);
        TomlTable attribute = table.table(name);
        if (isListed && attribute.has("policy"))
            return attribute.refuseContent("policy", "a policy, or the name among allowed or required, not both");
        readAttribute(std::move(attribute), ruleFor(profile, oid));
    }
    table.finish();
}

void readNames(TomlTable table, Profile& profile)
{
    const auto types = generalNameTypes();
    for (const std::string& name : table.texts("allowed")) {
        const auto found = std::ranges::find(types, name, typeName);
        if (found == types.end()) return table.refuseValue("allowed", name, namesIn(types, typeName));
        profile.names.allowed.push_back(*found);
    }
    profile.names.isRequired = table.flagOr("required", false);
    profile.names.allowsWildcards = table.flagOr("wildcards", false);
    profile.names.copiesCommonName = table.flagOr("copy-common-name", false);
    profile.names.makesCommonName = table.flagOr("make-common-name", false);
    if (table.has("maximum")) profile.names.maximum = static_cast<std::size_t>(table.number("maximum", 1, 1000));
    for (const NameLimit& limit : nameLimits()) {
        std::vector<std::string>& list = profile.names.*limit.list;
        list = table.texts(limit.key);
        if (!std::ranges::all_of(list, limit.isCorrect)) return table.refuseContent(limit.key, limit.expected);
    }
    table.finish();
}

}
