#include "core/linting/LintTopics.h"
#include "core/profiles/ExtensionOids.h"
#include "core/x509/Der.h"
#include <array>

namespace core::linting {
namespace {

constexpr std::string_view constraintsSection = "RFC 5280 section 4.2.1.9";
constexpr std::string_view constraintNamesSection = "RFC 5280 section 4.2.1.10";

bool signsCertificates(const Judged& c) { return std::ranges::contains(c.keyUsage(), "keyCertSign"); }
bool hasConstraints(const Judged& c) { return has(c, oid::nameConstraints); }
bool isCaWithKeyUsage(const Judged& c) { return c.isCa() && hasKeyUsage(c); }
bool hasPathLength(const Judged& c) { return c.fields(oid::basicConstraints).contains("pathLength"); }
bool hasPathLengthAndUsage(const Judged& c) { return hasPathLength(c) && hasKeyUsage(c); }

/// Both subtree lists missing: the sequence is empty.
bool isEmptySequence(const Extension& extension)
{
    const auto content = der::readWhole(extension.value, der::tag::sequence);
    return content && content->empty();
}

Breach hasCaExtensions(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const auto& [oid, name] :
        {std::pair{oid::policyMappings, "policyMappings"}, std::pair{oid::policyConstraints, "policyConstraints"},
            std::pair{oid::inhibitAnyPolicy, "inhibitAnyPolicy"}})
        if (has(c, oid)) culprits.emplace_back(name);
    return brokenBy(std::move(culprits));
}

Breach hasLoosePolicyLimits(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const auto& [oid, name] :
        {std::pair{oid::policyConstraints, "policyConstraints"}, std::pair{oid::inhibitAnyPolicy, "inhibitAnyPolicy"}})
        if (has(c, oid) && !isCritical(c, oid)) culprits.emplace_back(name);
    return brokenBy(std::move(culprits));
}

}

std::span<const LintRule> caRules()
{
    using enum Severity;
    static const std::array rules{
        LintRule{"CW-814", Error, constraintsSection, "basicConstraints", isCa,
            [](const Judged& c) { return brokenIf(!isCritical(c, oid::basicConstraints)); }},
        LintRule{"CW-815", Error, constraintsSection, "keyUsage", isLeaf,
            [](const Judged& c) { return brokenIf(signsCertificates(c)); }},
        LintRule{
            "CW-816", Error, usageSection, "keyUsage", isCa, [](const Judged& c) { return brokenIf(!hasKeyUsage(c)); }},
        LintRule{"CW-817", Error, usageSection, "keyUsage", isCaWithKeyUsage,
            [](const Judged& c) { return brokenIf(!signsCertificates(c)); }},
        LintRule{"CW-818", Warning, usageSection, "keyUsage", hasKeyUsage,
            [](const Judged& c) { return brokenIf(!isCritical(c, oid::keyUsage)); }},
        LintRule{"CW-819", Error, constraintsSection, "basicConstraints", hasPathLength,
            [](const Judged& c) { return brokenIf(!c.isCa()); }},
        LintRule{"CW-935", Error, constraintsSection, "basicConstraints", hasPathLength,
            [](const Judged& c) {
                return brokenIf(c.field(oid::basicConstraints, "pathLength").front().starts_with('-'));
            }},
        LintRule{"CW-820", Error, constraintsSection, "basicConstraints", hasPathLengthAndUsage,
            [](const Judged& c) { return brokenIf(!signsCertificates(c)); }},
        LintRule{"CW-821", Error, "RFC 5280 section 4.2.1.2", "subjectKeyIdentifier", isCa,
            [](const Judged& c) { return brokenIf(c.field(oid::subjectKeyIdentifier, "keyIdentifier").empty()); }},
        LintRule{"CW-822", Error, constraintNamesSection, "nameConstraints", hasConstraints,
            [](const Judged& c) { return brokenIf(!c.isCa()); }},
        LintRule{"CW-823", Error, constraintNamesSection, "nameConstraints", hasConstraints,
            [](const Judged& c) { return brokenIf(!isCritical(c, oid::nameConstraints)); }},
        LintRule{"CW-824", Error, constraintNamesSection, "nameConstraints", hasConstraints,
            [](const Judged& c) { return brokenIf(isEmptySequence(*c.extension(oid::nameConstraints))); }},
        LintRule{"CW-825", Error, "RFC 5280 section 4.1.2.6", "subject", isCa,
            [](const Judged& c) { return brokenIf(c.subject().isEmpty()); }},
        LintRule{"CW-826", Error, "RFC 5280 section 4.2.1.5", "certificatePolicies", isLeaf, hasCaExtensions},
        LintRule{"CW-827", Error, "RFC 5280 section 4.2.1.11", "policyConstraints", isCa, hasLoosePolicyLimits},
        LintRule{"CW-828", Warning, usageSection, "keyUsage", isCaWithKeyUsage,
            [](const Judged& c) { return brokenIf(!std::ranges::contains(c.keyUsage(), "cRLSign")); }},
    };
    return rules;
}

}
