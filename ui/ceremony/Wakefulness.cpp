#include "ui/ceremony/Wakefulness.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace ui {
namespace {

QDBusMessage askScreenSaver(const QString& method)
{
    const QString name = QStringLiteral("org.freedesktop.ScreenSaver");
    return QDBusMessage::createMethodCall(name, QStringLiteral("/org/freedesktop/ScreenSaver"), name, method);
}

}

Wakefulness::Wakefulness(QDBusConnection system, QDBusConnection session, QObject* parent)
    : QObject(parent), m_system(std::move(system)), m_session(std::move(session))
{
    if (m_system.isConnected()) holdSleepOff();
    if (m_session.isConnected()) holdLockOff();
}

Wakefulness::~Wakefulness()
{
    m_state->sleep = m_state->lock = false;
    if (m_cookie == 0) return;
    QDBusMessage call = askScreenSaver(QStringLiteral("UnInhibit"));
    call << m_cookie;
    m_session.send(call);
}

std::function<core::HeldOff()> Wakefulness::held() const
{
    return [state = m_state] { return core::HeldOff{.lock = state->lock, .sleep = state->sleep}; };
}

void Wakefulness::holdSleepOff()
{
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"),
        QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
        QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle:handle-lid-switch") << QStringLiteral("Certwright") << tr("A ceremony is held.")
         << QStringLiteral("block");
    auto* answer = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        if (const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answer; reply.isValid()) m_sleep = reply.value();
        m_state->sleep = m_sleep.isValid();
        answer->deleteLater();
    });
}

void Wakefulness::holdLockOff()
{
    QDBusMessage call = askScreenSaver(QStringLiteral("Inhibit"));
    call << QStringLiteral("Certwright") << tr("A ceremony is held.");
    auto* answer = new QDBusPendingCallWatcher(m_session.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        if (const QDBusPendingReply<uint> reply = *answer; reply.isValid()) {
            m_cookie = reply.value();
            m_state->lock = true;
        }
        answer->deleteLater();
    });
}

}
