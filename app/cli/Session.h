#pragma once
#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "core/base/Secret.h"
#include "core/vault/Vault.h"

namespace cli {

/// One run of one command: what was typed, the vault it works on, the passphrases it may use.
class Session {
public:
    Session(const Command& command, Arguments arguments) : m_command(&command), m_arguments(std::move(arguments)) {}

    const Command& command() const { return *m_command; }
    const Arguments& arguments() const { return m_arguments; }
    /// --vault, else CERTWRIGHT_VAULT.
    bool hasVault() const { return !vaultPath().empty(); }
    std::string vaultPath() const;

    /// The vault for reading public rows; unlocked only where a passphrase was offered. Never writes.
    core::Result<core::Vault> reading();
    /// The vault for writing: leased, unlocked, the clock confirmed if --confirm-clock says so.
    core::Result<core::Vault> writing();
    /// The vault for writing, leased but locked.
    core::Result<core::Vault> writable() const;
    /// The vault's passphrase, read or asked for once.
    core::Result<core::ByteView> passphrase();
    /// A passphrase to be set, from OPTION-file, OPTION-fd or asked for twice; "--new-passphrase". Errors: Refused (CW-905).
    core::Result<core::Secret> newPassphrase(const std::string& option, const std::string& question) const;
    /// An existing passphrase other than the vault's, from the same places.
    core::Result<core::Secret> otherPassphrase(const std::string& option, const std::string& question) const;
    core::VaultContext context() const;
    core::Time now() const { return core::systemTime(); }

private:
    core::Result<core::Vault> leased() const;
    /// Sits a short pause after wrong passphrases out; a long one is an error.
    static core::Result<void> unlock(core::Vault& vault, core::ByteView secret);
    core::Result<std::optional<core::Secret>> given(const std::string& option) const;

    const Command* m_command;
    Arguments m_arguments;
    std::optional<core::Secret> m_passphrase;
};

}
