#pragma once
#include "core/base/Bytes.h"
#include "core/base/Clock.h"
#include <filesystem>
#include <vector>

namespace core {

/// Wrong passphrases that were given for one vault since the last right one.
struct WrongTries {
    std::size_t count = 0;
    std::chrono::seconds pause{0}; ///< until the next try is allowed
};

/// How long the next try waits after so many wrong ones: 0, then 1, 2, 4 … 60 seconds.
std::chrono::seconds pauseAfter(std::size_t wrongTries);

/// Where a user's programs keep what they remember of vaults: $XDG_STATE_HOME/certwright, else ~/.local/state/certwright.
/// Empty when neither is known.
std::filesystem::path userStateFolder();

/// Counts the wrong passphrases given for one vault, in a file of the user's that no restart, other process or read-only
/// medium loses; whoever holds it keeps every other try waiting. A pause against guessing by hand and by script: whoever has a
/// copy of the vault guesses without us, and meets Argon2id.
class UnlockGuard {
public:
    enum class Purpose { Try, Look };
    /// To try, waits for the try that runs elsewhere. Where the folder is empty or cannot be written nothing is counted.
    UnlockGuard(const std::filesystem::path& folder, ByteView identity, Purpose purpose = Purpose::Try);
    ~UnlockGuard();
    UnlockGuard(const UnlockGuard&) = delete;
    UnlockGuard& operator=(const UnlockGuard&) = delete;

    /// To be called before the passphrase is tried: it counts as wrong until succeeded() says otherwise, so that a try that
    /// was killed counts too. Errors: Locked (CW-508) while the pause lasts.
    Result<void> begin(Time now);
    /// The try said nothing about the passphrase.
    void takeBack();
    void succeeded();
    WrongTries wrongTries(Time now) const;

    /// Wrong tries that no log knows yet, at most a hundred, for a vault that could not be written at the time.
    void addUnlogged(Time at);
    const std::vector<Time>& unlogged() const { return m_state.unlogged; }
    void forgetUnlogged();

private:
    struct State {
        std::size_t wrong = 0;
        Time last{};
        std::vector<Time> unlogged;
    };
    void read();
    void write() const;

    int m_file = -1;
    State m_state;
    State m_before; ///< what takeBack() goes back to
};

}
