#include "ui/vault/VaultPicture.h"

#include "core/vault/Backups.h"

#include <ranges>

namespace ui {
namespace {

constexpr std::size_t lastEvents = 50;
constexpr std::size_t mostTasks = 5;
constexpr std::size_t mostEnding = 6;

}

const core::CaRow* VaultPicture::ca(std::string_view name) const
{
    const auto found = std::ranges::find(cas, name, &core::CaRow::name);
    return found == cas.end() ? nullptr : &*found;
}

const core::CaRow* VaultPicture::caOfKey(core::ByteView fingerprint) const
{
    const auto found = std::ranges::find_if(
        cas, [fingerprint](const core::CaRow& ca) { return std::ranges::equal(ca.key.fingerprint, fingerprint); });
    return found == cas.end() ? nullptr : &*found;
}

core::Result<VaultPicture> readPicture(core::Vault& vault)
{
    VaultPicture picture{.path = vault.path(),
        .isUnlocked = vault.isUnlocked(),
        .isWritable = vault.isWritable(),
        .hasUnfinishedChange = vault.hasUnfinishedChange(),
        .at = vault.now(),
        .wrongTries = vault.wrongTries()};
    CORE_TRY(picture.isSample, vault.isSample());
    CORE_TRY(picture.cas, core::CaStore(vault).list());
    CORE_TRY(picture.keys, core::KeyStore(vault).list());
    CORE_TRY(picture.profiles, core::ProfileStore(vault).list());
    CORE_TRY(picture.crls, core::CrlStore(vault).list());
    CORE_TRY(picture.events, core::EventLog(vault).latest(lastEvents));
    picture.eventCount = picture.events.empty() ? 0 : picture.events.back().id;
    CORE_TRY(picture.lastBackup, vault.lastBackup());
    CORE_TRY(picture.isBackupDue, core::isBackupDue(vault));
    return picture;
}

core::Result<VaultNumbers> readNumbers(core::Vault& vault)
{
    VaultNumbers numbers;
    CORE_TRY(numbers.certificates, core::countViews(vault, core::List::Certificates));
    CORE_TRY(numbers.requests, core::countViews(vault, core::List::Requests));
    CORE_TRY(numbers.tasks, core::openTasks(vault, mostTasks));
    CORE_TRY(numbers.ends, core::endsBetween(vault, vault.now(), vault.now() + std::chrono::days(366)));
    std::vector<std::int64_t> next;
    for (const core::CertificateEnd& each : numbers.ends | std::views::take(mostEnding)) next.push_back(each.id);
    CORE_TRY(auto page, core::certificatePage(vault, next));
    numbers.nextEnding = std::move(page.rows);
    CORE_TRY(const auto cas, core::CaStore(vault).list());
    for (const core::CaRow& ca : cas) {
        CORE_TRY(const auto newest, core::CrlStore(vault).newestRow(ca.key.fingerprint));
        CORE_TRY(const auto unlisted,
            core::CertificateStore(vault).revokedAfter(
                ca.key.fingerprint, newest ? std::optional(newest->thisUpdate) : std::nullopt));
        numbers.unlisted[ca.key.fingerprint] = unlisted.count;
    }
    return numbers;
}

}
