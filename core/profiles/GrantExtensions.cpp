#include "core/base/Wording.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/KeyCheck.h"
#include "core/profiles/NameConstraints.h"
#include "core/profiles/ProfileCheck.h"
#include <array>

namespace core {
namespace {

void dropUnsuitedUses(const RequestFacts& request, FieldValues& values)
{
    if (request.key)
        for (auto& [key, uses] : values)
            std::erase_if(uses, [&](const std::string& use) { return !canServe(request.key->family(), use); });
}

/// The words of an error without their last stop, to stand inside a sentence.
std::string reasonOf(const Error& error)
{
    std::string text = sentence(error);
    if (text.ends_with('.')) text.pop_back();
    return text;
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

void addFromProfile(const Granting& granting, IssueDraft& draft)
{
    for (const ProfileExtension& extension : granting.profile.extensions) {
        FieldValues values = extension.values;
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

void grantExtensions(const Granting& granting, IssueDraft& draft)
{
    addFromProfile(granting, draft);
    addNames(draft);
    addNameConstraints(granting, draft);
    addAddresses(granting, draft);
    std::ranges::stable_sort(draft.extensions, {}, placeOf);
}

}
