#pragma once

#include "core/tokens/TokenPlace.h"
#include "core/vault/Rows.h"

namespace core {

class Vault;

/// What became of a private key on a token.
struct TokenKeyMove {
    Bytes fingerprint;                  ///< of its public key
    std::optional<TokenPlace> now{};    ///< where it lies since then
    std::optional<TokenPlace> before{}; ///< where it does not lie any more
};

/// Tells a vault of it; nothing when the vault does not know the key. Events: as KeyStore::addPlace() and removePlace().
Result<std::optional<KeyRow>> noteMove(Vault& vault, const TokenKeyMove& move);

}
