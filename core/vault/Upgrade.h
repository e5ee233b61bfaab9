#pragma once
#include "core/vault/Vault.h"

namespace core {

/// Brings a vault of an older program into the present form. For whoever holds the lease, and has opened it for writing once, so
/// that no unfinished change lies beside it, and closed it again.
/// The former file is kept as NAME.cwvault.before-upgrade. The steps are tried on a copy, which must pass checkVault(), before they
/// run on the vault itself, in one transaction; then it is checked again. So there is an old or a new vault whatever happens.
/// Errors: Storage (CW-445) when the check finds something; then, and for every other error, the vault is as it was.
Result<void> upgradeVault(const std::filesystem::path& path, const VaultContext& context);

}
