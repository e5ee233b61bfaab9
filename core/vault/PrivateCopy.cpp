#include "core/vault/PrivateCopy.h"
#include "core/vault/Header.h"
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <format>
#include <fstream>
#include <sys/file.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

/// Whether a program that lives holds the lease of the vault; only then may a journal beside it be in use.
bool isLeased(const fs::path& vault)
{
    const int lease = open((vault.string() + ".lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (lease < 0) return false;
    const bool held = flock(lease, LOCK_SH | LOCK_NB) != 0;
    close(lease);
    return held;
}

/// The first octet of a file; nothing when it is empty or cannot be read.
std::optional<char> firstOctet(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    char octet = 0;
    return file.get(octet) ? std::optional(octet) : std::nullopt;
}

/// Memory before disk, so that the copy leaves no traces; the temporary folder when there is no room.
std::vector<fs::path> placesForCopies()
{
    std::vector<fs::path> places;
    if (const char* runtime = std::getenv("XDG_RUNTIME_DIR"); runtime && *runtime == '/') places.emplace_back(runtime);
    places.emplace_back("/dev/shm");
    std::error_code none;
    if (const fs::path temporary = fs::temp_directory_path(none); !none) places.push_back(temporary);
    return places;
}

Result<PrivateCopy> copyTo(const fs::path& place, const fs::path& vault)
{
    std::string pattern = (place / "certwright-XXXXXX").string();
    if (!mkdtemp(pattern.data())) // 0700
        return fail(ErrorCode::Storage, std::format("{}: {}", pattern, std::strerror(errno)));
    const fs::path folder = pattern;
    std::shared_ptr<const void> remover(nullptr, [folder](const void*) {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    });
    for (const char* suffix : {"", "-journal", "-wal"}) {
        std::error_code problem;
        const fs::path source = vault.string() + suffix;
        const fs::path copy = folder / ("copy" + std::string(suffix));
        if (!fs::exists(source, problem)) continue;
        fs::copy_file(source, copy, problem);
        if (!problem)
            fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write, problem); // of a read-only file
        if (problem) return fail(ErrorCode::Storage, std::format("{}: {}", source.string(), problem.message()));
    }
    return PrivateCopy{folder / "copy", std::move(remover)};
}

}

Leftovers leftoversOf(const fs::path& vault)
{
    if (isLeased(vault)) return {};
    const FileHeader seen = readHeader(vault);
    if (seen.isBeingWritten) return {};
    // SQLite takes a journal that begins with zero for one that is finished with.
    const auto journal = firstOctet(vault.string() + "-journal");
    return {.hasUnfinishedChange = journal && *journal != '\0',
        .hasWriteAheadLog = seen.hasWriteAheadLog || firstOctet(vault.string() + "-wal")};
}

Result<PrivateCopy> copyPrivately(const fs::path& vault)
{
    Result<PrivateCopy> copy = fail(ErrorCode::Storage, "no place for a private copy");
    for (const fs::path& place : placesForCopies()) {
        copy = copyTo(place, vault);
        if (copy) break;
    }
    return copy;
}

}
