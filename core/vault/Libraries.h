#pragma once
#include "core/base/Result.h"
#include <span>
#include <string>
#include <vector>

namespace core {

/// A library that this program runs with.
struct Library {
    std::string name;
    std::string version; ///< of what was loaded, not of what the program was built with
};

/// The libraries that decide about keys, certificates and the vault.
std::vector<Library> libraries();

/// The oldest version that is trusted with signing: those before it have faults that are known.
struct LibraryFloor {
    std::string_view name;
    std::string_view version;
};
std::span<const LibraryFloor> libraryFloors();
/// Errors: Refused (CW-654) for the first of `loaded` that is older than its floor, or whose version cannot be read.
Result<void> checkLibraries(std::span<const Library> loaded);

}
