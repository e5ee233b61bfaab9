#include "core/profiles/ProfileCheck.h"
#include "core/profiles/CharacterSet.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/GrantRange.h"
#include "core/profiles/Granting.h"
#include "core/profiles/NameLimits.h"
#include "core/profiles/Variables.h"
#include <array>

namespace core {
namespace {

/// One contradiction inside a profile; `reason` completes the wording CW-155.
struct Contradiction {
    std::string_view reason;
    bool (*isThere)(const Profile& profile);
};

bool isCa(const Profile& profile) { return profile.kind != CertificateKind::EndEntity; }
bool allows(const Profile& profile, GeneralName::Type type)
{
    return std::ranges::contains(profile.names.allowed, type);
}
bool isCritical(const ProfileExtension* extension) { return extension && extension->isCritical; }

bool isBadId(const Profile& profile)
{
    return profile.id.size() > 40 || !std::ranges::all_of(profile.id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    });
}

constexpr std::array computed{oid::subjectAltName, oid::subjectKeyIdentifier, oid::authorityKeyIdentifier};
constexpr std::array published{oid::crlDistributionPoints, oid::authorityInfoAccess, oid::freshestCrl};

constexpr std::array policyLimits{oid::policyMappings, oid::policyConstraints, oid::inhibitAnyPolicy};

bool hasRevocationAddress(const Profile& profile)
{
    const ProfileExtension* access = findExtension(profile, oid::authorityInfoAccess);
    return findExtension(profile, oid::crlDistributionPoints) || findExtension(profile, oid::freshestCrl) ||
        (access && access->values.contains("ocsp"));
}

/// The subject will have the attribute.
bool isSure(const SubjectRule& rule)
{
    return rule.isRequired || rule.source == SubjectRule::Source::Fixed || rule.source == SubjectRule::Source::Default;
}

bool hasIdleLimit(const Profile& profile)
{
    return std::ranges::any_of(nameLimits(), [&](const NameLimit& limit) {
        return !(profile.names.*limit.list).empty() && std::ranges::none_of(profile.names.allowed, limit.isFor);
    });
}

bool hasBadValue(const Profile& profile)
{
    return std::ranges::any_of(profile.subject, [](const SubjectRule& rule) {
        const auto characters = charactersOf(rule.value);
        if (rule.value.empty() || rule.value.contains("{{")) return false;
        const auto set = CharacterSet::read(rule.characters);
        return !characters || characters->size() < rule.shortest ||
            (rule.longest != 0 && characters->size() > rule.longest) || (set && !set->firstOutside(rule.value).empty());
    });
}

/// Where in the file an extension is wrong: "extensions.keyUsage.from-request.uses".
std::string settingOf(const ProfileExtension& extension, CertificateKind kind)
{
    const std::string_view name = extension.type->name;
    std::string place = "extensions." + std::string(name.empty() ? extension.oid : name);
    for (const FieldGrant& grant : extension.fromRequest)
        if (!checkGrant(extension, grant, kind)) return place + ".from-request." + grant.field;
    return place;
}

constexpr std::array contradictions{
    Contradiction{"id: only a-z, 0-9, '-', '_' and '.', at most 40 characters", isBadId},
    Contradiction{
        "validity: default-days is above maximum-days", [](const Profile& p) { return p.defaultDays > p.maximumDays; }},
    Contradiction{"key: no algorithm is allowed", [](const Profile& p) { return p.keys.empty(); }},
    Contradiction{"names: required, but no type is allowed",
        [](const Profile& p) { return p.names.isRequired && p.names.allowed.empty(); }},
    Contradiction{"names: wildcards without DNS",
        [](const Profile& p) { return p.names.allowsWildcards && !allows(p, GeneralName::Type::Dns); }},
    Contradiction{"names: copy-common-name without DNS, or without CN in the subject",
        [](const Profile& p) {
            const bool hasCn = std::ranges::contains(p.subject, oid::commonName, &SubjectRule::oid);
            return p.names.copiesCommonName && !(hasCn && allows(p, GeneralName::Type::Dns));
        }},
    Contradiction{"names: make-common-name without CN in the subject",
        [](const Profile& p) {
            return p.names.makesCommonName && !std::ranges::contains(p.subject, oid::commonName, &SubjectRule::oid);
        }},
    Contradiction{"names: limits for a type of names that is not allowed", hasIdleLimit},
    Contradiction{"subject: a CA needs a name, so at least one attribute is required (RFC 5280 section 4.1.2.6)",
        [](const Profile& p) { return isCa(p) && std::ranges::none_of(p.subject, isSure); }},
    Contradiction{"subject: a root has no issuer whose values could match",
        [](const Profile& p) {
            return p.kind == CertificateKind::Root &&
                std::ranges::contains(p.subject, SubjectRule::Source::Issuer, &SubjectRule::source);
        }},
    Contradiction{"subject: a value set by the profile breaks the length or characters set beside it", hasBadValue},
    Contradiction{
        "extensions: the subject alternative name and the key identifiers are made from the request and the keys",
        [](const Profile& p) { return std::ranges::any_of(computed, [&](auto id) { return findExtension(p, id); }); }},
    Contradiction{
        "extensions: addresses come from the issuing CA; set publication.from-issuer = false to fix them here",
        [](const Profile& p) {
            return p.takesCrlUrls && std::ranges::any_of(published, [&](auto id) { return findExtension(p, id); });
        }},
    Contradiction{"extensions.basicConstraints: a CA needs ca = true and critical = true (RFC 5280 section 4.2.1.9)",
        [](const Profile& p) {
            const auto* constraints = findExtension(p, oid::basicConstraints);
            return isCa(p) && !(isCritical(constraints) && constraints->values.contains("ca"));
        }},
    Contradiction{"extensions.keyUsage: a CA needs keyCertSign and critical = true (RFC 5280 section 4.2.1.3)",
        [](const Profile& p) {
            const auto* usage = findExtension(p, oid::keyUsage);
            return isCa(p) && !(isCritical(usage) && holds(usage, "keyCertSign"));
        }},
    Contradiction{"extensions.basicConstraints: only a CA has ca = true",
        [](const Profile& p) {
            const auto* constraints = findExtension(p, oid::basicConstraints);
            return !isCa(p) && constraints &&
                (constraints->values.contains("ca") || constraints->values.contains("pathLength"));
        }},
    Contradiction{"extensions.keyUsage: only a CA signs certificates",
        [](const Profile& p) { return !isCa(p) && holds(findExtension(p, oid::keyUsage), "keyCertSign"); }},
    Contradiction{"extensions.nameConstraints: only in a CA, and critical (RFC 5280 section 4.2.1.10)",
        [](const Profile& p) {
            const auto* constraints = findExtension(p, oid::nameConstraints);
            return constraints && (!isCa(p) || !constraints->isCritical);
        }},
    Contradiction{
        "extensions.policyMappings, policyConstraints, inhibitAnyPolicy: only in a CA (RFC 5280 section 4.2.1.5)",
        [](const Profile& p) {
            return !isCa(p) && std::ranges::any_of(policyLimits, [&](auto id) { return findExtension(p, id); });
        }},
    Contradiction{"extensions.noRevAvail: not in a CA, and not beside an address for revocation (RFC 9608 section 3)",
        [](const Profile& p) {
            return findExtension(p, oid::noRevAvail) && (isCa(p) || p.takesCrlUrls || hasRevocationAddress(p));
        }},
    Contradiction{"extensions: these belong into revocation lists",
        [](const Profile& p) {
            return std::ranges::any_of(
                p.extensions, [](const ProfileExtension& e) { return e.type->place == ExtensionType::Place::Crl; });
        }},
    Contradiction{"publication: a root certificate carries no addresses of an issuer",
        [](const Profile& p) { return p.kind == CertificateKind::Root && p.takesCrlUrls; }},
    Contradiction{"operator: name constraints and path lengths belong to CAs",
        [](const Profile& p) { return !isCa(p) && (p.takesNameConstraints || p.maximumPathLength); }},
    Contradiction{"operator: name constraints are both fixed and left to the operator",
        [](const Profile& p) { return p.takesNameConstraints && findExtension(p, oid::nameConstraints); }},
};

}

