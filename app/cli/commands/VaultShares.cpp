#include "app/cli/Commands.h"
#include "app/cli/Outputs.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"
#include "core/crypto/SecretSharing.h"
#include <cerrno>
#include <cstring>
#include <format>
#include <sys/stat.h>

namespace cli {

namespace {

/// A new folder that nobody else can look into. Errors: Refused (CW-918) when something is there, Storage.
core::Result<void> makeFolder(const std::string& path)
{
    if (::mkdir(path.c_str(), 0700) == 0) return {};
    if (errno == EEXIST) return core::failAs(core::ErrorCode::Refused, "CW-918", {path});
    return core::failAs(core::ErrorCode::Storage, "CW-404", {path}, std::strerror(errno));
}

/// The sheet of one holder: what it is, in lines that start with #, and the words.
core::Secret sheetOf(const core::Secret& share, const core::SharePlace& place, int count, const core::Vault& vault)
{
    const std::string head = std::format("# Recovery share {} of {} of the vault {}\n"
                                         "# Any {} of the {} together open it; set {}, made {}\n",
        place.number, count, core::toHex(vault.identity()), place.threshold, count, place.set,
        core::toText(vault.now()));
    core::Secret sheet(head.size() + share.size() + 1);
    auto out = std::ranges::copy(core::bytesOf(head), sheet.span().begin()).out;
    out = std::ranges::copy(share.view(), out).out;
    *out = '\n';
    return sheet;
}

core::Result<Outcome> runVaultShares(Session& session)
{
    const std::string folder = session.arguments().text("--out");
    CORE_TRY(
        const auto threshold, session.arguments().number("--threshold", core::leastShareThreshold, core::mostShares));
    CORE_TRY(const auto count, session.arguments().number("--shares", core::leastShareThreshold, core::mostShares));
    if (*threshold > *count)
        return core::failAs(core::ErrorCode::Usage, "CW-638", {std::to_string(*threshold), std::to_string(*count)});
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::ByteView passphrase, session.passphrase());
    CORE_CHECK(makeFolder(folder));
    CORE_TRY(const auto shares, vault.makeShares(passphrase, *threshold, *count));
    Json files = Json::array();
    for (const core::Secret& share : shares) {
        CORE_TRY(const core::SharePlace place, core::placeOf(share));
        const std::string file = std::format("{}/share-{:02}.txt", folder, place.number);
        CORE_CHECK(core::writeFile(file, sheetOf(share, place, *count, vault).view(), core::FileKind::Private));
        files.push_back(file);
    }
    return Outcome{.json = {{"shares", {{"threshold", *threshold}, {"count", *count}, {"files", std::move(files)}}}},
        .text = std::format("{} shares are in {}, any {} of them open the vault.\n"
                            "Give each to another person, then remove the files; the medium may keep traces.\n",
            *count, core::showText(folder), *threshold)};
}

}

Command vaultShares()
{
    return {.path = "vault shares",
        .summary = "Splits the key of the vault into recovery shares (SLIP-0039).",
        .detail =
            "So many of them together give access when the passphrase is lost; fewer say nothing about it. Shares made "
            "before stay good: to retire them, make a new vault.",
        .options = {Option{"--threshold", "K", "How many are needed, 2 to 16"}.required(),
            Option{"--shares", "N", "How many are made, at most 16"}.required(),
            Option{"--out", "FOLDER", "A new folder for them, one file each"}.required()},
        .example = "vault shares --threshold 3 --shares 5 --out shares",
        .run = runVaultShares};
}

}
