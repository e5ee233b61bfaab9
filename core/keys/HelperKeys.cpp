#include "core/keys/HelperKeys.h"
#include "core/base/Helper.h"
#include "core/base/Message.h"
#include <array>
#include <mutex>
#include <utility>

namespace core {

namespace {

enum class Question : std::uint64_t {
    Create,
    Open,
    Rewrap,
    Close,
    Generate,
    Take,
    Sign,
    Check,
    EncryptedPem,
    SignDigest,
    BackUp,
    Stir
};

constexpr std::chrono::minutes patience{5}; ///< RSA 8192 takes a minute or two to make on a slow machine

void add(MessageWriter& message, const KdfParameters& kdf)
{
    message.addNumber(kdf.memoryKiB).addNumber(kdf.iterations).addNumber(kdf.lanes).add(kdf.salt);
}

Result<std::uint32_t> readSmall(MessageReader& message)
{
    CORE_TRY(const std::uint64_t number, message.number());
    if (!std::in_range<std::uint32_t>(number)) return fail(ErrorCode::Malformed, "a number out of range");
    return static_cast<std::uint32_t>(number);
}

Result<Bytes> readBytes(MessageReader& message)
{
    CORE_TRY(const ByteView field, message.field());
    return Bytes(field.begin(), field.end());
}

Result<KdfParameters> readKdf(MessageReader& message)
{
    KdfParameters kdf;
    CORE_TRY(kdf.memoryKiB, readSmall(message));
    CORE_TRY(kdf.iterations, readSmall(message));
    CORE_TRY(kdf.lanes, readSmall(message));
    CORE_TRY(kdf.salt, readBytes(message));
    return kdf;
}

void add(MessageWriter& message, const WrappedMaster& master)
{
    message.add(master.identity).add(master.wrapped);
    add(message, master.kdf);
}

Result<WrappedMaster> readMaster(MessageReader& message)
{
    WrappedMaster master;
    CORE_TRY(master.identity, readBytes(message));
    CORE_TRY(master.wrapped, readBytes(message));
    CORE_TRY(master.kdf, readKdf(message));
    return master;
}

void add(MessageWriter& message, const OpenedRoom& opened)
{
    message.addNumber(opened.room).add(opened.rows.view()).add(opened.events.view());
}

Result<OpenedRoom> readOpened(MessageReader& message)
{
    OpenedRoom opened;
    CORE_TRY(opened.room, message.number());
    CORE_TRY(const ByteView rows, message.field());
    CORE_TRY(const ByteView events, message.field());
    opened.rows = Secret(rows);
    opened.events = Secret(events);
    return opened;
}

void add(MessageWriter& message, const SealedKey& key) { message.add(key.spki).add(key.sealed); }

Result<SealedKey> readKey(MessageReader& message)
{
    SealedKey key;
    CORE_TRY(key.spki, readBytes(message));
    CORE_TRY(key.sealed, readBytes(message));
    return key;
}

/// What the other process answered: the fields after "yes", or its error.
Result<Secret> opened(Result<Secret> answer)
{
    CORE_CHECK(answer);
    MessageReader reader(answer->view());
    CORE_TRY(const std::uint64_t isDone, reader.number());
    if (isDone == 1) return answer;
    CORE_TRY(Error error, readError(reader));
    return std::unexpected(std::move(error));
}

class HelperKeys final : public KeyService {
public:
    explicit HelperKeys(std::function<Result<Secret>(ByteView)> ask) : m_ask(std::move(ask)) {}

    Result<NewRoom> create(ByteView identity, const KdfParameters& kdf, ByteView passphrase) override
    {
        MessageWriter question = begin(Question::Create);
        question.add(identity).add(passphrase);
        add(question, kdf);
        CORE_TRY(const Secret answer, ask(question));
        MessageReader reader = answerOf(answer);
        NewRoom room;
        CORE_TRY(room.master, readMaster(reader));
        CORE_TRY(room.opened, readOpened(reader));
        return room;
    }

    Result<OpenedRoom> open(const WrappedMaster& master, ByteView passphrase) override
    {
        MessageWriter question = begin(Question::Open);
        question.add(passphrase);
        add(question, master);
        CORE_TRY(const Secret answer, ask(question));
        MessageReader reader = answerOf(answer);
        return readOpened(reader);
    }

    Result<WrappedMaster> rewrap(
        const WrappedMaster& master, ByteView oldPassphrase, const KdfParameters& kdf, ByteView newPassphrase) override
    {
        MessageWriter question = begin(Question::Rewrap);
        question.add(oldPassphrase).add(newPassphrase);
        add(question, master);
        add(question, kdf);
        CORE_TRY(const Secret answer, ask(question));
        MessageReader reader = answerOf(answer);
        return readMaster(reader);
    }

