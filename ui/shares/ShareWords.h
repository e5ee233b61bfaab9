#pragma once

#include "core/base/Secret.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace ui {

/// The 1024 words that shares are written with (SLIP-0039), in order.
std::span<const std::string_view> shareWords();
/// Those that begin with `prefix`.
std::span<const std::string_view> shareWordsWith(std::string_view prefix);

/// Words of a share as places in the list, in memory that is wiped; a place may be empty.
class ShareNumbers {
public:
    static constexpr std::uint16_t none = 0xFFFF;

    ShareNumbers() = default;
    /// That many empty places.
    explicit ShareNumbers(std::size_t count);
    /// The words of a share, apart from each other by spaces.
    explicit ShareNumbers(core::ByteView share);

    std::size_t size() const { return m_octets.size() / 2; }
    std::uint16_t at(std::size_t place) const;
    void set(std::size_t place, std::uint16_t number);
    bool isComplete() const;
    /// As text again; empty places are left out.
    core::Secret text() const;

private:
    core::Secret m_octets;
};

}
