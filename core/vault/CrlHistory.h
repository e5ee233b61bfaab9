#pragma once
#include "core/vault/Vault.h"
#include "core/x509/Crl.h"

/// Every CRL that was made here or taken in, the newest and those before it.
namespace core {

/// The list of one row. Errors: NotFound, also while it was never signed; Storage (CW-640).
Result<Crl> crlOfRow(const Vault& vault, std::int64_t row);
/// A CA's list with this number. Errors: NotFound (CW-060), naming the numbers that there are; Storage (CW-640).
Result<Crl> crlOfNumber(Vault& vault, ByteView issuerKey, std::uint64_t number);

}
