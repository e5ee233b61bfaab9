#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/vault/Seal.h"

namespace cli {

namespace {

core::Result<Outcome> runVaultSeal(Session& session)
{
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::Seal seal, core::sealVault(vault));
    const std::string words = core::fingerprintWords(core::ByteView(seal.digest).first(core::sealWords));
    const std::string at = core::toText(seal.at);
    return Outcome{
        .json = {{"seal", {{"words", words}, {"sha256", core::toHex(seal.digest)}, {"at", at}, {"event", seal.event}}}},
        .text = "Sealed at " + at + ", event " + std::to_string(seal.event) + ":\n\n  " + words + "\n\nSHA-256 " +
            core::toHex(seal.digest) +
            "\nWrite the words on paper and keep it elsewhere; \"vault verify --seal\" compares.\n"};
}

}

Command vaultSeal()
{
    return {.path = "vault seal",
        .summary = "Seals the vault as it stands: 12 words to be kept on paper.",
        .detail = "They come from the SHA-256 of the whole file. \"vault verify --seal\" later tells whether the file "
                  "is the same, "
                  "grew out of it, or is neither: an older copy, for instance. Sealing is the last thing before the "
                  "vault is put "
                  "away; every change after it is another state.",
        .options = {},
        .example = "vault seal --passphrase-file F",
        .run = runVaultSeal};
}

}
