#pragma once
#include "core/base/Finding.h"
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"

namespace core {

/// One rule that a certificate must or should keep.
struct LintRule {
    std::string_view id; ///< id of its Wording, "CW-8nn"
    Severity severity;
    std::string_view citation; ///< "RFC 5280 section 4.2.1.9"
    std::string_view place;    ///< the field or extension it is about
    bool (*applies)(const Certificate& certificate);
    /// Values for the wording of a breach; nullopt: the rule is kept.
    std::optional<std::vector<std::string>> (*breach)(const Certificate& certificate);
};
std::span<const LintRule> lintRules();
/// Findings of all rules. An error means: never sign this.
std::vector<Finding> lint(const Certificate& certificate);
/// The rules for CRLs: number, authority key identifier, next update, signature algorithm, no serial twice.
std::vector<Finding> lint(const Crl& crl);
bool hasErrors(std::span<const Finding> findings);

}
