#pragma once

#include "ui/main/Desk.h"

namespace core {
struct KeptBackup;
}

namespace ui {

class IdleWatch;

/// Makes a backup of the vault when work in it ends: when nobody has touched key or mouse for a minute, before the person locks
/// or closes it, and before the window goes. A vault in which nothing was done since the last backup needs none.
class BackupKeeper : public QObject {
    Q_OBJECT
public:
    explicit BackupKeeper(const Desk& desk);

    /// Begins one, if one is due; what is asked of the session next waits for it.
    void keep();
    /// Whether the window may go now. If not, a backup is being made, and the window is closed once it is there.
    bool mayLeave();
    /// Fires when work seems to have ended.
    IdleWatch& pause() { return *m_pause; }

private:
    bool isDue() const;
    void make();
    void hear(const core::Result<core::KeptBackup>& kept);

    const Desk& m_desk;
    IdleWatch* m_pause;
    bool m_isAtWork = false;
    bool m_isLeaving = false;
    std::int64_t m_failedAt =
        0; ///< events in the log when it could not be made, or was cancelled: it is tried again when there are more
};

}
