#pragma once
#include "core/base/Text.h"
#include <span>

namespace core {

/// The profiles in resources/profiles, compiled in; copied into a vault when it is made.
std::span<const EmbeddedText> shippedProfileTexts();

}
