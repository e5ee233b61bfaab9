#pragma once
#include "core/base/Text.h"
#include "core/profiles/Profile.h"
#include <span>

namespace core {

/// The profiles in resources/profiles, compiled in; copied into a vault when it is made.
std::span<const EmbeddedText> shippedProfileTexts();
/// One of them. Errors: NotFound (CW-260).
Result<Profile> shippedProfile(std::string_view id);

}
