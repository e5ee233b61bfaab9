#pragma once
#include "core/ceremony/record/VerifyKit.h"
#include "core/vault/CeremonyStore.h"

/// Takes the sealed records of ceremonies into a vault: the root, which is guarded from then on, what it signed, and where its tokens,
/// sheets and shares are.
namespace core {

/// A kit that was verified, and what it brings.
struct CeremonyKit {
    KitReport report;
    CeremonyContent content;
};
/// Verifies kits of one root as a chain, from the oldest to the newest, and reads them. Errors: those of verifyKits(); Refused
/// (CW-332) a rehearsal, (CW-333) not genuine, (CW-334) without a closed addendum, (CW-335) another root, (CW-336) a file that the
/// root has not signed.
Result<std::vector<CeremonyKit>> readCeremonyKits(
    std::span<const std::filesystem::path> kits, const KitKnowledge& known = {});

/// What one kit would add to a vault.
struct CeremonyGain {
    bool isKnown = false; ///< it was taken in before
    std::vector<Certificate> certificates;
    std::optional<std::uint64_t> crlNumber;
    std::size_t revocations = 0;
};
struct CeremonyImport {
    std::string name;                ///< of the root among the CAs
    bool guards = false;             ///< the root is not guarded yet
    std::vector<CeremonyGain> gains; ///< of every kit, in their order
};
/// Compares kits with what the vault knows; writes nothing. `name`: of the root, where it is not among the CAs yet; empty: after its
/// subject. Errors: Refused (CW-337) the first ones of the chain are missing, (CW-338) they do not go on from the last one the vault
/// knows, (CW-339) a ceremony is known with another record, (CW-252) the name is taken.
Result<CeremonyImport> planCeremonyImport(Vault& vault, std::span<const CeremonyKit> kits, std::string_view name = {});
/// The same, and takes them in; kits that are known change nothing. Errors: also those of CeremonyStore::take().
Result<CeremonyImport> importCeremonies(Vault& vault, std::span<const CeremonyKit> kits, std::string_view name = {});

}
