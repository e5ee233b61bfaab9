#include "core/keys/MasterKey.h"
#include <format>

namespace core {

namespace {

/// What the wrapped master key is bound to: its vault, and how the passphrase is stretched.
Bytes wrapContext(ByteView identity, const KdfParameters& kdf)
{
    const std::string text = std::format("certwright vault {} argon2id {} {} {} {}", toHex(identity), kdf.memoryKiB,
        kdf.iterations, kdf.lanes, toHex(kdf.salt));
    return Bytes(text.begin(), text.end());
}

}

Result<Secret> unwrapMaster(const WrappedMaster& master, ByteView passphrase)
{
    CORE_TRY(const Secret wrapping, deriveKey(passphrase, master.kdf));
    return unseal(wrapping, master.wrapped, wrapContext(master.identity, master.kdf));
}

Result<WrappedMaster> wrapMaster(const Secret& plain, ByteView identity, const KdfParameters& kdf, ByteView passphrase)
{
    CORE_TRY(const Secret wrapping, deriveKey(passphrase, kdf));
    CORE_TRY(Bytes wrapped, seal(wrapping, plain.view(), wrapContext(identity, kdf)));
    return WrappedMaster{Bytes(identity.begin(), identity.end()), kdf, std::move(wrapped)};
}

}
