#include "core/tokens/HelperTokens.h"
#include "core/tokens/Modules.h"
#include "core/tokens/TokenMessages.h"
#include <algorithm>
#include <array>

namespace core {
namespace {

Result<void> answerRead(TokenService& service, MessageReader&, MessageWriter& answer)
{
    CORE_TRY(const TokenModule module, service.read());
    add(answer, module);
    return {};
}

Result<void> answerInitialise(TokenService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const std::string label, question.text());
    CORE_TRY(const ByteView officerPin, question.field());
    CORE_TRY(const auto userPin, readOptional(question));
    CORE_TRY(const bool isLastTry, readBool(question));
    CORE_TRY(const TokenName made, service.initialise(name, label, officerPin, userPin, isLastTry));
    add(answer, made);
    return {};
}

Result<void> answerSetUserPin(TokenService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const ByteView officerPin, question.field());
    CORE_TRY(const ByteView newPin, question.field());
    CORE_TRY(const bool isLastTry, readBool(question));
    return service.setUserPin(name, officerPin, newPin, isLastTry);
}

Result<void> answerChangePin(TokenService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const bool isOfficer, readBool(question));
    CORE_TRY(const ByteView oldPin, question.field());
    CORE_TRY(const ByteView newPin, question.field());
    CORE_TRY(const bool isLastTry, readBool(question));
    return service.changePin(name, isOfficer ? TokenUser::Officer : TokenUser::User, oldPin, newPin, isLastTry);
}

Result<void> answerLogin(TokenService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const ByteView pin, question.field());
    CORE_TRY(const bool isLastTry, readBool(question));
    return service.login(name, pin, isLastTry);
}

Result<void> answerLogout(TokenService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    service.logout(name);
    return {};
}

Result<void> answerIsLoggedIn(TokenService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    answer.addNumber(service.isLoggedIn(name) ? 1 : 0);
    return {};
}

Result<void> answerObjects(TokenService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const auto objects, service.objects(name));
    for (const TokenObject& object : objects) add(answer, object);
    return {};
}

Result<void> answerGenerate(TokenService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const std::string algorithm, question.text());
    NewTokenKey key;
    CORE_TRY(key.algorithm, findKeyAlgorithm(algorithm));
    CORE_TRY(key.label, question.text());
    CORE_TRY(key.mayBeCopied, readBool(question));
    CORE_TRY(const ByteView id, question.field());
    key.id.assign(id.begin(), id.end());
    CORE_TRY(const TokenObject made, service.generate(name, key));
    add(answer, made);
    return {};
}

Result<void> answerImportKey(TokenService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const std::string label, question.text());
    CORE_TRY(const ByteView pkcs8, question.field());
    CORE_TRY(const bool isEncrypted, readBool(question));
    CORE_TRY(const ByteView passphrase, question.field());
    CORE_TRY(const TokenObject made, service.importKey(name, label, pkcs8, isEncrypted, passphrase));
    add(answer, made);
    return {};
}

Result<void> answerStoreCertificate(TokenService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const std::string label, question.text());
    CORE_TRY(const ByteView der, question.field());
    return service.storeCertificate(name, label, der);
}

Result<void> answerCopyKey(TokenService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const TokenName from, readTokenName(question));
    CORE_TRY(const TokenKeyName key, readTokenKeyName(question));
    CORE_TRY(const TokenName to, readTokenName(question));
    CORE_TRY(const TokenObject made, service.copyKey(from, key, to));
    add(answer, made);
    return {};
}

Result<void> answerRename(TokenService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const TokenObject object, readTokenObject(question));
    CORE_TRY(const std::string label, question.text());
    CORE_TRY(const ByteView id, question.field());
    return service.rename(name, object, label, id);
}

Result<void> answerRemove(TokenService& service, MessageReader& question, MessageWriter&)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const TokenObject object, readTokenObject(question));
    return service.remove(name, object);
}

Result<void> answerSign(TokenService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const TokenKeyName key, readTokenKeyName(question));
    CORE_TRY(const std::string id, question.text());
    CORE_TRY(const SignatureAlgorithm* const algorithm, findSignature(id));
    CORE_TRY(const auto pin, readPinForOne(question));
    std::vector<ByteView> messages;
    while (!question.isAtEnd()) {
        CORE_TRY(messages.emplace_back(), question.field());
    }
    CORE_TRY(const auto signatures, service.sign(name, key, messages, *algorithm, pin));
    for (const Bytes& signature : signatures) answer.add(signature);
    return {};
}

Result<void> answerSignDigest(TokenService& service, MessageReader& question, MessageWriter& answer)
{
    CORE_TRY(const TokenName name, readTokenName(question));
    CORE_TRY(const TokenKeyName key, readTokenKeyName(question));
    CORE_TRY(const std::string id, question.text());
    CORE_TRY(const SignatureAlgorithm* const algorithm, findSignature(id));
    CORE_TRY(const auto pin, readPinForOne(question));
    CORE_TRY(const ByteView digest, question.field());
    CORE_TRY(const Bytes signature, service.signDigest(name, key, digest, *algorithm, pin));
    answer.add(signature);
    return {};
}

/// In the order of TokenQuestion, after Load.
constexpr std::array tokenAnswers{answerRead, answerInitialise, answerSetUserPin, answerChangePin, answerLogin,
    answerLogout, answerIsLoggedIn, answerObjects, answerGenerate, answerImportKey, answerStoreCertificate,
    answerCopyKey, answerRename, answerRemove, answerSign, answerSignDigest};
static_assert(tokenAnswers.size() + 1 == static_cast<std::size_t>(TokenQuestion::Finish));

}

Result<void> TokenAnswers::answerInto(ByteView question, MessageWriter& answer)
{
    MessageReader reader(question);
    CORE_TRY(const std::uint64_t kind, reader.number());
    if (kind == static_cast<std::uint64_t>(TokenQuestion::Load)) {
        CORE_TRY(const std::string path, reader.text());
        CORE_TRY(const ByteView hash, reader.field());
        CORE_TRY(const ModuleFile file, checkModuleFile(path)); // once more, as shortly before loading as can be
        if (!std::ranges::equal(file.hash, hash)) return failAs(ErrorCode::Refused, "CW-460", {path});
        CORE_TRY(m_service, localTokens(file.path));
        return {};
    }
    if (!m_service) return fail(ErrorCode::Internal, "a question before the module");
    if (kind == static_cast<std::uint64_t>(TokenQuestion::Finish)) {
        m_service.reset();
        return {};
    }
    if (kind > tokenAnswers.size()) return fail(ErrorCode::Malformed, "an unknown question");
    return tokenAnswers[kind - 1](*m_service, reader, answer);
}

Secret TokenAnswers::answer(ByteView question)
{
    MessageWriter content;
    const auto done = answerInto(question, content);
    const auto lines = m_service ? m_service->log() : std::vector<std::string>();
    MessageWriter answer;
    answer.addNumber(lines.size());
    for (const std::string& line : lines) answer.add(line);
    answer.addNumber(done ? 1 : 0);
    if (done)
        answer.add(content.take().view());
    else
        addError(answer, done.error());
    return answer.take();
}

}
