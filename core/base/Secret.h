#pragma once
#include "core/base/Bytes.h"
#include <cstddef>

namespace core {

/// Secret octets in memory of their own: locked (mlock), left out of core dumps (MADV_DONTDUMP), wiped when freed.
/// Moved, never copied by accident, never printed.
class Secret {
public:
    Secret() = default;
    /// Zeroed memory of that many octets; aborts the program when there is no memory.
    explicit Secret(std::size_t size);
    /// Copies octets in; the caller wipes its own copy.
    explicit Secret(ByteView source);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    ByteView view() const { return {m_data, m_size}; }
    std::span<std::uint8_t> span() { return {m_data, m_size}; }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /// An explicit second copy, as locked as this one.
    Secret clone() const { return Secret(view()); }
    /// A shorter secret from the front; the rest is wiped.
    void truncate(std::size_t size);

private:
    void release();
    std::uint8_t* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_mapped = 0;
};

/// Compares in time that depends on the length alone.
bool equalInConstantTime(ByteView a, ByteView b);
/// Overwrites memory in a way the compiler may not leave out.
void wipe(std::span<std::uint8_t> memory);

}
