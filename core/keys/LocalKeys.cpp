#include "core/crypto/Random.h"
#include "core/formats/ExportFormat.h"
#include "core/formats/ImportFormat.h"
#include "core/keys/KeyBackup.h"
#include "core/keys/MasterKey.h"
#include <map>
#include <mutex>

namespace core {

namespace {

/// What a sealed key is bound to: its vault and its public key.
Bytes keyContext(ByteView identity, const PublicKey& key)
{
    const std::string text = "certwright key " + toHex(identity) + " " + toHex(key.fingerprint());
    return Bytes(text.begin(), text.end());
}

class LocalKeys final : public KeyService {
public:
    Result<NewRoom> create(ByteView identity, const KdfParameters& kdf, ByteView passphrase) override
    {
        CORE_TRY(const Secret master, randomSecret(masterKeySize));
        CORE_TRY(WrappedMaster wrapped, wrapMaster(master, identity, kdf, passphrase));
        CORE_TRY(OpenedRoom opened, enter(master, identity));
        return NewRoom{std::move(wrapped), std::move(opened)};
    }

    Result<OpenedRoom> open(const WrappedMaster& master, ByteView passphrase) override
    {
        CORE_TRY(const Secret plain, unwrapMaster(master, passphrase));
        return enter(plain, master.identity);
    }

    Result<WrappedMaster> rewrap(
        const WrappedMaster& master, ByteView oldPassphrase, const KdfParameters& kdf, ByteView newPassphrase) override
    {
        CORE_TRY(const Secret plain, unwrapMaster(master, oldPassphrase));
        return wrapMaster(plain, master.identity, kdf, newPassphrase);
    }

    void close(KeyRoom room) override
    {
        const std::scoped_lock guard(m_mutex);
        m_rooms.erase(room);
    }

    Result<SealedKey> generate(KeyRoom room, const KeyAlgorithm& algorithm) override
    {
        CORE_TRY(const PrivateKey key, PrivateKey::generate(algorithm));
        return sealKey(room, key);
    }

    Result<SealedKey> take(KeyRoom room, ByteView pkcs8, bool isEncrypted, ByteView passphrase) override
    {
        const FoundKey found{Secret(pkcs8), isEncrypted};
        CORE_TRY(const PrivateKey key, openKey(found, passphrase));
        return sealKey(room, key);
    }

    Result<std::vector<Bytes>> sign(KeyRoom room, const SealedKey& key, std::span<const ByteView> messages,
        const SignatureAlgorithm& algorithm) override
    {
        CORE_TRY(const PrivateKey opened, openSealed(room, key));
        std::vector<Bytes> signatures;
        for (const ByteView message : messages) {
            CORE_TRY(signatures.emplace_back(), opened.sign(message, algorithm));
        }
        return signatures;
    }

    Result<Bytes> signDigest(
        KeyRoom room, const SealedKey& key, ByteView digest, const SignatureAlgorithm& algorithm) override
    {
        CORE_TRY(const PrivateKey opened, openSealed(room, key));
        return opened.signDigest(digest, algorithm);
    }

    Result<void> check(KeyRoom room, const SealedKey& key) override
    {
        CORE_CHECK(openSealed(room, key));
        return {};
    }

    Result<std::string> encryptedPem(KeyRoom room, const SealedKey& key, ByteView passphrase) override
    {
        CORE_TRY(const PrivateKey opened, openSealed(room, key));
        return writeEncryptedKey(opened, passphrase);
    }

    Result<Bytes> backUp(KeyRoom room, const SealedKey& key, const Secret& secret) override
    {
        CORE_TRY(const PrivateKey opened, openSealed(room, key));
        return backUpKey(opened, secret);
    }

    Result<void> stir(ByteView octets) override
    {
        stirRandom(octets);
        return {};
    }

private:
    struct Room {
        Bytes identity;
        Secret sealing;
    };

    Result<OpenedRoom> enter(const Secret& master, ByteView identity)
    {
        CORE_TRY(auto sealing, derivedKey(master, "certwright sealing of keys"));
        OpenedRoom opened;
        CORE_TRY(opened.rows, derivedKey(master, "certwright rows"));
        CORE_TRY(opened.events, derivedKey(master, "certwright events"));
        const std::scoped_lock guard(m_mutex);
        opened.room = ++m_last;
        m_rooms.emplace(opened.room, Room{Bytes(identity.begin(), identity.end()), std::move(sealing)});
        return opened;
    }

    /// A copy of what seals in this room, so that the slow work goes on outside the lock.
    Result<Room> findRoom(KeyRoom room)
    {
        const std::scoped_lock guard(m_mutex);
        if (room == looseKeys && !m_rooms.contains(looseKeys)) {
            CORE_TRY(Secret own, randomSecret(masterKeySize));
            m_rooms.emplace(looseKeys, Room{{}, std::move(own)});
        }
        const auto found = m_rooms.find(room);
        if (found == m_rooms.end()) return failAs(ErrorCode::Locked, "CW-502");
        return Room{found->second.identity, found->second.sealing.clone()};
    }

    Result<SealedKey> sealKey(KeyRoom room, const PrivateKey& key)
    {
        CORE_TRY(const Room place, findRoom(room));
        CORE_TRY(const Secret plain, key.toPkcs8());
        CORE_TRY(Bytes sealed, seal(place.sealing, plain.view(), keyContext(place.identity, key.publicKey())));
        return SealedKey{key.publicKey().spki(), std::move(sealed)};
    }

    Result<PrivateKey> openSealed(KeyRoom room, const SealedKey& key)
    {
        CORE_TRY(const Room place, findRoom(room));
        CORE_TRY(const PublicKey publicKey, PublicKey::fromSpki(key.spki));
        const auto plain = unseal(place.sealing, key.sealed, keyContext(place.identity, publicKey));
        if (!plain) return failAs(ErrorCode::Storage, "CW-428", {publicKey.algorithmId()}, plain.error().detail);
        CORE_TRY(auto opened, PrivateKey::fromPkcs8(plain->view()));
        if (!(opened.publicKey() == publicKey)) return failAs(ErrorCode::Storage, "CW-428", {publicKey.algorithmId()});
        return opened;
    }

    std::mutex m_mutex;
    std::map<KeyRoom, Room> m_rooms;
    KeyRoom m_last = looseKeys;
};

}

std::shared_ptr<KeyService> localKeys() { return std::make_shared<LocalKeys>(); }

}