bool mayStandInProfiles(const ExtensionType& type)
{
    return !type.isShownOnly && type.place != ExtensionType::Place::Crl && !std::ranges::contains(computed, type.oid);
}

const ProfileExtension* findExtension(const Profile& profile, std::string_view oid)
{
    const auto found = std::ranges::find(profile.extensions, oid, &ProfileExtension::oid);
    return found == profile.extensions.end() ? nullptr : &*found;
}

bool holds(const ProfileExtension* extension, std::string_view value)
{
    return extension && std::ranges::any_of(extension->values, [&](const auto& field) {
        return std::ranges::contains(field.second, value);
    });
}

Result<void> checkExtension(const ProfileExtension& extension, CertificateKind kind)
{
    for (const FieldGrant& grant : extension.fromRequest) CORE_CHECK(checkGrant(extension, grant, kind));
    FieldValues values = extension.values;
    for (const FieldGrant& grant : extension.fromRequest)
        if (!grant.within.empty() && !values.contains(grant.field)) values[grant.field] = grant.within;
    const bool isLeftOpen = values.empty() && !extension.fromRequest.empty();
    if (isLeftOpen) return {};
    CORE_CHECK(makeExtension(extension.oid, withSampleValues(*extension.type, values), extension.isCritical));
    return {};
}

Result<void> checkProfile(const Profile& profile)
{
    for (const Contradiction& contradiction : contradictions)
        if (contradiction.isThere(profile))
            return failAs(ErrorCode::Refused, "CW-155", {std::string(contradiction.reason)});
    for (const ProfileExtension& extension : profile.extensions)
        if (const auto checked = checkExtension(extension, profile.kind); !checked)
            return failAs(
                ErrorCode::Refused, "CW-155", {settingOf(extension, profile.kind) + ": " + reasonOf(checked.error())});
    return {};
}

}
