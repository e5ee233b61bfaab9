#include "core/base/Clock.h"
#include "core/linting/LintTopics.h"
#include "core/profiles/ExtensionOids.h"
#include <array>
#include <set>

namespace core::linting {
namespace {

constexpr std::string_view applicationPolicies = "1.3.6.1.4.1.311.21.10";

bool mapsPolicies(const Judged& c) { return has(c, oid::policyMappings); }
bool wantsFeatures(const Judged& c) { return has(c, oid::tlsFeature); }
bool isNeverRevoked(const Judged& c) { return has(c, oid::noRevAvail); }
bool needsNoCheck(const Judged& c) { return has(c, oid::ocspNoCheck); }
bool limitsKey(const Judged& c) { return has(c, oid::privateKeyUsagePeriod); }
bool hasPoints(const Judged& c) { return has(c, oid::crlDistributionPoints) || has(c, oid::freshestCrl); }
bool isQualified(const Judged& c) { return c.fields(oid::qcStatements).contains("compliance"); }
bool hasBothPurposes(const Judged& c) { return has(c, applicationPolicies) && has(c, oid::extendedKeyUsage); }

Breach mapsAnyPolicy(const Judged& c)
{
    constexpr std::string_view anyPolicy = "2.5.29.32.0";
    return brokenIf(std::ranges::any_of(c.fields(oid::policyMappings),
        [&](const auto& field) { return std::ranges::contains(field.second, anyPolicy); }));
}

/// Extensions of which those that are never revoked must be free.
Breach tellsOfRevocation(const Judged& c)
{
    std::vector<std::string> culprits;
    if (has(c, oid::crlDistributionPoints)) culprits.emplace_back("cRLDistributionPoints");
    if (has(c, oid::freshestCrl)) culprits.emplace_back("freshestCRL");
    if (c.fields(oid::authorityInfoAccess).contains("ocsp")) culprits.emplace_back("authorityInfoAccess");
    return brokenBy(std::move(culprits));
}

Breach endsBeforeItBegins(const Judged& c)
{
    const FieldValues& fields = c.fields(oid::privateKeyUsagePeriod);
    const auto begin = fields.find("notBefore");
    const auto end = fields.find("notAfter");
    if (begin == fields.end() || end == fields.end()) return std::nullopt;
    const auto from = readTime(begin->second.front());
    const auto until = readTime(end->second.front());
    const bool isBroken = from && until && *until < *from;
    return isBroken ? Breach({begin->second.front(), end->second.front()}) : std::nullopt;
}

/// Points that say for which reasons they are, but not where.
Breach hasPlacelessPoint(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const auto& [oid, name] :
        {std::pair(oid::crlDistributionPoints, "cRLDistributionPoints"), std::pair(oid::freshestCrl, "freshestCRL")}) {
        const auto points = membersOf(c.fields(oid), "points");
        const auto isPlaceless = [](const FieldValues& point) {
            return !point.contains("names") && !point.contains("relativeName") && !point.contains("crlIssuer");
        };
        if (std::ranges::any_of(points, isPlaceless)) culprits.emplace_back(name);
    }
    return brokenBy(std::move(culprits));
}

Breach lacksEnglishDisclosure(const Judged& c)
{
    const auto members = membersOf(c.fields(oid::qcStatements), "disclosures");
    return brokenIf(std::ranges::none_of(members, [](const FieldValues& disclosure) {
        const auto found = disclosure.find("language");
        return found != disclosure.end() && std::ranges::contains(found->second, "en");
    }));
}

Breach hasOtherPurposesForWindows(const Judged& c)
{
    const auto& windows = c.field(applicationPolicies, "purposes");
    const auto& all = c.extendedKeyUsage();
    const std::set<std::string> forAll(all.begin(), all.end());
    const std::set<std::string> forWindows(windows.begin(), windows.end());
    return brokenIf(forAll != forWindows);
}

/// Extensions of the table that stand in the wrong kind of object.
Breach hasExtensionsOfLists(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const Extension& extension : c.extensions()) {
        const ExtensionType* type = findExtensionType(extension.oid);
        if (type && type->place == ExtensionType::Place::Crl) culprits.emplace_back(type->name);
    }
    return brokenBy(std::move(culprits));
}

Breach hasNetscape(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const auto& [oid, name] : {std::pair("2.16.840.1.113730.1.1", "netscapeCertType"),
             std::pair("2.16.840.1.113730.1.13", "netscapeComment")})
        if (has(c, oid)) culprits.emplace_back(name);
    return brokenBy(std::move(culprits));
}

}

std::span<const LintRule> specialRules()
{
    using enum Severity;
    static const std::array rules{
        LintRule{"CW-863", Error, "RFC 5280 section 4.2.1.5", "policyMappings", mapsPolicies, mapsAnyPolicy},
        LintRule{"CW-864", Warning, "RFC 7633 section 4.2.2", "tlsFeature", wantsFeatures,
            [](const Judged& c) { return brokenIf(c.isCa()); }},
        LintRule{"CW-865", Error, "RFC 9608 section 3", "noRevAvail", isNeverRevoked,
            [](const Judged& c) { return brokenIf(c.isCa()); }},
        LintRule{"CW-866", Error, "RFC 9608 section 3", "noRevAvail", isNeverRevoked, tellsOfRevocation},
        LintRule{"CW-867", Warning, "RFC 6960 section 4.2.2.2.1", "ocspNoCheck", needsNoCheck,
            [](const Judged& c) { return brokenIf(!hasEku(c, "OCSPSigning")); }},
        LintRule{"CW-868", Error, "RFC 3280 section 4.2.1.4", "privateKeyUsagePeriod", limitsKey, endsBeforeItBegins},
        LintRule{"CW-869", Error, "RFC 6962 section 3.1", "precertificatePoison", always,
            [](const Judged& c) { return brokenIf(has(c, oid::precertificatePoison)); }},
        LintRule{"CW-885", Warning, "RFC 5280 section 4.2", "extensions", always, hasNetscape},
        LintRule{"CW-886", Error, "RFC 5280 section 5.2", "extensions", always, hasExtensionsOfLists},
        LintRule{"CW-887", Error, "RFC 5280 section 4.2.1.13", "cRLDistributionPoints", hasPoints, hasPlacelessPoint},
        LintRule{
            "CW-888", Warning, "ETSI EN 319 412-5 section 4.3.4", "qcStatements", isQualified, lacksEnglishDisclosure},
        LintRule{"CW-889", Warning, "MS-WCCE section 2.2.2.7.7.3", "microsoftApplicationPolicies", hasBothPurposes,
            hasOtherPurposesForWindows},
    };
    return rules;
}

}
