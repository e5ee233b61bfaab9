#pragma once
#include "core/profiles/Profile.h"

namespace core {

/// Whether a profile can yield a valid certificate at all. Errors: Refused (CW-155) with the reason.
Result<void> checkProfile(const Profile& profile);
/// Whether an extension could stand in a profile of that kind. Errors: those of checkGrant() and makeExtension().
Result<void> checkExtension(const ProfileExtension& extension, CertificateKind kind);
/// Whether a profile can hold an extension of that type at all; the others are made from request, keys and lists.
bool mayStandInProfiles(const ExtensionType& type);
/// The extension of that type; nullptr: the profile has none.
const ProfileExtension* findExtension(const Profile& profile, std::string_view oid);
/// Whether a field of the extension holds that value.
bool holds(const ProfileExtension* extension, std::string_view value);

}
