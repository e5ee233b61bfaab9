#pragma once
#include "core/keys/KeyService.h"

/// The master key of a vault in the open, for the files of this folder.
namespace core {

inline constexpr std::size_t masterKeySize = 32;

/// Errors: WrongPassphrase, Refused (CW-604).
Result<Secret> unwrapMaster(const WrappedMaster& master, ByteView passphrase);
Result<WrappedMaster> wrapMaster(const Secret& plain, ByteView identity, const KdfParameters& kdf, ByteView passphrase);

}
