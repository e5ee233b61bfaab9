#pragma once
#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "core/base/Finding.h"
#include "core/base/Secret.h"
#include "core/tokens/MachineTokens.h"
#include "core/vault/Vault.h"

namespace cli {

/// One run of one command: what was typed, the vault it works on, the passphrases it may use.
class Session {
public:
    Session(const Command& command, Arguments arguments);
    Session(const Session&) = delete; ///< the tokens ask it for PINs
    Session& operator=(const Session&) = delete;

    const Command& command() const { return *m_command; }
    const Arguments& arguments() const { return m_arguments; }
    /// --vault, else CERTWRIGHT_VAULT.
    bool hasVault() const { return !vaultPath().empty(); }
    std::string vaultPath() const;

    /// The vault for reading public rows; unlocked only where a passphrase was offered. Never writes.
    core::Result<core::Vault> reading();
    /// The vault for writing: leased, unlocked, the clock confirmed if --confirm-clock says so.
    /// `signer`: the CA that is to sign; a PIN of its token is asked for before the vault is leased, as the passphrase is.
    core::Result<core::Vault> writing(const std::string& signer = {});
    /// The vault for writing, leased but locked.
    core::Result<core::Vault> writable() const;
    /// The vault's passphrase, read or asked for once.
    core::Result<core::ByteView> passphrase();
    /// A passphrase to be set, from OPTION-file, OPTION-fd or asked for twice; "--new-passphrase". Errors: Refused (CW-905).
    core::Result<core::Secret> newPassphrase(const std::string& option, const std::string& question) const;
    /// An existing passphrase other than the vault's, from the same places.
    core::Result<core::Secret> otherPassphrase(const std::string& option, const std::string& question) const;
    core::VaultContext context() const;

    /// The tokens of this machine, with the module of --module, which is remembered. The PIN of the first token that is logged in to
    /// comes from --pin-file or --pin-fd, that of a second one from --issuer-pin-file or --issuer-pin-fd; else each is asked for.
    core::Result<core::MachineTokens*> tokens();
    /// The key on a token, ready to sign.
    core::Result<core::OpenedTokenKey> tokenKey(const core::TokenKeyUri& uri);
    /// A PIN from OPTION-file or OPTION-fd, or asked for; "--so-pin".
    core::Result<core::Secret> pin(const std::string& option, const std::string& question) const;
    core::Result<core::Secret> newPin(const std::string& option, const std::string& question) const;
    /// Which option the PIN of a token comes from, unless it is the first that is asked for.
    void setPinOption(const core::TokenName& token, std::string option);
    /// What a person should know of this run although nothing failed.
    const std::vector<core::Finding>& remarks() const { return *m_remarks; }
    core::Time now() const { return core::systemTime(); }

private:
    core::Result<core::Vault> leased() const;
    /// Sits a short pause after wrong passphrases out; a long one is an error.
    static core::Result<void> unlock(core::Vault& vault, core::ByteView secret);
    core::Result<void> logInFor(const std::string& signer);
    std::string nextPinOption() const;
    core::Result<std::optional<core::Secret>> given(const std::string& option) const;

    const Command* m_command;
    Arguments m_arguments;
    std::optional<core::Secret> m_passphrase;
    core::Result<core::Secret> pinOf(const core::Token& token);

    std::shared_ptr<core::MachineTokens> m_tokens;
    std::vector<std::pair<core::TokenName, std::string>> m_pinOptions;
    std::shared_ptr<std::vector<core::Finding>> m_remarks = std::make_shared<std::vector<core::Finding>>();
};

}
