#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "app/cli/Passphrase.h"
#include "core/base/Display.h"

namespace cli {

namespace {

/// The shares of one file: words, apart from each other by empty lines; lines that start with # are passed over.
void addShares(const core::Secret& content, std::vector<core::Secret>& shares)
{
    core::Secret words(content.size());
    std::size_t size = 0;
    const auto finish = [&] {
        if (size > 0) shares.emplace_back(words.view().first(size));
        size = 0;
    };
    for (core::ByteView rest = content.view(); !rest.empty();) {
        const auto end = std::ranges::find(rest, '\n');
        const core::ByteView line(rest.begin(), end);
        rest = core::ByteView(end == rest.end() ? end : end + 1, rest.end());
        const bool isEmpty = std::ranges::all_of(line, [](std::uint8_t octet) { return octet <= ' '; });
        if (isEmpty) finish();
        if (isEmpty || line.front() == '#') continue;
        std::ranges::copy(line, words.span().begin() + static_cast<std::ptrdiff_t>(size));
        size += line.size();
        if (size < words.size()) words.span()[size++] = ' ';
    }
    finish();
}

core::Result<Outcome> runVaultRecover(Session& session)
{
    if (!session.hasVault()) return core::failAs(core::ErrorCode::Usage, "CW-902");
    std::vector<core::Secret> shares;
    for (const std::string& file : session.arguments().all("--shares-file")) {
        CORE_TRY(const core::Secret content, passphraseFromFile(file));
        addShares(content, shares);
    }
    CORE_TRY(const core::Secret fresh,
        session.newPassphrase("--new-passphrase", "New passphrase for " + session.vaultPath()));
    CORE_TRY(const core::KdfParameters kdf, kdfOf(session.arguments()));
    CORE_TRY(core::Vault vault, session.writable());
    CORE_CHECK(vault.recover(shares, fresh.view(), kdf));
    return Outcome{.json = {{"recovered", true}, {"shares", shares.size()}},
        .text = "The vault opens with the new passphrase. Backups made before still open with the old one.\n"};
}

}

Command vaultRecover()
{
    return {.path = "vault recover",
        .summary = "Sets a new passphrase by recovery shares, when the old one is lost.",
        .detail = "The log tells that it was done.",
        .options = {{"--shares-file", "FILE",
                        "A file with a share, or with several apart from each other by an empty line", true, true},
            {"--new-passphrase-file", "FILE", "The new passphrase; else it is asked for, twice"},
            {"--new-passphrase-fd", "NUMBER", "The same from an open descriptor"}, options::memory()},
        .example = "vault recover --shares-file share-01.txt --shares-file share-04.txt --shares-file share-05.txt",
        .run = runVaultRecover};
}

}
