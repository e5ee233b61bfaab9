#include "ui/main/VaultCommands.h"

#include "core/base/File.h"
#include "core/vault/Backups.h"
#include "ui/jobs/JobBar.h"
#include "ui/linting/LintDialog.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/IdleWatch.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/VerifyWords.h"
#include "ui/main/Workspace.h"
#include "ui/settings/AboutDialog.h"
#include "ui/settings/ClockDialog.h"
#include "ui/settings/PassphraseDialog.h"
#include "ui/settings/Preferences.h"
#include "ui/settings/PreferencesDialog.h"
#include "ui/settings/RestoreDialogs.h"
#include "ui/settings/SealDialogs.h"
#include "ui/text/Untrusted.h"
#include "ui/transfer/RescueDialog.h"
#include "ui/widgets/MessageStrip.h"

#include <QAction>
#include <QDateTime>
#include <QFileInfo>
#include <QPointer>

#include <filesystem>
#include <utility>

namespace ui {
namespace {

struct Sealed {
    core::Seal seal;
    std::optional<core::Error> missed = {}; ///< why the backup before it is not in the second folder
};

struct ClockDoubt {
    core::Time now;
    core::Time lastEntry;
};

/// Nothing where the clock agrees with the vault.
core::Result<std::optional<ClockDoubt>> clockDoubt(const core::Vault& vault)
{
    if (vault.checkClock()) return std::optional<ClockDoubt>();
    CORE_TRY(const core::Time last, vault.lastEntry());
    return std::optional(ClockDoubt{vault.now(), last});
}

}

VaultCommands::VaultCommands(const Desk& desk, IdleWatch& idle) : m_desk(desk), m_idle(idle)
{
    const WindowActions& actions = desk.window.actions();
    connect(actions.backup, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { askBackup(); }); });
    connect(actions.restore, &QAction::triggered, this, &VaultCommands::askRestore);
    connect(actions.rescue, &QAction::triggered, this, [this] { askRescue(); });
    connect(actions.changePassphrase, &QAction::triggered, this,
        [this] { m_desk.whenUnlocked([this] { askPassphrase(); }); });
    connect(actions.seal, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { sealVault(); }); });
    connect(actions.compareSeal, &QAction::triggered, this, &VaultCommands::askSeal);
    connect(actions.confirmClock, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { askClock(); }); });
    connect(desk.screens.rowActions.verifyVault, &QAction::triggered, this, [this] { verify(); });
    connect(desk.screens.rowActions.lintVault, &QAction::triggered, this, &VaultCommands::showLint);
    connect(actions.settings, &QAction::triggered, this, &VaultCommands::showPreferences);
    connect(actions.about, &QAction::triggered, this, [this] { (new AboutDialog(&m_desk.window))->open(); });
}

void VaultCommands::askBackup()
{
    const QString name = QString::fromStdString(m_desk.session.picture().path.stem().string());
    const QString day =
        QDateTime::fromSecsSinceEpoch(m_desk.now().time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd"));
    askForFile(m_desk.window,
        {.title = tr("Make a backup"),
            .filter = tr("Vaults (*.cwvault)"),
            .suggestion = QStringLiteral("%1-backup-%2.cwvault").arg(name, day),
            .isForSaving = true},
        [this](const QString& path) { backup(path); });
}

void VaultCommands::backup(const QString& path)
{
    m_desk.session.run(
        tr("Making a backup"),
        [path = path.toStdString()](core::Vault& vault, std::stop_token stop) { return vault.backup(path, stop); },
        [this, path](const core::Result<core::Sha256>& made) {
            if (!made) return m_desk.teller.tell(made.error());
            m_desk.teller.note(tr("Backup written to %1, opened again and checked.").arg(showUntrusted(path)));
        });
}

void VaultCommands::askRestore()
{
    auto* dialog = new FormDialog(QStringLiteral("restoreDialog"), tr("Restore a backup"),
        tr("A backup is a whole vault. A new vault is made out of it, with the passphrase that was in force when the "
           "backup was made; the backup itself stays untouched. "
           "What was issued since then is not in it: look for certificates in the world that it does not know."),
        tr("Choose the backup…"), &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] {
        dialog->accept();
        askForFile(m_desk.window, {.title = tr("Which backup?"), .filter = tr("Vaults (*.cwvault);;All files (*)")},
            [this](const QString& from) {
                askForFile(m_desk.window,
                    {.title = tr("Where shall the new vault live?"),
                        .filter = tr("Vaults (*.cwvault)"),
                        .suggestion = tr("restored.cwvault"),
                        .isForSaving = true},
                    [this, from](const QString& to) { askBackupPassphrase(from, to); });
            });
    });
    dialog->open();
}

