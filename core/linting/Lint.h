#pragma once
#include "core/base/Finding.h"
#include "core/linting/Judged.h"
#include "core/x509/Crl.h"

namespace core {

/// For whom an object is judged: for the PKI of its owner, or as the CA/Browser Forum judges what public CAs make.
enum class LintPurpose { Internal, Public };

/// How much a breach weighs for each purpose.
struct Severities {
    Severity internally;
    Severity publicly;

    constexpr Severities(Severity both) : internally(both), publicly(both) {}
    constexpr Severities(Severity forInternal, Severity forPublic) : internally(forInternal), publicly(forPublic) {}
    constexpr Severity of(LintPurpose purpose) const { return purpose == LintPurpose::Public ? publicly : internally; }
};

/// Since when a rule is in force that is as old as X.509 version 3, or speaks of dangers that do not depend on dates.
inline constexpr Time sinceEver = Time::min();
constexpr Time since(int year, unsigned month, unsigned day)
{
    return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

/// One rule that a certificate must or should keep.
struct LintRule {
    std::string_view id; ///< id of its Wording, "CW-8nn" or "CW-9nn"
    Severities severity;
    std::string_view citation; ///< "RFC 5280 section 4.2.1.9"
    std::string_view place;    ///< the field or extension it is about
    bool (*applies)(const Judged& certificate);
    /// Values for the wording of a breach; nullopt: the rule is kept.
    std::optional<std::vector<std::string>> (*breach)(const Judged& certificate);
    Time inForce = sinceEver; ///< a certificate that begins before is not judged by it
};
std::span<const LintRule> lintRules();
/// Findings of all rules. An error means: never sign this.
std::vector<Finding> lint(const Certificate& certificate, LintPurpose purpose = LintPurpose::Internal);

/// The rules for CRLs: number, authority key identifier, next update, signature algorithm, no serial twice.
std::vector<Finding> lint(const Crl& crl, LintPurpose purpose = LintPurpose::Internal);

/// What a request asks for is judged by those rules for certificates that look at subject, key and extensions alone, and by a few
/// about the request itself. We do not sign it: errors say what would not be granted, or is to be made again.
std::vector<Finding> lint(const Csr& request, LintPurpose purpose = LintPurpose::Internal);

/// What a rule says of itself, for lists and reports.
struct LintRuleFacts {
    enum class Object { Certificate, Crl, Request };
    Object object;
    std::string_view id;
    Severities severity;
    std::string_view citation;
    std::string_view place;
    Time inForce;
};
/// All rules; one for certificates that holds for requests, too, comes once.
std::vector<LintRuleFacts> allLintRules();
/// Those that ask for something: errors and warnings.
std::vector<Finding> withoutNotes(std::vector<Finding> findings);
bool hasErrors(std::span<const Finding> findings);

}
