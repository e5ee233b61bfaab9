#pragma once
#include "core/base/Result.h"
#include <filesystem>

/// Taking a file away whose content lies elsewhere by now. The medium may keep traces: this is no erasure.
namespace core {

/// To be asked before the content is put elsewhere. Errors: Refused (CW-495) for a link, a folder, a pipe or a device; Storage.
Result<void> checkRemovable(const std::filesystem::path& path);
/// Removes the file. Errors: as checkRemovable(), Storage.
Result<void> removeFile(const std::filesystem::path& path);

}
