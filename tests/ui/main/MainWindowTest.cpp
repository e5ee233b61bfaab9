#include "ui/main/MainWindow.h"

#include "tests/ui/issue/Keyboard.h"
#include "ui/look/Theme.h"
#include "ui/main/Finder.h"
#include "ui/main/MachineState.h"
#include "ui/main/Rail.h"
#include "ui/main/Screens.h"
#include "ui/main/TopBar.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SearchField.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithThreeDoors();
    void everyDoorIsReachedByTab();
    void goesToEveryPageByKey();
    void findsActionsByTyping();
    void everyDisabledThingTellsWhy();
    void everyControlHasANameForScreenReaders();
    void everyEmptyListOffersSomethingToDo();
    void anEmptyVaultOffersAHierarchy();
    void saysWhenItCannotChangeTheVault();
    void remembersTheZoom();
    void readsTheMachineFromTheKernelsFiles();

private:
    ui::VaultLook look(bool unlocked, bool readOnly = false) const
    {
        return {.name = QStringLiteral("Example"), .isUnlocked = unlocked, .isReadOnly = readOnly};
    }

    QTemporaryDir m_home;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Screens> m_screens;
};

void MainWindowTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
    qputenv("XDG_STATE_HOME", m_home.path().toLocal8Bit());
    m_theme = std::make_unique<ui::Theme>(*qApp);
}

void MainWindowTest::init()
{
    m_preferences = std::make_unique<ui::Preferences>();
    m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Surroundings{
        *m_theme, *m_preferences, core::systemTime, [] { return ui::MachineState{}; }, QStringLiteral("0.1")});
    m_screens = std::make_unique<ui::Screens>(*m_window, core::systemTime);
    m_window->resize(1360, 860);
    QVERIFY(keyboard::activate(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_screens.reset();
    m_window.reset();
    m_preferences.reset();
}

void MainWindowTest::startsWithThreeDoors()
{
    for (const auto& [door, action] : {std::pair{"buildDoor", m_window->actions().build},
             {"openDoor", m_window->actions().open}, {"openReadOnlyDoor", m_window->actions().openReadOnly},
             {"sampleLink", m_window->actions().sample}, {"adoptLink", m_window->actions().adopt}}) {
        auto* button = m_window->findChild<QPushButton*>(QLatin1String(door));
        QVERIFY2(button && button->isVisible(), door);
        QSignalSpy wanted(action, &QAction::triggered);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }
    QVERIFY(!m_window->workspace().isVisible());
}

void MainWindowTest::everyDoorIsReachedByTab()
{
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("buildDoor"));
    QStringList reached;
    for (int i = 0; i < 6; ++i) {
        reached += QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char* door : {"buildDoor", "openDoor", "openReadOnlyDoor", "sampleLink", "adoptLink", "mainMenu"})
        QVERIFY2(reached.contains(QLatin1String(door)), door);
}

void MainWindowTest::goesToEveryPageByKey()
{
    m_window->setVault(look(true));
    for (const ui::PageEntry& entry : ui::pageEntries()) {
        const int place = static_cast<int>(entry.id);
        QTest::keyClick(
            QApplication::focusWidget(), static_cast<Qt::Key>(Qt::Key_0 + (place + 1) % 10), Qt::AltModifier);
        QCOMPARE(m_window->workspace().page(), entry.id);
        QVERIFY(QApplication::focusWidget());
    }
}

void MainWindowTest::findsActionsByTyping()
{
    m_window->setVault(look(true));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    ui::SearchField& search = m_window->workspace().topBar().search();
    QTRY_VERIFY(search.hasFocus());
    QTest::keyClicks(&search, QStringLiteral("revoc list"));
    QTRY_VERIFY(m_window->finder().isVisible());
    QSignalSpy wanted(m_window->actions().newCrl, &QAction::triggered);
    QTest::keyClick(&search, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!m_window->finder().isVisible());

    QTest::keyClicks(&search, QStringLiteral("acme"));
    m_window->finder().setHits({{ui::PageId::Certificates, 7, QStringLiteral("web01.acme.example"), {}}});
    qint64 id = 0;
    connect(&m_window->finder(), &ui::Finder::hitChosen, this, [&id](const ui::Hit& hit) { id = hit.id; });
    QTest::keyClick(&search, Qt::Key_Return);
    QCOMPARE(id, 7);
}

void MainWindowTest::everyDisabledThingTellsWhy()
{
    for (const auto& state : {std::optional<ui::VaultLook>(), std::optional(look(false)), std::optional(look(true)),
             std::optional(look(true, true))}) {
        m_window->setVault(state);
        for (const QAction* action : m_window->actions().all())
            QVERIFY2(action->isEnabled() || ui::isExplained(*action), qPrintable(action->objectName()));
        for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>())
            QVERIFY2(!button->isVisible() || button->isEnabled() || ui::isExplained(*button),
                qPrintable(button->objectName()));
    }
}

