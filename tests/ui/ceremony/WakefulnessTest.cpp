#include "ui/ceremony/Wakefulness.h"

#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

namespace {

/// What logind and the screen saver of a desktop say, as far as a ceremony asks.
class Login : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QString what, mode;

    /// Whether somebody still has the descriptor that Inhibit gave out.
    bool isHeld() const
    {
        char octet = 0;
        return m_ends[0] >= 0 && ::read(m_ends[0], &octet, 1) < 0 && errno == EAGAIN;
    }

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString& asked, const QString&, const QString&, const QString& how)
    {
        what = asked;
        mode = how;
        if (::pipe2(m_ends, O_CLOEXEC | O_NONBLOCK) != 0) return {};
        QDBusUnixFileDescriptor given(m_ends[1]);
        ::close(m_ends[1]);
        return given;
    }

private:
    int m_ends[2] = {-1, -1};
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

    QProcess m_daemon; ///< a bus of our own stands for the system's and the session's
    std::unique_ptr<QDBusConnection> m_outside, m_inside;
    Login m_login;
    ScreenSaver m_saver;

private slots:
    void initTestCase()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                QStringLiteral("--print-address")});
        QVERIFY(m_daemon.waitForStarted() && m_daemon.waitForReadyRead());
        const QString address = QString::fromLatin1(m_daemon.readAllStandardOutput().trimmed());
        const auto connectTo = [&](const char* name) {
            return std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, QLatin1String(name)));
        };
        m_outside = connectTo("outside");
        m_inside = connectTo("inside");
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
            QVERIFY(m_login.isHeld());
            QVERIFY(m_login.what.contains(QStringLiteral("sleep")) && m_login.what.contains(QStringLiteral("idle")));
            QCOMPARE(m_login.mode, QStringLiteral("block"));
            QCOMPARE(m_saver.holders, 1);
        }
        QTRY_VERIFY(!m_login.isHeld());
        QTRY_COMPARE(m_saver.holders, 0);
        QVERIFY(!held().lock && !held().sleep);
    }

    void whereNobodyAnswersNothingIsHeldOff()
    {
        const ui::Wakefulness alone(QDBusConnection(QStringLiteral("none")), QDBusConnection(QStringLiteral("none")));
        QTest::qWait(100);
        QVERIFY(!alone.held()().lock && !alone.held()().sleep);
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("outside"));
        QDBusConnection::disconnectFromBus(QStringLiteral("inside"));
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(WakefulnessTest)
#include "WakefulnessTest.moc"