    void close(KeyRoom room) override
    {
        MessageWriter question = begin(Question::Close);
        question.addNumber(room);
        static_cast<void>(ask(question)); // gone or closed is the same
    }

    Result<SealedKey> generate(KeyRoom room, const KeyAlgorithm& algorithm) override
    {
        MessageWriter question = begin(Question::Generate);
        question.addNumber(room).add(algorithm.id);
        CORE_TRY(const Secret answer, ask(question));
        MessageReader reader = answerOf(answer);
        return readKey(reader);
    }

    Result<SealedKey> take(KeyRoom room, ByteView pkcs8, bool isEncrypted, ByteView passphrase) override
    {
        MessageWriter question = begin(Question::Take);
        question.addNumber(room).add(pkcs8).addNumber(isEncrypted ? 1 : 0).add(passphrase);
        CORE_TRY(const Secret answer, ask(question));
        MessageReader reader = answerOf(answer);
        return readKey(reader);
    }

    Result<std::vector<Bytes>> sign(KeyRoom room, const SealedKey& key, std::span<const ByteView> messages,
        const SignatureAlgorithm& algorithm) override
    {
        MessageWriter question = begin(Question::Sign);
        question.addNumber(room).add(algorithm.id).addNumber(messages.size());
        add(question, key);
        for (const ByteView message : messages) question.add(message);
        CORE_TRY(const Secret answer, ask(question));
        MessageReader reader = answerOf(answer);
        std::vector<Bytes> signatures;
        while (!reader.isAtEnd()) {
            CORE_TRY(signatures.emplace_back(), readBytes(reader));
        }
        return signatures;
    }

    Result<Bytes> signDigest(
        KeyRoom room, const SealedKey& key, ByteView digest, const SignatureAlgorithm& algorithm) override
    {
        MessageWriter question = begin(Question::SignDigest);
        question.addNumber(room).add(algorithm.id).add(digest);
        add(question, key);
        CORE_TRY(const Secret answer, ask(question));
        MessageReader reader = answerOf(answer);
        return readBytes(reader);
    }

    Result<void> check(KeyRoom room, const SealedKey& key) override
    {
        MessageWriter question = begin(Question::Check);
        question.addNumber(room);
        add(question, key);
        CORE_CHECK(ask(question));
        return {};
    }

    Result<std::string> encryptedPem(KeyRoom room, const SealedKey& key, ByteView passphrase) override
    {
        MessageWriter question = begin(Question::EncryptedPem);
        question.addNumber(room).add(passphrase);
        add(question, key);
        CORE_TRY(const Secret answer, ask(question));
        MessageReader reader = answerOf(answer);
        return reader.text();
    }

    Result<Bytes> backUp(KeyRoom room, const SealedKey& key, const Secret& secret) override
    {
        MessageWriter question = begin(Question::BackUp);
        question.addNumber(room).add(secret.view());
        add(question, key);
        CORE_TRY(const Secret answer, ask(question));
        MessageReader reader = answerOf(answer);
        return readBytes(reader);
    }

    Result<void> stir(ByteView octets) override
    {
        MessageWriter question = begin(Question::Stir);
        question.add(octets);
        CORE_CHECK(ask(question));
        return {};
    }

private:
    static MessageWriter begin(Question question)
    {
        MessageWriter message;
        message.addNumber(static_cast<std::uint64_t>(question));
        return message;
    }
    static MessageReader answerOf(const Secret& answer)
    {
        MessageReader reader(answer.view());
        static_cast<void>(reader.number()); // "yes", as ask() has seen
        return reader;
    }
    Result<Secret> ask(MessageWriter& question)
    {
        const Secret message = question.take();
        const std::scoped_lock guard(m_mutex);
        return opened(m_ask(message.view()));
    }

    std::function<Result<Secret>(ByteView)> m_ask;
    std::mutex m_mutex;
};

/// The process that answers, started when it is not there.
class HelperProcess {
public:
    explicit HelperProcess(std::filesystem::path program) : m_program(std::move(program)) {}

    Result<Secret> ask(ByteView question)
    {
        if (!m_helper || !m_helper->isRunning()) {
            CORE_TRY(m_helper, Helper::start(m_program));
        }
        return m_helper->ask(question, patience);
    }

private:
    std::filesystem::path m_program;
    std::optional<Helper> m_helper;
};

// The helper's side: reads what the functions above wrote.

Result<void> answerCreate(KeyService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const ByteView identity, question.field());
    CORE_TRY(const ByteView passphrase, question.field());
    CORE_TRY(const KdfParameters kdf, readKdf(question));
    CORE_TRY(const auto room, service.create(identity, kdf, passphrase));
    add(answer, room.master);
    add(answer, room.opened);
    return {};
}

Result<void> answerOpen(KeyService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const ByteView passphrase, question.field());
    CORE_TRY(const WrappedMaster master, readMaster(question));
    CORE_TRY(const OpenedRoom room, service.open(master, passphrase));
    add(answer, room);
    return {};
}

