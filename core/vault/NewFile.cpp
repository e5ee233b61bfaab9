#include "core/vault/NewFile.h"
#include "core/crypto/Random.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <format>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

Result<void> syncFile(const fs::path& path)
{
    for (const auto& [target, flags] :
        {std::pair{path, O_RDONLY}, std::pair{fs::absolute(path).parent_path(), O_RDONLY | O_DIRECTORY}}) {
        const int descriptor = open(target.c_str(), flags | O_CLOEXEC);
        const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
        if (descriptor >= 0) close(descriptor);
        if (!synced) return fail(ErrorCode::Storage, std::format("{}: {}", target.string(), std::strerror(errno)));
    }
    return {};
}

}

Result<NewFile> NewFile::beside(const fs::path& path)
{
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(path, ignored))) return failAs(ErrorCode::Refused, "CW-424", {path.string()});
    CORE_TRY(const Bytes tail, randomBytes(6));
    NewFile file(path.string() + ".new-" + toHex(tail));
    const int descriptor = open(file.m_path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::Storage, std::format("{}: {}", file.m_path.string(), std::strerror(errno)));
    close(descriptor);
    return file;
}

NewFile::~NewFile()
{
    std::error_code ignored;
    if (!m_path.empty()) fs::remove(m_path, ignored);
}

int NewFile::renameUnlessThere(const char* from, const char* to)
{
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

Result<void> NewFile::publish(const fs::path& path, RenameCall rename) const
{
    CORE_CHECK(syncFile(m_path));
    bool isDone = rename(m_path.c_str(), path.c_str()) == 0;
    if (!isDone && (errno == EINVAL || errno == ENOSYS)) // NFS, some FUSE: a second name replaces nothing either
        isDone = link(m_path.c_str(), path.c_str()) == 0 && (unlink(m_path.c_str()) == 0 || errno == ENOENT);
    if (!isDone) {
        if (errno == EEXIST) return failAs(ErrorCode::Refused, "CW-424", {path.string()});
        return fail(ErrorCode::Storage, std::format("{}: {}", path.string(), std::strerror(errno)));
    }
    return syncFile(path);
}

}
