#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "app/cli/ShareFiles.h"

namespace cli {

namespace {

core::Result<Outcome> tryShares(Session& session, const std::vector<core::Secret>& shares)
{
    CORE_TRY(core::Vault vault, session.writing());
    CORE_CHECK(vault.tryShares(shares));
    return Outcome{.json = {{"recovered", false}, {"tried", true}, {"shares", shares.size()}},
        .text = "These shares open the vault. Nothing was changed.\n"};
}

core::Result<Outcome> runVaultRecover(Session& session)
{
    if (!session.hasVault()) return core::failAs(core::ErrorCode::Usage, "CW-902");
    CORE_TRY(const std::vector<core::Secret> shares, readShares(session.arguments().all("--shares-file")));
    if (session.arguments().has("--try")) return tryShares(session, shares);
    CORE_TRY(const core::Secret fresh,
        session.newPassphrase("--new-passphrase", "New passphrase for " + session.vaultPath()));
    CORE_TRY(const core::KdfParameters kdf, kdfOf(session.arguments()));
    CORE_TRY(core::Vault vault, session.writable());
    CORE_CHECK(vault.recover(shares, fresh.view(), kdf));
    return Outcome{.json = {{"recovered", true}, {"tried", true}, {"shares", shares.size()}},
        .text = "The vault opens with the new passphrase. Backups made before still open with the old one.\n"};
}

}

Command vaultRecover()
{
    return {.path = "vault recover",
        .summary = "Sets a new passphrase by recovery shares, when the old one is lost.",
        .detail =
            "The log tells that it was done. With --try nothing is changed: it says whether the shares would open the "
            "vault, and needs its passphrase. Shares that are made before the first signature have to be tried before "
            "it.",
        .options = {{"--shares-file", "FILE",
                        "A file with a share, or with several apart from each other by an empty line", true, true},
            {"--try", {}, "Only try the shares"},
            {"--new-passphrase-file", "FILE", "The new passphrase; else it is asked for, twice"},
            {"--new-passphrase-fd", "NUMBER", "The same from an open descriptor"}, options::memory()},
        .example = "vault recover --shares-file share-01.txt --shares-file share-04.txt --shares-file share-05.txt",
        .run = runVaultRecover};
}

}
