#pragma once

#include "core/tokens/MachineTokens.h"
#include "ui/jobs/Background.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>

namespace ui {

/// Notices tokens that come and go: when something changes on USB, and by asking the modules that were chosen every few seconds.
/// It asks nothing unless somebody looks.
class TokenWatch : public QObject {
    Q_OBJECT
public:
    /// `isWatched` tells whether somebody looks and nothing else is asked of the tokens.
    TokenWatch(std::shared_ptr<core::MachineTokens> machine, QThreadPool& pool, std::function<bool()> isWatched,
        QObject* parent);

    /// How often the chosen modules are asked.
    void setPace(std::chrono::milliseconds pace);

signals:
    /// What is plugged in is not what it was.
    void changed();

private:
    void ask();

    std::shared_ptr<core::MachineTokens> m_machine;
    std::function<bool()> m_isWatched;
    Background m_job;
    QTimer m_pace;
    QTimer m_settled; ///< a token is several changes on the bus
    QFileSystemWatcher m_bus;
    QString m_seen;
};

}
