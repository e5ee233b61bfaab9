#pragma once
#include "core/verifying/PathSearch.h"

namespace core {

/// What OpenSSL leaves out: the purpose by extended key usage along the path, the rules of the RFC 5280 profile that it
/// checks in strict mode only, together with others that it cannot do without. One list for each certificate of the path.
std::vector<std::vector<Finding>> checkPathRules(const Path& path, const VerifyOptions& options);

/// Whether the target is good for the host, address or mailbox that was asked about.
std::vector<Finding> checkWantedNames(const Certificate& target, const VerifyOptions& options);

/// Notes on the checks that a certificate of a path passed, for people to follow.
std::vector<Finding> passedChecks(const Path& path, std::size_t at, const VerifyOptions& options);

}
