#pragma once

#include "core/ceremony/environment/Environment.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace ui {

/// Holds off sleep, the lid and the lock of the screen for as long as it lives: by logind on the system's bus and by the screen saver on
/// the session's. Without these services nothing is held off, and held() says so.
class Wakefulness : public QObject {
    Q_OBJECT
public:
    Wakefulness(QDBusConnection system, QDBusConnection session, QObject* parent = nullptr);
    ~Wakefulness() override;

    /// What has been agreed to so far; may be asked from any thread, and after this object is gone.
    std::function<core::HeldOff()> held() const;

private:
    struct State {
        std::atomic<bool> lock = false, sleep = false;
    };
    void holdSleepOff();
    void holdLockOff();

    QDBusConnection m_system, m_session;
    QDBusUnixFileDescriptor m_sleep; ///< sleep is refused while this is open
    uint m_cookie = 0;               ///< of the screen saver
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

}
