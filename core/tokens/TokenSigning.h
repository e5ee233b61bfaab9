#pragma once
#include "core/tokens/TokenService.h"
#include "core/tokens/TokenSession.h"

/// Signatures of a token in the encoding of X.509, each checked by software.
namespace core {

/// The mechanisms by which a token can make this signature, those that are tried first in front (CKM_…).
std::vector<unsigned long> signingMechanisms(const SignatureAlgorithm& algorithm);

/// What is to be signed: messages, or one digest of a message.
struct TokenTask {
    std::span<const ByteView> messages;
    bool areDigests = false;
};
/// Finds the key once and signs everything with it. Errors: as TokenService::sign(), but for who is logged in.
Result<std::vector<Bytes>> signOnToken(TokenSession& session, const Token& token, const TokenKeyName& key,
    const TokenTask& task, const SignatureAlgorithm& algorithm, const std::optional<PinForOne>& pin);
/// Whether a private key on the token belongs to this public key: signs a random message. Errors: Internal (CW-457) when not.
Result<void> proveKey(TokenSession& session, const Token& token, TokenHandle key, const PublicKey& publicKey);

}
