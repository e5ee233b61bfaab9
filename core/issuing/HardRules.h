#pragma once
#include "core/base/Finding.h"
#include "core/profiles/IssueDraft.h"

namespace core {

/// What no profile and no operator can lift, each with its RFC 5280 paragraph: path length strictly below the issuer's
/// (unset under a limit is refused), name constraints a subset of the issuer's and all names inside them, extended key usage
/// nested, validity inside the issuer's, the issuer is a CA that may sign certificates and is called by its own key identifier, and what a root may sign:
/// itself, CA certificates, OCSP-signer certificates.
/// `content` is complete; `issuer` is nullopt for a self-signed root. No findings: allowed.
std::vector<Finding> checkHardRules(const CertificateContent& content, const std::optional<Certificate>& issuer);

}
