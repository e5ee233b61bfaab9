#include "ui/vault/VaultPicture.h"

namespace ui {

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
    CORE_TRY(picture.certificates, core::CertificateStore(vault).list());
    CORE_TRY(picture.requests, core::RequestStore(vault).list());
    CORE_TRY(picture.keys, core::KeyStore(vault).list());
    CORE_TRY(picture.profiles, core::ProfileStore(vault).list());
    CORE_TRY(picture.crls, core::CrlStore(vault).list());
    CORE_TRY(picture.events, core::EventLog(vault).list());
    CORE_TRY(picture.tasks, core::openTasks(vault));
    CORE_TRY(picture.lastBackup, vault.lastBackup());
    return picture;
}

}
