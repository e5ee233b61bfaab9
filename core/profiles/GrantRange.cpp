#include "core/profiles/GrantRange.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Variables.h"
#include <algorithm>
#include <array>

namespace core {
namespace {

/// What a CA may do, and what makes or ends trust in revocation, is the profile's alone.
constexpr std::array decidedHere{oid::basicConstraints, oid::nameConstraints, oid::policyMappings,
    oid::policyConstraints, oid::inhibitAnyPolicy, oid::ocspNoCheck, oid::noRevAvail};
/// Names, and the numbers of any purpose: RFC 5280 section 4.2.1.12, and the same for Windows.
constexpr std::array<std::string_view, 8> rightsOfCas{"keyCertSign", "cRLSign", "anyExtendedKeyUsage", "2.5.29.37.0",
    "1.3.6.1.4.1.311.10.12.1", "sslCA", "emailCA", "objCA"};

/// What keys may be used for.
bool isUses(const ExtensionType& type)
{
    return type.oid == oid::keyUsage || type.oid == oid::extendedKeyUsage ||
        type.name == "microsoftApplicationPolicies" || type.name == "netscapeCertType";
}

bool isDefaultMissing(const ProfileExtension& extension, const FieldGrant& grant)
{
    const ExtensionField& field =
        *std::ranges::find(extension.type->fields, std::string_view(grant.field), &ExtensionField::key);
    return field.kind == ExtensionField::Kind::Group ? membersOf(extension.values, field.key).empty()
                                                     : !extension.values.contains(grant.field);
}

/// Whether other fields are open, so that nothing can be told before a request comes.
bool isOpenBeside(const ProfileExtension& extension, const FieldGrant& grant)
{
    return std::ranges::any_of(extension.fromRequest, [&](const FieldGrant& other) {
        return other.field != grant.field && other.within.empty() && isDefaultMissing(extension, other);
    });
}

/// The profile's values with those of a list in the place of one field, and first ones of other lists where there is no default.
FieldValues valuesAsAsked(
    const ProfileExtension& extension, const FieldGrant& grant, const std::vector<std::string>& asked)
{
    FieldValues values = extension.values;
    for (const FieldGrant& other : extension.fromRequest)
        if (!other.within.empty() && !values.contains(other.field)) values[other.field] = {other.within.front()};
    values[grant.field] = asked;
    return withSampleValues(*extension.type, values);
}

}

GrantRange grantRange(const ExtensionType& type, const ExtensionField& field, CertificateKind kind)
{
    const bool isCa = kind != CertificateKind::EndEntity;
    if (std::ranges::contains(decidedHere, type.oid) || (isCa && type.oid == oid::keyUsage)) return {};
    if (isUses(type)) return {.takesList = true};
    return {.takesAny = true,
        .takesList = field.kind != ExtensionField::Kind::Group && field.kind != ExtensionField::Kind::Flag};
}

std::vector<std::string_view> grantableChoices(const ExtensionField& field)
{
    std::vector<std::string_view> choices = field.choices;
    std::erase_if(choices, [](std::string_view choice) { return std::ranges::contains(rightsOfCas, choice); });
    return choices;
}

Result<void> checkGrant(const ProfileExtension& extension, const FieldGrant& grant, CertificateKind kind)
{
    const ExtensionType& type = *extension.type;
    const auto field = std::ranges::find(type.fields, std::string_view(grant.field), &ExtensionField::key);
    const GrantRange range = field == type.fields.end() ? GrantRange{} : grantRange(type, *field, kind);
    if (range == GrantRange{}) return failAs(ErrorCode::Refused, "CW-413", {grant.field});
    if (grant.within.empty()) return range.takesAny ? Result<void>{} : failAs(ErrorCode::Refused, "CW-414");
    for (const std::string& value : grant.within)
        if (isUses(type) && std::ranges::contains(rightsOfCas, value))
            return failAs(ErrorCode::Refused, "CW-415", {value});
    if (isOpenBeside(extension, grant)) return {};
    std::vector<std::vector<std::string>> tries{grant.within}; // of a single value each is one
    if (!field->isList()) {
        tries.clear();
        for (const std::string& value : grant.within) tries.push_back({value});
    }
    for (const auto& asked : tries)
        CORE_CHECK(makeExtension(extension.oid, valuesAsAsked(extension, grant, asked), extension.isCritical));
    return {};
}

}
