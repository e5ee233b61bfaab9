#include "ui/main/VaultController.h"

#include "core/vault/Check.h"
#include "ui/jobs/JobBar.h"
#include "ui/main/BackupKeeper.h"
#include "ui/main/CeremonyCommands.h"
#include "ui/main/CompareCommands.h"
#include "ui/main/DetailsFeed.h"
#include "ui/main/FileDoor.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/FinderFeed.h"
#include "ui/main/FirstRunPage.h"
#include "ui/main/HierarchyFeed.h"
#include "ui/main/IdleWatch.h"
#include "ui/main/PathDoor.h"
#include "ui/main/ProfileCommands.h"
#include "ui/main/Rail.h"
#include "ui/main/RowCommands.h"
#include "ui/main/ScreenFeed.h"
#include "ui/main/ScreenWatch.h"
#include "ui/main/ShareCommands.h"
#include "ui/main/TokenCommands.h"
#include "ui/main/TokenWork.h"
#include "ui/main/UnlockBar.h"
#include "ui/main/VaultCommands.h"
#include "ui/main/WizardDoors.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/text/Untrusted.h"
#include "ui/tokens/TokenDesk.h"

#include <QAction>
#include <QFileInfo>

#include <utility>

namespace ui {

VaultController::VaultController(Surroundings surroundings)
    : m_window(surroundings.window),
      m_preferences(surroundings.preferences),
      m_ownSession(surroundings.session ? std::move(surroundings.session)
                                        : std::make_unique<VaultSession>(surroundings.pools, surroundings.context)),
      m_session(*m_ownSession),
      m_teller(new Teller(surroundings.window)),
      m_desk{surroundings.window, surroundings.screens, surroundings.pools, surroundings.preferences,
          surroundings.theme, m_session, *m_teller, surroundings.tokens,
          [this](std::function<void()> then) { whenUnlocked(std::move(then)); }},
      m_idle(new IdleWatch(this)),
      m_screen(new ScreenWatch(QDBusConnection::systemBus(), QDBusConnection::sessionBus(), this)),
      m_backups(std::make_unique<BackupKeeper>(m_desk)),
      m_feed(std::make_unique<ScreenFeed>(m_desk)),
      m_details(std::make_unique<DetailsFeed>(m_desk)),
      m_hierarchy(std::make_unique<HierarchyFeed>(m_desk)),
      m_paths(std::make_unique<PathDoor>(m_desk)),
      m_rows(std::make_unique<RowCommands>(m_desk)),
      m_commands(std::make_unique<VaultCommands>(m_desk, *m_idle)),
      m_files(std::make_unique<FileDoor>(m_desk)),
      m_finder(std::make_unique<FinderFeed>(m_desk)),
      m_wizards(std::make_unique<WizardDoors>(m_desk)),
      m_tokens(std::make_unique<TokenCommands>(m_desk)),
      m_tokenWork(std::make_unique<TokenWork>(m_desk)),
      m_ceremonies(std::make_unique<CeremonyCommands>(m_desk)),
      m_profiles(std::make_unique<ProfileCommands>(m_desk)),
      m_shares(std::make_unique<ShareCommands>(m_desk)),
      m_comparing(std::make_unique<CompareCommands>(m_desk)),
      m_wasReadOnlyWanted(surroundings.wasReadOnlyWanted)
{
    connectActions();
    m_idle->setMinutes(m_preferences.lockMinutes());
    refreshRecent();
    if (!m_session.isOpen()) return;
    m_isLogToBeChecked = true;
    show();
}

VaultController::~VaultController()
{
    m_window.disconnect(this);
    m_window.setLeaveCheck({});
}

void VaultController::connectActions()
{
    const WindowActions& actions = m_window.actions();
    connect(actions.open, &QAction::triggered, this, [this] { chooseVault(core::OpenMode::ReadWrite); });
    connect(actions.openReadOnly, &QAction::triggered, this, [this] { chooseVault(core::OpenMode::ReadOnly); });
    connect(actions.unlock, &QAction::triggered, this, &VaultController::askPassphrase);
    connect(actions.lock, &QAction::triggered, this, &VaultController::lock);
    connect(actions.closeVault, &QAction::triggered, &m_session, &VaultSession::close);
    connect(m_idle, &IdleWatch::idle, this, [this] {
        if (m_session.isOpen() && m_session.picture().isUnlocked) lock();
    });
    connect(m_screen, &ScreenWatch::lockWanted, this, [this] {
        if (!m_preferences.locksWithScreen() || !m_session.isOpen() || !m_session.picture().isUnlocked) return;
        m_session.stopWork(); // the machine may sleep before it ended
        lockAtOnce();
    });
    connect(&m_window.workspace().unlockBar(), &UnlockBar::unlockWanted, this, &VaultController::tryUnlock);
    connect(&m_window.workspace().unlockBar(), &UnlockBar::recoverWanted, m_shares.get(), &ShareCommands::askRecovery);
    connect(&m_window.firstRun(), &FirstRunPage::recentChosen, this,
        [this](const QString& path) { openVault(path, core::OpenMode::ReadWrite); });
    connect(&m_session, &VaultSession::vaultChanged, this, &VaultController::greet);
    connect(&m_session, &VaultSession::pictureChanged, this, &VaultController::show);
    connect(m_feed.get(), &ScreenFeed::numbersShown, this, [this] {
        if (std::exchange(m_isLogToBeChecked, false)) checkLog(); // it reads every event
    });
    connect(&m_session, &VaultSession::started, this,
        [this](Background& job, const QString& title) { m_window.workspace().jobs().watch(job, title); });
    connect(&m_window, &MainWindow::filesOffered, this, [this](const QStringList& paths) {
        if (paths.size() == 1 && paths.first().endsWith(QStringLiteral(".cwvault"), Qt::CaseInsensitive))
            openVault(paths.first(), core::OpenMode::ReadWrite);
        else if (paths.size() == 1 && QFileInfo(paths.first()).isDir())
            m_wizards->offerFolder(paths.first());
        else
            m_files->preview(paths);
    });
    connect(m_rows.get(), &RowCommands::renewalWanted, m_wizards.get(), &WizardDoors::renew);
    connect(m_rows.get(), &RowCommands::anotherWanted, m_wizards.get(), &WizardDoors::makeAnother);
    connect(m_rows.get(), &RowCommands::revokeWanted, m_wizards.get(), &WizardDoors::revoke);
    connect(m_rows.get(), &RowCommands::crlWanted, m_wizards.get(), &WizardDoors::makeCrl);
    connect(m_rows.get(), &RowCommands::signWanted, m_wizards.get(), &WizardDoors::reviewRequest);
    connect(m_profiles.get(), &ProfileCommands::takeInWanted, m_files.get(), &FileDoor::takeProfileIn);
    connect(m_files.get(), &FileDoor::signWanted, m_wizards.get(), &WizardDoors::reviewRequest);
    connect(m_tokenWork.get(), &TokenWork::changed, m_tokens.get(), &TokenCommands::look);
    connect(m_wizards.get(), &WizardDoors::openWanted, this,
        [this](const QString& path) { openVault(path, core::OpenMode::ReadWrite); });
    connect(m_commands.get(), &VaultCommands::openWanted, this,
        [this](const QString& path) { openVault(path, core::OpenMode::ReadWrite); });
    connect(m_commands.get(), &VaultCommands::languageChosen, this, &VaultController::languageChosen);
    m_window.setLeaveCheck([this] { return m_backups->mayLeave(); });
    connect(&m_window, &MainWindow::closing, &m_session, &VaultSession::close);
}

void VaultController::lock()
{
    m_backups->keep();
    lockAtOnce();
}

void VaultController::lockAtOnce()
{
    if (m_desk.tokens) m_desk.tokens->questions.refuseAll(); // work that waits for a PIN would keep the vault open
    m_session.lock();
}

void VaultController::chooseVault(core::OpenMode mode)
{
    FileQuestion question{.title = mode == core::OpenMode::ReadOnly ? tr("Open a vault read-only") : tr("Open a vault"),
        .filter = tr("Vaults (*.cwvault);;All files (*)")};
    askForFile(m_window, question, [this, mode](const QString& path) { openVault(path, mode); });
}

void VaultController::openVault(const QString& path, core::OpenMode mode)
{
    m_teller->dismiss();
    m_wasReadOnlyWanted = mode == core::OpenMode::ReadOnly;
    m_session.open(path.toStdString(), mode, [this, path](core::Result<void> opened) {
        if (!opened && meansDamage(opened.error()))
            return m_teller->tell(
                opened.error(), m_window.actions().rescue->text(), [this, path] { m_commands->askRescue(path); });
        if (!opened) return m_teller->tell(opened.error());
        if (m_session.picture().hasUnfinishedChange)
            m_teller->advise(
                tr("1 unfinished change was rolled back in a private copy: you see the state before it. The file "
                   "itself was not written to."));
    });
}

void VaultController::greet()
{
    m_isLogUnbroken.reset();
    if (!m_session.isOpen()) return show();
    if (m_session.picture().isWritable) {
        m_preferences.addRecentVault(
            QFileInfo(QString::fromStdString(m_session.picture().path.string())).absoluteFilePath());
        refreshRecent();
    }
    m_isLogToBeChecked = true;
}

void VaultController::checkLog()
{
    m_session.read([](core::Vault& vault, std::stop_token) { return core::checkEvents(vault); },
        [this](core::Result<core::CheckReport> report) {
            if (!report) return m_teller->tell(report.error());
            m_isLogUnbroken = report->isSound();
            if (m_session.isOpen()) showLook();
        });
}

void VaultController::tryUnlock()
{
    UnlockBar& bar = m_window.workspace().unlockBar();
    core::Secret passphrase = bar.take();
    bar.setBusy(true);
    m_session.unlock(std::move(passphrase), [this, &bar](core::Result<void> unlocked) {
        bar.setBusy(false);
        if (unlocked) {
            bar.finish();
            m_window.workspace().rail().focusCurrent();
            m_teller->dismiss();
            if (const auto then = std::exchange(m_afterUnlock, {})) then();
        } else if (unlocked.error().code == core::ErrorCode::WrongPassphrase || unlocked.error().rule == "CW-508") {
            bar.showWrong(m_session.isOpen() ? m_session.picture().wrongTries : core::WrongTries());
        } else {
            m_teller->tell(unlocked.error());
        }
    });
}

void VaultController::askPassphrase()
{
    m_window.workspace().unlockBar().ask(m_session.isOpen() ? m_session.picture().wrongTries : core::WrongTries());
}

void VaultController::whenUnlocked(std::function<void()> then)
{
    if (m_desk.canWrite()) return then();
    if (!m_session.isOpen()) return;
    if (!m_session.picture().isWritable) return m_teller->tell(core::Error{core::ErrorCode::Refused, "CW-503", {}, {}});
    m_afterUnlock = std::move(then);
    askPassphrase();
}

QString VaultController::readOnlyReason() const
{
    return m_wasReadOnlyWanted ? QString() : tr("It could not be opened for writing.");
}

void VaultController::show()
{
    UnlockBar& bar = m_window.workspace().unlockBar();
    m_screen->setArmed(m_session.isOpen() && m_session.picture().isUnlocked);
    if (!m_session.isOpen()) {
        m_afterUnlock = {};
        bar.finish();
        m_feed->clear();
        m_window.setVault(std::nullopt);
        emit shown();
        return;
    }
    showLook();
    const VaultPicture& picture = m_session.picture();
    m_feed->show(picture);
    m_rows->refresh();
    if (picture.isUnlocked)
        bar.finish();
    else if (picture.isWritable && bar.isHidden())
        askPassphrase(); // after the pages, so that the keyboard stays with it
    emit shown();
}

void VaultController::showLook()
{
    const VaultPicture& picture = m_session.picture();
    m_window.setVault(VaultLook{.name = showUntrusted(picture.path.stem().string()),
        .isUnlocked = picture.isUnlocked,
        .isReadOnly = !picture.isWritable,
        .isSample = picture.isSample,
        .readOnlyReason = picture.isWritable ? QString() : readOnlyReason(),
        .guard = {.lastBackup = picture.lastBackup, .isLogUnbroken = m_isLogUnbroken, .events = picture.eventCount}});
}

void VaultController::refreshRecent()
{
    QStringList paths = m_preferences.recentVaults();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    m_window.firstRun().setRecent(paths);
}

}
