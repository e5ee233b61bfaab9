#pragma once
#include "core/formats/ImportFormat.h"
#include "core/linting/Lint.h"
#include "core/vault/Waivers.h"
#include <stop_token>

namespace core {

/// One object of a vault and what the rules say of it.
struct LintedObject {
    LintRuleFacts::Object kind = LintRuleFacts::Object::Certificate;
    std::int64_t row = 0; ///< of the certificate, request or CRL
    std::string name;     ///< subject, or of a CRL its issuer; untrusted
    Bytes fingerprint;    ///< SHA-256 of the DER
    std::vector<Finding> findings;
    std::vector<Finding> waived; ///< accepted with a reason

    std::size_t count(Severity severity) const;
};

/// How many objects break a rule.
struct LintRuleCount {
    std::string rule;
    Severity severity = Severity::Info;
    std::size_t objects = 0;
    std::size_t waived = 0; ///< of further objects, where it is accepted
};

/// What the rules say of a whole vault.
struct VaultLint {
    std::size_t objects = 0;
    std::size_t errors = 0, warnings = 0, notes = 0; ///< findings that are not waived
    std::vector<LintRuleCount> rules; ///< those that are broken: the heaviest first, then the most frequent
    std::vector<LintedObject> worst;  ///< those with errors or warnings, the worst first
};

/// Judges all certificates and requests, and the newest CRL of each CA; keeps the `most` worst objects. Reads one object at a
/// time; the vault may be locked. Errors: Cancelled, Storage.
Result<VaultLint> lintVault(Vault& vault, LintPurpose purpose, std::size_t most = 20, const std::stop_token& stop = {});

/// What the rules say of an object of a file; keys have none.
std::vector<Finding> lintFound(const FoundObject& object, LintPurpose purpose = LintPurpose::Internal);

/// By what a waiver knows an object.
struct LintedName {
    Bytes fingerprint; ///< SHA-256 of the DER
    std::string name;  ///< subject, or of a CRL its issuer; untrusted
};
/// For certificates, requests and CRLs; empty for keys.
LintedName lintedName(const FoundObject& object);
/// Accepts a breach of a rule by a certificate, a request or a CRL of the vault. Errors: Refused (CW-983) when it does not break
/// the rule, those of WaiverStore::waive().
Result<void> waiveFor(Vault& vault, const FoundObject& object, std::string_view rule, std::string_view reason);

}
