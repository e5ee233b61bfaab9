#pragma once
#include <cstddef>

/// How much work one question may cause, whatever is given. What goes beyond ends in a finding that names the limit.
namespace core::limits {

inline constexpr std::size_t pathCertificates = 32;     ///< on one path
inline constexpr std::size_t pathsJudged = 128;         ///< in full, of all that are found
inline constexpr std::size_t pathsReported = 32;        ///< of those that are not valid
inline constexpr std::size_t searchSteps = 20'000;      ///< issuers tried
inline constexpr std::size_t reportSteps = 2'000;       ///< issuers tried to tell why no path is valid
inline constexpr std::size_t signatureWork = 4'000;     ///< in checks of a signature of 256 bits on a curve
inline constexpr std::size_t nameComparisons = 1 << 20; ///< of names with constraints
inline constexpr std::size_t policyLinks = 5'000;       ///< between policies of one path
inline constexpr std::size_t listsTried = 20'000;       ///< for all certificates and distribution points
inline constexpr std::size_t respondersTried = 32;      ///< certificates that may have signed one OCSP response
inline constexpr std::size_t listSignerDepth = 3;       ///< lists about signers of lists about …

}
