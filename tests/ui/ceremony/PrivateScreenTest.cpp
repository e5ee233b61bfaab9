#include "ui/ceremony/PrivateScreen.h"
#include "core/base/File.h"
#include "tests/ui/ceremony/HeldRoom.h"
#include "ui/ceremony/HoldDialog.h"
#include "ui/ceremony/PrivateShare.h"
#include "ui/shares/ShareEdit.h"
#include "ui/text/EnglishPlurals.h"

#include <QComboBox>
#include <QScreen>

namespace {

constexpr const char* projector = "PROJECTOR";
constexpr const char* desk = "DESK";
constexpr const char* mirror = "MIRROR"; ///< shows what a second projector shows

QScreen* screenOf(const char* name)
{
    for (QScreen* screen : QGuiApplication::screens())
        if (screen->name() == QLatin1String(name)) return screen;
    return nullptr;
}

/// Whether any of the words stands somewhere in the window, as far as it can be seen.
template <typename Widget>
bool isSeenOn(const QScreen* screen, const Widget* widget)
{
    return widget->isVisible() && screen->geometry().intersects(QRect(widget->mapToGlobal(QPoint()), widget->size()));
}

}

/// A machine with a projector, on which the window stands, and a screen beside it for one person.
class PrivateScreenTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;

    using WindowRoom = held::WindowRoom;
    using Hands = held::Hands;

    static void stand(WindowRoom& room, const char* screen)
    {
        room.window->move(screenOf(screen)->geometry().topLeft() + QPoint(20, 20));
        QTRY_COMPARE(room.window->screen()->name(), QLatin1String(screen));
    }
    static void begin(WindowRoom& room)
    {
        room.order.bindings.privateScreen = desk;
        QVERIFY(room.begin());
        stand(room, projector);
        QVERIFY(held::bring(*room.window));
    }
    static ui::Curtain* curtainOf(const WindowRoom& room)
    {
        return room.find<ui::Curtain>(room.stepName() + QStringLiteral(".curtain"));
    }
    static bool pressShow(const WindowRoom& room)
    {
        if (!keyboard::tabTo(curtainOf(room)->objectName() + QStringLiteral(".show.1"))) return false;
        keyboard::press(Qt::Key_Return);
        return true;
    }
    /// The words of one share stand on the private screen.
    static void showShare(WindowRoom& room, Hands& hands)
    {
        QVERIFY(hands.goTo("share.split"));
        QVERIFY(pressShow(room));
        const auto* grid = curtainOf(room)->findChild<ui::ShareGrid*>();
        QTRY_VERIFY(grid->isVisible());
        QVERIFY(curtainOf(room)->isOpen());
    }

