#pragma once
#include "core/base/Bytes.h"
#include <string_view>

namespace core {

/// Why throws of dice, '1' to '6' each, do not look thrown; empty: they may be. One face five times as often as it should be, or two
/// that take turns, come from a person who made them up.
std::string_view doubtsAbout(ByteView rolls);

}
