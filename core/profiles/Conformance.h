#pragma once
#include "core/profiles/IssueDraft.h"

namespace core {

/// Where a certificate is not what the profile makes: the certificate is seen as a request for itself, and what the profile would
/// refuse, leave out, add or write otherwise is a finding. Empty: it conforms. `issuer` is the certificate of the CA; without it, what
/// must match the CA's subject is not looked at. Signature and revocation are not checked.
std::vector<Finding> checkConformance(
    const Profile& profile, const Certificate& certificate, const std::optional<Certificate>& issuer);

}
