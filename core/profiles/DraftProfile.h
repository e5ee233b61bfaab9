#pragma once
#include "core/profiles/IssueDraft.h"

namespace core {

/// The text of a profile that would give certificates like this one: made from the profile among `profiles` that fits best, with its
/// comments, or from a shipped one. It has a title and an id that no profile among them has, and is to be looked at before it is used.
/// Errors: NotFound (CW-260), those of editing.
Result<std::string> draftProfile(std::span<const Profile> profiles, const Certificate& certificate);
/// The same for what a request asks for; what CAs decide alone is not taken from it.
Result<std::string> draftProfile(std::span<const Profile> profiles, const RequestFacts& request);

}
