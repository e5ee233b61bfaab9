#pragma once
#include "core/base/Clock.h"
#include "core/base/Secret.h"
#include "core/crypto/Digest.h"
#include "core/formats/ForeignReader.h"
#include "core/keys/KeyService.h"
#include "core/vault/Database.h"
#include "core/vault/Lease.h"
#include "core/vault/Libraries.h"
#include "core/vault/Rows.h"
#include "core/vault/Schema.h"
#include "core/vault/UnlockGuard.h"
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>

namespace core {

class TokenKeys;
struct Finding;

enum class OpenMode { ReadOnly, ReadWrite };

/// Who acts and when: parameters of everything that is logged.
struct VaultContext {
    Clock clock = systemTime;
    std::string actor;                                           ///< for the log: login name of the person
    std::shared_ptr<KeyService> keys = localKeys();              ///< where private keys are used
    std::shared_ptr<const ForeignReader> reader = localReader(); ///< where files of others are read
    std::filesystem::path stateFolder = {}; ///< remembers wrong passphrases; empty: nobody does, no pause is made
    std::span<const EmbeddedText> schema = schemaSteps(); ///< the form of vaults; tests give one more step
    std::size_t crlPiece = std::size_t{256} * 1024;       ///< octets of a long CRL in one row; tests give fewer
    std::shared_ptr<TokenKeys> tokens = {};               ///< where keys on tokens are found; nullptr: nowhere
    std::function<std::vector<Library>()> libraries =
        core::libraries; ///< what this program runs with; tests give older ones
    /// Hears what a person should know although nothing failed; empty: nobody does.
    std::function<void(const Finding&)> tell = {};
};

/// What a vault that was made out of a backup knows of the lists of its CAs.
struct RestoredCa {
    std::string name;
    std::uint64_t lastCrl = 0; ///< number of the last list in the backup; 0: none
};
struct Restored {
    Sha256 seal{}; ///< SHA-256 of the backup
    std::uint8_t formerInstance = 0, instance = 0;
    std::vector<RestoredCa> cas;
};

/// One vault file. Public rows can be read while it is locked; writing and keys need the passphrase.
/// Used by one thread at a time; the stores (CertificateStore …) read and write its tables.
class Vault {
public:
    /// Makes a new vault with the shipped profiles; unlocked, open for writing. Never replaces a file.
    /// Errors: Refused (CW-424) when the path exists, Storage.
    static Result<Vault> create(
        const std::filesystem::path& path, ByteView passphrase, const KdfParameters& kdf, VaultContext context);
    /// Makes a vault at `path` out of a backup, which is checked whole before and after, with another octet in front of its serial
    /// numbers, and says so in its log. Never replaces a file; the backup stays as it is. Errors: Refused (CW-424) when the path exists,
    /// Refused (CW-655) when the backup is not sound, WrongPassphrase, Storage.
    static Result<Restored> restore(const std::filesystem::path& backup, const std::filesystem::path& path,
        ByteView passphrase, VaultContext context);
    /// ReadWrite takes the writer lease, waiting up to `wait`, and brings an older vault into the present form (Upgrade.h).
    /// ReadOnly never writes, not even to recover: an unfinished change beside the file is rolled back in a private copy, and
    /// hasUnfinishedChange() says so; an older vault is brought up there.
    static Result<Vault> open(const std::filesystem::path& path, OpenMode mode, VaultContext context,
        std::chrono::milliseconds wait = std::chrono::seconds(5));

    /// Errors: WrongPassphrase (kept in the list of failed unlocks), Locked (CW-508) while the pause after one lasts, Refused for key derivation beyond the ceilings.
    /// Afterwards reservations that a crash left are marked unfinished, with an event.
    Result<void> unlock(ByteView passphrase);
    void lock();
    /// Wrong passphrases given so far and how long the next try has to wait.
    WrongTries wrongTries() const;
    bool isUnlocked() const { return m_keys.has_value(); }
    bool isWritable() const { return m_lease.has_value(); }
    bool hasUnfinishedChange() const { return m_recovered; }
    const std::filesystem::path& path() const { return m_path; }
    const Bytes& identity() const { return m_identity; }
    std::uint8_t instance() const { return m_instance; }
    Time created() const { return m_created; }
    Time now() const { return m_context.clock(); }
    const std::string& actor() const { return m_context.actor; }

