#pragma once
#include "core/base/Finding.h"
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"

namespace core {

/// What to validate against. Certificates in `anchors` are trusted, those in `untrusted` only help to build the path.
struct VerifyOptions {
    std::vector<Certificate> untrusted;
    std::vector<Certificate> anchors;
    std::vector<Crl> crls;             ///< with any CRL given, revocation is checked for the whole path
    bool checkRevocation = false;      ///< checked even without a CRL, which then is an error
    bool toleratesMissingCrls = false; ///< a certificate without a CRL of its issuer in `crls` gets a warning, no error
    Time at{};
    std::string purpose;         ///< an extended key usage name such as "serverAuth"; empty: any
    std::string host, email, ip; ///< names the certificate must be good for; empty: not asked
    bool isStrict =
        false; ///< RFC 5280 section 4's rules for certificates that section 6 ignores are errors, for anchors too
    std::optional<std::size_t>
        mostIntermediates;             ///< certificates between the target and the anchor, self-issued ones not counted
    std::vector<std::string> policies; ///< acceptable policies (RFC 5280 section 6.1.1 (c)); empty: any
    bool needsPolicy = false;          ///< section 6.1.1 (f): one of them must hold for the whole path
    bool inhibitsPolicyMapping = false; ///< section 6.1.1 (e)
    bool inhibitsAnyPolicy = false;     ///< section 6.1.1 (g)
};

/// What was found about one certificate of the path.
struct ChainStep {
    Certificate certificate;
    bool isAnchor = false;
    std::vector<Finding> findings; ///< errors, warnings and, as Info, the checks that passed
};

struct ChainReport {
    bool isValid = false;
    std::vector<ChainStep> steps;  ///< from the leaf to the anchor, as far as a path was found
    std::vector<Finding> findings; ///< about the whole: no path, name does not fit …
    Finding verdict;               ///< one sentence for people: the worst finding, or until when it is valid
};

/// Builds a path and validates it by RFC 5280 section 6, revocation with the extended CRL features and policies.
ChainReport verifyChain(const Certificate& target, const VerifyOptions& options);

}
