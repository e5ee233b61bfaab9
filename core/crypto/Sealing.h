#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

namespace core {

/// Parameters of Argon2id (RFC 9106) as stored beside what they protect.
struct KdfParameters {
    std::uint32_t memoryKiB = 256 * 1024;
    std::uint32_t iterations = 3;
    std::uint32_t lanes = 4;
    Bytes salt; ///< 16 octets

    bool operator==(const KdfParameters&) const = default;
};
/// Never derive with less than this, nor with more than that: a file must not choose our memory or time for us.
inline constexpr std::uint32_t kdfMemoryFloorKiB = 64 * 1024;
inline constexpr std::uint32_t kdfMemoryCeilingKiB = 2 * 1024 * 1024;
inline constexpr std::uint32_t kdfIterationCeiling = 64;

/// Parameters with a fresh salt. Takes 256 MiB, 3 passes, 4 lanes, and more passes where that takes under 0.5 s here.
Result<KdfParameters> calibratedKdfParameters();
/// 32 octets from a passphrase. Errors: Refused (CW-604) outside the floor and the ceilings.
Result<Secret> deriveKey(ByteView passphrase, const KdfParameters& parameters);
/// What a PIN is compared by that is kept in memory for a day and never written: Argon2id with 8 MiB, in a hundredth of a second.
/// Not for anything that goes into a file. `salt` has 16 octets.
Result<Secret> deriveVerifier(ByteView pin, ByteView salt);

/// AES-256-GCM-SIV (RFC 8452): nonce (12) || ciphertext || tag (16), bound to `associatedData`. The key has 32 octets.
Result<Bytes> seal(const Secret& key, ByteView plaintext, ByteView associatedData);
/// Errors: WrongPassphrase when the key does not fit or a bit was changed.
Result<Secret> unseal(const Secret& key, ByteView sealed, ByteView associatedData);
/// A key for one purpose from a master key (HKDF-SHA-256, RFC 5869); `purpose` is the info string.
Result<Secret> derivedKey(const Secret& master, std::string_view purpose);

}
