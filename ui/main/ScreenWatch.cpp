#include "ui/main/ScreenWatch.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace ui {
namespace {

const QString loginService = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString manager = QStringLiteral("org.freedesktop.login1.Manager");

}

ScreenWatch::ScreenWatch(QDBusConnection system, QDBusConnection session, QObject* parent)
    : QObject(parent), m_system(std::move(system)), m_session(std::move(session))
{
    if (m_system.isConnected()) {
        m_system.connect(loginService, {}, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"),
            this, SLOT(hearLock(QDBusMessage)));
        m_system.connect(
            loginService, loginPath, manager, QStringLiteral("PrepareForSleep"), this, SLOT(hearSleep(bool)));
        askOwnSession();
    }
    if (!m_session.isConnected()) return;
    for (const char* name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"})
        m_session.connect(
            {}, {}, QLatin1String(name), QStringLiteral("ActiveChanged"), this, SLOT(hearScreenSaver(bool)));
}

void ScreenWatch::askOwnSession()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(loginService, loginPath, manager, QStringLiteral("GetSessionByPID"));
    call << 0U; // the caller
    auto* answer = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        if (const QDBusPendingReply<QDBusObjectPath> reply = *answer; reply.isValid()) m_ownPath = reply.value().path();
        answer->deleteLater();
    });
}

void ScreenWatch::setArmed(bool armed)
{
    if (armed == m_isArmed) return;
    m_isArmed = armed;
    if (armed)
        delaySleep();
    else
        m_delay = {};
}

void ScreenWatch::delaySleep()
{
    if (!m_system.isConnected()) return;
    QDBusMessage call = QDBusMessage::createMethodCall(loginService, loginPath, manager, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep") << QStringLiteral("Certwright")
         << tr("The vault is locked before the computer sleeps.") << QStringLiteral("delay");
    auto* answer = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        if (const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answer; reply.isValid() && m_isArmed)
            m_delay = reply.value();
        answer->deleteLater();
    });
}

void ScreenWatch::hearLock(const QDBusMessage& message)
{
    if (m_ownPath.isEmpty() || message.path() == m_ownPath) emit lockWanted();
}

void ScreenWatch::hearSleep(bool isAhead)
{
    if (isAhead) emit lockWanted();
}

void ScreenWatch::hearScreenSaver(bool isActive)
{
    if (isActive) emit lockWanted();
}

}
