#pragma once
#include "core/tokens/TokenService.h"
#include "core/tokens/TokenSession.h"

/// What lies on a token, as it is seen in one session.
namespace core {

struct SeenObject {
    TokenHandle handle = 0;
    TokenObject object;
};
/// Everything. Private keys have the public key of the public object or certificate that shares their CKA_ID where they do not
/// tell it themselves.
Result<std::vector<SeenObject>> seeObjects(const TokenSession& session);
Result<SeenObject> seeObject(const TokenSession& session, TokenHandle handle);
/// The handle of what somebody saw before. Errors: NotFound (CW-459).
Result<TokenHandle> findSeen(const TokenSession& session, const TokenObject& object, std::string_view tokenLabel);

/// Private keys that may be the one with this public key.
struct KeyCandidates {
    std::vector<TokenHandle> certain;  ///< by their public key
    std::vector<TokenHandle> possible; ///< by identifier or label, where the token does not tell the public key
};
Result<KeyCandidates> findPrivateKeys(const TokenSession& session, const TokenKeyName& key, const PublicKey& publicKey);

}
