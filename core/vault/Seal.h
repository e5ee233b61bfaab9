#pragma once
#include "core/vault/Vault.h"

namespace core {

/// What a vault's file was at one moment, to be kept outside of it: on paper, in a safe. Every octet counts.
struct Seal {
    Time at;
    std::int64_t event = 0; ///< the log's last one, which tells of the seal
    Sha256 digest{};        ///< SHA-256 of the file
};

/// Seals a vault as it stands. The next change, however small, is preceded by an event that keeps the digest of the file as it
/// was then, so that a later state can show that it grew out of this one. Wrong passphrases do not count as changes.
/// Event: vaultSealed. Errors: Locked, Refused (CW-503), Storage.
Result<Seal> sealVault(Vault& vault);

enum class SealVerdict {
    Same,   ///< the file is octet for octet the sealed one
    WentOn, ///< it was, when a later change began; the log says which
    Unknown ///< neither: another vault, an older copy, a file that was tampered with
};
struct SealReport {
    SealVerdict verdict = SealVerdict::Unknown;
    std::int64_t event = 0;          ///< WentOn: the event that took the sealed file over
    std::optional<Time> goneOn = {}; ///< WentOn: when
};
/// Compares a vault with the first octets of a seal's digest. WentOn is worth what the log is: check that as well.
/// Errors: Usage (CW-446) for fewer than 12 octets or more than 32, Storage.
Result<SealReport> checkSeal(Vault& vault, ByteView digest);

/// Octets of a digest that people compare: as many as there are words on paper.
inline constexpr std::size_t sealWords = 12;

}