private slots:
    void initTestCase() { QVERIFY(screenOf(projector) && screenOf(desk)); }

    void aShareStandsOnThePrivateScreenAloneAndAsksNoWitness()
    {
        WindowRoom room;
        Hands hands(room);
        begin(room);
        QVERIFY(hands.goTo("share.split"));
        const ui::Curtain* curtain = curtainOf(room);
        QVERIFY(!room.find<QWidget>(curtain->objectName() + QStringLiteral(".unseen"))->isVisible());
        showShare(room, hands);
        const auto* grid = curtain->findChild<ui::ShareGrid*>();
        QVERIFY(!grid->numbers().text().isEmpty());
        QVERIFY(!room.find<QPushButton>(curtain->objectName() + QStringLiteral(".show.1"))->isEnabled());
        QVERIFY(isSeenOn(screenOf(desk), grid) && !isSeenOn(screenOf(projector), grid));
        QCOMPARE(grid->window()->geometry(), screenOf(desk)->geometry());
        QVERIFY(grid->window() != room.window.get());
        keyboard::press(Qt::Key_Return); // “Hide it” has the keyboard
        QTRY_VERIFY(!curtain->isOpen() && !grid->isVisible());
        QVERIFY(grid->numbers().text().isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return QApplication::activeWindow() == room.window.get(); }, 5000));
    }

    void everyWordCanBeSeenHoweverLargeTheTextIs()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        WindowRoom room;
        Hands hands(room);
        begin(room);
        showShare(room, hands);
        const auto* grid = curtainOf(room)->findChild<ui::ShareGrid*>();
        QVERIFY(QTest::qWaitFor([&] { return grid->height() >= grid->heightForWidth(grid->width()); }, 5000));
        const QRect words(grid->mapToGlobal(QPoint()), grid->size());
        QVERIFY(screenOf(desk)->geometry().contains(words));
        const auto* hide =
            curtainOf(room)->findChild<QPushButton*>(curtainOf(room)->objectName() + QStringLiteral(".hide"));
        QVERIFY(screenOf(desk)->geometry().contains(QRect(hide->mapToGlobal(QPoint()), hide->size())));
        QApplication::setFont(before);
    }

    void itGoesAwayWhenItsWindowIsPutOnTheProjector()
    {
        WindowRoom room;
        Hands hands(room);
        begin(room);
        showShare(room, hands);
        const auto* grid = curtainOf(room)->findChild<ui::ShareGrid*>();
        grid->window()->move(screenOf(projector)->geometry().topLeft());
        QTRY_VERIFY(!curtainOf(room)->isOpen());
        QVERIFY(!grid->isVisible() && grid->numbers().text().isEmpty());
    }

    void itGoesAwayWhenTheCeremonysWindowComesToThatScreen()
    {
        WindowRoom room;
        Hands hands(room);
        begin(room);
        showShare(room, hands);
        stand(room, desk);
        QTRY_VERIFY(!curtainOf(room)->isOpen());
        QVERIFY(held::bring(*room.window));
        QVERIFY(room.find<QWidget>(curtainOf(room)->objectName() + QStringLiteral(".unseen"))->isVisible());
    }

    void oneThatWasOfferedThereIsNotShownOnceTheCeremonysWindowHasCome()
    {
        WindowRoom room;
        Hands hands(room);
        begin(room);
        QVERIFY(hands.goTo("share.split"));
        stand(room, desk);
        ui::Curtain* curtain = curtainOf(room);
        room.find<QPushButton>(curtain->objectName() + QStringLiteral(".show.1"))->click(); // it was offered before
        QVERIFY(!curtain->isOpen());
        QVERIFY(room.find<QWidget>(curtain->objectName() + QStringLiteral(".unseen"))->isVisible());
        QVERIFY(!room.find<QPushButton>(curtain->objectName() + QStringLiteral(".show.1"))->isEnabled());
        stand(room, projector); // and is dragged back
        QTRY_VERIFY(room.find<QPushButton>(curtain->objectName() + QStringLiteral(".show.1"))->isEnabled());
        QVERIFY(!room.find<QWidget>(curtain->objectName() + QStringLiteral(".unseen"))->isVisible());
    }

    void aScreenThatMirrorsAnotherIsNotPrivate()
    {
        WindowRoom room;
        Hands hands(room);
        room.order.bindings.privateScreen = mirror;
        QVERIFY(room.begin());
        stand(room, projector);
        QVERIFY(held::bring(*room.window) && hands.goTo("share.split"));
        QVERIFY(room.find<QWidget>(curtainOf(room)->objectName() + QStringLiteral(".unseen"))->isVisible());
        QVERIFY(!room.find<QPushButton>(curtainOf(room)->objectName() + QStringLiteral(".show.1"))->isEnabled());
    }

    void itGoesAwayWithTheKeyboard()
    {
        WindowRoom room;
        Hands hands(room);
        begin(room);
        showShare(room, hands);
        QWidget other;
        QVERIFY(held::bring(other));
        QTRY_VERIFY(!curtainOf(room)->isOpen());
    }

    void aShareIsTypedBackThere()
    {
        WindowRoom room;
        Hands hands(room);
        begin(room);
        QVERIFY(hands.goTo("share.split"));
        const auto* split = curtainOf(room);
        QVERIFY(pressShow(room));
        const auto* grid = split->findChild<ui::ShareGrid*>();
        QTRY_VERIFY(grid->isVisible());
        const core::Secret share = grid->numbers().text();
        const std::string words(share.view().begin(), share.view().end());
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY(!split->isOpen());
        ui::PrivateShare back(QStringLiteral("typed"), QStringLiteral("Ada"), std::chrono::seconds(90),
            QLatin1String(desk), room.window.get());
        back.show();
        auto* open = back.findChild<QPushButton*>(QStringLiteral("typed"));
        QVERIFY(open->isVisible() && open->isEnabled());
        QCOMPARE(back.firstInput(), open);
        open->click();
        auto* edit = back.findChild<ui::ShareEdit*>();
        QTRY_VERIFY(edit->isVisible() && edit->hasFocus());
        QVERIFY(isSeenOn(screenOf(desk), edit) && !isSeenOn(screenOf(projector), edit));
        for (const auto& word : std::views::split(words, ' ')) {
            Hands::typeQuietly(*edit, std::string_view(word.begin(), word.end()).substr(0, 4));
            Hands::typeQuietly(*edit, " ");
        }
        QVERIFY(back.isComplete());
        QVERIFY(held::bring(*room.window));
        QTRY_VERIFY(!edit->isVisible());
        QVERIFY(back.isComplete()); // what was typed stays
        const core::Secret typed = back.take();
        QCOMPARE(std::string(typed.view().begin(), typed.view().end()), words);
    }

    void everybodyCanLeaveFromThere()
    {
        WindowRoom room;
        Hands hands(room);
        begin(room);
        showShare(room, hands);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!room.find<ui::PrivateScreen>(QStringLiteral("ceremony.private")) ||
            !room.find<ui::PrivateScreen>(QStringLiteral("ceremony.private"))->isVisible());
        QVERIFY(room.settle());
        const core::Bytes record = *core::readFile(room.place.journal('a') / "transcript.jsonl", 1 << 24);
        QVERIFY(std::string(record.begin(), record.end()).contains("evacuation"));
    }

    void theRecordSaysWhichScreenItWas()
    {
        WindowRoom room;
        begin(room);
        const core::Bytes record = *core::readFile(room.place.journal('a') / "transcript.jsonl", 1 << 24);
        QVERIFY(std::string(record.begin(), record.end()).contains("\"private_screen\":\"DESK\""));
    }

    void theScreenIsAskedForBefore()
    {
        ui::Pools pools;
        ui::HoldDialog dialog(*core::readScript(held::smallScript()), ui::HoldDialog::Way::Begin,
            {pools.computing(), [](const auto&...) { return held::goodMachine(); }, {}}, nullptr);
        auto* screens = dialog.findChild<QComboBox*>(QStringLiteral("ceremony.hold.screen"));
        QVERIFY(screens);
        QCOMPARE(screens->count(), 5);
        const auto before = dialog.order();
        QVERIFY(before);
        QVERIFY(before->bindings.privateScreen.empty());
        screens->setCurrentIndex(screens->findData(QLatin1String(desk)));
        QVERIFY(screens->currentText().contains(QStringLiteral("DESK, 1,280 × 800")));
        QCOMPARE(dialog.order()->bindings.privateScreen, std::string(desk));
        pools.finish();
    }
};

/// Two screens side by side, and two of which one mirrors the other, which no display of this machine has.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" TEST_DATA "/screens/projector-and-desk.json");
    const QApplication application(argc, argv);
    PrivateScreenTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PrivateScreenTest.moc"
