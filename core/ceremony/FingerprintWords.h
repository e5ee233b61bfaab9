#pragma once
#include "core/base/Bytes.h"
#include <string>
#include <string_view>

namespace core {

/// Octets as words of the PGP word list (Juola and Zimmermann, 1995), for reading aloud: even places take two-syllable
/// words, odd ones three-syllable words, so that a word left out or swapped is heard. Parted by blanks.
std::string fingerprintWords(ByteView octets);
/// Upper-case hexadecimal in groups of four digits, parted by blanks.
std::string fingerprintGroups(ByteView octets);

}
