#pragma once
#include "core/base/Result.h"
#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace core {

/// Seconds since 1970-01-01 UTC without leap seconds, as X.509 counts them.
using Time = std::chrono::sys_seconds;
/// Where the present time comes from; a parameter everywhere, so that tests can set it.
using Clock = std::function<Time()>;

/// The machine's clock.
Time systemTime();
/// RFC 3339 in UTC: 2026-11-20T14:02:00Z.
std::string toText(Time time);
/// RFC 3339 with 'Z' or an offset, or a bare date (00:00:00 UTC). Errors: Malformed.
Result<Time> readTime(std::string_view text);

}
