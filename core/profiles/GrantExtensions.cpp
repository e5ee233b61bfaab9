#include "core/base/Wording.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/KeyCheck.h"
#include "core/profiles/NameConstraints.h"
#include "core/profiles/ProfileCheck.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>

namespace core {
namespace {

void dropUnsuitedUses(const RequestFacts& request, FieldValues& values)
{
    if (request.key)
        for (auto& [key, uses] : values)
            std::erase_if(uses, [&](const std::string& use) { return !canServe(request.key->family(), use); });
}

void add(IssueDraft& draft, std::string_view oid, const FieldValues& values, bool isCritical)
{
    const ExtensionType* type = findExtensionType(oid);
    const auto made = makeExtension(oid, values, isCritical);
    if (made)
        draft.extensions.push_back(*made);
    else
        draft.problems.push_back(
            problem("CW-187", oid, {type ? std::string(type->name) : std::string(oid), reasonOf(made.error())}));
}

bool isSameUse(const std::string& one, const std::string& other)
{
    const std::string number = oidOfName(one);
    return one == other || (!number.empty() && number == oidOfName(other));
}

/// The first extension of that type that is asked for, as fields; empty: there is none, or it cannot be read.
FieldValues askedFields(const RequestFacts& request, std::string_view oid)
{
    const auto asked = std::ranges::find(request.asked, oid, &Extension::oid);
    if (asked == request.asked.end()) return {};
    const ExtensionType* type = findExtensionType(oid);
    if (!type) return {{"der", {toHex(asked->value)}}};
    return type->decode(asked->value).value_or(FieldValues{});
}

bool isOfField(std::string_view key, const std::string& field)
{
    const auto member = readMemberKey(key);
    return key == field || (member && member->group == field);
}

/// Puts what is asked for and granted in the place of the profile's values.
void takeFromRequest(const ProfileExtension& extension, const FieldValues& asked, FieldValues& values)
{
    for (const FieldGrant& grant : extension.fromRequest) {
        FieldValues granted;
        for (const auto& [key, list] : asked) {
            if (!isOfField(key, grant.field)) continue;
            for (const std::string& value : list)
                if (grant.within.empty() ||
                    std::ranges::any_of(grant.within, [&](const std::string& each) { return isSameUse(each, value); }))
                    granted[key].push_back(value);
        }
        if (granted.empty()) continue;
        std::erase_if(values, [&](const auto& entry) { return isOfField(entry.first, grant.field); });
        values.merge(granted);
    }
}

/// An extension whose texts name the serial number is kept, to be made again when that is known.
void addLate(const ProfileExtension& extension, FieldValues& values, IssueDraft& draft)
{
    const ExtensionType& type = *extension.type;
    const FieldValues sample = withSerial(type, values, "serial");
    if (sample == values) return;
    draft.late.push_back({extension.oid, extension.isCritical, values});
    values = sample;
}

/// What one certificate gets of an extension. Errors: Refused (CW-281).
Result<FieldValues> valuesFor(const Granting& granting, const IssueDraft& draft, const ProfileExtension& extension)
{
    const VariableSource source = granting.variables(&draft.subject);
    CORE_TRY(FieldValues values, fillVariables(*extension.type, extension.values, source));
    ProfileExtension filled = extension;
    for (FieldGrant& grant : filled.fromRequest) {
        CORE_TRY(FieldValues list, fillVariables(*extension.type, {{grant.field, grant.within}}, source));
        grant.within = std::move(list[grant.field]);
    }
    takeFromRequest(filled, askedFields(granting.request, extension.oid), values);
    return values;
}

void addFromProfile(const Granting& granting, IssueDraft& draft)
{
    for (const ProfileExtension& extension : granting.profile.extensions) {
        auto made = valuesFor(granting, draft, extension);
        if (!made) {
            draft.problems.push_back(problem(made.error().rule, extension.oid, made.error().values));
            continue;
        }
        FieldValues values = *std::move(made);
        addLate(extension, values, draft);
        if (values.empty() && !extension.fromRequest.empty()) continue; // nothing was asked, and nothing is the default
        if (extension.oid == oid::basicConstraints)
            if (const auto length = grantPathLength(granting, draft)) values["pathLength"] = {std::to_string(*length)};
        if (extension.oid == oid::keyUsage) dropUnsuitedUses(granting.request, values);
        add(draft, extension.oid, values, extension.isCritical);
    }
    if (granting.choices.pathLength && !findExtension(granting.profile, oid::basicConstraints))
        draft.problems.push_back(
            problem("CW-180", "basicConstraints", {std::to_string(*granting.choices.pathLength), "-"}));
}

/// Critical exactly when the subject is empty (RFC 5280 section 4.2.1.6).
void addNames(IssueDraft& draft)
{
    if (draft.names.empty()) return;
    if (auto encoded = encodeGeneralNames(draft.names))
        draft.extensions.push_back({std::string(oid::subjectAltName), draft.subject.isEmpty(), *std::move(encoded)});
    else if (draft.problems.empty())
        draft.problems.push_back(problem("CW-187", "subjectAltName", {"subjectAltName", reasonOf(encoded.error())}));
}

/// What the operator wants, within what the issuer allows: a CA never hands on more than it has.
void addNameConstraints(const Granting& granting, IssueDraft& draft)
{
    const IssueChoices& choices = granting.choices;
    const bool isWanted = !choices.permittedNames.empty() || !choices.excludedNames.empty();
    if (isWanted && !granting.profile.takesNameConstraints)
        draft.problems.push_back(problem("CW-182", "nameConstraints"));
    if (granting.profile.kind == CertificateKind::EndEntity || findExtension(granting.profile, oid::nameConstraints))
        return;
    auto constraints = makeNameConstraints(choices.permittedNames, choices.excludedNames);
    if (!constraints) {
        draft.problems.push_back(
            problem("CW-187", "nameConstraints", {"nameConstraints", reasonOf(constraints.error())}));
        return;
    }
    const Extension* above =
        granting.issuer.certificate ? granting.issuer.certificate->extension(oid::nameConstraints) : nullptr;
    if (const auto limits = above ? readNameConstraints(above->value) : fail(ErrorCode::NotFound))
        constraints = inherited(*constraints, *limits);
    if (!constraints->isEmpty())
        draft.extensions.push_back({std::string(oid::nameConstraints), true, encode(*constraints)});
}

void addAddresses(const Granting& granting, IssueDraft& draft)
{
    if (!granting.profile.takesCrlUrls || granting.profile.kind == CertificateKind::Root) return;
    const IssuerFacts& issuer = granting.issuer;
    if (!issuer.crlUrls.empty()) add(draft, oid::crlDistributionPoints, {{"urls", issuer.crlUrls}}, false);
    FieldValues access;
    if (!issuer.ocspUrls.empty()) access["ocsp"] = issuer.ocspUrls;
    if (!issuer.caIssuerUrls.empty()) access["caIssuers"] = issuer.caIssuerUrls;
    if (!access.empty()) add(draft, oid::authorityInfoAccess, access, false);
}

/// Place in the extension table; unknown ones last.
std::ptrdiff_t placeOf(const Extension& extension)
{
    const auto types = extensionTypes();
    return std::ranges::find(types, extension.oid, &ExtensionType::oid) - types.begin();
}

}

std::string reasonOf(const Error& error)
{
    std::string text = sentence(error);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

FieldValues ownValues(const Granting& granting, const IssueDraft& draft, const ProfileExtension& extension)
{
    return fillVariables(*extension.type, extension.values, granting.variables(&draft.subject)).value_or(FieldValues{});
}

std::vector<std::string> linesOf(const std::vector<FieldGrant>& grants)
{
    std::vector<std::string> lines;
    for (const FieldGrant& grant : grants) {
        std::string within;
        for (const std::string& value : grant.within) within += (within.empty() ? " (" : ", ") + value;
        lines.push_back(grant.field + " ←" + within + (within.empty() ? "" : ")"));
    }
    return lines;
}

void grantExtensions(const Granting& granting, IssueDraft& draft)
{
    addFromProfile(granting, draft);
    addNames(draft);
    addNameConstraints(granting, draft);
    addAddresses(granting, draft);
    std::ranges::stable_sort(draft.extensions, {}, placeOf);
}

}
