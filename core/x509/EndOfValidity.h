#pragma once
#include "core/base/Clock.h"

/// The ends of validities as people write them (RFC 5280 section 4.1.2.5).
namespace core {

/// 99991231235959Z: the certificate has no well-defined end (RFC 5280 section 4.1.2.5).
inline constexpr Time noWellDefinedEnd = std::chrono::sys_days(std::chrono::year(9999) / std::chrono::December / 31) +
    std::chrono::hours(24) - std::chrono::seconds(1);

/// The last second of a day in UTC ("2027-03-31"), a moment ("2027-03-31T12:00:00Z", or with an offset), or "none" for
/// noWellDefinedEnd. Errors: Malformed (CW-319).
Result<Time> readEnd(std::string_view text);

}
