#pragma once
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

}
