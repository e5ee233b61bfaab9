#pragma once
#include "core/ceremony/environment/SysRoot.h"

namespace core {

/// The identifier of the file system that is mounted at a folder, as /dev/disk/by-uuid names it. Empty when nothing is mounted there, or
/// nobody tells.
std::string volumeOf(const SysRoot& root, const std::filesystem::path& folder);

}
