#include "core/formats/WorkerReader.h"
#include "core/base/Limits.h"
#include "core/base/Message.h"
#include "core/formats/WorkerAnswer.h"
#include "core/x509/ExtensionType.h"
#include <array>

namespace core {

namespace {

enum class Question : std::uint64_t { Read, Key, Structure, Signature };

// What the worker writes.

/// What the asker's screens will look at is looked at here first: should it break something, then here.
void lookThrough(const std::vector<Extension>& extensions)
{
    for (const Extension& extension : extensions)
        if (const ExtensionType* const type = findExtensionType(extension.oid))
            static_cast<void>(type->decode(extension.value));
}

struct LookThrough {
    void operator()(const Certificate& certificate) const
    {
        lookThrough(certificate.extensions());
        static_cast<void>(certificate.publicKey());
    }
    void operator()(const Csr& request) const
    {
        lookThrough(request.requestedExtensions());
        static_cast<void>(request.publicKey());
    }
    void operator()(const Crl& crl) const
    {
        lookThrough(crl.extensions());
        static_cast<void>(crl.entryFor({}));
    }
    void operator()(const OcspResponse& response) const
    {
        for (const Certificate& certificate : response.certificates()) (*this)(certificate);
    }
    void operator()(const FoundKey&) const {}
    void operator()(const PublicKey&) const {}
};

void add(MessageWriter& message, const FoundKey& key)
{
    message.addNumber(key.isEncrypted ? 1 : 0).add(key.pkcs8.view());
}

struct AddOctets {
    MessageWriter& message;
    void operator()(const FoundKey& key) const { add(message, key); }
    void operator()(const PublicKey& key) const { message.add(key.spki()); }
    void operator()(const auto& object) const { message.add(object.der()); }
};

Result<void> answerInto(ByteView question, MessageWriter& answer)
{
    MessageReader reader(question);
    CORE_TRY(const std::uint64_t kind, reader.number());
    CORE_TRY(const ByteView content, reader.field());
    CORE_TRY(const ByteView passphrase, reader.field());
    if (kind == static_cast<std::uint64_t>(Question::Key)) {
        CORE_TRY(const FoundKey key, localReader()->key(content, passphrase));
        add(answer, key);
        return {};
    }
    if (kind == static_cast<std::uint64_t>(Question::Structure)) {
        CORE_TRY(const auto blocks, localReader()->structure(content));
        addBlocks(answer, blocks);
        return {};
    }
    if (kind == static_cast<std::uint64_t>(Question::Signature)) {
        CORE_TRY(const DetachedSignature signature, localReader()->signature(content));
        answer.add(signature.der);
        return {};
    }
    CORE_TRY(const auto objects, localReader()->read(content, passphrase));
    answer.addNumber(objects.size());
    for (const FoundObject& object : objects) {
        static_cast<void>(describe(object));
        std::visit(LookThrough{}, object);
        answer.addNumber(object.index());
        std::visit(AddOctets{answer}, object);
    }
    return {};
}

// What the asker reads. The worker may have been taken over by the file: nothing that it says is trusted.

template <typename Object>
Result<FoundObject> readDer(MessageReader& message)
{
    CORE_TRY(const ByteView der, message.field());
    CORE_TRY(Object object, Object::parse(der));
    return FoundObject(std::move(object));
}

Result<FoundKey> readKey(MessageReader& message)
{
    CORE_TRY(const std::uint64_t isEncrypted, message.number());
    CORE_TRY(const ByteView octets, message.field());
    if (isEncrypted > 1) return fail(ErrorCode::Malformed, "neither yes nor no");
    if (octets.size() > limits::pkcs12Octets) return fail(ErrorCode::Malformed, "a key that is too large");
    return FoundKey{Secret(octets), isEncrypted == 1};
}

/// A key of a file that is only shown: that it is there.
Result<FoundObject> readNamedKey(MessageReader& message)
{
    CORE_TRY(FoundKey key, readKey(message));
    if (!key.pkcs8.isEmpty()) return fail(ErrorCode::Malformed, "a key that was not asked for");
    return FoundObject(std::move(key));
}

Result<FoundObject> readPublicKey(MessageReader& message)
{
    CORE_TRY(const ByteView spki, message.field());
    CORE_TRY(PublicKey key, PublicKey::fromSpki(spki));
    return FoundObject(std::move(key));
}

Result<DetachedSignature> readSignature(MessageReader& message)
{
    CORE_TRY(const ByteView der, message.field());
    return parseDetachedSignature(der);
}

/// In the order of FoundObject.
constexpr std::array readers{
    readDer<Certificate>, readDer<Csr>, readDer<Crl>, readNamedKey, readPublicKey, readDer<OcspResponse>};
static_assert(readers.size() == std::variant_size_v<FoundObject>);

Result<std::vector<FoundObject>> readFound(MessageReader& message)
{
    CORE_TRY(const std::uint64_t count, message.number());
    if (count == 0 || count > limits::bundleObjects) return fail(ErrorCode::Malformed, "a count out of range");
    std::vector<FoundObject> objects;
    for (std::uint64_t i = 0; i < count; ++i) {
        CORE_TRY(const std::uint64_t kind, message.number());
        if (kind >= readers.size()) return fail(ErrorCode::Malformed, "an unknown kind of object");
        CORE_TRY(FoundObject object, readers[kind](message));
        objects.push_back(std::move(object));
    }
    return objects;
}

class WorkerReader final : public ForeignReader {
public:
    WorkerReader(std::filesystem::path program, std::chrono::milliseconds patience)
        : m_program(std::move(program)), m_patience(patience)
    {}

