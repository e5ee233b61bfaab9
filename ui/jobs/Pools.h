#pragma once

#include <QThreadPool>

namespace ui {

/// The places work runs: one thread for everything that touches the vault, one for tokens, the rest for computing.
/// Made in main(), passed by reference, and waited for before the vault is closed.
class Pools {
public:
    Pools();
    /// Waits for whatever still runs.
    ~Pools();
    Pools(const Pools&) = delete;
    Pools& operator=(const Pools&) = delete;

    /// One thread that stays: the vault belongs to it.
    QThreadPool& vault() { return m_vault; }
    /// One thread that stays: what drivers of tokens do, and they may take their time.
    QThreadPool& tokens() { return m_tokens; }
    /// One thread that stays: a ceremony that is held belongs to it.
    QThreadPool& ceremony() { return m_ceremony; }
    /// As many threads as processors: parsing, lint, verification, key making.
    QThreadPool& computing() { return m_computing; }

    /// Drops jobs that have not begun and waits for those that have. Cancel them first.
    void finish();

private:
    QThreadPool m_vault;
    QThreadPool m_tokens;
    QThreadPool m_ceremony;
    QThreadPool m_computing;
};

}
