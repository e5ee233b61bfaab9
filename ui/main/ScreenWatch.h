#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

class QDBusMessage;

namespace ui {

/// Tells when the screen is locked, when the session is, and when the computer is about to sleep: by logind on the system's
/// bus and by the screen saver on the session's. Without these services it stays silent.
class ScreenWatch : public QObject {
    Q_OBJECT
public:
    ScreenWatch(QDBusConnection system, QDBusConnection session, QObject* parent = nullptr);

    /// While armed, sleep waits until it is disarmed again or logind's patience ends (5 seconds unless set otherwise): keys
    /// shall be out of memory before that is written or left powered.
    void setArmed(bool armed);

signals:
    void lockWanted();

private slots:
    void hearLock(const QDBusMessage& message);
    void hearSleep(bool isAhead);
    void hearScreenSaver(bool isActive);

private:
    void askOwnSession();
    void delaySleep();

    QDBusConnection m_system;
    QDBusConnection m_session;
    QString m_ownPath; ///< of this program's session; empty: unknown, every session's lock counts
    bool m_isArmed = false;
    QDBusUnixFileDescriptor m_delay; ///< sleep waits while this is open
};

}
