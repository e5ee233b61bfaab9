#include "core/base/Message.h"
#include "core/keys/HelperKeys.h"
#include <cstdlib>

using namespace core;

namespace {

/// Real keys, but nothing that takes its time by design: no derivation from a passphrase, and of new keys the quick kind alone.
class QuickKeys final : public KeyService {
public:
    Result<NewRoom> create(ByteView, const KdfParameters&, ByteView) override { return fail(ErrorCode::Refused); }
    Result<OpenedRoom> open(const WrappedMaster&, ByteView) override { return fail(ErrorCode::Refused); }
    Result<WrappedMaster> rewrap(const WrappedMaster&, ByteView, const KdfParameters&, ByteView) override
    {
        return fail(ErrorCode::Refused);
    }
    void close(KeyRoom room) override
    {
        if (room != looseKeys) m_keys->close(room);
    }
    Result<SealedKey> generate(KeyRoom room, const KeyAlgorithm& algorithm) override
    {
        if (algorithm.id != "ed25519") return fail(ErrorCode::Refused);
        return m_keys->generate(room, algorithm);
    }
    Result<SealedKey> take(KeyRoom room, ByteView pkcs8, bool isEncrypted, ByteView passphrase) override
    {
        if (isEncrypted) return fail(ErrorCode::Refused);
        return m_keys->take(room, pkcs8, isEncrypted, passphrase);
    }
    Result<std::vector<Bytes>> sign(KeyRoom room, const SealedKey& key, std::span<const ByteView> messages,
        const SignatureAlgorithm& algorithm) override
    {
        return m_keys->sign(room, key, messages, algorithm);
    }
    Result<Bytes> signDigest(
        KeyRoom room, const SealedKey& key, ByteView digest, const SignatureAlgorithm& algorithm) override
    {
        return m_keys->signDigest(room, key, digest, algorithm);
    }
    Result<void> check(KeyRoom room, const SealedKey& key) override { return m_keys->check(room, key); }
    Result<std::string> encryptedPem(KeyRoom, const SealedKey&, ByteView) override { return fail(ErrorCode::Refused); }
    Result<Bytes> backUp(KeyRoom, const SealedKey&, const Secret&) override { return fail(ErrorCode::Refused); }
    Result<void> stir(ByteView octets) override { return m_keys->stir(octets); }

private:
    std::shared_ptr<KeyService> m_keys = localKeys();
};

/// Every question of the window, each answered by what the helper would say that was taken over.
void hear(ByteView answer)
{
    const auto keys = askedKeys([answer](ByteView) -> Result<Secret> { return Secret(answer); });
    const SealedKey key;
    const SignatureAlgorithm& signature = signatureAlgorithms().front();
    static_cast<void>(keys->create({}, {}, {}));
    static_cast<void>(keys->open({}, {}));
    static_cast<void>(keys->rewrap({}, {}, {}, {}));
    keys->close(1);
    static_cast<void>(keys->generate(looseKeys, keyAlgorithms().front()));
    static_cast<void>(HeldKey::take(keys, looseKeys, {}, false, {}));
    static_cast<void>(keys->sign(looseKeys, key, {}, signature));
    static_cast<void>(keys->signDigest(looseKeys, key, {}, signature));
    static_cast<void>(keys->check(looseKeys, key));
    static_cast<void>(keys->encryptedPem(looseKeys, key, {}));
    static_cast<void>(keys->backUp(looseKeys, key, Secret()));
    static_cast<void>(keys->stir({}));
}

}

/// What the window and the key helper say to each other: as a question to the helper, which always has an answer, and as an answer to
/// the window.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static QuickKeys keys;
    const ByteView message{data, size};
    const Secret answer = answerKeyQuestion(keys, message);
    MessageReader reader(answer.view());
    const auto isDone = reader.number();
    if (!isDone || *isDone > 1) std::abort();
    hear(message);
    hear(answer.view());
    return 0;
}
