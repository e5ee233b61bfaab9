#pragma once

#include "core/base/Clock.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace ui {

class PlainLabel;
class GuardItem;
struct MachineState;

/// What the guard line tells about the open vault.
struct VaultGuard {
    std::optional<core::Time> lastBackup;
    std::optional<bool> isLogUnbroken = {}; ///< nothing: not checked yet
    qint64 events = 0;
    QString sealWords; ///< "apple-harbor-tin"; empty: unknown
};

/// The bottom line, the guard of the air gap: offline, clock, swap, backup, log and seal. Always visible.
class GuardLine : public QWidget {
    Q_OBJECT
public:
    /// `machine` is asked every five seconds, `clock` every second.
    GuardLine(
        core::Clock clock, std::function<MachineState()> machine, const QString& version, QWidget* parent = nullptr);

    /// Without a vault the version stands where the log would.
    void setVault(const std::optional<VaultGuard>& vault);
    /// Asks machine and clock now.
    void refresh();

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showClock();
    void showMachine();
    void showVault(const VaultGuard& vault);
    void fit();

    core::Clock m_clock;
    std::function<MachineState()> m_machine;
    QString m_version;
    std::optional<VaultGuard> m_vault;
    GuardItem* m_network;
    GuardItem* m_time;
    GuardItem* m_swap;
    GuardItem* m_backup;
    GuardItem* m_log;
    PlainLabel* m_seal;
    QTimer m_second;
    QTimer m_look;
};

}