void MainWindowTest::everyControlHasANameForScreenReaders()
{
    m_window->setVault(look(true));
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool isPart =
            widget->objectName().startsWith(QStringLiteral("qt_")) || !(widget->focusPolicy() & Qt::TabFocus);
        if (isPart) continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
            qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void MainWindowTest::everyEmptyListOffersSomethingToDo()
{
    m_window->setVault(look(true));
    for (const ui::PageEntry& entry : ui::pageEntries()) {
        m_window->workspace().setPage(entry.id);
        const ui::EmptyState* shown = nullptr;
        for (const ui::EmptyState* state : m_window->findChildren<ui::EmptyState*>())
            if (state->isVisible()) shown = state;
        QVERIFY2(shown, entry.name);
        QVERIFY(!shown->title().isEmpty() && !shown->why().isEmpty() && !shown->button().text().isEmpty());
    }
}

void MainWindowTest::anEmptyVaultOffersAHierarchy()
{
    m_window->setVault(look(true));
    QSignalSpy wanted(m_window->actions().newHierarchy, &QAction::triggered);
    int pages = 0;
    for (const ui::PageId page :
        {ui::PageId::Overview, ui::PageId::Hierarchy, ui::PageId::Keys, ui::PageId::Revocation}) {
        m_window->workspace().setPage(page);
        for (const ui::EmptyState* state : m_window->findChildren<ui::EmptyState*>()) {
            if (!state->isVisible()) continue;
            QCOMPARE(state->button().text(), QStringLiteral("Build a hierarchy…"));
            state->button().click();
            QCOMPARE(wanted.size(), ++pages);
            m_window->setVault(look(false));
            QVERIFY(!state->button().isEnabled() && ui::isExplained(state->button()));
            m_window->setVault(look(true));
        }
    }
    QCOMPARE(pages, 4);
}

void MainWindowTest::saysWhenItCannotChangeTheVault()
{
    auto* band = m_window->findChild<QWidget*>(QStringLiteral("readOnlyBand"));
    m_window->setVault(look(false));
    QVERIFY(!band->isVisible());
    m_window->setVault(look(false, true));
    QVERIFY(band->isVisible());
    QVERIFY(!m_window->actions().importFile->isEnabled());
    QVERIFY(!m_window->findChild<QWidget*>(QStringLiteral("sampleBand"))->isVisible());
}

void MainWindowTest::remembersTheZoom()
{
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_theme->zoom(), 110);
    QCOMPARE(m_preferences->zoom(), 110);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_preferences->zoom(), 100);
}

void MainWindowTest::readsTheMachineFromTheKernelsFiles()
{
    QTemporaryDir root;
    const auto write = [&root](const QString& path, const QByteArray& text) {
        QDir(root.path()).mkpath(QFileInfo(path).path());
        QFile file(root.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(QStringLiteral("sys/class/net/lo/operstate"), "unknown\n");
    write(QStringLiteral("sys/class/net/eth0/operstate"), "down\n");
    write(QStringLiteral("proc/swaps"), "Filename Type Size Used Priority\n");
    QVERIFY(!ui::readMachineState(root.path()).isNetworkUp);
    QVERIFY(ui::readMachineState(root.path()).swap == ui::SwapState::Off);
    write(QStringLiteral("sys/class/net/eth0/operstate"), "up\n");
    write(QStringLiteral("proc/swaps"), "Filename Type Size Used Priority\n/dev/sda2 partition 1 0 -2\n");
    QCOMPARE(ui::readMachineState(root.path()).network, QStringLiteral("eth0"));
    QVERIFY(ui::readMachineState(root.path()).swap == ui::SwapState::Open);
    write(QStringLiteral("sys/block/dm-3/dm/uuid"), "CRYPT-LUKS2-0123\n");
    write(QStringLiteral("sys/block/dm-4/dm/uuid"), "LVM-0123\n");
    const auto swapOf = [&](const QByteArray& areas) {
        write(QStringLiteral("proc/swaps"), "Filename Type Size Used Priority\n" + areas);
        return ui::readMachineState(root.path()).swap;
    };
    QVERIFY(swapOf("/dev/zram0 partition 1 0 -2\n") == ui::SwapState::Off);
    QVERIFY(swapOf("/dev/dm-3 partition 1 0 -2\n/dev/zram0 partition 1 0 -2\n") == ui::SwapState::Encrypted);
    QVERIFY(swapOf("/dev/dm-4 partition 1 0 -2\n") == ui::SwapState::Open);
    QVERIFY(swapOf("/dev/dm-3 partition 1 0 -2\n/swapfile file 1 0 -2\n") == ui::SwapState::Open);
}

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
