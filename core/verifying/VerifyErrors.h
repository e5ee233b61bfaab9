#pragma once
#include "core/verifying/PathCheck.h"

namespace core {

/// Words for one of OpenSSL's complaints.
struct VerifyError {
    int error;             ///< X509_V_ERR_…
    std::string_view rule; ///< id of its Wording
    std::string_view place;
    bool isAboutRevocation = false;
    bool isEcho = false; ///< says again, less well, what another complaint says
};
std::span<const VerifyError> verifyErrors();

/// What the complaints about a path mean, for each certificate of it: complaints that only repeat others are left out, and
/// those about the revocation of an anchor, which is trusted as it is, unless it was revoked.
std::vector<std::vector<Finding>> explain(const PathCheck& check, const VerifyOptions& options);

}
