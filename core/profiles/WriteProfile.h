#pragma once
#include "core/profiles/Profile.h"

namespace core {

/// A profile as a file, from its parts: what readProfile() reads back is the same but for `text`. Comments and layout of the
/// file it was once read from are not kept.
std::string writeProfile(const Profile& profile);

}
