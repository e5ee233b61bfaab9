#include "core/vault/Lease.h"
#include "core/base/Clock.h"
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <format>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace core {

namespace {

std::string hostName()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string holderIn(int descriptor)
{
    std::array<char, 512> text{};
    const ssize_t length = pread(descriptor, text.data(), text.size(), 0);
    return std::string(text.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
}

}

Result<Lease> Lease::acquire(
    const std::filesystem::path& vault, const std::string& actor, std::chrono::milliseconds wait)
{
    const std::string path = vault.string() + ".lock";
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (descriptor < 0 && errno == ELOOP) return failAs(ErrorCode::Refused, "CW-405", {path});
    if (descriptor < 0) return fail(ErrorCode::Storage, std::format("{}: {}", path, std::strerror(errno)));
    struct stat status{};
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_nlink != 1) {
        close(descriptor);
        return failAs(ErrorCode::Refused, "CW-444", {path}); // somebody put it there: its name goes into no other file
    }
    Lease lease{descriptor};
    const auto end = std::chrono::steady_clock::now() + wait;
    while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return fail(ErrorCode::Storage, std::format("{}: {}", path, std::strerror(errno)));
        if (std::chrono::steady_clock::now() >= end) {
            const std::string holder = holderIn(descriptor);
            lease.m_descriptor = -1; // not ours: close without clearing the holder's name
            close(descriptor);
            return failAs(ErrorCode::Locked, "CW-501", {holder});
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    const std::string holder =
        std::format("{}@{}, process {}, since {}", actor, hostName(), getpid(), toText(systemTime()));
    const bool isNamed = ftruncate(descriptor, 0) == 0 && pwrite(descriptor, holder.data(), holder.size(), 0) >= 0;
    if (!isNamed && errno != ENOSPC && errno != EDQUOT) // on a full disk the lock counts without its holder's name
        return fail(ErrorCode::Storage, std::format("{}: {}", path, std::strerror(errno)));
    return lease;
}

Lease& Lease::operator=(Lease&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Lease::~Lease()
{
    if (m_descriptor < 0) return;
    // The name goes first, so that nobody reads of a holder who has left; the lock itself ends with the descriptor.
    if (ftruncate(m_descriptor, 0) != 0) {} // a stale name does no harm
    close(m_descriptor);
}

}
