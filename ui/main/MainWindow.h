#pragma once

#include "core/base/Clock.h"
#include "ui/main/GuardLine.h"
#include "ui/main/PageList.h"
#include "ui/main/WindowActions.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <optional>

class QStackedWidget;

namespace ui {

class Finder;
class ManualWindow;
class MessageStrip;
class FirstRunPage;
class Preferences;
class Theme;
class Workspace;
struct MachineState;

/// What the window says about the open vault. The name has gone through showUntrusted().
struct VaultLook {
    QString name;
    bool isUnlocked = false;
    bool isReadOnly = false;
    bool isSample = false;
    QString readOnlyReason = {}; ///< empty: it was asked for
    VaultGuard guard = {};
};

/// The window: first page or workspace above, the guard line below. It shows what it is told and says what the person
/// wants through the actions; whoever made it starts the work.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Where the window gets what is no widget from.
    struct Surroundings {
        Theme& theme;
        Preferences& preferences;
        core::Clock clock;
        std::function<MachineState()> machine;
        QString version;
    };
    explicit MainWindow(Surroundings surroundings);
    ~MainWindow() override;

    /// No vault is open: the first page, or the workspace with the open one.
    void setVault(const std::optional<VaultLook>& vault);

    WindowActions& actions() { return m_actions; }
    Workspace& workspace() const { return *m_workspace; }
    FirstRunPage& firstRun() const { return *m_firstRun; }
    /// The strip for messages that can be seen now.
    MessageStrip& messages() const;
    Finder& finder() const { return *m_finder; }
    GuardLine& guardLine() const { return *m_guard; }

    /// Asked before the window goes; whoever says no closes it later.
    void setLeaveCheck(std::function<bool()> mayLeave) { m_mayLeave = std::move(mayLeave); }

signals:
    /// Files were dropped on the window or given at the start; they are looked at, never imported.
    void filesOffered(const QStringList& paths);
    /// The window is about to go; the vault is to be closed.
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connectView();
    void showManual();
    void connectColours();
    void refreshActions();
    void restore();

    Surroundings m_surroundings;
    std::function<bool()> m_mayLeave;
    WindowActions m_actions;
    std::optional<VaultLook> m_vault;
    QStackedWidget* m_stack;
    FirstRunPage* m_firstRun;
    Workspace* m_workspace;
    GuardLine* m_guard;
    Finder* m_finder;
    QPointer<ManualWindow> m_manual; ///< while it is open
};

}
