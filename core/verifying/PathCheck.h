#pragma once
#include "core/verifying/PathSearch.h"

namespace core {

/// Something OpenSSL complained about: X509_V_ERR_… at a place of the path (0: the target).
struct Complaint {
    int error = 0;
    std::size_t depth = 0;

    bool operator==(const Complaint&) const = default;
};
struct PathCheck {
    Path path; ///< as OpenSSL saw it
    std::vector<Complaint> complaints;
    bool isComplete = false; ///< every check was made, whatever its outcome
};

/// Validates one path by RFC 5280 section 6 with OpenSSL, which gets no choice of another one, but may use all certificates for
/// the issuers of CRLs. An empty path lets OpenSSL look for one itself: it then says what is missing.
PathCheck checkPath(const Certificate& target, const Path& path, const VerifyOptions& options);

}
