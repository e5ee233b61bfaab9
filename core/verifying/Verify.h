#pragma once
#include "core/verifying/ValidationProfile.h"
#include "core/x509/Certificate.h"
#include "core/x509/OcspResponse.h"

namespace core {

class VerifyCache;

/// What to validate against. Certificates in `anchors` are trusted, those in `untrusted` only help to build the path.
struct VerifyOptions {
    std::vector<Certificate> untrusted;
    std::vector<Certificate> anchors;
    std::vector<Crl> crls; ///< with any CRL given, revocation is checked for the whole path
    /// They answer as lists do; where there are no lists and none are demanded, a CA without an answer gets a warning, no error.
    std::vector<OcspResponse> ocspResponses{};
    bool checkRevocation = false;      ///< checked even without a CRL, which then is an error
    bool toleratesMissingCrls = false; ///< a certificate without a CRL of its issuer in `crls` gets a warning, no error
    Time at{};
    std::string purpose;                               ///< an extended key usage name such as "serverAuth"; empty: any
    std::vector<std::string> keyUses;                  ///< names of keyUsage that the target's key must be good for
    std::string host, email, ip, upn;                  ///< names the certificate must be good for; empty: not asked
    std::vector<std::string> hosts{}, emails{}, ips{}; ///< further ones, all of which it must be good for
    std::vector<std::string> signatureOids{};          ///< the only signature algorithms that are allowed; empty: all
    ValidationProfile profile = ValidationProfile::Internal;
    std::optional<std::size_t>
        mostIntermediates;             ///< certificates between the target and the anchor, self-issued ones not counted
    std::vector<std::string> policies; ///< acceptable policies (RFC 5280 section 6.1.1 (c)); empty: any
    bool needsPolicy = false;          ///< section 6.1.1 (f): one of them must hold for the whole path
    bool inhibitsPolicyMapping = false;        ///< section 6.1.1 (e)
    bool inhibitsAnyPolicy = false;            ///< section 6.1.1 (g)
    bool usesAnchorConstraints = true;         ///< what an anchor's extensions limit holds below it (RFC 5937)
    bool wantsAllPaths = false;                ///< reports every path, not only the best one
    bool explains = false;                     ///< notes every check that was made, with what went into it
    std::vector<Certificate> without{};        ///< what if: these do not exist
    std::vector<Certificate> assumedRevoked{}; ///< what if: these were revoked
    std::shared_ptr<VerifyCache> cache{};      ///< remembers signatures of CAs and lists from call to call; may be none
};

/// One check that was made of a certificate, or of the target's names.
struct Check {
    enum class Outcome { Passed, Warned, Failed };
    std::string rule; ///< id of the Wording of a breach
    Outcome outcome = Outcome::Passed;
    std::string place;
    std::string paragraph;                                   ///< "RFC 5280 section 6.1.3 (a) (1)"
    std::vector<std::pair<std::string, std::string>> inputs; ///< what was looked at, by name; untrusted text
};
std::string_view nameOf(Check::Outcome outcome); ///< "passed", "warned", "failed"

/// What was found about one certificate of the path.
struct ChainStep {
    Certificate certificate;
    bool isAnchor = false;
    std::vector<Finding> findings; ///< errors, warnings and, as Info, the checks that passed
    std::vector<Check> checks{};   ///< all of them, where the question wants explanations
};

/// What one client is known to do otherwise with a path; it never changes the verdict.
struct ClientNote {
    std::string id;                  ///< of a row of clientDifferences()
    std::vector<std::string> values; ///< fill its sentence; untrusted text
};

/// One way from the target to an anchor, or as far as there is one.
struct PathReport {
    bool isValid = false;
    std::vector<ChainStep> steps;        ///< from the leaf to the anchor, as far as a path was found
    std::vector<Finding> findings;       ///< about the whole: no path, name does not fit …
    std::vector<Check> checks{};         ///< about the whole
    Finding verdict;                     ///< one sentence for people: the worst finding, or until when it is valid
    std::vector<std::string> policies{}; ///< user-constrained-policy-set (RFC 5280 section 6.1.6); "2.5.29.32.0": any
    std::vector<ClientNote> clients{};   ///< where clients differ, where the question wants explanations
};

struct ChainReport : PathReport {
    std::vector<PathReport> paths{}; ///< with wantsAllPaths: all, the best first, then those that lack least
};

/// Builds paths and validates them by RFC 5280 sections 6.1 and 6.3 and the rules of the profile.
ChainReport verifyChain(const Certificate& target, const VerifyOptions& options);

}
