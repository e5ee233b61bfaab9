#include "core/base/RemoveFile.h"
#include "core/base/File.h"
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

Result<void> checkRemovable(const std::filesystem::path& path)
{
    struct stat status{};
    if (lstat(path.c_str(), &status) != 0) return fileFailure(path, "lstat", errno);
    if (!S_ISREG(status.st_mode)) return failAs(ErrorCode::Refused, "CW-495", {path.string()});
    return {};
}

Result<void> removeFile(const std::filesystem::path& path)
{
    CORE_CHECK(checkRemovable(path));
    if (unlink(path.c_str()) != 0) return fileFailure(path, "unlink", errno);
    return {};
}

}
