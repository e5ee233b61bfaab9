#pragma once
#include "core/base/Result.h"
#include <filesystem>

namespace core {

/// A name beside `path` that nobody else uses, removed at the end unless it was published.
class NewFile {
public:
    /// Makes the file, empty, 0600. Errors: Refused (CW-424) when `path` exists, Storage.
    static Result<NewFile> beside(const std::filesystem::path& path);
    NewFile(NewFile&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();
    const std::filesystem::path& path() const { return m_path; }
    /// Gives the finished file its name for good, file and folder synced. Errors: Refused (CW-424) when something has that name
    /// already, Storage.
    Result<void> publish(const std::filesystem::path& path) const;

private:
    explicit NewFile(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

}
