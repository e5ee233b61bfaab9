#pragma once
#include <QTest>

/// Leaves out what cannot be so in a build with the address sanitizer, which takes terabytes of addresses and locks nothing.
#ifdef __SANITIZE_ADDRESS__
#define QSKIP_IF_SANITIZED(why) QSKIP(why)
inline constexpr int slowerBySanitizers = 10;
#else
#define QSKIP_IF_SANITIZED(why) static_cast<void>(0)
inline constexpr int slowerBySanitizers = 1;
#endif
