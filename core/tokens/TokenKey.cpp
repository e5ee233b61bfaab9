#include "core/tokens/TokenKey.h"

namespace core {
namespace {

PinForOne forOne(const GivenPin& given) { return {given.pin.view(), given.isLastTry}; }

}

Result<Bytes> TokenKey::sign(ByteView message, const SignatureAlgorithm& algorithm) const
{
    CORE_TRY(auto signatures, signAll(std::span(&message, 1), algorithm));
    return std::move(signatures.front());
}

Result<std::vector<Bytes>> TokenKey::signAll(
    std::span<const ByteView> messages, const SignatureAlgorithm& algorithm) const
{
    std::vector<Bytes> signatures;
    if (m_askPin) { // every single signature wants the PIN
        for (const ByteView& message : messages) {
            CORE_TRY(const GivenPin given, askPin());
            CORE_TRY(auto one,
                m_token.service->sign(m_token.name(), m_name, std::span(&message, 1), algorithm, forOne(given)));
            signatures.insert(signatures.end(), one.begin(), one.end());
        }
    } else {
        CORE_TRY(signatures, m_token.service->sign(m_token.name(), m_name, messages, algorithm));
    }
    if (signatures.size() != messages.size()) return fail(ErrorCode::Internal, "another number of signatures");
    return signatures;
}

Result<Bytes> TokenKey::signDigest(ByteView digest, const SignatureAlgorithm& algorithm) const
{
    if (!m_askPin) return m_token.service->signDigest(m_token.name(), m_name, digest, algorithm);
    CORE_TRY(const GivenPin given, askPin());
    return m_token.service->signDigest(m_token.name(), m_name, digest, algorithm, forOne(given));
}

Result<GivenPin> TokenKey::askPin() const
{
    CORE_TRY(const TokenModule module, m_token.service->read());
    for (const TokenReader& reader : module.readers)
        if (reader.token && TokenName{reader.token->label, reader.token->serial} == m_token.name())
            return m_askPin(*reader.token);
    return failAs(ErrorCode::TokenUnavailable, "CW-450", {m_token.token.label, m_token.token.serial});
}

Error TokenKey::wrongSignature() const { return failAs(ErrorCode::Internal, "CW-457", {m_token.token.label}).error(); }

}
