#include "core/keys/MasterShares.h"
#include "core/keys/MasterKey.h"

namespace core {

Result<std::vector<Secret>> shareMaster(const WrappedMaster& master, ByteView passphrase, int threshold, int count)
{
    CORE_TRY(const Secret plain, unwrapMaster(master, passphrase));
    return splitSecret(plain, threshold, count);
}

Result<WrappedMaster> masterFromShares(
    std::span<const Secret> shares, ByteView identity, const KdfParameters& kdf, ByteView newPassphrase)
{
    CORE_TRY(const Secret plain, joinShares(shares));
    if (plain.size() != masterKeySize) return failAs(ErrorCode::Refused, "CW-637");
    return wrapMaster(plain, identity, kdf, newPassphrase);
}

}
