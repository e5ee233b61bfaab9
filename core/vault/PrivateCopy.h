#pragma once
#include "core/base/Result.h"
#include <filesystem>
#include <memory>

namespace core {

/// What lies in and beside a vault's file that SQLite would have to write to before it can read.
struct Leftovers {
    bool hasUnfinishedChange = false; ///< a rollback journal that was in use when a program ended
    bool hasWriteAheadLog = false;    ///< the file is, or was left, in a form that SQLite reads only where it may write
    bool any() const { return hasUnfinishedChange || hasWriteAheadLog; }
};
/// Nothing while a program that lives holds the vault for writing: what lies there is in use then.
Leftovers leftoversOf(const std::filesystem::path& vault);

/// A copy of a vault with what lies beside it, in memory if possible and for this user alone; the folder goes with `folder`.
struct PrivateCopy {
    std::filesystem::path path;
    std::shared_ptr<const void> folder;
};
/// Errors: Storage.
Result<PrivateCopy> copyPrivately(const std::filesystem::path& vault);

}
