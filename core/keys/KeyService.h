#pragma once
#include "core/crypto/Key.h"
#include "core/crypto/Sealing.h"
#include <memory>
#include <span>

/// The part of the program that touches private keys. Whoever asks it holds sealed keys, public keys and signatures, never a
/// private key; so it can run in this process (command line) or in one of its own (window), behind the same interface.
namespace core {

/// A master key under a passphrase, as a vault stores it. The wrap is bound to `identity` and `kdf`.
struct WrappedMaster {
    Bytes identity; ///< of the vault
    KdfParameters kdf;
    Bytes wrapped;
};

/// A master key that was opened; the service keeps what seals private keys under this number. 0: no vault, but a key of the
/// service's own that ends with it, for keys that no vault keeps.
using KeyRoom = std::uint64_t;
inline constexpr KeyRoom looseKeys = 0;

/// What a vault needs of its master key itself: to authenticate rows and events. Private keys cannot be opened with these.
struct OpenedRoom {
    KeyRoom room = looseKeys;
    Secret rows, events;
};

/// A private key for those who cannot open it.
struct SealedKey {
    Bytes spki;   ///< its public part
    Bytes sealed; ///< AES-256-GCM-SIV over PKCS#8, bound to the vault and the public key
};

/// Errors of all: Internal (CW-507) when the service is a process and that is gone; Locked (CW-502) for a closed room.
class KeyService {
public:
    virtual ~KeyService() = default;

    struct NewRoom {
        WrappedMaster master;
        OpenedRoom opened;
    };
    /// A new random master key.
    virtual Result<NewRoom> create(ByteView identity, const KdfParameters& kdf, ByteView passphrase) = 0;
    /// Errors: WrongPassphrase, Refused (CW-604).
    virtual Result<OpenedRoom> open(const WrappedMaster& master, ByteView passphrase) = 0;
    /// The same master key under another passphrase. Errors: WrongPassphrase for the old one.
    virtual Result<WrappedMaster> rewrap(
        const WrappedMaster& master, ByteView oldPassphrase, const KdfParameters& kdf, ByteView newPassphrase) = 0;
    virtual void close(KeyRoom room) = 0;

    virtual Result<SealedKey> generate(KeyRoom room, const KeyAlgorithm& algorithm) = 0;
    /// Takes in a key from elsewhere: PrivateKeyInfo, or EncryptedPrivateKeyInfo with its passphrase. Errors: as openKey().
    virtual Result<SealedKey> take(KeyRoom room, ByteView pkcs8, bool isEncrypted, ByteView passphrase) = 0;
    /// One signature for each message; the key is open only while this runs. Errors: Storage (CW-428) for a damaged key.
    virtual Result<std::vector<Bytes>> sign(KeyRoom room, const SealedKey& key, std::span<const ByteView> messages,
        const SignatureAlgorithm& algorithm) = 0;
    /// The signature over a long message of which only a MessageDigest comes here. Errors: as sign().
    virtual Result<Bytes> signDigest(
        KeyRoom room, const SealedKey& key, ByteView digest, const SignatureAlgorithm& algorithm) = 0;
    /// Whether the key can be opened and is the one it says. Errors: Storage (CW-428).
    virtual Result<void> check(KeyRoom room, const SealedKey& key) = 0;
    /// For a file: PEM of an EncryptedPrivateKeyInfo, read back before it is given out. Errors: Refused (CW-612).
    virtual Result<std::string> encryptedPem(KeyRoom room, const SealedKey& key, ByteView passphrase) = 0;
    /// For paper: what backUpKey() makes of it. Errors: as backUpKey().
    virtual Result<Bytes> backUp(KeyRoom room, const SealedKey& key, const Secret& secret) = 0;
    /// stirRandom() where keys are made.
    virtual Result<void> stir(ByteView octets) = 0;
};

/// A service in this process.
std::shared_ptr<KeyService> localKeys();

/// A key that a service holds.
class HeldKey final : public SigningKey {
public:
    static Result<HeldKey> generate(std::shared_ptr<KeyService> service, KeyRoom room, const KeyAlgorithm& algorithm);
    static Result<HeldKey> take(
        std::shared_ptr<KeyService> service, KeyRoom room, ByteView pkcs8, bool isEncrypted, ByteView passphrase);
    /// Errors: Storage (CW-428) when the sealed key is not the one of this public key.
    static Result<HeldKey> of(std::shared_ptr<KeyService> service, KeyRoom room, SealedKey key);

    const PublicKey& publicKey() const override { return m_public; }
    Result<Bytes> sign(ByteView message, const SignatureAlgorithm& algorithm) const override;
    Result<std::vector<Bytes>> signAll(
        std::span<const ByteView> messages, const SignatureAlgorithm& algorithm) const override;
    Result<Bytes> signDigest(ByteView digest, const SignatureAlgorithm& algorithm) const override;
    const SealedKey& sealedKey() const { return m_key; }
    Result<std::string> encryptedPem(ByteView passphrase) const;
    Result<Bytes> backUp(const Secret& secret) const;

private:
    HeldKey(std::shared_ptr<KeyService> service, KeyRoom room, SealedKey key, PublicKey publicKey)
        : m_service(std::move(service)), m_room(room), m_key(std::move(key)), m_public(std::move(publicKey))
    {}
    std::shared_ptr<KeyService> m_service;
    KeyRoom m_room;
    SealedKey m_key;
    PublicKey m_public;
};

}
