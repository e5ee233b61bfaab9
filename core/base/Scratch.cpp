#include "core/base/Scratch.h"
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/mman.h>
#include <unistd.h>

namespace core {

namespace {

constexpr std::size_t roomInFront = std::size_t{128} * 1024; ///< for what framed() puts there; whole pages

std::unexpected<Error> scratchFailure(std::string_view doing)
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT;
    return failAs(ErrorCode::Storage, isFull ? "CW-410" : "CW-404", {std::filesystem::path("/var/tmp").string()},
        std::string(doing) + ": " + std::strerror(errno));
}

/// On a disk rather than in memory, where /tmp often is.
int openNameless()
{
    std::error_code none;
    for (const std::filesystem::path& folder :
        {std::filesystem::path("/var/tmp"), std::filesystem::temp_directory_path(none)}) {
        if (folder.empty()) continue;
        if (const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600); file >= 0)
            return file;
        std::string pattern = (folder / "certwright-XXXXXX").string(); // a file system that knows no nameless files
        const int file = mkostemp(pattern.data(), O_CLOEXEC);
        if (file < 0) continue;
        unlink(pattern.c_str());
        return file;
    }
    return -1;
}

Result<void> writeAt(int file, ByteView octets, std::size_t at)
{
    while (!octets.empty()) {
        const ssize_t count = pwrite(file, octets.data(), octets.size(), static_cast<off_t>(at));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return scratchFailure("pwrite");
        octets = octets.subspan(static_cast<std::size_t>(count));
        at += static_cast<std::size_t>(count);
    }
    return {};
}

}

SharedOctets::SharedOctets(Bytes octets)
{
    const auto owner = std::make_shared<const Bytes>(std::move(octets));
    m_view = *owner;
    m_owner = owner;
}

SharedOctets SharedOctets::borrow(ByteView octets)
{
    SharedOctets borrowed;
    borrowed.m_view = octets;
    return borrowed;
}

void SharedOctets::forget(ByteView part) const
{
    if (!m_isMapped || part.empty()) return;
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(part.data()) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(part.data() + part.size()) / page * page;
    if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED); // the file keeps them
}

Scratch::~Scratch()
{
    if (m_file >= 0) close(m_file);
}

Result<void> Scratch::append(ByteView octets)
{
    if (m_file < 0 && m_memory.size() + octets.size() <= m_inMemory) {
        m_memory.insert(m_memory.end(), octets.begin(), octets.end());
        return {};
    }
    CORE_CHECK(flush());
    CORE_CHECK(writeAt(m_file, octets, roomInFront + m_written));
    m_written += octets.size();
    return {};
}

Result<void> Scratch::flush()
{
    if (m_file < 0 && (m_file = openNameless()) < 0) return scratchFailure("opening a temporary file");
    CORE_CHECK(writeAt(m_file, m_memory, roomInFront + m_written));
    m_written += m_memory.size();
    m_memory.clear();
    return {};
}

Result<SharedOctets> Scratch::framed(ByteView before, ByteView after)
{
    if (m_file < 0) {
        Bytes all;
        all.reserve(before.size() + m_memory.size() + after.size());
        for (const ByteView part : {before, ByteView(m_memory), after}) all.insert(all.end(), part.begin(), part.end());
        return SharedOctets(std::move(all));
    }
    if (before.size() > roomInFront || !m_given.expired())
        return fail(ErrorCode::Internal, "no room for a frame around octets");
    CORE_CHECK(flush());
    CORE_CHECK(writeAt(m_file, before, roomInFront - before.size()));
    CORE_CHECK(writeAt(m_file, after, roomInFront + m_written));
    const std::size_t length = roomInFront + m_written + after.size();
    void* const place = mmap(nullptr, length, PROT_READ, MAP_SHARED, m_file, 0);
    if (place == MAP_FAILED) return scratchFailure("mmap");
    const std::shared_ptr<const void> owner(place, [length](void* mapped) { munmap(mapped, length); });
    m_given = owner;
    const ByteView all(static_cast<const std::uint8_t*>(place), length);
    return SharedOctets(owner, all.subspan(roomInFront - before.size()));
}

}
