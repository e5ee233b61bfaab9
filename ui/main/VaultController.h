#pragma once

#include "ui/main/Desk.h"
#include "ui/main/MainWindow.h"

#include <memory>

namespace ui {

class BackupKeeper;
class CeremonyCommands;
class CompareCommands;
class DetailsFeed;
class FileDoor;
class FinderFeed;
class HierarchyFeed;
class IdleWatch;
class PathDoor;
class ProfileCommands;
class RowCommands;
class ScreenWatch;
class ScreenFeed;
class ShareCommands;
class TokenCommands;
class TokenWork;
class VaultCommands;
class WizardDoors;

/// Holds the open vault for the window: opens, unlocks, locks and closes it, shows its picture on all pages and hands what
/// the person wants to the commands. Everything the vault does runs on its own thread.
class VaultController : public QObject {
    Q_OBJECT
public:
    struct Surroundings {
        MainWindow& window;
        Screens& screens;
        Pools& pools;
        Preferences& preferences;
        Theme& theme;
        core::VaultContext context;                 ///< clock and person
        std::unique_ptr<VaultSession> session = {}; ///< what an earlier window had open; none: nothing is open yet
        bool wasReadOnlyWanted = false;
        TokenDesk* tokens = nullptr; ///< whose machine `context` knows; nullptr: no token can be used
    };
    explicit VaultController(Surroundings surroundings);
    ~VaultController() override;

    VaultSession& session() { return m_session; }
    IdleWatch& idleWatch() { return *m_idle; }
    BackupKeeper& backups() { return *m_backups; }
    RowCommands& rows() { return *m_rows; }
    FileDoor& files() { return *m_files; }
    CeremonyCommands& ceremonies() { return *m_ceremonies; }
    TokenCommands& tokens() { return *m_tokens; }
    const Desk& desk() const { return m_desk; }
    /// Gives the open vault away, for a controller made after this one; nothing but the end may follow.
    std::unique_ptr<VaultSession> takeSession() { return std::move(m_ownSession); }
    bool wasReadOnlyWanted() const { return m_wasReadOnlyWanted; }

    /// Opens a vault; the passphrase is asked for in place. Read-only asks for none.
    void openVault(const QString& path, core::OpenMode mode);

signals:
    /// The vault was opened, unlocked, locked or closed, and the window shows it.
    void shown();
    /// Another language is to be spoken: "de"; empty: the desktop's.
    void languageChosen(const QString& code);

private:
    void connectActions();
    void lock();
    /// Keys are to be gone at once: a backup that is due waits for another day.
    void lockAtOnce();
    void chooseVault(core::OpenMode mode);
    void tryUnlock();
    void askPassphrase();
    void whenUnlocked(std::function<void()> then);
    void show();
    void showLook();
    /// Another vault is open, or none.
    void greet();
    void checkLog();
    void refreshRecent();
    QString readOnlyReason() const;

    MainWindow& m_window;
    Preferences& m_preferences;
    std::unique_ptr<VaultSession> m_ownSession;
    VaultSession& m_session;
    Teller* m_teller;
    Desk m_desk;
    IdleWatch* m_idle;
    ScreenWatch* m_screen;
    std::unique_ptr<BackupKeeper> m_backups;
    std::unique_ptr<ScreenFeed> m_feed;
    std::unique_ptr<DetailsFeed> m_details;
    std::unique_ptr<HierarchyFeed> m_hierarchy;
    std::unique_ptr<PathDoor> m_paths;
    std::unique_ptr<RowCommands> m_rows;
    std::unique_ptr<VaultCommands> m_commands;
    std::unique_ptr<FileDoor> m_files;
    std::unique_ptr<FinderFeed> m_finder;
    std::unique_ptr<WizardDoors> m_wizards;
    std::unique_ptr<TokenCommands> m_tokens;
    std::unique_ptr<TokenWork> m_tokenWork;
    std::unique_ptr<CeremonyCommands> m_ceremonies;
    std::unique_ptr<ProfileCommands> m_profiles;
    std::unique_ptr<ShareCommands> m_shares;
    std::unique_ptr<CompareCommands> m_comparing;
    std::function<void()> m_afterUnlock;
    bool m_isLogToBeChecked = false; ///< when the lists are shown
    std::optional<bool> m_isLogUnbroken;
    bool m_wasReadOnlyWanted = false;
};

}
