#pragma once
#include "core/crypto/Digest.h"
#include "core/vault/Check.h"
#include "core/x509/Crl.h"

/// Where the octets of CRLs lie: short lists whole in their row, the entries of long ones in rows of their own (schema step 2).
namespace core {

/// Stores the entries of a list, so many octets to a row; how many rows. Within a change.
Result<std::int64_t> storePieces(const Database& database, std::int64_t list, const Crl& crl, std::size_t pieceSize);
/// What the row of a list holds, `tbs` or `der`, with its pieces put back. Errors: Storage (CW-640) when these are not the ones it
/// was made with; NotFound.
Result<SharedOctets> octetsOfList(const Database& database, std::int64_t list);
/// The same as an object, for one that was signed. With the number of its entries these are not counted again.
Result<Crl> readList(const Database& database, std::int64_t list, std::optional<std::size_t> entries = {});
/// SHA-256 of the TBSCertList, which is all of `octets` or the first element inside them. Errors: Malformed.
Result<Sha256> tbsHashOf(const SharedOctets& octets, bool isSigned);

/// Every list against its pieces and its columns, for checkVault().
Result<void> checkLists(const Database& database, CheckReport& report);

}
