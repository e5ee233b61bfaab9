#include "ui/main/BackupKeeper.h"

#include "core/vault/Backups.h"
#include "ui/main/IdleWatch.h"
#include "ui/main/MainWindow.h"
#include "ui/settings/Preferences.h"

#include <QGuiApplication>

#include <utility>

namespace ui {

BackupKeeper::BackupKeeper(const Desk& desk) : m_desk(desk), m_pause(new IdleWatch(this))
{
    m_pause->setMinutes(1);
    connect(m_pause, &IdleWatch::idle, this, &BackupKeeper::keep);
    connect(&m_desk.session, &VaultSession::closing, this, &BackupKeeper::keep);
    connect(&m_desk.session, &VaultSession::vaultChanged, this, [this] { m_failedAt = 0; });
}

bool BackupKeeper::isDue() const
{
    return m_desk.preferences.keepsBackups() && m_desk.session.isOpen() && m_desk.session.picture().isBackupDue &&
        m_desk.session.picture().eventCount != m_failedAt;
}

void BackupKeeper::keep()
{
    if (isDue() && !m_isAtWork) make();
}

bool BackupKeeper::mayLeave()
{
    if (qApp->isSavingSession()) return true; // the desktop ends, and would not wait
    keep();
    m_isLeaving = m_isAtWork;
    return !m_isLeaving;
}

void BackupKeeper::make()
{
    m_isAtWork = true;
    m_desk.session.run(
        tr("Making a backup"),
        [second = m_desk.preferences.backupFolder().toStdString()](
            core::Vault& vault, std::stop_token stop) { return core::keepBackup(vault, second, stop); },
        [this](const core::Result<core::KeptBackup>& kept) { hear(kept); });
}

void BackupKeeper::hear(const core::Result<core::KeptBackup>& kept)
{
    m_isAtWork = false;
    const bool wasLeaving = std::exchange(m_isLeaving, false);
    if (!kept) {
        if (m_desk.session.isOpen()) m_failedAt = m_desk.session.picture().eventCount;
        return m_desk.teller.tell(kept.error());
    }
    if (kept->missed)
        return m_desk.teller.tell(*kept->missed, tr("Try again"), [this] {
            m_desk.whenUnlocked([this] {
                if (!m_isAtWork) make();
            });
        });
    if (wasLeaving) m_desk.window.close();
}

}
