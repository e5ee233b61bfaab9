#include "ui/ceremony/Wakefulness.h"

#include "tests/support/OwnBus.h"

#include <QTest>

namespace {

/// What logind and the screen saver of a desktop say, as far as a ceremony asks.
class Login : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QString what, mode;

    test::Inhibition block;

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString& asked, const QString&, const QString&, const QString& how)
    {
        what = asked;
        mode = how;
        return block.give();
    }
};

class ScreenSaver : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    int holders = 0;

public slots:
    uint Inhibit(const QString&, const QString&)
    {
        ++holders;
        return 7;
    }
    void UnInhibit(uint cookie)
    {
        if (cookie == 7) --holders;
    }
};

}

class WakefulnessTest : public QObject {
    Q_OBJECT

    test::OwnBus m_bus;
    std::unique_ptr<QDBusConnection> m_outside, m_inside;
    Login m_login;
    ScreenSaver m_saver;

private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        m_outside = std::make_unique<QDBusConnection>(m_bus.connect(QStringLiteral("outside")));
        m_inside = std::make_unique<QDBusConnection>(m_bus.connect(QStringLiteral("inside")));
        QVERIFY(m_outside->isConnected() && m_inside->isConnected());
        QVERIFY(m_outside->registerService(QStringLiteral("org.freedesktop.login1")));
        QVERIFY(m_outside->registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
        QVERIFY(m_outside->registerObject(
            QStringLiteral("/org/freedesktop/login1"), &m_login, QDBusConnection::ExportAllSlots));
        QVERIFY(m_outside->registerObject(
            QStringLiteral("/org/freedesktop/ScreenSaver"), &m_saver, QDBusConnection::ExportAllSlots));
    }

    void sleepAndLockAreHeldOffForAsLongAsItLives()
    {
        std::function<core::HeldOff()> held;
        {
            const ui::Wakefulness awake(*m_inside, *m_inside);
            held = awake.held();
            QTRY_VERIFY(held().lock && held().sleep);
            QVERIFY(m_login.block.isHeld());
            QVERIFY(m_login.what.contains(QStringLiteral("sleep")) && m_login.what.contains(QStringLiteral("idle")));
            QCOMPARE(m_login.mode, QStringLiteral("block"));
            QCOMPARE(m_saver.holders, 1);
        }
        QTRY_VERIFY(!m_login.block.isHeld());
        QTRY_COMPARE(m_saver.holders, 0);
        QVERIFY(!held().lock && !held().sleep);
    }

    void whereNobodyAnswersNothingIsHeldOff()
    {
        const ui::Wakefulness alone(QDBusConnection(QStringLiteral("none")), QDBusConnection(QStringLiteral("none")));
        QTest::qWait(100);
        QVERIFY(!alone.held()().lock && !alone.held()().sleep);
    }

    void cleanupTestCase() { m_bus.stop(); }
};

QTEST_GUILESS_MAIN(WakefulnessTest)
#include "WakefulnessTest.moc"
