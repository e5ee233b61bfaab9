#include "core/base/Text.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/SubjectAttribute.h"
#include <set>

namespace core {
namespace {

std::string lineOf(const NameAttribute& attribute) { return attributeName(attribute.oid) + "=" + attribute.value; }

Finding placed(Finding finding, std::string_view place)
{
    finding.place = place;
    return finding;
}

void checkRequired(const Profile& profile, const std::vector<NameAttribute>& granted, IssueDraft& draft)
{
    for (const SubjectRule& rule : profile.subject)
        if (rule.isRequired && !std::ranges::contains(granted, rule.oid, &NameAttribute::oid))
            draft.problems.push_back(problem("CW-165", "subject", {attributeName(rule.oid)}));
}

/// The name that a common name stands for, where the profile takes it as one.
std::optional<GeneralName> nameOfCommonName(const NamesRule& rule, const std::string& text)
{
    if (!rule.copiesCommonName || text.empty() || !looksLikeHostName(text)) return std::nullopt;
    const bool isAddress = !addressOctets(text).empty();
    return GeneralName{isAddress ? GeneralName::Type::Ip : GeneralName::Type::Dns, text};
}

/// Why a well-formed name is dropped; nullopt: it is granted.
std::optional<Finding> refusalOf(const NamesRule& rule, const GeneralName& name, std::string_view place)
{
    if (!std::ranges::contains(rule.allowed, name.type)) return refusal("CW-169", place, {toText(name)});
    if (isWildcard(name) && !rule.allowsWildcards) return refusal("CW-170", place, {toText(name)});
    return std::nullopt;
}

/// Two names that mean the same: octets of addresses, letter case of DNS names do not count.
std::string identityOf(const GeneralName& name)
{
    switch (name.type) {
    case GeneralName::Type::Ip: return "IP:" + toHex(addressOctets(name.value));
    case GeneralName::Type::Dns: return "DNS:" + inLowerCase(name.value);
    default: return toText(name);
    }
}

std::vector<GeneralName> distinct(const std::vector<GeneralName>& names)
{
    std::vector<GeneralName> result;
    std::set<std::string> seen;
    for (const GeneralName& name : names)
        if (seen.insert(identityOf(name)).second) result.push_back(name);
    return result;
}

/// Why an attribute is dropped; nullopt: it is granted. `granted` holds those before it.
std::optional<Finding> refusalOf(
    const Profile& profile, const NameAttribute& attribute, const std::vector<NameAttribute>& granted)
{
    if (!std::ranges::contains(profile.subject, attribute.oid, &SubjectRule::oid))
        return refusal("CW-168", "subject", {lineOf(attribute)});
    if (attribute.oid != oid::commonName) return std::nullopt;
    if (std::ranges::contains(granted, oid::commonName, &NameAttribute::oid))
        return refusal("CW-171", "subject", {attribute.value});
    // a host name that may not be among the names may not be the common name either
    const auto name = nameOfCommonName(profile.names, attribute.value);
    return name ? refusalOf(profile.names, *name, "subject") : std::nullopt;
}

/// What is wrong with an attribute whoever asks for it.
std::optional<Finding> mistakeIn(const Profile& profile, const NameAttribute& attribute)
{
    if (auto finding = checkAttribute(attribute)) return finding;
    const auto name =
        attribute.oid == oid::commonName ? nameOfCommonName(profile.names, attribute.value) : std::nullopt;
    return name ? checkName(*name) : std::nullopt;
}

const Extension* askedNames(const RequestFacts& request)
{
    const auto found = std::ranges::find(request.asked, oid::subjectAltName, &Extension::oid);
    return found == request.asked.end() ? nullptr : &*found;
}

/// Each name by itself: a malformed one stops the issuance, one that the profile does not allow is dropped.
void grantName(const NamesRule& rule, const GeneralName& name, Decision& row, IssueDraft& draft)
{
    if (auto finding = checkName(name))
        draft.problems.push_back(placed(*std::move(finding), "subjectAltName"));
    else if (auto refused = refusalOf(rule, name, "subjectAltName"))
        row.refusals.push_back(*std::move(refused));
    else {
        draft.names.push_back(name);
        row.granted.push_back(toText(name));
    }
}

/// A single word as common name is too little to go on when every name that was asked for was refused.
bool isLeftOver(
    const GeneralName& commonName, const std::vector<GeneralName>& asked, const std::vector<GeneralName>& granted)
{
    return granted == std::vector{commonName} && commonName.type == GeneralName::Type::Dns &&
        !commonName.value.contains('.') && !asked.empty() &&
        !std::ranges::contains(asked, identityOf(commonName), identityOf);
}

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
    std::vector<NameAttribute> granted;
    for (const NameAttribute& attribute : wanted.attributes()) {
        if (auto mistake = mistakeIn(granting.profile, attribute))
            draft.problems.push_back(placed(*std::move(mistake), "subject"));
        else if (auto refused = refusalOf(granting.profile, attribute, granted))
            row.refusals.push_back(*std::move(refused));
        else
            granted.push_back(attribute);
    }
    checkRequired(granting.profile, granted, draft);
    // written anew: the request's own string types and multi-valued parts never enter
    if (auto subject = DistinguishedName::fromAttributes(granted))
        draft.subject = *std::move(subject);
    else
        draft.problems.push_back(
            problem(subject.error().rule.empty() ? "CW-119" : subject.error().rule, "subject", subject.error().values));
    for (const NameAttribute& attribute : draft.subject.attributes()) row.granted.push_back(lineOf(attribute));
    draft.decisions.push_back(std::move(row));
}

void grantNames(const Granting& granting, IssueDraft& draft)
{
    const NamesRule& rule = granting.profile.names;
    const bool isChosen = granting.choices.names.has_value();
    std::vector<GeneralName> wanted = isChosen ? *granting.choices.names : granting.request.names;
    Decision row{.field = CORE_TEXT("core", "Names"),
        .asked = {},
        .granted = {},
        .by = isChosen ? Decision::By::Operator : Decision::By::Request,
        .refusals = {}};
    std::ranges::transform(
        granting.request.names, std::back_inserter(row.asked), [](const GeneralName& name) { return toText(name); });
    const std::size_t problemsBefore = draft.problems.size();
    if (const Extension* asked = askedNames(granting.request); asked && !isChosen && !decodeGeneralNames(asked->value))
        draft.problems.push_back(problem("CW-186", "subjectAltName"));
    const std::vector<GeneralName> asked = wanted;
    const auto commonName = nameOfCommonName(rule, draft.subject.commonName());
    if (commonName) wanted.insert(wanted.begin(), *commonName);
    wanted = distinct(wanted);
    if (wanted.size() > rule.maximum)
        draft.problems.push_back(
            problem("CW-167", "subjectAltName", {std::to_string(wanted.size()), std::to_string(rule.maximum)}));
    for (const GeneralName& name : wanted) grantName(rule, name, row, draft);
    if (commonName && isLeftOver(*commonName, asked, draft.names)) {
        draft.names.clear();
        row.granted.clear();
    }
    if (rule.isRequired && draft.names.empty() && draft.problems.size() == problemsBefore)
        draft.problems.push_back(problem("CW-166", "subjectAltName"));
    draft.decisions.push_back(std::move(row));
}

}
