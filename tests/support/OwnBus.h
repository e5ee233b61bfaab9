#pragma once
#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QProcess>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace test {

/// A D-Bus daemon that stands for the system's bus and the session's, and ends with the test.
class OwnBus {
public:
    /// False where there is no dbus-daemon.
    bool start()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                QStringLiteral("--print-address")});
        return m_daemon.waitForStarted() && m_daemon.waitForReadyRead() &&
            !(m_address = m_daemon.readAllStandardOutput().trimmed()).isEmpty();
    }
    const QByteArray& address() const { return m_address; }
    /// Another one that speaks on it; disconnected with the bus.
    QDBusConnection connect(const QString& name)
    {
        m_names += name;
        return QDBusConnection::connectToBus(QString::fromLatin1(m_address), name);
    }
    void stop()
    {
        for (const QString& name : std::exchange(m_names, {})) QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

private:
    QProcess m_daemon;
    QByteArray m_address;
    QStringList m_names;
};

/// What logind gives to those who hold something off: they do for as long as they keep it open.
class Inhibition {
public:
    ~Inhibition() { close(); }

    QDBusUnixFileDescriptor give()
    {
        close();
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return {};
        m_ours = ends[0];
        QDBusUnixFileDescriptor given(ends[1]);
        ::close(ends[1]);
        return given;
    }
    /// Whether somebody still has what was given last.
    bool isHeld() const
    {
        char octet = 0;
        return m_ours >= 0 && ::read(m_ours, &octet, 1) < 0 && errno == EAGAIN;
    }

private:
    void close() const
    {
        if (m_ours >= 0) ::close(m_ours);
    }

    int m_ours = -1;
};

}
