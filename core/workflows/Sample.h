#pragma once
#include "core/vault/Vault.h"
#include <stop_token>

namespace core {

/// What the sample that the window makes is opened with; no secret.
inline constexpr std::string_view samplePassphrase = "practise";
inline constexpr std::size_t usualSampleCertificates = 12; ///< one of every state, in both hierarchies
inline constexpr std::size_t mostSampleCertificates = 100'000;

/// A vault to practise with and to measure with: two hierarchies, classic and post-quantum, `certificates` certificates of
/// servers and people that are valid, expiring, expired, revoked or on hold, CRLs, and requests that wait. Every subject says
/// TEST, and the vault is marked as a sample. Names, states and dates, told from now backwards, are always the same; its keys
/// never are. Made in order of its dates, so the log reads like a year of work. Leaves no file when it fails.
/// Errors: Usage (CW-442), and those of Vault::create().
Result<Vault> createSample(const std::filesystem::path& path, ByteView passphrase, const KdfParameters& kdf,
    VaultContext context, std::size_t certificates = usualSampleCertificates, std::stop_token stop = {});

}
