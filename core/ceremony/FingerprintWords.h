#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <string>
#include <string_view>

namespace core {

/// Octets as words of the PGP word list (Juola and Zimmermann, 1995), for reading aloud: even places take two-syllable
/// words, odd ones three-syllable words, so that a word left out or swapped is heard. Parted by blanks.
std::string fingerprintWords(ByteView octets);
/// The octets of words as fingerprintWords() gives them, any letter case, parted by blanks or commas; or of at least 24
/// hexadecimal digits. Errors: Usage (CW-446 when it is neither, CW-448 naming the first unknown word).
Result<Bytes> octetsOfWords(std::string_view text);
/// Upper-case hexadecimal in groups of four digits, parted by blanks.
std::string fingerprintGroups(ByteView octets);

}
