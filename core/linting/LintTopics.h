#pragma once
#include "core/linting/Lint.h"

/// The rules for certificates, one file for each topic.
namespace core::linting {

std::span<const LintRule> basicRules();      ///< version, serial number, dates, signature algorithm
std::span<const LintRule> caRules();         ///< what makes a CA, and what only a CA may have
std::span<const LintRule> extensionRules();  ///< each extension by itself
std::span<const LintRule> specialRules();    ///< extensions of special purposes
std::span<const LintRule> nameRules();       ///< subject and alternative names
std::span<const LintRule> keyRules();        ///< keys, their uses and their age
std::span<const LintRule> policyRules();     ///< policies, their notices and mappings
std::span<const LintRule> constraintRules(); ///< the names that a CA may vouch for
std::span<const LintRule> encodingRules();   ///< octets that most readers smooth over

std::span<const LintRule> baselineRules(); ///< what the CA/Browser Forum demands of public CAs

/// What is wrong with a request beside what it asks for: its signature, a password in it.
std::vector<Finding> aboutRequestItself(const Csr& request, LintPurpose purpose);
/// Those of lintRules() that hold for what a request asks for.
std::vector<const LintRule*> rulesForRequests();
void appendCrlRules(std::vector<LintRuleFacts>& all);
void appendRequestRules(std::vector<LintRuleFacts>& all);

/// When the standards came out that changed what was demanded before.
inline constexpr Time rfc5280 = since(2008, 5, 1), rfc6818 = since(2013, 1, 1);

inline constexpr std::string_view usageSection = "RFC 5280 section 4.2.1.3";

using Breach = std::optional<std::vector<std::string>>;

/// A breach without values, or none.
inline Breach brokenIf(bool isBroken) { return isBroken ? Breach(std::in_place) : std::nullopt; }
/// A breach that names these, or none when there are none.
inline Breach brokenBy(std::vector<std::string> culprits)
{
    return culprits.empty() ? std::nullopt : Breach(std::move(culprits));
}
inline bool always(const Judged&) { return true; }
inline bool isCa(const Judged& certificate) { return certificate.isCa(); }
inline bool isLeaf(const Judged& certificate) { return !certificate.isCa(); }
inline bool has(const Judged& certificate, std::string_view oid) { return certificate.extension(oid) != nullptr; }
inline bool isCritical(const Judged& certificate, std::string_view oid)
{
    const Extension* const found = certificate.extension(oid);
    return found && found->critical;
}
inline bool hasKeyUsage(const Judged& certificate) { return has(certificate, "2.5.29.15"); }
inline bool hasEku(const Judged& certificate, std::string_view purpose)
{
    return std::ranges::contains(certificate.extendedKeyUsage(), purpose);
}

}
