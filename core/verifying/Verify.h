#pragma once
#include "core/base/Finding.h"
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"

namespace core {

/// What to validate against. Certificates in `anchors` are trusted, those in `untrusted` only help to build the path.
struct VerifyOptions {
    std::vector<Certificate> untrusted;
    std::vector<Certificate> anchors;
    std::vector<Crl> crls;        ///< with any CRL given, revocation is checked for the whole path
    bool checkRevocation = false; ///< checked even without a CRL, which then is an error
    Time at{};
    std::string purpose;          ///< an extended key usage name such as "serverAuth"; empty: any
    std::string host, email, ip;  ///< names the certificate must be good for; empty: not asked
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
