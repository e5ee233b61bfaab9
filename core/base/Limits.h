#pragma once
#include <cstdint>
#include <span>
#include <string_view>

/// How much of anything is read from outside. Every refusal names its limit.
namespace core::limits {

inline constexpr std::size_t certificateOctets = 64 * 1024; ///< requests too
inline constexpr std::size_t pkcs12Octets = 10 * 1024 * 1024;
inline constexpr std::size_t crlOctets = 64 * 1024 * 1024;
inline constexpr std::size_t ocspOctets = 256 * 1024;
inline constexpr std::size_t jwkOctets = 1024 * 1024;
inline constexpr std::size_t pictureOctets = 64 * 1024 * 1024; ///< of sheets
inline constexpr std::size_t picturePixels = 100'000'000;
inline constexpr std::size_t bundleObjects = 10'000;
inline constexpr std::size_t nestingLevels = 32; ///< of constructed elements (ITU-T X.690 section 8.1.2.5)
inline constexpr std::size_t oidArcs = 128;
inline constexpr int rsaModulusBits = 16384;
inline constexpr int rsaExponentBits = 64;
inline constexpr std::int64_t pbkdf2Iterations = 10'000'000; ///< of all parts of a file together
inline constexpr std::uint64_t kdfMemoryOctets = std::uint64_t{1} << 29;
inline constexpr std::int64_t bcryptRounds = 1000;
inline constexpr std::uint64_t readingOctets = std::uint64_t{1} << 30; ///< of memory, while one file is read
inline constexpr int readingSeconds = 10;                              ///< of processor time for one file

}

namespace core {

struct Limit {
    std::string_view id;
    std::string_view label; ///< CORE_TEXT
    std::uint64_t most;     ///< the largest value that is accepted; 0: there is none, it is refused as such
    std::string_view rule;  ///< the Wording that names it in the refusal
};
std::span<const Limit> limitTable();

}