void VaultCommands::askBackupPassphrase(const QString& backup, const QString& path)
{
    std::error_code problem;
    if (std::filesystem::exists(path.toStdString(), problem))
        return m_desk.teller.tell(core::Error{core::ErrorCode::Refused, "CW-424", {path.toStdString()}, {}});
    auto* dialog = new RestoreQuestion(QFileInfo(backup).fileName(), &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog, backup, path] { restore(*dialog, backup, path); });
    dialog->open();
}

void VaultCommands::restore(RestoreQuestion& question, const QString& backup, const QString& path)
{
    question.setBusy(true);
    Background* job = Background::once(m_desk.pools.computing(), this);
    job->start([from = backup.toStdString(), to = path.toStdString(), passphrase = question.take(),
                   context = m_desk.session.context()](
                   std::stop_token) { return core::Vault::restore(from, to, passphrase.view(), context); },
        [this, path, question = QPointer(&question)](const core::Result<core::Restored>& restored) {
            if (restored) {
                if (question) question->accept();
                emit openWanted(path);
                return (new RestoredDialog(*restored, &m_desk.window))->open();
            }
            if (!question) return m_desk.teller.tell(restored.error());
            question->setBusy(false);
            if (restored.error().code == core::ErrorCode::WrongPassphrase)
                question->showWrong();
            else
                question->messages().showMessage(errorMessage(restored.error()), Gravity::Failure);
        });
    m_desk.window.workspace().jobs().watch(*job, tr("Restoring the backup"));
}

void VaultCommands::askRescue(const QString& path)
{
    std::filesystem::path vault = path.toStdString();
    if (vault.empty() && m_desk.session.isOpen()) vault = m_desk.session.picture().path;
    auto* dialog = new RescueDialog(vault, m_desk.session.context().keys, m_desk.pools.computing(), &m_desk.window);
    connect(dialog, &RescueDialog::rescued, this,
        [this](const core::Rescued& rescued, const std::filesystem::path& folder) {
            (new RescueReport(rescued, folder, &m_desk.window))->open();
        });
    dialog->open();
}

void VaultCommands::askPassphrase()
{
    m_desk.session.read([](core::Vault& vault, std::stop_token) { return core::backupsOfPassphrase(vault); },
        [this](const core::Result<std::vector<core::ToldBackup>>& told) {
            if (!told) return m_desk.teller.tell(told.error());
            QStringList names;
            for (const core::ToldBackup& backup : *told) names += showUntrusted(backup.name);
            auto* dialog = new PassphraseDialog(names, &m_desk.window);
            connect(dialog, &FormDialog::confirmed, this, [this, dialog] { changePassphrase(*dialog); });
            dialog->open();
        });
}

void VaultCommands::changePassphrase(PassphraseDialog& dialog)
{
    core::Secret old = dialog.takeOld();
    core::Secret fresh = dialog.takeNew();
    dialog.setBusy(true);
    m_desk.session.run(
        tr("Changing the passphrase"),
        [old = std::move(old), fresh = std::move(fresh)](core::Vault& vault, std::stop_token) -> core::Result<void> {
            CORE_TRY(const auto kdf, core::calibratedKdfParameters());
            return vault.changePassphrase(old.view(), fresh.view(), kdf);
        },
        [this, dialog = QPointer(&dialog)](core::Result<void> changed) {
            if (changed) {
                if (dialog) dialog->accept();
                return m_desk.teller.note(tr("The passphrase was changed. Older backups keep the old one."));
            }
            if (!dialog) return m_desk.teller.tell(changed.error());
            dialog->setBusy(false);
            if (changed.error().code == core::ErrorCode::WrongPassphrase)
                dialog->showWrong();
            else
                dialog->messages().showMessage(errorMessage(changed.error()), Gravity::Failure);
        });
}

