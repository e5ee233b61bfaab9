#pragma once
#include "core/base/Result.h"
#include <filesystem>

namespace core {

/// A name beside `path` that nobody else uses, removed at the end unless it was published.
class NewFile {
public:
    /// Renames a file unless the new name is taken: 0, or -1 and errno.
    using RenameCall = int (*)(const char* from, const char* to);
    static int renameUnlessThere(const char* from, const char* to);
    /// Makes the file, empty, 0600. Errors: Refused (CW-424) when `path` exists, Storage.
    static Result<NewFile> beside(const std::filesystem::path& path);
    NewFile(NewFile&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();
    const std::filesystem::path& path() const { return m_path; }
    /// Gives the finished file its name for good, file and folder synced. Errors: Refused (CW-424) when something has that name
    /// already, Storage.
    Result<void> publish(const std::filesystem::path& path, RenameCall rename = renameUnlessThere) const;

private:
    explicit NewFile(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

}
