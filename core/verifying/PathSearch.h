#pragma once
#include "core/verifying/Verify.h"

namespace core {

/// Certificates from the target to an anchor, each signed by the next.
using Path = std::vector<Certificate>;

/// Every path from the target to an anchor, likely ones first, up to a fixed number: names and, where some candidate fits
/// better, key identifiers and signatures decide who can be an issuer. Empty: none leads to an anchor.
/// Bounded in steps, so that certificates made to be slow stay quick.
std::vector<Path> findPaths(const Certificate& target, const VerifyOptions& options);

}
