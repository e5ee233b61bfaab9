#pragma once

#include "ui/main/Desk.h"

namespace ui {

class ClockDialog;
class IdleWatch;
class PassphraseDialog;
class RestoreQuestion;

/// What can be done with the vault as a whole: backup, restore, another passphrase; and preferences and about.
class VaultCommands : public QObject {
    Q_OBJECT
public:
    VaultCommands(const Desk& desk, IdleWatch& idle);

    /// A verified copy at `path`.
    void backup(const QString& path);
    /// Asks where to save what is left in a damaged vault; empty: the open one, or one that is
    /// asked for.
    void askRescue(const QString& path = {});
    /// Checks everything; with the first octets of a seal also the file as a whole.
    void verify(std::optional<core::Bytes> seal = {});

signals:
    /// A vault was made out of a backup and is to be opened.
    void openWanted(const QString& path);
    /// Another language was chosen among the preferences.
    void languageChosen(const QString& code);

private:
    void askBackup();
    void askRestore();
    void askBackupPassphrase(const QString& backup, const QString& path);
    void restore(RestoreQuestion& question, const QString& backup, const QString& path);
    void askPassphrase();
    void changePassphrase(PassphraseDialog& dialog);
    void sealVault();
    void askSeal();
    void askClock();
    void confirmClock(ClockDialog& dialog);
    void showPreferences();
    void showLint();

    const Desk& m_desk;
    IdleWatch& m_idle;
};

}
