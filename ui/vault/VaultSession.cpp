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
    const auto kept = std::make_shared<const core::Secret>(std::move(passphrase)); // a std::function is copied
    make(
        tr("Making the vault"),
        [path, kept](const core::VaultContext& context, std::stop_token) -> core::Result<core::Vault> {
            CORE_TRY(const auto kdf, core::calibratedKdfParameters());
            return core::Vault::create(path, kept->view(), kdf, context);
        },
        std::move(done));
}

void VaultSession::make(const QString& title, Maker maker, Done done)
{
    close();
    m_vault = std::make_shared<std::optional<core::Vault>>();
    start(
        title,
        [vault = m_vault, context = m_context, maker = std::move(maker)](std::stop_token stop) -> Opened {
            CORE_TRY(auto made, maker(context, stop));
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

void VaultSession::stopWork()
{
    for (Background* job : findChildren<Background*>(Qt::FindDirectChildrenOnly)) job->stop();
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
    if (isOpen()) emit closing();
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
