#include "core/base/Secret.h"
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace core {

namespace {

std::size_t wholePages(std::size_t size)
{
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    if (size > SIZE_MAX - page) std::abort();
    return (size + page - 1) / page * page;
}

/// Memory of its own pages, so that no other object is unlocked or wiped with it.
std::uint8_t* mapSecretPages(std::size_t size)
{
    void* const memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) { // as operator new would, except that nothing is tried again
        if (const auto outOfMemory = std::get_new_handler()) outOfMemory();
        std::abort();
    }
    // Best effort from here: RLIMIT_MEMLOCK may be small, and a secret in swappable memory beats none.
    static_cast<void>(mlock(memory, size));
    static_cast<void>(madvise(memory, size, MADV_DONTDUMP));
    static_cast<void>(madvise(memory, size, MADV_WIPEONFORK));
    return static_cast<std::uint8_t*>(memory);
}

}

Secret::Secret(std::size_t size)
{
    if (size == 0) return;
    m_mapped = wholePages(size);
    m_data = mapSecretPages(m_mapped);
    m_size = size;
}

Secret::Secret(ByteView source) : Secret(source.size()) { std::ranges::copy(source, m_data); }

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_mapped(std::exchange(other.m_mapped, 0))
{}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_mapped = std::exchange(other.m_mapped, 0);
    }
    return *this;
}

Secret::~Secret() { release(); }

void Secret::truncate(std::size_t size)
{
    if (size >= m_size) return;
    wipe({m_data + size, m_size - size});
    m_size = size;
    if (size == 0) release();
}

void Secret::release()
{
    if (!m_data) return;
    wipe({m_data, m_mapped});
    munmap(m_data, m_mapped);
    m_data = nullptr;
    m_size = m_mapped = 0;
}

bool equalInConstantTime(ByteView a, ByteView b)
{
    if (a.size() != b.size()) return false;
    volatile std::uint8_t difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i) difference = static_cast<std::uint8_t>(difference | (a[i] ^ b[i]));
    return difference == 0;
}

void wipe(std::span<std::uint8_t> memory)
{
    if (!memory.empty()) explicit_bzero(memory.data(), memory.size());
}

}
