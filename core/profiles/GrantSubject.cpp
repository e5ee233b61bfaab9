#include "core/base/Text.h"
#include "core/profiles/CharacterSet.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/NameLimits.h"
#include "core/profiles/ReadRules.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/profiles/Variables.h"

namespace core {
namespace {

using Source = SubjectRule::Source;
using Attributes = std::vector<NameAttribute>;

const SubjectRule* subjectRule(const Profile& profile, std::string_view oid)
{
    const auto found = std::ranges::find(profile.subject, oid, &SubjectRule::oid);
    return found == profile.subject.end() ? nullptr : &*found;
}

/// The host or mailbox in an attribute that programs take for one.
std::optional<GeneralName> nameInAttribute(const NamesRule& rule, const NameAttribute& attribute)
{
    if (attribute.oid == oid::commonName) return nameOfCommonName(rule, attribute.value);
    if (attribute.oid == oid::emailAddress && !rule.emailDomains.empty())
        return GeneralName{GeneralName::Type::Email, attribute.value};
    return std::nullopt;
}

/// Length and characters that the profile wants (CW-275 to CW-277).
std::optional<Finding> shapeMistake(const SubjectRule& rule, const NameAttribute& attribute)
{
    const std::size_t length = charactersOf(attribute.value).value_or(std::u32string{}).size();
    if (length < rule.shortest) return problem("CW-275", "subject", {lineOf(attribute), std::to_string(rule.shortest)});
    if (rule.longest != 0 && length > rule.longest)
        return problem("CW-276", "subject", {lineOf(attribute), std::to_string(rule.longest)});
    const auto set = CharacterSet::read(rule.characters);
    const std::string outside = set ? set->firstOutside(attribute.value) : std::string{};
    if (outside.empty()) return std::nullopt;
    return problem("CW-277", "subject", {lineOf(attribute), outside, rule.characters});
}

bool isSameValue(const NameAttribute& one, const NameAttribute& other)
{
    const auto a = DistinguishedName::fromAttributes({one});
    const auto b = DistinguishedName::fromAttributes({other});
    return a && b && a->matches(*b);
}

/// Asked for just what the profile sets anyway.
bool isWhatIsFixed(const Profile& profile, const NameAttribute& attribute)
{
    const SubjectRule* rule = subjectRule(profile, attribute.oid);
    return rule && rule->source == Source::Fixed && isSameValue(attribute, {rule->oid, rule->value});
}

/// The issuing CA must have the attribute with the same value (CW-274).
std::optional<Finding> issuerMismatch(const Granting& granting, const NameAttribute& attribute)
{
    std::string values;
    if (granting.issuer.certificate)
        for (const NameAttribute& above : granting.issuer.certificate->subject().attributes()) {
            if (above.oid != attribute.oid) continue;
            if (isSameValue(above, attribute)) return std::nullopt;
            values += (values.empty() ? "" : ", ") + lineOf(above);
        }
    return problem("CW-274", "subject", {lineOf(attribute), values.empty() ? "-" : values});
}

/// What is wrong with an attribute that is asked for or that the profile sets: nothing may be issued.
std::optional<Finding> attributeMistake(const Granting& granting, const NameAttribute& attribute)
{
    if (auto finding = checkAttribute(attribute)) return finding;
    const NamesRule& names = granting.profile.names;
    const auto name = nameInAttribute(names, attribute);
    if (name)
        if (auto finding = checkName(*name)) return finding;
    const SubjectRule* rule = subjectRule(granting.profile, attribute.oid);
    if (!rule) return std::nullopt; // it is dropped
    const bool isDropped = names.copiesCommonName && name && refusalOfName(names, *name, {});
    if (name && !isDropped)
        if (auto finding = checkLimits(names, *name)) return finding;
    if (rule->source == Source::Issuer)
        if (auto finding = issuerMismatch(granting, attribute)) return finding;
    return rule->source == Source::Fixed ? std::nullopt : shapeMistake(*rule, attribute);
}

/// Why an attribute is dropped; nullopt: it is granted. `granted` holds those before it.
std::optional<Finding> attributeRefusal(
    const Profile& profile, const NameAttribute& attribute, const Attributes& granted)
{
    const SubjectRule* rule = subjectRule(profile, attribute.oid);
    if (!rule) return refusal("CW-168", "subject", {lineOf(attribute)});
    if (rule->source == Source::Fixed) return note("CW-273", "subject", {lineOf(attribute), attributeName(rule->oid)});
    if (attribute.oid != oid::commonName) return std::nullopt;
    if (std::ranges::contains(granted, oid::commonName, &NameAttribute::oid))
        return refusal("CW-171", "subject", {attribute.value});
    // a host name that may not be among the names may not be the common name either
    const auto name = profile.names.copiesCommonName ? nameOfCommonName(profile.names, attribute.value) : std::nullopt;
    return name ? refusalOfName(profile.names, *name, "subject") : std::nullopt;
}

void checkRequired(const Profile& profile, const Attributes& granted, IssueDraft& draft)
{
    for (const SubjectRule& rule : profile.subject)
        if (rule.isRequired && !std::ranges::contains(granted, rule.oid, &NameAttribute::oid))
            draft.problems.push_back(problem("CW-165", "subject", {attributeName(rule.oid)}));
}

/// What the profile sets stands before what is asked for, so that the common name stays last without an order.
void addOwnAttributes(const Granting& granting, Attributes& granted, IssueDraft& draft)
{
    Attributes own;
    for (const SubjectRule& rule : granting.profile.subject) {
        const bool isMissing = !std::ranges::contains(granted, rule.oid, &NameAttribute::oid);
        if (rule.source != Source::Fixed && (rule.source != Source::Default || !isMissing)) continue;
        auto value = fillVariables(rule.value, Escaping::None, granting.variables());
        if (value)
            own.push_back({rule.oid, *std::move(value)});
        else
            draft.problems.push_back(problem(value.error().rule, "subject", value.error().values));
    }
    for (const NameAttribute& attribute : own)
        if (auto mistake = attributeMistake(granting, attribute))
            draft.problems.push_back(placed(*std::move(mistake), "subject"));
    granted.insert(granted.begin(), own.begin(), own.end());
    const NamesRule& rule = granting.profile.names;
    if (!rule.makesCommonName || std::ranges::contains(granted, oid::commonName, &NameAttribute::oid)) return;
    const auto& names = granting.choices.names ? *granting.choices.names : granting.request.names;
    if (const auto name = commonNameOf(rule, names)) granted.push_back({std::string(oid::commonName), *name});
}

void putInOrder(const Profile& profile, Attributes& attributes)
{
    std::ranges::stable_sort(attributes, {}, [&](const NameAttribute& attribute) {
        return std::ranges::find(profile.subjectOrder, attribute.oid) - profile.subjectOrder.begin();
    });
}

Decision::By sourceOf(const Granting& granting, const DistinguishedName& wanted, const NameAttribute& attribute)
{
    const SubjectRule* rule = subjectRule(granting.profile, attribute.oid);
    if (rule && rule->source == Source::Fixed) return Decision::By::Profile;
    if (std::ranges::contains(wanted.attributes(), attribute))
        return granting.choices.subject ? Decision::By::Operator : Decision::By::Request;
    return rule && rule->source == Source::Default ? Decision::By::Default : Decision::By::Profile;
}

/// What the operator left out of what was asked for.
void tellLeftOutAttributes(const Granting& granting, Decision& row)
{
    if (!granting.choices.subject) return;
    for (const NameAttribute& asked : granting.request.subject.attributes())
        if (!std::ranges::contains(granting.choices.subject->attributes(), asked))
            row.refusals.push_back(note("CW-656", "subject", {lineOf(asked)}));
}

void describeRules(const Granting& granting, Decision& row)
{
    for (const SubjectRule& rule : granting.profile.subject) {
        const std::string name = attributeName(rule.oid);
        row.profile.push_back(
            name + ": " + std::string(sourceName(rule)) + (rule.value.empty() ? "" : " “" + rule.value + "”"));
        if (rule.source != Source::Issuer || !granting.issuer.certificate) continue;
        for (const NameAttribute& above : granting.issuer.certificate->subject().attributes())
            if (above.oid == rule.oid) row.issuer.push_back(lineOf(above));
    }
}

}

bool takesCommonName(const Profile& profile)
{
    const SubjectRule* rule = subjectRule(profile, oid::commonName);
    return rule && rule->source != Source::Fixed;
}

void grantSubject(const Granting& granting, IssueDraft& draft)
{
    const bool isChosen = granting.choices.subject.has_value();
    const DistinguishedName& wanted = isChosen ? *granting.choices.subject : granting.request.subject;
    Decision row{.field = CORE_TEXT("core", "Subject"),
        .asked = {},
        .granted = {},
        .by = isChosen ? Decision::By::Operator : Decision::By::Request,
        .refusals = {}};
    for (const NameAttribute& attribute : granting.request.subject.attributes()) row.asked.push_back(lineOf(attribute));
    Attributes granted;
    for (const NameAttribute& attribute : wanted.attributes()) {
        if (isWhatIsFixed(granting.profile, attribute)) continue;
        auto mistake = attributeMistake(granting, attribute);
        auto refused = mistake ? std::nullopt : attributeRefusal(granting.profile, attribute, granted);
        if (attribute.oid == oid::commonName && (mistake || refused)) draft.commonName = mistake ? mistake : refused;
        if (mistake)
            draft.problems.push_back(placed(*std::move(mistake), "subject"));
        else if (refused)
            row.refusals.push_back(*std::move(refused));
        else
            granted.push_back(attribute);
    }
    tellLeftOutAttributes(granting, row);
    addOwnAttributes(granting, granted, draft);
    checkRequired(granting.profile, granted, draft);
    putInOrder(granting.profile, granted);
    // written anew: the request's own string types and multi-valued parts never enter
    if (auto subject = DistinguishedName::fromAttributes(granted))
        draft.subject = *std::move(subject);
    else
        draft.problems.push_back(
            problem(subject.error().rule.empty() ? "CW-119" : subject.error().rule, "subject", subject.error().values));
    for (const NameAttribute& attribute : draft.subject.attributes()) {
        row.granted.push_back(lineOf(attribute));
        row.sources.push_back(sourceOf(granting, wanted, attribute));
    }
    describeRules(granting, row);
    draft.decisions.push_back(std::move(row));
}

}
