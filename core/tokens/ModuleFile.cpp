#include "core/base/File.h"
#include "core/tokens/Modules.h"
#include <sys/stat.h>
#include <unistd.h>

namespace core {
namespace {

constexpr std::size_t moduleLimit = 256 * 1024 * 1024; // octets; the largest drivers have some 50 MiB

bool isOurs(const struct stat& status) { return status.st_uid == 0 || status.st_uid == geteuid(); }

std::unexpected<Error> noAccess(const std::filesystem::path& path, const std::error_code& why)
{
    const bool isMissing = why == std::errc::no_such_file_or_directory || why == std::errc::not_a_directory;
    return failAs(ErrorCode::Storage, isMissing ? "CW-401" : "CW-402", {path.string()}, why.message());
}

Result<struct stat> statusOf(const std::filesystem::path& path)
{
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0) return noAccess(path, {errno, std::generic_category()});
    return status;
}

/// Whether somebody other than root and the running user could put another file in this folder's place or into it.
/// The group of a folder of root's is the administrator's choice: /usr/local belongs to group staff on Debian.
bool isOpenToOthers(const struct stat& folder)
{
    if (!isOurs(folder)) return true;
    if (folder.st_mode & S_ISVTX) return false; // in it everybody replaces only files of their own
    return (folder.st_mode & S_IWOTH) || (folder.st_uid != 0 && (folder.st_mode & S_IWGRP));
}

}

Result<ModuleFile> checkModuleFile(const std::filesystem::path& path)
{
    std::error_code problem;
    const std::filesystem::path canonical = std::filesystem::canonical(path, problem);
    if (problem) return noAccess(path, problem);
    CORE_TRY(const auto status, statusOf(canonical));
    if (!S_ISREG(status.st_mode)) return failAs(ErrorCode::Storage, "CW-408", {canonical.string()});
    if (!isOurs(status)) return failAs(ErrorCode::Refused, "CW-510", {canonical.string()});
    if (status.st_mode & (S_IWGRP | S_IWOTH)) return failAs(ErrorCode::Refused, "CW-511", {canonical.string()});
    for (auto folder = canonical.parent_path();; folder = folder.parent_path()) {
        CORE_TRY(const auto above, statusOf(folder));
        if (isOpenToOthers(above)) return failAs(ErrorCode::Refused, "CW-512", {canonical.string(), folder.string()});
        if (folder == folder.root_path()) break;
    }
    CORE_TRY(const Bytes content, readFile(canonical, moduleLimit));
    return ModuleFile{canonical, sha256(content)};
}

}
