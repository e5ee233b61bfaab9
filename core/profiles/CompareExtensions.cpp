#include "core/base/Text.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/ProfileCheck.h"
#include <array>
#include <set>

namespace core {
namespace {

/// Which wording says that something asked for is not granted.
struct RefusalWording {
    std::string_view oid;
    std::string_view rule;
};
constexpr std::array wordingsByType{RefusalWording{oid::basicConstraints, "CW-173"},
    RefusalWording{oid::keyUsage, "CW-174"}, RefusalWording{oid::extendedKeyUsage, "CW-175"},
    RefusalWording{oid::nameConstraints, "CW-176"}, RefusalWording{oid::crlDistributionPoints, "CW-176"},
    RefusalWording{oid::authorityInfoAccess, "CW-176"}, RefusalWording{oid::freshestCrl, "CW-176"},
    RefusalWording{oid::subjectInfoAccess, "CW-176"}, RefusalWording{oid::certificatePolicies, "CW-176"},
    RefusalWording{oid::policyMappings, "CW-176"}, RefusalWording{oid::policyConstraints, "CW-176"},
    RefusalWording{oid::inhibitAnyPolicy, "CW-176"}};

std::string_view refusalRule(std::string_view oid)
{
    const auto* const found = std::ranges::find(wordingsByType, oid, &RefusalWording::oid);
    return found == wordingsByType.end() ? "CW-177" : found->rule;
}

bool isKeyIdentifier(std::string_view oid)
{
    return oid == oid::subjectKeyIdentifier || oid == oid::authorityKeyIdentifier;
}

const Extension* grantedOf(const IssueDraft& draft, std::string_view oid)
{
    const auto found = std::ranges::find(draft.extensions, oid, &Extension::oid);
    return found == draft.extensions.end() ? nullptr : &*found;
}

/// Lines of an extension as it stands; one line of octets when its type is unknown or it cannot be read.
std::vector<std::string> linesOf(const Extension& extension)
{
    const ExtensionType* type = findExtensionType(extension.oid);
    const auto values = type ? type->decode(extension.value) : fail(ErrorCode::Unsupported);
    if (values) return linesOf(*type, *values);
    constexpr std::size_t most = 32;
    const Bytes& value = extension.value;
    const std::string shown = toHex(ByteView(value).first(std::min(most, value.size())));
    return {(type ? std::string(type->name) : extension.oid) + ": " + shown + (value.size() > most ? "…" : "")};
}

std::string_view nameOf(const Extension& extension)
{
    const ExtensionType* type = findExtensionType(extension.oid);
    return type ? type->name : std::string_view(extension.oid);
}

Decision rowFor(const IssueDraft& draft, std::string_view oid)
{
    const ExtensionType* type = findExtensionType(oid);
    Decision row{.field = type ? type->label : CORE_TEXT("core", "Other extension"),
        .asked = {},
        .granted = {},
        .by = Decision::By::Profile,
        .refusals = {}};
    if (const Extension* granted = grantedOf(draft, oid)) row.granted = linesOf(*granted);
    if (const auto late = std::ranges::find(draft.late, oid, &LateExtension::oid); late != draft.late.end() && type) {
        row.granted = linesOf(*type, late->values);
        row.refusals.push_back(note("CW-657", type->name));
    }
    if (oid == oid::crlDistributionPoints || oid == oid::authorityInfoAccess || isKeyIdentifier(oid))
        row.by = Decision::By::Ca;
    if (oid == oid::nameConstraints) row.by = Decision::By::Operator;
    return row;
}

/// The extension is there, but cannot be read: nothing of it could be granted.
bool isUnreadable(const Extension& extension)
{
    const ExtensionType* type = findExtensionType(extension.oid);
    return type && !type->decode(extension.value);
}

/// The values that the profile grants beside its own; empty: it leaves nothing to requests.
std::string grantedValues(const ProfileExtension* extension)
{
    std::string values;
    if (extension)
        for (const FieldGrant& grant : extension->fromRequest)
            for (const std::string& value : grant.within) values += (values.empty() ? "" : ", ") + value;
    return values;
}

/// What limits or makes this extension on the issuer's side.
std::vector<std::string> linesOfIssuer(const Granting& granting, const Decision& row, std::string_view oid)
{
    if (row.by == Decision::By::Ca && !isKeyIdentifier(oid)) return row.granted;
    constexpr std::array limiting{oid::basicConstraints, oid::extendedKeyUsage, oid::nameConstraints};
    const auto& issuer = granting.issuer.certificate;
    const Extension* above = issuer && std::ranges::contains(limiting, oid) ? issuer->extension(oid) : nullptr;
    return above ? linesOf(*above) : std::vector<std::string>{};
}

/// Fills the columns of profile and issuer, and says of each line where it comes from.
void tellSources(const Granting& granting, const IssueDraft& draft, std::string_view oid, Decision& row)
{
    const ProfileExtension* extension = findExtension(granting.profile, oid);
    if (extension) {
        row.profile = linesOf(*extension->type, ownValues(granting, draft, *extension));
        std::ranges::copy(linesOf(extension->fromRequest), std::back_inserter(row.profile));
    }
    row.issuer = linesOfIssuer(granting, row, oid);
    for (const std::string& line : row.granted) {
        Decision::By source = row.by;
        if (extension && std::ranges::contains(row.profile, line))
            source = extension->fromRequest.empty() ? Decision::By::Profile : Decision::By::Default;
        else if (extension && !extension->fromRequest.empty() && std::ranges::contains(row.asked, line))
            source = Decision::By::Request;
        else if (oid == oid::basicConstraints && line.starts_with("pathLength"))
            source = granting.choices.pathLength ? Decision::By::Operator : Decision::By::Ca;
        row.sources.push_back(source);
        if (source == Decision::By::Request) row.by = source;
    }
}

void compare(const Granting& granting, const IssueDraft& draft, const Extension& asked, Decision& row)
{
    row.asked = linesOf(asked);
    const std::string place(nameOf(asked));
    if (isKeyIdentifier(asked.oid)) // made from the keys; nobody loses anything
        row.refusals.push_back(note("CW-188", place, {place}));
    else if (isUnreadable(asked))
        row.refusals.push_back(refusal("CW-179", place, {place}));
    else
        for (const std::string& line : row.asked)
            if (!std::ranges::contains(row.granted, line)) {
                const std::string within = grantedValues(findExtension(granting.profile, asked.oid));
                row.refusals.push_back(within.empty() ? refusal(refusalRule(asked.oid), place, {line, place})
                                                      : refusal("CW-282", place, {line, place, within}));
            }
    if (row.asked.empty() && !grantedOf(draft, asked.oid)) // an empty sequence, asked for and not granted
        row.refusals.push_back(refusal("CW-177", place, {place, place}));
}

}

std::vector<std::string> linesOf(const ExtensionType& type, const FieldValues& values)
{
    std::vector<std::string> lines;
    for (const auto& [key, list] : values) {
        const auto field = std::ranges::find(type.fields, key, &ExtensionField::key);
        const bool isPlain = field != type.fields.end() && field->isList() && type.fields.size() == 1;
        for (const std::string& value : list) lines.push_back(isPlain ? value : key + ": " + value);
    }
    return lines;
}

void compareExtensions(const Granting& granting, IssueDraft& draft)
{
    std::set<std::string, std::less<>> seen{std::string(oid::subjectAltName)}; // has its own row
    for (const Extension& asked : granting.request.asked)
        if (seen.insert(asked.oid).second) {
            Decision row = rowFor(draft, asked.oid);
            compare(granting, draft, asked, row);
            tellSources(granting, draft, asked.oid, row);
            draft.decisions.push_back(std::move(row));
        }
    for (const Extension& granted : draft.extensions)
        if (seen.insert(granted.oid).second) {
            draft.decisions.push_back(rowFor(draft, granted.oid));
            tellSources(granting, draft, granted.oid, draft.decisions.back());
        }
    std::set<std::string, std::less<>> once;
    for (const Extension& asked : granting.request.asked)
        if (!once.insert(asked.oid).second) {
            Decision row{.field = CORE_TEXT("core", "Repeated extension"),
                .asked = linesOf(asked),
                .granted = {},
                .by = Decision::By::Profile,
                .refusals = {}};
            row.refusals.push_back(refusal("CW-178", nameOf(asked), {std::string(nameOf(asked))}));
            draft.decisions.push_back(std::move(row));
        }
}

}
