#pragma once

#include <QThreadPool>

namespace ui {

/// The two places work runs: one thread for everything that touches the vault or a token, the rest for computing.
/// Made in main(), passed by reference, and waited for before the vault is closed.
class Pools {
public:
    Pools();
    /// Waits for whatever still runs.
    ~Pools();
    Pools(const Pools&) = delete;
    Pools& operator=(const Pools&) = delete;

    /// One thread that stays: vault and token sessions belong to it.
    QThreadPool& vault() { return m_vault; }
    /// As many threads as processors: parsing, lint, verification, key making.
    QThreadPool& computing() { return m_computing; }

    /// Drops jobs that have not begun and waits for those that have. Cancel them first.
    void finish();

private:
    QThreadPool m_vault;
    QThreadPool m_computing;
};

}