    /// Retires the old passphrase: rewraps, then removes what the old wrap left in the file. Errors: WrongPassphrase;
    /// Storage, of which CW-430 alone leaves the new passphrase in force.
    Result<void> changePassphrase(ByteView oldPassphrase, ByteView newPassphrase, const KdfParameters& kdf);
    /// The key of the vault as `count` shares, any `threshold` of which open it; logged before this returns.
    /// Errors: WrongPassphrase, Usage (CW-638).
    Result<std::vector<Secret>> makeShares(ByteView passphrase, int threshold, int count);
    /// Unlocks by shares and sets a new passphrase. Errors: those of joinShares(), Refused (CW-637) for another vault's.
    Result<void> recover(std::span<const Secret> shares, ByteView newPassphrase, const KdfParameters& kdf);
    /// Opens the vault by shares as recover() would, and changes nothing but the log: people learn that their sheets are good.
    /// Errors: those of joinShares(), Refused (CW-637) for another vault's, Locked (CW-502).
    Result<void> tryShares(std::span<const Secret> shares);
    /// A verified copy: written beside, opened, checked, renamed; its SHA-256, which the log keeps, is its seal (Seal.h).
    /// Errors: Refused when `path` exists, Storage, Cancelled.
    Result<Sha256> backup(const std::filesystem::path& path, std::stop_token stop = {});
    /// Marks a new vault as a sample to practise with, for good. Errors: Refused (CW-441) when anything was done in it.
    Result<void> markSample();
    Result<bool> isSample() const;
    /// When the last backup was made; from the log, in the order of the log.
    Result<std::optional<Time>> lastBackup() const;
    /// The latest time in the log, which the clock is compared with; events before the last confirmed clock do not count.
    Result<Time> lastEntry() const;
    /// Refuses to sign when the clock is plainly wrong against the log (CW-504): over 5 minutes behind, or 400 days ahead.
    Result<void> checkClock() const;
    /// Refuses the first signature of a vault while the shares made before it were not tried (CW-650): paper that nobody has read
    /// back is no way back.
    Result<void> checkShares();
    /// Refuses to sign when the folder has less room than roomNeeded() (CW-411). Revocations and CRLs do not wait for it.
    Result<void> checkRoom() const;
    /// The operator confirms an odd clock with a reason; logged; holds until the vault is closed.
    Result<void> confirmClock(std::string_view reason);
    /// Whether nothing was changed since the vault was sealed (Seal.h).
    Result<bool> isSealed() const;
    /// SHA-256 of the file: as it lies on its medium; where an unfinished change lay beside it, also as it was before that.
    Result<std::vector<Sha256>> fileDigests() const;
    /// A write-ahead log for many changes; its beginning is a change to the file.
    Result<WriteAhead> writeAhead();
    /// Refuses to sign with libraries that are known for faults, asked once per opening. Errors: Refused (CW-654).
    Result<void> checkLibraries();
    /// SQLite's quick_check, once per opening; signing waits for it. Errors: Storage (CW-425).
    Result<void> quickCheck();
    /// Whether its group or everybody may read the file, where that could be changed. It is made for its owner alone; a copy may
    /// come out otherwise.
    bool isReadableByOthers() const;
    /// Gives the file to its owner alone (mode 0600). Errors: Refused (CW-503), Storage (CW-449).
    Result<void> closeToOthers() const;
    /// Rows changed through this object since the last call.
    ChangeSet takeChanges() { return std::exchange(m_changes, {}); }

    const Database& database() const { return m_database; } ///< for the files of this folder
    /// Where the private keys of this vault are used; for new keys, which are then given to a store.
    const ForeignReader& reader() const { return *m_context.reader; }
    const std::shared_ptr<KeyService>& keyService() const { return m_context.keys; }
    /// Where keys that lie on tokens are found; nullptr: nowhere.
    TokenKeys* tokenKeys() const { return m_context.tokens.get(); }
    /// Says what a person should know although nothing failed.
    void tell(const Finding& remark) const;
    KeyRoom keyRoom() const;      ///< looseKeys while locked
    const Secret* rowKey() const; ///< nullptr while locked; for the files of this folder
    const Secret* eventKey() const;
    std::size_t crlPiece() const { return m_context.crlPiece; }

private:
    friend class Change;
    /// Closed with the last one who knows it.
    struct Keys {
        std::shared_ptr<const KeyRoom> room;
        Secret rows, events;
    };
    Vault(Database database, std::filesystem::path path, VaultContext context)
        : m_database(std::move(database)), m_path(std::move(path)), m_context(std::move(context))
    {}
    /// A place where nobody but the owner of the folder decides what lies beside the vault, for those who will write there.
    static Result<void> checkFolder(const std::filesystem::path& path);
    Result<void> readIdentity();
    Result<void> fill(ByteView passphrase, const KdfParameters& kdf);
    /// Another octet in front of serial numbers than this vault or those it comes from had; logged.
    Result<void> becomeRestored(const std::filesystem::path& backup, const Sha256& seal);
    Result<std::uint8_t> freshInstance() const;
    Result<WrappedMaster> wrappedMaster() const;
    void setKeys(OpenedRoom opened);
    /// Runs `attempt`, which tries a passphrase, unless the pause after wrong ones lasts.
    Result<void> guarded(const std::function<Result<void>()>& attempt);
    /// The keys behind a master key that shares gave. Errors: Refused (CW-637) when they are not this vault's.
    Result<OpenedRoom> openRewrapped(const WrappedMaster& master, ByteView passphrase) const;
    Result<void> writeWrap(const WrappedMaster& master, std::string_view event, const nlohmann::json& detail);
    Result<void> noteFailedUnlock(UnlockGuard& guard);
    Result<void> takeFailedUnlocks(std::vector<Time> unlogged);
    Result<void> takeUpgrades();
    Result<void> markUnfinished();
    /// Before anything is written: takes down what a sealed file was.
    Result<void> breakSeal();

    std::optional<Lease> m_lease;       ///< given up after the database is closed
    std::shared_ptr<const void> m_copy; ///< removes the folder of a private copy
    Database m_database;
    std::filesystem::path m_path;
    VaultContext m_context;
    std::optional<Keys> m_keys;
    Bytes m_identity;
    std::uint8_t m_instance = 0;
    Time m_created{};
    bool m_recovered = false;
    bool m_checked = false;
    bool m_areLibrariesFine = false;
    bool m_clockConfirmed = false;
    mutable std::optional<std::int64_t>
        m_clockMark;              ///< the event that last confirmed the clock, 0 for none, once it was looked for
    bool m_areSharesFine = false; ///< checkShares() found nothing, and nothing can change that but new shares
    bool m_wasSealAsked = false;  ///< whether breakSeal() has looked since the vault was opened or sealed
    ChangeSet m_changes;
};

}
