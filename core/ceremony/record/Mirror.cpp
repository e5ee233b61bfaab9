#include "core/ceremony/record/Mirror.h"
#include "core/base/File.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace core {

namespace {

Result<void> syncFolder(const std::filesystem::path& folder)
{
    const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number < 0) return fileFailure(folder, "open of the folder", errno);
    const int cause = fsync(number) == 0 ? 0 : errno;
    ::close(number);
    return cause == 0 ? Result<void>{} : fileFailure(folder, "fsync of the folder", cause);
}

/// How every line begins that may come next.
std::string lineBeginning(const TranscriptReading& reading, const Sha256& start)
{
    return "{\"n\":" + std::to_string(reading.lines.size() + 1) + ",\"prev\":\"" + toHex(reading.head(start)) +
        "\",\"utc\":\"";
}

}

Journal::Mirror& Journal::Mirror::operator=(Mirror&& other) noexcept
{
    if (this == &other) return *this;
    close();
    m_folder = std::move(other.m_folder);
    m_name = std::move(other.m_name);
    m_sync = std::move(other.m_sync);
    m_file = std::exchange(other.m_file, -1);
    return *this;
}

void Journal::Mirror::close()
{
    if (m_file >= 0) ::close(std::exchange(m_file, -1)); // the lock goes with it
}

Result<Journal::Mirror> Journal::Mirror::open(
    const std::filesystem::path& folder, const JournalPlace& place, Missing missing)
{
    Mirror mirror;
    mirror.m_folder = folder;
    mirror.m_name = place.fileName;
    mirror.m_sync = place.sync ? place.sync : [](int file) { return fdatasync(file); };
    struct stat status{};
    if (stat(folder.c_str(), &status) != 0) return fileFailure(folder, "stat", errno);
    if (!S_ISDIR(status.st_mode)) return fileFailure(folder, "stat", ENOTDIR);
    if (lstat(mirror.file().c_str(), &status) != 0) {
        if (errno != ENOENT) return fileFailure(mirror.file(), "lstat", errno);
        if (missing == Missing::Make) CORE_CHECK(mirror.make());
        return mirror;
    }
    if (!S_ISREG(status.st_mode)) return fileFailure(mirror.file(), "lstat", S_ISLNK(status.st_mode) ? ELOOP : EISDIR);
    CORE_CHECK(mirror.openFile(0));
    return mirror;
}

Result<void> Journal::Mirror::openFile(int flags)
{
    m_file = ::open(file().c_str(), O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC | flags, 0644);
    if (m_file < 0) return fileFailure(file(), "open", errno);
    if (flock(m_file, LOCK_EX | LOCK_NB) == 0) return {};
    if (errno == EWOULDBLOCK) return failAs(ErrorCode::Locked, "CW-235", {file().string()});
    return fileFailure(file(), "flock", errno);
}

Result<void> Journal::Mirror::make()
{
    if (m_file >= 0) return {};
    CORE_CHECK(openFile(O_CREAT | O_EXCL));
    if (fsync(m_file) != 0) return fileFailure(file(), "fsync", errno);
    return syncFolder(m_folder);
}

Result<Bytes> Journal::Mirror::content() const
{
    if (m_file < 0) return Bytes();
    Bytes content;
    std::array<std::uint8_t, std::size_t{64} * 1024> chunk{};
    while (content.size() <= limits::transcriptOctets) {
        const ssize_t count = pread(m_file, chunk.data(), chunk.size(), static_cast<off_t>(content.size()));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fileFailure(file(), "read", errno);
        if (count == 0) return content;
        content.insert(content.end(), chunk.begin(), chunk.begin() + count);
    }
    return content; // beyond the limit, at which the reader stops
}

Result<void> Journal::Mirror::checkReading(const TranscriptReading& reading, const Sha256& start) const
{
    if (reading.fault) {
        Error error = *reading.fault;
        error.detail = file().string();
        return std::unexpected(std::move(error));
    }
    const std::string beginning = lineBeginning(reading, start);
    const auto length = std::min(beginning.size(), reading.torn.size());
    if (std::ranges::equal(bytesOf(beginning).first(length), reading.torn.first(length))) return {};
    return failAs(ErrorCode::Malformed, "CW-233", {std::to_string(reading.lines.size() + 1)}, file().string());
}

Result<TornLine> Journal::Mirror::putAway(const TranscriptReading& reading)
{
    const Sha256 hash = sha256(reading.torn);
    const std::filesystem::path folder = m_folder / "torn";
    std::error_code failed;
    std::filesystem::create_directory(folder, failed);
    if (failed) return fileFailure(folder, "mkdir", failed.value());
    CORE_CHECK(syncFolder(m_folder));
    TornLine torn{m_folder, folder / (m_name + "." + toHex(ByteView(hash).first(8))), hash, reading.torn.size()};
    CORE_CHECK(writeFile(torn.keptAs, reading.torn, FileKind::Public));
    struct stat status{};
    if (fstat(m_file, &status) != 0) return fileFailure(file(), "fstat", errno);
    if (ftruncate(m_file, status.st_size - static_cast<off_t>(reading.torn.size())) != 0)
        return fileFailure(file(), "ftruncate", errno);
    if (fsync(m_file) != 0) return fileFailure(file(), "fsync", errno);
    return torn;
}

Result<void> Journal::Mirror::append(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::write(m_file, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return fileFailure(file(), "write", count < 0 ? errno : EIO);
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    if (m_sync(m_file) != 0) return fileFailure(file(), "fdatasync", errno);
    return {};
}

}
