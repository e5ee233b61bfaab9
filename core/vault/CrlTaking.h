#pragma once
#include "core/vault/Change.h"

namespace core {

/// What taking in a list made elsewhere would change.
struct CrlTaking {
    bool isNew = true;           ///< this very list is not here yet
    std::size_t revocations = 0; ///< serial numbers that would be revoked by it and are not
};
/// Looks only. Errors: Refused (CW-421, CW-343) as for CrlStore::importIn().
Result<CrlTaking> wouldTake(Vault& vault, const Crl& crl, ByteView issuerKey);
/// Takes a list in, and its entries as revocations of its issuer, which the next list carries on. What is revoked already keeps its
/// date and reason; removeFromCRL revokes nothing. Within a change, all told: events crlImported, unless it was here, and
/// certificateRevoked, one each or, of many, one for each thousand; `origin` is added to their details. Errors: those of wouldTake().
Result<void> takeListIn(Vault& vault, Change& change, const Crl& crl, ByteView issuerKey, const nlohmann::json& origin);

}
