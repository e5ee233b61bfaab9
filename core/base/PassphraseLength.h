#pragma once
#include <cstddef>

namespace core {

/// The octets of the longest passphrase that is taken, in the window and on the command line alike.
inline constexpr std::size_t longestPassphrase = 4096;

}
