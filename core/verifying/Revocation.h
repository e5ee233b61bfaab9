#pragma once
#include "core/verifying/Ledger.h"

namespace core {

/// Determines by RFC 5280 section 6.3 whether one certificate of a path was revoked, and writes down what came of it.
void checkRevocation(
    Engine& engine, const FactsPath& path, const std::vector<Result<PublicKey>>& keys, std::size_t at, Ledger& ledger);

}
