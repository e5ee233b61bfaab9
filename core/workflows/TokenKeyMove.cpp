#include "core/workflows/TokenKeyMove.h"

#include "core/vault/Stores.h"

namespace core {

Result<std::optional<KeyRow>> noteMove(Vault& vault, const TokenKeyMove& move)
{
    KeyStore keys(vault);
    if (const auto known = keys.find(move.fingerprint); !known) {
        if (known.error().code == ErrorCode::NotFound) return std::nullopt;
        return std::unexpected(known.error());
    }
    if (move.now) CORE_CHECK(keys.addPlace(move.fingerprint, *move.now));
    const bool isThere = move.now && move.before && move.now->token == move.before->token &&
        move.now->objectLabel == move.before->objectLabel && move.now->objectId == move.before->objectId;
    if (move.before && !isThere) CORE_CHECK(keys.removePlace(move.fingerprint, *move.before));
    CORE_TRY(KeyRow row, keys.find(move.fingerprint));
    return row;
}

}