    Result<std::vector<FoundObject>> read(ByteView content, ByteView passphrase) const override
    {
        CORE_TRY(const Secret answer, ask(Question::Read, content, passphrase));
        return objectsInAnswer(answer.view());
    }

    Result<FoundKey> key(ByteView content, ByteView passphrase) const override
    {
        CORE_TRY(const Secret answer, ask(Question::Key, content, passphrase));
        return worker::accepted(answer.view(), readKey);
    }

    Result<std::vector<Asn1Block>> structure(ByteView content) const override
    {
        CORE_TRY(const Secret answer, ask(Question::Structure, content, {}));
        return worker::accepted(answer.view(), readBlocks);
    }

    Result<DetachedSignature> signature(ByteView content) const override
    {
        CORE_TRY(const Secret answer, ask(Question::Signature, content, {}));
        return signatureInAnswer(answer.view());
    }

private:
    Result<Secret> ask(Question kind, ByteView content, ByteView passphrase) const
    {
        if (content.size() > limits::crlOctets)
            return failAs(ErrorCode::Refused, "CW-601", {"file", std::to_string(limits::crlOctets) + " octets"});
        MessageWriter question(content.size() + passphrase.size() + 64);
        question.addNumber(static_cast<std::uint64_t>(kind)).add(content).add(passphrase);
        const Secret message = question.take();
        return worker::ask(m_program, message, m_patience);
    }

    std::filesystem::path m_program;
    std::chrono::milliseconds m_patience;
};

}

std::shared_ptr<const ForeignReader> workerReader(std::filesystem::path program, std::chrono::milliseconds patience)
{
    return std::make_shared<WorkerReader>(std::move(program), patience);
}

Result<std::vector<FoundObject>> objectsInAnswer(ByteView answer) { return worker::accepted(answer, readFound); }

Result<DetachedSignature> signatureInAnswer(ByteView answer) { return worker::accepted(answer, readSignature); }

Secret answerReadQuestion(ByteView question)
{
    MessageWriter answer;
    answer.addNumber(1);
    if (const auto done = answerInto(question, answer); !done) return worker::refusal(done.error());
    return answer.take();
}

}
