#pragma once

#include "ui/main/Teller.h"
#include "ui/vault/VaultSession.h"

namespace ui {

class MainWindow;
class Preferences;
struct RowActions;
class Screens;
class Theme;
struct SeenToken;
struct TokenDesk;

/// What everything that serves the window works with.
struct Desk {
    MainWindow& window;
    Screens& screens;
    Pools& pools;
    Preferences& preferences;
    Theme& theme;
    VaultSession& session;
    Teller& teller;
    TokenDesk* tokens; ///< nullptr: no token can be used here
    /// Calls it at once while the vault can be changed, after unlocking when it is locked, and says why not otherwise.
    std::function<void(std::function<void()>)> whenUnlocked;

    /// The tokens that were seen last and can hold a key.
    std::vector<SeenToken> usableTokens() const;
    core::Time now() const { return session.context().clock(); }
    bool canWrite() const { return session.isOpen() && session.picture().isUnlocked && session.picture().isWritable; }
};

}
