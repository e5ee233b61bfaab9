#include "ui/main/MainWindow.h"

#include "ui/help/ManualWindow.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/look/Type.h"
#include "ui/main/Band.h"
#include "ui/main/Finder.h"
#include "ui/main/FirstRunPage.h"
#include "ui/main/MachineState.h"
#include "ui/main/Rail.h"
#include "ui/main/TopBar.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace ui {

MainWindow::MainWindow(Surroundings surroundings) : m_surroundings(std::move(surroundings)), m_actions(*this)
{
    build();
    connectView();
    connectColours();
    setVault(std::nullopt);
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(appIcon());
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    auto* whole = new QWidget(this);
    m_stack = new QStackedWidget(whole);
    m_firstRun = new FirstRunPage(m_actions);
    m_workspace = new Workspace(m_actions, m_stack);
    m_stack->addWidget(new ScrollArea(m_firstRun, m_stack));
    m_stack->addWidget(m_workspace);
    m_guard = new GuardLine(m_surroundings.clock, m_surroundings.machine, m_surroundings.version, whole);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_guard);
    setCentralWidget(whole);
    m_finder = new Finder(m_workspace->topBar().search(), m_actions.all(), *this);
    setMinimumSize(640, 420);
    resize(scaled(1240, QApplication::font()), scaled(800, QApplication::font()));
}

void MainWindow::connectView()
{
    for (qsizetype i = 0; i < m_actions.pages.size(); ++i)
        connect(m_actions.pages[i], &QAction::triggered, this,
            [this, page = static_cast<PageId>(i)] { m_workspace->setPage(page); });
    connect(m_actions.find, &QAction::triggered, this, [this] {
        m_workspace->topBar().search().setFocus(Qt::ShortcutFocusReason);
        m_workspace->topBar().search().selectAll();
    });
    connect(&m_workspace->topBar().search(), &SearchField::left, this, [this] { m_workspace->setFocus(); });
    connect(m_actions.inspector, &QAction::toggled, m_workspace, &Workspace::setInspectorWanted);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.help, &QAction::triggered, this, &MainWindow::showManual);
    Theme& theme = m_surroundings.theme;
    connect(m_actions.zoomIn, &QAction::triggered, this, [&theme] { theme.setZoom(theme.zoom() + 10); });
    connect(m_actions.zoomOut, &QAction::triggered, this, [&theme] { theme.setZoom(theme.zoom() - 10); });
    connect(m_actions.zoomReset, &QAction::triggered, this, [&theme] { theme.setZoom(100); });
    connect(&theme, &Theme::zoomChanged, this, [this](int percent) { m_surroundings.preferences.setZoom(percent); });
}

void MainWindow::showManual()
{
    if (!m_manual) m_manual = new ManualWindow(this);
    m_manual->showPage(manualPageFor(m_vault ? m_workspace->page() : PageId::Overview));
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void MainWindow::connectColours()
{
    const std::array choices{std::pair{m_actions.followSystem, SchemeChoice::System},
        std::pair{m_actions.light, SchemeChoice::Light}, std::pair{m_actions.dark, SchemeChoice::Dark}};
    for (const auto& [action, choice] : choices) {
        action->setChecked(m_surroundings.theme.choice() == choice);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_surroundings.theme.setChoice(choice);
            m_surroundings.preferences.setScheme(choice);
        });
    }
}

void MainWindow::setVault(const std::optional<VaultLook>& vault)
{
    const bool isOther = vault.has_value() != m_vault.has_value();
    m_vault = vault;
    m_stack->setCurrentIndex(vault ? 1 : 0);
    setWindowTitle(vault ? tr("%1 – Certwright").arg(vault->name) : tr("Certwright"));
    if (vault) {
        const bool unlocked = vault->isUnlocked;
        m_workspace->topBar().setVault(
            vault->name, unlocked ? Mark::Active : Mark::Retired, unlocked ? tr("unlocked") : tr("locked"));
        m_workspace->sampleBand().setVisible(vault->isSample);
        m_workspace->readOnlyBand().setReason(vault->readOnlyReason);
        m_workspace->readOnlyBand().setVisible(vault->isReadOnly);
        if (isOther) m_workspace->rail().focusCurrent();
    } else if (isOther || !QApplication::focusWidget()) {
        m_firstRun->focusAdvised();
    }
    m_guard->setVault(vault ? std::optional(vault->guard) : std::nullopt);
    refreshActions();
}

MessageStrip& MainWindow::messages() const { return m_vault ? m_workspace->messages() : m_firstRun->messages(); }

void MainWindow::refreshActions()
{
    const QString none = tr("No vault is open.");
    const QString openOne = tr("Open a vault, or build a certificate authority.");
    const QString locked = tr("The vault is locked.");
    const QString unlockIt = tr("Unlock it with its passphrase.");
    const QString readOnly = tr("The vault is open read-only.");
    const QString reopen = tr("Close it and open it for writing.");

    const auto set = [](const QList<QAction*>& actions, const QString& why, const QString& fix) {
        for (QAction* action : actions) {
            if (why.isEmpty())
                setAvailable(*action);
            else
                setUnavailable(*action, why, fix);
        }
    };
    const bool open = m_vault.has_value();
    const bool unlocked = open && m_vault->isUnlocked;
    const bool writable = open && !m_vault->isReadOnly;
    set(m_actions.pages +
            QList<QAction*>{
                m_actions.find, m_actions.inspector, m_actions.newCeremony, m_actions.newProfile, m_actions.closeVault},
        open ? QString() : none, openOne);
    set({m_actions.compareSeal}, open ? QString() : none, openOne);
    set({m_actions.unlock},
        !open          ? none
            : unlocked ? tr("The vault is unlocked already.")
                       : QString(),
        open ? QString() : openOne);
    set({m_actions.lock},
        !open           ? none
            : !unlocked ? tr("The vault is locked already.")
                        : QString(),
        open ? QString() : openOne);
    set({m_actions.recover}, !open ? none : !writable ? readOnly : QString(), !open ? openOne : reopen);
    const bool canWrite = writable && unlocked;
    const QString why = canWrite ? QString() : !open ? none : !writable ? readOnly : locked;
    set({m_actions.newCertificate, m_actions.signMany, m_actions.newRequest, m_actions.newCa, m_actions.newHierarchy,
            m_actions.newCrl, m_actions.importFile, m_actions.backup, m_actions.changePassphrase, m_actions.shares,
            m_actions.tryShares, m_actions.seal, m_actions.confirmClock},
        why,
        !open           ? openOne
            : !writable ? reopen
                        : unlockIt);
}

void MainWindow::restore()
{
    if (const QByteArray geometry = m_surroundings.preferences.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (const int wide = m_surroundings.preferences.inspectorWidth(); wide > 0) m_workspace->setInspectorWidth(wide);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayLeave && !m_mayLeave()) return event->ignore();
    m_surroundings.preferences.setWindowGeometry(saveGeometry());
    if (const int wide = m_workspace->inspectorWidth(); wide > 0) m_surroundings.preferences.setInspectorWidth(wide);
    emit closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths += url.toLocalFile();
    if (!paths.isEmpty()) emit filesOffered(paths);
}

}
