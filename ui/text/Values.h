#pragma once

#include "core/base/Bytes.h"
#include "core/base/Clock.h"

#include <QString>

namespace ui {

/// A whole number as the language writes it: 1,284.
QString showNumber(qint64 number);

/// How the language writes a day in figures, the year always with four: yyyy-MM-dd in English, dd.MM.yyyy in German.
QString dateFormat();

// core::noWellDefinedEnd is told as what it is by all three.
/// Day only, local: 2026-11-29.
QString showDate(core::Time time);

/// Day and time, local, with the offset: 2026-11-20 15:02 +01:00.
QString showTime(core::Time time);

/// Day and time in UTC: 2026-11-20 14:02 UTC.
QString showUtc(core::Time time);

/// The distance from now in the largest fitting unit: "in 9 days", "5 hours ago", "now".
QString showDistance(core::Time time, core::Time now);

/// A length of time in the largest fitting unit: "90 days", "7 years".
QString showDuration(std::chrono::seconds length);

/// Octets as groups of two in upper-case hexadecimal, `perLine` groups a line (0: one line).
QString showOctets(core::ByteView octets, int perLine = 0);

}
