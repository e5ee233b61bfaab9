#pragma once
#include "core/keys/KeyService.h"
#include <functional>
#include <map>

namespace faults {

/// The keys of this process; but each passphrase is stretched once for each wrap, so that a vault can be unlocked thousands of
/// times. Tells of every signature before it leaves.
class RememberingKeys final : public core::KeyService {
public:
    std::function<void(const core::SealedKey&, core::ByteView)> onSigned;
    bool isRefusing = false; ///< to sign: what a program leaves that ends between reservation and record

    core::Result<NewRoom> create(
        core::ByteView identity, const core::KdfParameters& kdf, core::ByteView passphrase) override
    {
        return m_keys->create(identity, kdf, passphrase);
    }
    core::Result<core::OpenedRoom> open(const core::WrappedMaster& master, core::ByteView passphrase) override
    {
        core::Bytes id = master.wrapped;
        for (const core::ByteView part : {core::ByteView(master.identity), core::ByteView(master.kdf.salt), passphrase})
            id.insert(id.end(), part.begin(), part.end());
        auto known = m_opened.find(id);
        if (known == m_opened.end()) known = m_opened.emplace(id, m_keys->open(master, passphrase)).first;
        if (!known->second) return std::unexpected(known->second.error());
        const core::OpenedRoom& room = *known->second;
        return core::OpenedRoom{room.room, room.rows.clone(), room.events.clone()};
    }
    core::Result<core::WrappedMaster> rewrap(const core::WrappedMaster& master, core::ByteView oldPassphrase,
        const core::KdfParameters& kdf, core::ByteView newPassphrase) override
    {
        core::Bytes id = master.wrapped;
        id.insert(id.end(), newPassphrase.begin(), newPassphrase.end());
        auto known = m_rewrapped.find(id);
        if (known == m_rewrapped.end())
            known = m_rewrapped.emplace(id, m_keys->rewrap(master, oldPassphrase, kdf, newPassphrase)).first;
        return known->second;
    }
    void close(core::KeyRoom) override {} // remembered until the end
    core::Result<core::SealedKey> generate(core::KeyRoom room, const core::KeyAlgorithm& algorithm) override
    {
        return m_keys->generate(room, algorithm);
    }
    core::Result<core::SealedKey> take(
        core::KeyRoom room, core::ByteView pkcs8, bool isEncrypted, core::ByteView passphrase) override
    {
        return m_keys->take(room, pkcs8, isEncrypted, passphrase);
    }
    core::Result<std::vector<core::Bytes>> sign(core::KeyRoom room, const core::SealedKey& key,
        std::span<const core::ByteView> messages, const core::SignatureAlgorithm& algorithm) override
    {
        if (isRefusing) return core::fail(core::ErrorCode::Cancelled);
        for (const core::ByteView message : messages)
            if (onSigned) onSigned(key, message);
        return m_keys->sign(room, key, messages, algorithm);
    }
    core::Result<core::Bytes> signDigest(core::KeyRoom room, const core::SealedKey& key, core::ByteView digest,
        const core::SignatureAlgorithm& algorithm) override
    {
        if (isRefusing) return core::fail(core::ErrorCode::Cancelled);
        if (onSigned) onSigned(key, digest);
        return m_keys->signDigest(room, key, digest, algorithm);
    }
    core::Result<void> check(core::KeyRoom room, const core::SealedKey& key) override
    {
        return m_keys->check(room, key);
    }
    core::Result<std::string> encryptedPem(
        core::KeyRoom room, const core::SealedKey& key, core::ByteView passphrase) override
    {
        return m_keys->encryptedPem(room, key, passphrase);
    }
    core::Result<core::Bytes> backUp(
        core::KeyRoom room, const core::SealedKey& key, const core::Secret& secret) override
    {
        return m_keys->backUp(room, key, secret);
    }
    core::Result<void> stir(core::ByteView octets) override { return m_keys->stir(octets); }

private:
    std::shared_ptr<core::KeyService> m_keys = core::localKeys();
    std::map<core::Bytes, core::Result<core::OpenedRoom>> m_opened;
    std::map<core::Bytes, core::Result<core::WrappedMaster>> m_rewrapped;
};

}
