#include "ui/vault/VaultSession.h"

namespace ui {

VaultSession::VaultSession(Pools& pools, core::VaultContext context, QObject* parent)
    : QObject(parent), m_pools(pools), m_context(std::move(context))
{}

VaultSession::~VaultSession()
{
    // The vault closes on its own thread, behind whatever still runs there.
    m_pools.vault().start([vault = m_vault] { vault->reset(); });
}

void VaultSession::create(const std::filesystem::path& path, core::Secret passphrase, Done done)
{
    close();
    m_vault = std::make_shared<std::optional<core::Vault>>();
    start(
        tr("Making the vault"),
        [vault = m_vault, path, context = m_context, passphrase = std::move(passphrase)](std::stop_token) -> Opened {
            CORE_TRY(const auto kdf, core::calibratedKdfParameters());
            CORE_TRY(auto made, core::Vault::create(path, passphrase.view(), kdf, context));
            vault->emplace(std::move(made));
            return readPicture(**vault);
        },
        [this, done = std::move(done)](Opened opened) { adopt(std::move(opened), done); });
}

void VaultSession::open(const std::filesystem::path& path, core::OpenMode mode, Done done)
{
    close();
    m_vault = std::make_shared<std::optional<core::Vault>>();
    start(
        tr("Opening the vault"),
        [vault = m_vault, path, mode, context = m_context](std::stop_token) -> Opened {
            CORE_TRY(auto opened, core::Vault::open(path, mode, context, std::chrono::seconds(1)));
            vault->emplace(std::move(opened));
            return readPicture(**vault);
        },
        [this, done = std::move(done)](Opened opened) { adopt(std::move(opened), done); });
}

void VaultSession::unlock(core::Secret passphrase, Done done)
{
    run(
        tr("Unlocking"),
        [passphrase = std::move(passphrase)](
            core::Vault& vault, std::stop_token) { return vault.unlock(passphrase.view()); },
        std::move(done));
}

void VaultSession::lock()
{
    if (!isOpen()) return;
    run(
        tr("Locking"),
        [](core::Vault& vault, std::stop_token) {
            vault.lock();
            return core::Result<void>();
        },
        [](core::Result<void>) {});
}

void VaultSession::close()
{
    m_pools.vault().start([vault = m_vault] { vault->reset(); });
    if (!isOpen()) return;
    m_picture.reset();
    emit vaultChanged();
}

void VaultSession::adopt(Opened opened, const Done& done)
{
    if (!opened) return done(std::unexpected(opened.error()));
    m_picture = *std::move(opened);
    emit vaultChanged();
    emit pictureChanged();
    done({});
}

void VaultSession::setPicture(VaultPicture picture)
{
    if (!isOpen()) return; // closed while the work ran
    m_picture = std::move(picture);
    emit pictureChanged();
}

}
