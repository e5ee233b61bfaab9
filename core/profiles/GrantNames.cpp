#include "core/base/Text.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/NameConstraints.h"
#include "core/profiles/NameLimits.h"
#include <set>

namespace core {
namespace {

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

const Extension* askedNames(const RequestFacts& request)
{
    const auto found = std::ranges::find(request.asked, oid::subjectAltName, &Extension::oid);
    return found == request.asked.end() ? nullptr : &*found;
}

/// Why the issuer may not certify a name, which prepare() would refuse; none: it may, or its constraints cannot be read.
std::optional<Finding> checkConstraints(const Granting& granting, const GeneralName& name)
{
    const auto& issuer = granting.issuer.certificate;
    const Extension* extension = issuer ? issuer->extension(oid::nameConstraints) : nullptr;
    if (!extension) return std::nullopt;
    const auto constraints = readNameConstraints(extension->value);
    if (!constraints || !constraints->isUnderstood()) return std::nullopt;
    for (const NameTree& tree : treesOf({name}))
        if (auto finding = checkInside(tree, *constraints)) return finding;
    return std::nullopt;
}

/// Each name by itself: a malformed one stops the issuance, one that the profile does not allow is dropped.
void grantName(const Granting& granting, const GeneralName& name, Decision::By source, Decision& row, IssueDraft& draft)
{
    const NamesRule& rule = granting.profile.names;
    NameVerdict& verdict = draft.judged.emplace_back(name, source);
    if (auto finding = checkName(name)) {
        verdict.finding = placed(*std::move(finding), "subjectAltName");
        draft.problems.push_back(*verdict.finding);
    } else if (auto refused = refusalOfName(rule, name, "subjectAltName")) {
        verdict.finding = *std::move(refused);
        row.refusals.push_back(*verdict.finding);
    } else if (auto outside = checkLimits(rule, name)) {
        verdict.finding = *std::move(outside);
        draft.problems.push_back(*verdict.finding);
    } else {
        verdict.finding = checkConstraints(granting, name);
        draft.names.push_back(name);
        row.granted.push_back(lineOf(name));
        row.sources.push_back(source);
    }
}

/// What the operator left out of what was asked for.
void tellLeftOut(const Granting& granting, Decision& row)
{
    if (!granting.choices.names) return;
    const auto& chosen = *granting.choices.names;
    for (const GeneralName& asked : granting.request.names)
        if (!std::ranges::contains(chosen, identityOf(asked), identityOf))
            row.refusals.push_back(note("CW-656", "subjectAltName", {lineOf(asked)}));
}

/// The types that the profile allows, and its limits.
std::vector<std::string> linesOfNames(const NamesRule& rule)
{
    std::vector<std::string> lines;
    for (const GeneralName::Type type : rule.allowed) lines.emplace_back(typeName(type));
    for (const NameLimit& limit : nameLimits())
        for (const std::string& each : rule.*limit.list) lines.push_back(std::string(limit.key) + ": " + each);
    return lines;
}

std::vector<std::string> linesOfConstraints(const Granting& granting)
{
    if (!granting.issuer.certificate || !granting.issuer.certificate->extension(oid::nameConstraints)) return {};
    return linesOf(*findExtensionType(oid::nameConstraints), granting.issuer.certificate->fields(oid::nameConstraints));
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
        granting.request.names, std::back_inserter(row.asked), [](const GeneralName& name) { return lineOf(name); });
    row.profile = linesOfNames(rule);
    row.issuer = linesOfConstraints(granting);
    const std::size_t problemsBefore = draft.problems.size();
    if (const Extension* asked = askedNames(granting.request); asked && !isChosen && !decodeGeneralNames(asked->value))
        draft.problems.push_back(problem("CW-186", "subjectAltName"));
    const std::vector<GeneralName> asked = wanted;
    const auto commonName = rule.copiesCommonName ? nameOfCommonName(rule, draft.subject.commonName()) : std::nullopt;
    if (commonName) wanted.insert(wanted.begin(), *commonName);
    wanted = distinct(wanted);
    if (wanted.size() > rule.maximum)
        draft.problems.push_back(
            problem("CW-167", "subjectAltName", {std::to_string(wanted.size()), std::to_string(rule.maximum)}));
    for (const GeneralName& name : wanted) {
        const bool isCopied = commonName && name == *commonName && !std::ranges::contains(asked, name);
        grantName(granting, name, isCopied ? Decision::By::Profile : row.by, row, draft);
    }
    tellLeftOut(granting, row);
    if (commonName && isLeftOver(*commonName, asked, draft.names)) {
        draft.names.clear();
        row.granted.clear();
        row.sources.clear();
    }
    if (rule.isRequired && draft.names.empty() && draft.problems.size() == problemsBefore)
        draft.problems.push_back(problem("CW-166", "subjectAltName"));
    draft.decisions.push_back(std::move(row));
}

}
