#pragma once
#include "core/base/Result.h"
#include <chrono>
#include <filesystem>
#include <string>
#include <utility>

namespace core {

/// The right to write to a vault: an advisory lock on NAME.cwvault.lock, in which the holder's name stands. The kernel gives
/// it up when the process ends, however it ends.
class Lease {
public:
    /// Waits up to `wait`. Errors: Locked (CW-501) naming who holds it since when; Storage.
    static Result<Lease> acquire(
        const std::filesystem::path& vault, const std::string& actor, std::chrono::milliseconds wait);
    Lease(Lease&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Lease& operator=(Lease&& other) noexcept;
    ~Lease();

private:
    explicit Lease(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

}