Result<void> answerRewrap(KeyService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const ByteView oldPassphrase, question.field());
    CORE_TRY(const ByteView newPassphrase, question.field());
    CORE_TRY(const WrappedMaster master, readMaster(question));
    CORE_TRY(const KdfParameters kdf, readKdf(question));
    CORE_TRY(const WrappedMaster rewrapped, service.rewrap(master, oldPassphrase, kdf, newPassphrase));
    add(answer, rewrapped);
    return {};
}

Result<void> answerClose(KeyService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const KeyRoom room, question.number());
    service.close(room);
    return {};
}

Result<void> answerGenerate(KeyService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const KeyRoom room, question.number());
    CORE_TRY(const std::string id, question.text());
    CORE_TRY(const KeyAlgorithm* const algorithm, findKeyAlgorithm(id));
    CORE_TRY(const SealedKey key, service.generate(room, *algorithm));
    add(answer, key);
    return {};
}

Result<void> answerTake(KeyService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const KeyRoom room, question.number());
    CORE_TRY(const ByteView pkcs8, question.field());
    CORE_TRY(const std::uint64_t isEncrypted, question.number());
    CORE_TRY(const ByteView passphrase, question.field());
    CORE_TRY(const SealedKey key, service.take(room, pkcs8, isEncrypted == 1, passphrase));
    add(answer, key);
    return {};
}

Result<void> answerSign(KeyService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const KeyRoom room, question.number());
    CORE_TRY(const std::string id, question.text());
    CORE_TRY(const SignatureAlgorithm* const algorithm, findSignature(id));
    CORE_TRY(const std::uint64_t count, question.number());
    CORE_TRY(const SealedKey key, readKey(question));
    std::vector<ByteView> messages;
    for (std::uint64_t i = 0; i < count; ++i) {
        CORE_TRY(messages.emplace_back(), question.field());
    }
    CORE_TRY(const auto signatures, service.sign(room, key, messages, *algorithm));
    for (const Bytes& signature : signatures) answer.add(signature);
    return {};
}

Result<void> answerCheck(KeyService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const KeyRoom room, question.number());
    CORE_TRY(const SealedKey key, readKey(question));
    return service.check(room, key);
}

Result<void> answerEncryptedPem(KeyService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const KeyRoom room, question.number());
    CORE_TRY(const ByteView passphrase, question.field());
    CORE_TRY(const SealedKey key, readKey(question));
    CORE_TRY(const std::string pem, service.encryptedPem(room, key, passphrase));
    answer.add(pem);
    return {};
}

Result<void> answerSignDigest(KeyService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const KeyRoom room, question.number());
    CORE_TRY(const std::string id, question.text());
    CORE_TRY(const SignatureAlgorithm* const algorithm, findSignature(id));
    CORE_TRY(const ByteView digest, question.field());
    CORE_TRY(const SealedKey key, readKey(question));
    CORE_TRY(const Bytes signature, service.signDigest(room, key, digest, *algorithm));
    answer.add(signature);
    return {};
}

Result<void> answerBackUp(KeyService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const KeyRoom room, question.number());
    CORE_TRY(const ByteView secret, question.field());
    CORE_TRY(const SealedKey key, readKey(question));
    CORE_TRY(const Bytes der, service.backUp(room, key, Secret(secret)));
    answer.add(der);
    return {};
}

Result<void> answerStir(KeyService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const ByteView octets, question.field());
    return service.stir(octets);
}

/// In the order of Question.
constexpr std::array answers{answerCreate, answerOpen, answerRewrap, answerClose, answerGenerate, answerTake,
    answerSign, answerCheck, answerEncryptedPem, answerSignDigest, answerBackUp, answerStir};

Result<void> answerInto(KeyService& service, ByteView question, MessageWriter& answer)
{
    MessageReader reader(question);
    CORE_TRY(const std::uint64_t kind, reader.number());
    if (kind >= answers.size()) return fail(ErrorCode::Malformed, "an unknown question");
    return answers[kind](service, reader, answer);
}

}

std::shared_ptr<KeyService> helperKeys(std::filesystem::path program)
{
    return askedKeys([process = std::make_shared<HelperProcess>(std::move(program))](
                         ByteView question) { return process->ask(question); });
}

std::shared_ptr<KeyService> askedKeys(std::function<Result<Secret>(ByteView)> ask)
{
    return std::make_shared<HelperKeys>(std::move(ask));
}

Secret answerKeyQuestion(KeyService& service, ByteView question)
{
    MessageWriter answer;
    answer.addNumber(1);
    if (const auto done = answerInto(service, question, answer); !done) {
        MessageWriter refusal;
        addError(refusal.addNumber(0), done.error());
        return refusal.take();
    }
    return answer.take();
}

}
