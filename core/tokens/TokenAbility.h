#pragma once
#include "core/crypto/KeyAlgorithm.h"
#include "core/tokens/Token.h"

namespace core {

/// What a token lacks, as it says itself, to hold a key of this kind and sign with it: names of mechanisms (PKCS#11 3.0 section 6).
/// Empty: nothing. `isMadeThere`: the key is made on it, not brought to it.
std::string lackOf(const Token& token, const KeyAlgorithm& algorithm, bool isMadeThere);

}
