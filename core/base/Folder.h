#pragma once
#include "core/base/Result.h"
#include <filesystem>

namespace core {

/// Makes a folder for public files, and those above it that are missing: 0755 less the caller's umask. Those that are there stay as
/// they are. Errors: Storage.
Result<void> makePublicFolder(const std::filesystem::path& folder);

}
