#pragma once
#include "core/profiles/Profile.h"

namespace core {

/// A setting in which two profiles differ, by its path in profile files: "names.maximum", "extensions.keyUsage.uses".
/// For lists, the values that only one has; both whole where only the order differs. Empty: the setting is not there.
struct SettingChange {
    std::string setting;
    std::string before;
    std::string after;
    bool operator==(const SettingChange&) const = default;
};
/// Every difference in meaning, in the order of the settings; layout, comments and defaults that are spelt out do not count.
std::vector<SettingChange> compareProfiles(const Profile& one, const Profile& other);

}
