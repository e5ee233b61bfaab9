#pragma once
#include "core/base/Result.h"
#include <filesystem>
#include <utility>

namespace core {

/// Makes a folder for public files, and those above it that are missing: 0755 less the caller's umask. Those that are there stay as
/// they are. Errors: Storage.
Result<void> makePublicFolder(const std::filesystem::path& folder);

/// A private folder in the system's folder for such, 0700, which goes away with everything in it.
class TemporaryFolder {
public:
    /// Errors: Storage.
    static Result<TemporaryFolder> make(std::string_view purpose);
    TemporaryFolder(TemporaryFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return m_path; }
    /// Makes a folder in it. Errors: Storage.
    Result<std::filesystem::path> part(std::string_view name) const;

private:
    explicit TemporaryFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

}
