#pragma once
#include "core/base/Result.h"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// The files in which Linux tells about a machine (/proc, /sys, /etc, /dev): those of this one, or a tree that a test laid out.
class SysRoot {
public:
    SysRoot() = default; ///< this machine
    explicit SysRoot(std::filesystem::path root) : m_root(std::move(root)) {}

    bool isThisMachine() const { return m_root == "/"; }
    /// The first 16 MiB of a file without trailing blanks; nothing when it cannot be read.
    std::optional<std::string> text(const std::string& path) const;
    /// Its lines; nothing when it cannot be read.
    std::optional<std::vector<std::string>> lines(const std::string& path) const;
    /// Names in a folder, sorted; nothing when it cannot be read.
    std::optional<std::vector<std::string>> names(const std::string& path) const;
    bool exists(const std::string& path) const;
    /// Where a symbolic link points, as it is written there; nothing when it is none.
    std::optional<std::string> link(const std::string& path) const;
    /// Where a path of that machine lies on this one.
    std::filesystem::path at(const std::string& path) const
    {
        return m_root / std::filesystem::path(path).relative_path();
    }

private:
    std::filesystem::path m_root = "/";
};

}
