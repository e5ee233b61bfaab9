#pragma once

#include "core/tokens/TokenService.h"

namespace core {

/// Renames an object of a token that is logged in. What belongs to a private key is found by its identifier: its public key gets
/// label and identifier, too, its certificates the identifier. `id`: a new CKA_ID; empty: as it is. Errors: those of PKCS#11.
Result<void> renameWithCompanions(
    TokenService& service, const TokenName& name, const TokenObject& object, std::string_view label, ByteView id);

}
