#pragma once
#include "core/tokens/MachineTokens.h"

namespace core {

/// A private key that never leaves its token.
class TokenKey final : public SigningKey {
public:
    TokenKey(ReachedToken token, TokenKeyName name, PublicKey key, AskPin pinEachTime)
        : m_token(std::move(token)), m_name(std::move(name)), m_key(std::move(key)), m_askPin(std::move(pinEachTime))
    {}
    const PublicKey& publicKey() const override { return m_key; }
    Result<Bytes> sign(ByteView message, const SignatureAlgorithm& algorithm) const override;
    Result<std::vector<Bytes>> signAll(
        std::span<const ByteView> messages, const SignatureAlgorithm& algorithm) const override;
    Result<Bytes> signDigest(ByteView digest, const SignatureAlgorithm& algorithm) const override;
    /// CW-457.
    Error wrongSignature() const override;

private:
    /// The PIN for one signature. The token is asked anew how its PIN stands: another try may have been made since.
    Result<GivenPin> askPin() const;

    ReachedToken m_token;
    TokenKeyName m_name;
    PublicKey m_key;
    AskPin m_askPin; ///< empty: the login is enough
};

}