void VaultCommands::sealVault()
{
    m_desk.session.run(
        tr("Sealing the vault"),
        [keeps = m_desk.preferences.keepsBackups(), second = m_desk.preferences.backupFolder().toStdString()](
            core::Vault& vault, std::stop_token) -> core::Result<Sealed> {
            CORE_TRY(const bool isDue, core::isBackupDue(vault)); // made later it would change what was sealed
            Sealed sealed;
            if (keeps && isDue) {
                CORE_TRY(const core::KeptBackup kept, core::keepBackup(vault, second));
                sealed.missed = kept.missed;
            }
            CORE_TRY(sealed.seal, core::sealVault(vault));
            return sealed;
        },
        [this](const core::Result<Sealed>& sealed) {
            if (!sealed) return m_desk.teller.tell(sealed.error());
            if (sealed->missed) m_desk.teller.tell(*sealed->missed);
            (new SealDialog(sealed->seal, &m_desk.window))->open();
        });
}

void VaultCommands::askSeal()
{
    if (!m_desk.session.isOpen()) return;
    auto* dialog = new SealQuestion(&m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] {
        verify(dialog->octets());
        dialog->accept();
    });
    dialog->open();
}

void VaultCommands::askClock()
{
    m_desk.session.read([](core::Vault& vault, std::stop_token) { return clockDoubt(vault); },
        [this](const core::Result<std::optional<ClockDoubt>>& doubt) {
            if (!doubt) return m_desk.teller.tell(doubt.error());
            if (!*doubt)
                return m_desk.teller.note(tr("The clock agrees with the vault. Nothing needs to be confirmed."));
            auto* dialog = new ClockDialog((*doubt)->now, (*doubt)->lastEntry, &m_desk.window);
            connect(dialog, &FormDialog::confirmed, this, [this, dialog] { confirmClock(*dialog); });
            connect(&m_desk.session, &VaultSession::vaultChanged, dialog, &QDialog::reject);
            dialog->open();
        });
}

void VaultCommands::confirmClock(ClockDialog& dialog)
{
    dialog.setBusy(true);
    m_desk.session.run(
        tr("Confirming the clock"),
        [reason = dialog.reason().toStdString()](
            core::Vault& vault, std::stop_token) { return vault.confirmClock(reason); },
        [this, dialog = QPointer(&dialog)](const core::Result<void>& confirmed) {
            if (confirmed) {
                if (dialog) dialog->accept();
                return m_desk.teller.note(tr("The clock is confirmed, and the reason is in the log."));
            }
            if (!dialog) return m_desk.teller.tell(confirmed.error());
            dialog->setBusy(false);
            dialog->messages().showMessage(errorMessage(confirmed.error()), Gravity::Failure);
        });
}

void VaultCommands::verify(std::optional<core::Bytes> seal)
{
    if (!m_desk.session.isOpen()) return;
    m_desk.session.run(
        tr("Verifying the vault"),
        [seal = std::move(seal)](
            core::Vault& vault, std::stop_token stop) { return core::checkVault(vault, seal, stop); },
        [this](core::Result<core::CheckReport> report) {
            if (!report) return m_desk.teller.tell(report.error());
            m_desk.teller.tell(verdictOf(*report), report->isSound() ? Gravity::Note : Gravity::Failure);
        });
}

void VaultCommands::showLint()
{
    if (!m_desk.session.isOpen()) return;
    auto* dialog = new LintDialog(m_desk.session, &m_desk.window);
    connect(dialog, &LintDialog::saveWanted, this, [this, dialog] {
        askForFile(m_desk.window,
            {.title = tr("Save the report"), .suggestion = QStringLiteral("findings.txt"), .isForSaving = true},
            [dialog = QPointer(dialog), text = dialog->report().toStdString()](const QString& path) {
                const auto written = core::writeFile(path.toStdString(), core::bytesOf(text), core::FileKind::Public);
                if (!dialog) return;
                if (written)
                    dialog->messages().showMessage(
                        {{}, tr("Saved as %1.").arg(showUntrusted(path)), {}, {}, {}}, Gravity::Note);
                else
                    dialog->messages().showMessage(errorMessage(written.error()), Gravity::Failure);
            });
    });
    dialog->open();
}

void VaultCommands::showPreferences()
{
    auto* dialog = new PreferencesDialog(m_desk.preferences, m_desk.theme, &m_desk.window);
    connect(dialog, &PreferencesDialog::lockMinutesChanged, &m_idle, &IdleWatch::setMinutes);
    connect(dialog, &PreferencesDialog::languageChosen, this, &VaultCommands::languageChosen);
    dialog->open();
}

}
