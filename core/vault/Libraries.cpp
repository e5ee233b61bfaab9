#include "core/vault/Libraries.h"
#include <array>
#include <charconv>
#include <openssl/crypto.h>
#include <sqlite3.h>

namespace core {

namespace {

/// Major, minor, patch; what stands behind them does not count. Zeros where there is no number.
std::array<int, 3> numbersOf(std::string_view version)
{
    std::array<int, 3> numbers{};
    const char* at = version.data();
    const char* const end = at + version.size();
    for (int& number : numbers) {
        const auto [next, problem] = std::from_chars(at, end, number);
        if (problem != std::errc() || next == end || *next != '.') break;
        at = next + 1;
    }
    return numbers;
}

}

std::vector<Library> libraries()
{
    return {{"OpenSSL", OpenSSL_version(OPENSSL_FULL_VERSION_STRING)}, {"SQLite", sqlite3_libversion()}};
}

std::span<const LibraryFloor> libraryFloors()
{
    static constexpr std::array all{
        LibraryFloor{"OpenSSL", "3.5.7"}, // mends CVE-2026-45447 and those before it
        LibraryFloor{"SQLite", "3.46.1"}, // what every fault was tried with
        LibraryFloor{"libp11", "0.4.20"}, // mends races of its sessions; no program of ours loads it
    };
    return all;
}

Result<void> checkLibraries(std::span<const Library> loaded)
{
    for (const LibraryFloor& floor : libraryFloors()) {
        const auto found = std::ranges::find(loaded, floor.name, &Library::name);
        if (found == loaded.end() || numbersOf(found->version) >= numbersOf(floor.version)) continue;
        return failAs(ErrorCode::Refused, "CW-654", {found->name, found->version, std::string(floor.version)});
    }
    return {};
}

}
