#pragma once
#include "core/crypto/SecretSharing.h"
#include "core/keys/KeyService.h"

/// The master key of a vault as recovery shares. Works in the process that shows the
/// shares or reads them, not in the service: whoever has enough of them has the key.
namespace core {

/// Errors: WrongPassphrase, Usage (CW-638).
Result<std::vector<Secret>> shareMaster(const WrappedMaster& master, ByteView passphrase, int threshold, int count);
/// The master key from shares, under a new passphrase; whether it is the one of that vault is for the vault to find out.
/// Errors: as joinShares().
Result<WrappedMaster> masterFromShares(
    std::span<const Secret> shares, ByteView identity, const KdfParameters& kdf, ByteView newPassphrase);

}
