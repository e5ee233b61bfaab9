#pragma once

#include "core/base/Result.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <string>

namespace ui {

/// What was written and not stored yet, in files that only this person can read, so that it outlives the program. One for each
/// profile of each vault.
class Drafts {
public:
    /// In $XDG_STATE_HOME/certwright/drafts.
    Drafts();

    /// nullopt: there is none.
    std::optional<std::string> read(const std::filesystem::path& vault, std::string_view profile) const;
    /// Errors: Storage.
    core::Result<void> write(const std::filesystem::path& vault, std::string_view profile, std::string_view toml) const;
    void remove(const std::filesystem::path& vault, std::string_view profile) const;

private:
    std::filesystem::path fileOf(const std::filesystem::path& vault, std::string_view profile) const;

    std::filesystem::path m_folder;
};

}
