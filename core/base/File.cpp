#include "core/base/File.h"
#include "core/base/Folder.h"
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

constexpr mode_t unknownMask = 07777;
std::atomic<mode_t> rememberedMask{unknownMask};

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    bool close() { return !isOpen() || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

std::unexpected<Error> tooLong(const std::filesystem::path& path, std::size_t limit)
{
    return failAs(ErrorCode::Refused, "CW-601", {path.string(), std::to_string(limit) + " octets"});
}

/// The size of a regular file of at most `limit` octets.
Result<std::size_t> sizeToRead(const Descriptor& file, const std::filesystem::path& path, std::size_t limit)
{
    if (!file.isOpen()) return fileFailure(path, "open", errno);
    struct stat status{};
    if (fstat(file.number(), &status) != 0) return fileFailure(path, "fstat", errno);
    if (!S_ISREG(status.st_mode)) return failAs(ErrorCode::Storage, "CW-408", {path.string()});
    if (std::cmp_greater(status.st_size, limit)) return tooLong(path, limit);
    return static_cast<std::size_t>(status.st_size);
}

constexpr int readingFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

/// Reads until the end or one octet beyond the limit.
Result<Bytes> readAll(int descriptor, const std::filesystem::path& path, std::size_t limit)
{
    Bytes content;
    std::array<std::uint8_t, 64 * 1024> chunk{};
    for (;;) {
        const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fileFailure(path, "read", errno);
        if (count == 0) return content;
        content.insert(content.end(), chunk.begin(), chunk.begin() + count);
        if (content.size() > limit) return tooLong(path, limit);
    }
}

/// The same into memory of its own, which is as large as the file seems to be and one octet more, so that the end is seen.
Result<Secret> readAllSecret(int descriptor, const std::filesystem::path& path, std::size_t limit, std::size_t expected)
{
    Secret content(expected + 1);
    for (std::size_t used = 0;;) {
        if (used == content.size()) {
            Secret larger(content.size() * 2);
            std::ranges::copy(content.view(), larger.span().begin());
            content = std::move(larger);
        }
        const ssize_t count = ::read(descriptor, content.span().data() + used, content.size() - used);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fileFailure(path, "read", errno);
        used += static_cast<std::size_t>(count);
        if (used > limit) return tooLong(path, limit);
        if (count > 0) continue;
        content.truncate(used);
        return content;
    }
}

Result<void> writeAll(int descriptor, const std::filesystem::path& path, ByteView content)
{
    while (!content.empty()) {
        const ssize_t count = ::write(descriptor, content.data(), content.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fileFailure(path, "write", errno);
        content = content.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

/// What stands at the target must be nothing or a regular file.
Result<void> checkTarget(int folder, const std::string& name, const std::filesystem::path& path)
{
    struct stat status{};
    if (fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<void>{} : fileFailure(path, "fstatat", errno);
    if (S_ISLNK(status.st_mode)) return failAs(ErrorCode::Refused, "CW-405", {path.string()});
    if (!S_ISREG(status.st_mode)) return failAs(ErrorCode::Refused, "CW-406", {path.string()});
    return {};
}

mode_t callerMask()
{
    if (const mode_t mask = rememberedMask.load(); mask != unknownMask) return mask;
    const mode_t mask = umask(077); // can only be read by setting it; the strict value harms nobody meanwhile
    umask(mask);
    return mask;
}

/// A new file beside the target that goes away again unless it is renamed.
class NewFile {
public:
    NewFile(int folder, std::filesystem::path target) : m_folder(folder), m_target(std::move(target)) {}
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile()
    {
        if (!m_name.empty()) unlinkat(m_folder, m_name.c_str(), 0);
    }

    Result<void> write(const SharedOctets& content, FileKind kind)
    {
        CORE_TRY(const int number, create());
        Descriptor file{number};
        Result<void> done;
        content.inPieces(content.view(), [&](ByteView piece) {
            if (done) done = writeAll(file.number(), m_target, piece);
        });
        CORE_CHECK(done);
        const mode_t mode = kind == FileKind::Private ? 0600 : (0644 & ~callerMask());
        if (fchmod(file.number(), mode) != 0) return fileFailure(m_target, "fchmod", errno);
        if (fsync(file.number()) != 0) return fileFailure(m_target, "fsync", errno);
        CORE_CHECK(compare(file.number(), content));
        if (!file.close()) return fileFailure(m_target, "close", errno);
        return {};
    }

    Result<void> rename(const std::string& name)
    {
        if (renameat(m_folder, m_name.c_str(), m_folder, name.c_str()) != 0)
            return fileFailure(m_target, "rename", errno);
        m_name.clear();
        if (fsync(m_folder) != 0) return fileFailure(m_target, "fsync of the folder", errno);
        return {};
    }

private:
    Result<int> create()
    {
        static std::atomic<unsigned> counter{0};
        for (int attempt = 0; attempt < 1000; ++attempt) {
            const std::string name =
                ".certwright-" + std::to_string(getpid()) + "-" + std::to_string(counter++) + ".new";
            const int file = openat(m_folder, name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
            if (file >= 0) {
                m_name = name;
                return file;
            }
            if (errno != EEXIST) return fileFailure(m_target, "open", errno);
        }
        return fileFailure(m_target, "open", EEXIST);
    }

    Result<void> compare(int file, const SharedOctets& content) const
    {
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED); // from the medium where the system can
        if (lseek(file, 0, SEEK_SET) != 0) return fileFailure(m_target, "lseek", errno);
        Result<void> done;
        content.inPieces(content.view(), [&](ByteView piece) {
            if (done) done = comparePiece(file, piece);
        });
        CORE_CHECK(done);
        std::uint8_t more = 0;
        if (::read(file, &more, 1) != 0) return failAs(ErrorCode::Storage, "CW-407", {m_target.string()});
        return {};
    }

    Result<void> comparePiece(int file, ByteView piece) const
    {
        std::array<std::uint8_t, 64 * 1024> chunk{};
        while (!piece.empty()) {
            const ssize_t count = ::read(file, chunk.data(), std::min(chunk.size(), piece.size()));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return fileFailure(m_target, "read", errno);
            const auto found = ByteView(chunk).first(static_cast<std::size_t>(count));
            if (count == 0 || !std::ranges::equal(found, piece.first(found.size())))
                return failAs(ErrorCode::Storage, "CW-407", {m_target.string()});
            piece = piece.subspan(found.size());
        }
        return {};
    }

    int m_folder;
    std::filesystem::path m_target;
    std::string m_name;
};

}

std::unexpected<Error> fileFailure(const std::filesystem::path& path, std::string_view doing, int cause)
{
    std::string detail = std::string(doing) + ": " + std::strerror(cause);
    const auto named = [&](ErrorCode code, std::string_view rule) {
        return failAs(code, rule, {path.string()}, std::move(detail));
    };
    switch (cause) {
    case ENOENT:
    case ENOTDIR: return named(ErrorCode::Storage, "CW-401");
    case EACCES:
    case EPERM: return named(ErrorCode::Storage, "CW-402");
    case EROFS: return named(ErrorCode::Storage, "CW-403");
    case ENOSPC:
    case EDQUOT: return named(ErrorCode::Storage, "CW-410");
    case ELOOP: return named(ErrorCode::Refused, "CW-405");
    case EISDIR: return named(ErrorCode::Refused, "CW-406");
    default: return named(ErrorCode::Storage, "CW-404");
    }
}

void tightenUmask()
{
    const mode_t mask = umask(077);
    mode_t expected = unknownMask;
    rememberedMask.compare_exchange_strong(expected, mask);
}

Result<void> makePublicFolder(const std::filesystem::path& folder)
{
    std::error_code problem;
    if (folder.empty() || std::filesystem::is_directory(folder, problem)) return {};
    CORE_CHECK(makePublicFolder(folder.parent_path()));
    if (::mkdir(folder.c_str(), 0700) != 0) return fileFailure(folder, "mkdir", errno);
    if (::chmod(folder.c_str(), 0755 & ~callerMask()) != 0) return fileFailure(folder, "chmod", errno);
    return {};
}

Result<TemporaryFolder> TemporaryFolder::make(std::string_view purpose)
{
    std::error_code problem;
    const std::filesystem::path place = std::filesystem::temp_directory_path(problem);
    std::string pattern = (place / ("certwright-" + std::string(purpose) + "-XXXXXX")).string();
    if (!::mkdtemp(pattern.data())) return fileFailure(pattern, "mkdtemp", errno);
    return TemporaryFolder(pattern);
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

Result<std::filesystem::path> TemporaryFolder::part(std::string_view name) const
{
    std::filesystem::path folder = m_path / name;
    if (::mkdir(folder.c_str(), 0700) != 0) return fileFailure(folder, "mkdir", errno);
    return folder;
}

Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit)
{
    if (path == "-") return readAll(STDIN_FILENO, path, limit);
    const Descriptor file{::open(path.c_str(), readingFlags)};
    CORE_CHECK(sizeToRead(file, path, limit));
    return readAll(file.number(), path, limit);
}

Result<Bytes> readBeginning(const std::filesystem::path& path, std::size_t limit)
{
    const Descriptor file{::open(path.c_str(), readingFlags)};
    CORE_TRY(const std::size_t size, sizeToRead(file, path, std::numeric_limits<std::size_t>::max()));
    Bytes content(std::min(size, limit)); // once, so that no copy of a key is left behind
    std::size_t used = 0;
    while (used < content.size()) {
        const ssize_t count = ::read(file.number(), content.data() + used, content.size() - used);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            const int cause = errno;
            wipe(content);
            return fileFailure(path, "read", cause);
        }
        if (count == 0) break; // it became shorter
        used += static_cast<std::size_t>(count);
    }
    content.resize(used);
    return content;
}

Result<Secret> readSecretFile(const std::filesystem::path& path, std::size_t limit)
{
    const Descriptor file{::open(path.c_str(), readingFlags)};
    CORE_TRY(const std::size_t size, sizeToRead(file, path, limit));
    return readAllSecret(file.number(), path, limit, size);
}

Result<void> writeFile(const std::filesystem::path& path, ByteView content, FileKind kind)
{
    return writeLongFile(path, SharedOctets::borrow(content), kind);
}

Result<void> writeLongFile(const std::filesystem::path& path, const SharedOctets& content, FileKind kind)
{
    const std::string name = path.filename().string();
    if (name.empty() || name == "." || name == "..") return failAs(ErrorCode::Refused, "CW-406", {path.string()});
    const std::filesystem::path folderPath = path.has_parent_path() ? path.parent_path() : ".";
    const Descriptor folder{::open(folderPath.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder.isOpen()) return fileFailure(path, "open of the folder", errno);
    CORE_CHECK(checkTarget(folder.number(), name, path));
    NewFile file{folder.number(), path};
    CORE_CHECK(file.write(content, kind));
    return file.rename(name);
}

std::string safeFileName(std::string_view untrusted)
{
    constexpr std::size_t longest = 80;
    const auto isPlain = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
            c == '-';
    };
    std::string name;
    for (const char character : untrusted) {
        if (isPlain(character))
            name.push_back(character);
        else if (!name.ends_with('_'))
            name.push_back('_');
    }
    const auto first = name.find_first_not_of("-._");
    name = first == std::string::npos ? std::string() : name.substr(first, longest - 1);
    while (name.ends_with('.') || name.ends_with('_')) name.pop_back();
    if (name.empty()) return "unnamed";

    // Device names of Windows, where an exported file may be carried.
    static constexpr std::string_view devices[] = {"con", "prn", "aux", "nul", "com", "lpt"};
    std::string stem = name.substr(0, name.find('.'));
    std::ranges::transform(
        stem, stem.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const bool isNumbered = stem.size() == 4 && stem[3] >= '0' && stem[3] <= '9';
    const auto device = std::ranges::find(devices, std::string_view(stem).substr(0, 3));
    const bool isDevice =
        device != std::end(devices) && (isNumbered == (device >= devices + 4)) && (stem.size() == 3 || isNumbered);
    return isDevice ? "_" + name : name;
}

}
