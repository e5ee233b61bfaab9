#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"
#include "core/workflows/Sample.h"

namespace cli {

namespace {

core::Result<Outcome> runVaultCreate(Session& session)
{
    const std::string path = session.arguments().find("FILE").value_or(session.vaultPath());
    if (path.empty()) return core::failAs(core::ErrorCode::Usage, "CW-902");
    CORE_TRY(
        const auto sample, session.arguments().number("--sample", 1, static_cast<int>(core::mostSampleCertificates)));
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
        // core refuses as well; here nobody is asked for a passphrase in vain
        return core::Vault::create(path, {}, {}, session.context()).transform([](const auto&) { return Outcome{}; });
    }
    CORE_TRY(const core::Secret passphrase, session.newPassphrase("--passphrase", "New passphrase for " + path));
    CORE_TRY(const core::KdfParameters kdf, kdfOf(session.arguments()));
    CORE_TRY(const core::Vault vault,
        sample ? core::createSample(path, passphrase.view(), kdf, session.context(), static_cast<std::size_t>(*sample))
               : core::Vault::create(path, passphrase.view(), kdf, session.context()));
    const std::string_view what = sample ? "Sample created: " : "Created: ";
    return Outcome{.json = {{"vault",
                       {{"path", path}, {"identity", core::toHex(vault.identity())},
                           {"created", core::toText(vault.created())}, {"is_sample", sample.has_value()}}}},
        .text = std::string(what) + core::showText(path) + "\n"};
}

}

Command vaultCreate()
{
    return {.path = "vault create",
        .summary = "Makes a new vault with the shipped profiles.",
        .detail = "An existing file is never replaced. The passphrase cannot be recovered by anybody.",
        .options = {{"FILE", {}, "The vault to make, usually NAME.cwvault; else what --vault says"}, options::memory(),
            {"--sample", "N",
                "Fill it with a made-up PKI to practise with: two hierarchies and N certificates in every state, all "
                "marked TEST; at most " +
                    std::to_string(core::mostSampleCertificates)}},
        .example = "vault create example.cwvault",
        .run = runVaultCreate};
}

}
