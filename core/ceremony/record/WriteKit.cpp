#include "core/base/File.h"
#include "core/base/Folder.h"
#include "core/ceremony/record/Kit.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <set>
#include <sys/statvfs.h>
#include <unistd.h>

namespace core {

namespace {

namespace fs = std::filesystem;

/// Syncs a folder; with `all` everything on its medium.
Result<void> syncMedium(const fs::path& folder, bool all)
{
    const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number < 0) return fileFailure(folder, "open of the folder", errno);
    const int cause = (all ? syncfs(number) : fsync(number)) == 0 ? 0 : errno;
    ::close(number);
    return cause == 0 ? Result<void>{} : fileFailure(folder, "sync", cause);
}

/// What file systems put there by themselves.
bool isOfFileSystem(const std::string& name)
{
    static constexpr std::array<std::string_view, 5> names{
        "lost+found", "System Volume Information", ".Trashes", ".fseventsd", ".Spotlight-V100"};
    return std::ranges::contains(names, std::string_view(name));
}

Result<void> checkMedium(const fs::path& folder, const std::string& name, const WriteKit& options)
{
    std::error_code failed;
    if (fs::exists(folder / "transcript.jsonl", failed)) return failAs(ErrorCode::Refused, "CW-238", {folder.string()});
    for (fs::directory_iterator each(folder, failed); !failed && each != fs::directory_iterator();
        each.increment(failed)) {
        const std::string found = each->path().filename().string();
        if (found == name) return failAs(ErrorCode::Refused, "CW-237", {each->path().string()});
        if (!options.mayBeNonEmpty && found != name + ".partial" && !isOfFileSystem(found))
            return failAs(ErrorCode::Refused, "CW-236", {folder.string(), found});
    }
    if (failed) return fileFailure(folder, "read of the folder", failed.value());
    return {};
}

Result<void> checkRoom(const fs::path& folder, const Kit& kit)
{
    constexpr std::uint64_t perFile = std::uint64_t{32} * 1024; // a cluster of a large stick
    std::uint64_t wanted = 0;
    for (const KitFile& file : kit.files) wanted += file.content.size() + perFile;
    struct statvfs status{};
    if (statvfs(folder.c_str(), &status) != 0) return fileFailure(folder, "statvfs", errno);
    if ((status.f_flag & ST_RDONLY) != 0) return fileFailure(folder, "statvfs", EROFS);
    const std::uint64_t free = std::uint64_t{status.f_bavail} * status.f_frsize;
    if (free >= wanted) return {};
    return failAs(ErrorCode::Storage, "CW-241",
        {folder.string(), std::to_string(wanted / 1024 + 1), std::to_string(free / 1024)});
}

Result<void> removeFolder(const fs::path& folder)
{
    std::error_code failed;
    fs::remove_all(folder, failed);
    return failed ? fileFailure(folder, "remove", failed.value()) : Result<void>{};
}

Result<void> writeFiles(const fs::path& folder, const Kit& kit)
{
    std::set<fs::path> folders;
    for (const KitFile& file : kit.files) {
        const fs::path path = folder / file.path;
        CORE_CHECK(makePublicFolder(path.parent_path()));
        CORE_CHECK(writeFile(path, file.content, FileKind::Public));
        for (fs::path each = path.parent_path(); folders.insert(each).second && each != folder;)
            each = each.parent_path();
    }
    for (const fs::path& each : folders) CORE_CHECK(syncMedium(each, false));
    return {};
}

/// From the medium, as far as the system can be made to forget what it holds in memory.
Result<void> readAgain(const fs::path& folder, const Kit& kit)
{
    CORE_CHECK(syncMedium(folder, true));
    for (const KitFile& file : kit.files) {
        const fs::path path = folder / file.path;
        if (const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC); number >= 0) {
            posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED);
            ::close(number);
        }
        CORE_TRY(const Bytes content, readFile(path, file.content.size()));
        if (sha256(content) != sha256(file.content)) return failAs(ErrorCode::Storage, "CW-407", {path.string()});
    }
    return {};
}

/// The whole name appears at once, and only where nothing had it.
Result<void> giveName(const fs::path& partial, const fs::path& whole)
{
    int done = renameat2(AT_FDCWD, partial.c_str(), AT_FDCWD, whole.c_str(), RENAME_NOREPLACE);
    if (done != 0 && errno == EINVAL) done = ::rename(partial.c_str(), whole.c_str()); // not every file system knows it
    if (done != 0 && errno == EEXIST) return failAs(ErrorCode::Refused, "CW-237", {whole.string()});
    if (done != 0) return fileFailure(whole, "rename", errno);
    return syncMedium(whole.parent_path(), true);
}

}

Result<void> checkKitPaths(const Kit& kit)
{
    if (!kit.clash.empty()) return failAs(ErrorCode::Refused, "CW-239", {kit.clash});
    std::set<std::string> seen;
    for (const KitFile& file : kit.files) {
        std::string lower = file.path;
        std::ranges::transform(
            lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (!isKitPath(file.path) || !seen.insert(std::move(lower)).second)
            return failAs(ErrorCode::Refused, "CW-239", {file.path});
    }
    return {};
}

Result<void> writeKit(const fs::path& folder, std::string_view name, const Kit& kit, const WriteKit& options)
{
    if (!isKitPath(name) || name.contains('/') || safeFileName(name) != name)
        return failAs(ErrorCode::Refused, "CW-239", {std::string(name)});
    CORE_CHECK(checkKitPaths(kit));
    CORE_CHECK(checkMedium(folder, std::string(name), options));
    const fs::path whole = folder / std::string(name);
    const fs::path partial = folder / (std::string(name) + ".partial");
    CORE_CHECK(removeFolder(partial));
    CORE_CHECK(checkRoom(folder, kit));
    const auto written = [&]() -> Result<void> {
        CORE_CHECK(makePublicFolder(partial));
        CORE_CHECK(writeFiles(partial, kit));
        CORE_CHECK(readAgain(partial, kit));
        return giveName(partial, whole);
    }();
    std::error_code ignored;
    if (!written) fs::remove_all(partial, ignored);
    return written;
}

Result<void> writeAddendum(const fs::path& kit, std::string_view addendum)
{
    CORE_TRY(const Bytes transcript, readFile(kit / kitPath::transcript, limits::transcriptOctets));
    const TranscriptReading sealed = readTranscript(transcript, transcriptStart);
    if (sealed.fault) return std::unexpected(*sealed.fault);
    const TranscriptReading reading = readTranscript(bytesOf(addendum), sealed.head(transcriptStart));
    if (reading.fault) return std::unexpected(*reading.fault);
    if (!sealed.isEnded() || !reading.isEnded() || !reading.torn.empty())
        return failAs(ErrorCode::Refused, "CW-242", {std::string(kitPath::addendum), "close"});
    return writeFile(kit / kitPath::addendum, bytesOf(addendum), FileKind::Public);
}

}
