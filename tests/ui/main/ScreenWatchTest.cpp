#include "ui/main/ScreenWatch.h"
#include "tests/support/OwnBus.h"
#include "tests/support/ui/OpenWindow.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QSignalSpy>

namespace {

const QString service = QStringLiteral("org.freedesktop.login1");
const QString sessionPath = QStringLiteral("/org/freedesktop/login1/session/_31");

/// What logind says of itself, as far as the window asks.
class Login : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    bool knowsSession = true;
    int inhibitions = 0;
    test::Inhibition delay; ///< of sleep

public slots:
    QDBusObjectPath GetSessionByPID(uint)
    {
        return QDBusObjectPath(knowsSession ? sessionPath : QStringLiteral("/elsewhere"));
    }
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&, const QString&, const QString& mode)
    {
        if (what != QStringLiteral("sleep") || mode != QStringLiteral("delay")) return {};
        ++inhibitions;
        return delay.give();
    }
};

}

class ScreenWatchTest : public QObject {
    Q_OBJECT

    test::OwnBus m_bus;
    std::unique_ptr<QDBusConnection> m_outside;
    Login m_login;

    void say(const QString& path, const QString& interface, const QString& name, const QVariantList& values = {})
    {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
        message.setArguments(values);
        QVERIFY(m_outside->send(message));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address());
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_bus.address());
        m_outside = std::make_unique<QDBusConnection>(m_bus.connect(QStringLiteral("outside")));
        QVERIFY(m_outside->isConnected() && m_outside->registerService(service));
        QVERIFY(m_outside->registerObject(
            QStringLiteral("/org/freedesktop/login1"), &m_login, QDBusConnection::ExportAllSlots));
        QVERIFY(QDBusConnection::systemBus().isConnected() && QDBusConnection::sessionBus().isConnected());
    }

    void locksTheVaultAndKeepsTheDraft_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("signal");
        QTest::addColumn<QVariantList>("off");
        QTest::addColumn<QVariantList>("on");
        const QVariantList no{false};
        const QVariantList yes{true};
        QTest::newRow("session locked") << sessionPath << QStringLiteral("org.freedesktop.login1.Session")
                                        << QStringLiteral("Lock") << QVariantList() << QVariantList();
        QTest::newRow("sleep") << QStringLiteral("/org/freedesktop/login1")
                               << QStringLiteral("org.freedesktop.login1.Manager") << QStringLiteral("PrepareForSleep")
                               << no << yes;
        QTest::newRow("screen saver of KDE")
            << QStringLiteral("/ScreenSaver") << QStringLiteral("org.freedesktop.ScreenSaver")
            << QStringLiteral("ActiveChanged") << no << yes;
        QTest::newRow("screen saver of GNOME")
            << QStringLiteral("/org/gnome/ScreenSaver") << QStringLiteral("org.gnome.ScreenSaver")
            << QStringLiteral("ActiveChanged") << no << yes;
    }
    void locksTheVaultAndKeepsTheDraft()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, interface);
        QFETCH(const QString, signal);
        QFETCH(const QVariantList, off);
        QFETCH(const QVariantList, on);
        test::OpenWindow open;
        QVERIFY_OK(open.fillVault());
        open.open();
        QTRY_VERIFY(open.session().isOpen());
        open.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 20000);
        QTRY_VERIFY(m_login.delay.isHeld()); // sleep would wait for us
        open.window->workspace().setPage(ui::PageId::Keys);
        if (!off.isEmpty()) { // it ends: nothing happens
            say(path, interface, signal, off);
            QTest::qWait(300);
            QVERIFY(open.isUnlocked());
        } else { // the session of somebody else
            say(QStringLiteral("/org/freedesktop/login1/session/c7"), interface, signal);
            QTest::qWait(300);
            QVERIFY(open.isUnlocked());
        }
        open.preferences->setLocksWithScreen(false);
        say(path, interface, signal, on);
        QTest::qWait(300);
        QVERIFY(open.isUnlocked());
        open.preferences->setLocksWithScreen(true);
        QElapsedTimer time;
        time.start();
        say(path, interface, signal, on);
        QTRY_VERIFY_WITH_TIMEOUT(!open.isUnlocked(), 2000);
        QVERIFY(time.elapsed() < 2000);
        QTRY_VERIFY(!m_login.delay.isHeld()); // and sleeps now
        QCOMPARE(open.window->workspace().page(), ui::PageId::Keys);
    }

    void stopsLongWorkBeforeTheScreenIsLocked()
    {
        test::OpenWindow open;
        QVERIFY_OK(open.fillVault());
        open.open();
        QTRY_VERIFY(open.session().isOpen());
        open.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 20000);
        std::atomic<bool> isBegun = false;
        std::optional<core::ErrorCode> told;
        open.session().run(
            QStringLiteral("test"),
            [&isBegun](core::Vault&, std::stop_token stop) -> core::Result<void> {
                isBegun = true;
                while (!stop.stop_requested()) QThread::msleep(10);
                return core::fail(core::ErrorCode::Cancelled);
            },
            [&told](const core::Result<void>& done) { told = done ? core::ErrorCode::Storage : done.error().code; });
        QTRY_VERIFY(isBegun);
        QTRY_VERIFY(m_login.delay.isHeld());
        say(sessionPath, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"));
        QTRY_VERIFY_WITH_TIMEOUT(!open.isUnlocked(), 2000);
        QCOMPARE(told, core::ErrorCode::Cancelled); // whoever waited for it knows
    }

    void hearsItsOwnSessionAlone()
    {
        m_login.knowsSession = false;
        ui::ScreenWatch watch(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
        QSignalSpy wanted(&watch, &ui::ScreenWatch::lockWanted);
        QTest::qWait(300);
        m_login.knowsSession = true;
        say(QStringLiteral("/elsewhere"), QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"));
        QTRY_COMPARE(wanted.size(), 1);
        say(sessionPath, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"));
        QTest::qWait(300);
        QCOMPARE(wanted.size(), 1); // of another session than ours
    }

    void withoutABusItIsSilent()
    {
        ui::ScreenWatch watch(QDBusConnection(QStringLiteral("none")), QDBusConnection(QStringLiteral("none")));
        watch.setArmed(true);
        watch.setArmed(false);
    }

    void cleanupTestCase() { m_bus.stop(); }
};

QTEST_MAIN(ScreenWatchTest)
#include "ScreenWatchTest.moc"
