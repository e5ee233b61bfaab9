#include "core/keys/KeyService.h"

namespace core {

Result<HeldKey> HeldKey::generate(std::shared_ptr<KeyService> service, KeyRoom room, const KeyAlgorithm& algorithm)
{
    CORE_TRY(SealedKey key, service->generate(room, algorithm));
    CORE_TRY(PublicKey publicKey, PublicKey::fromSpki(key.spki));
    return HeldKey(std::move(service), room, std::move(key), std::move(publicKey));
}

Result<HeldKey> HeldKey::take(
    std::shared_ptr<KeyService> service, KeyRoom room, ByteView pkcs8, bool isEncrypted, ByteView passphrase)
{
    CORE_TRY(SealedKey key, service->take(room, pkcs8, isEncrypted, passphrase));
    CORE_TRY(PublicKey publicKey, PublicKey::fromSpki(key.spki));
    return HeldKey(std::move(service), room, std::move(key), std::move(publicKey));
}

Result<HeldKey> HeldKey::of(std::shared_ptr<KeyService> service, KeyRoom room, SealedKey key)
{
    CORE_CHECK(service->check(room, key));
    CORE_TRY(PublicKey publicKey, PublicKey::fromSpki(key.spki));
    return HeldKey(std::move(service), room, std::move(key), std::move(publicKey));
}

Result<Bytes> HeldKey::sign(ByteView message, const SignatureAlgorithm& algorithm) const
{
    CORE_TRY(auto signatures, signAll(std::span(&message, 1), algorithm));
    return std::move(signatures.front());
}

Result<std::vector<Bytes>> HeldKey::signAll(
    std::span<const ByteView> messages, const SignatureAlgorithm& algorithm) const
{
    CORE_TRY(auto signatures, m_service->sign(m_room, m_key, messages, algorithm));
    if (signatures.size() != messages.size()) return fail(ErrorCode::Internal, "another number of signatures");
    return signatures;
}

Result<Bytes> HeldKey::signDigest(ByteView digest, const SignatureAlgorithm& algorithm) const
{
    return m_service->signDigest(m_room, m_key, digest, algorithm);
}

Result<std::string> HeldKey::encryptedPem(ByteView passphrase) const
{
    return m_service->encryptedPem(m_room, m_key, passphrase);
}

Result<Bytes> HeldKey::backUp(const Secret& secret) const { return m_service->backUp(m_room, m_key, secret); }

}
