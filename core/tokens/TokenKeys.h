#pragma once
#include "core/tokens/TokenService.h"

namespace core {

/// A key by what people type: a PKCS#11 URI (RFC 7512). Attributes that are missing fit any.
struct TokenKeyUri {
    TokenName token;
    std::string manufacturer; ///< of the token
    std::string model;
    std::string object;
    Bytes id;
    bool operator==(const TokenKeyUri&) const = default;
};
/// Whether a text means to be such a URI.
bool isTokenKeyUri(std::string_view text);
/// Characters that RFC 7512 wants encoded are taken as they are, unless they part attributes. Errors: Usage (CW-461) naming the part
/// that is not understood; (CW-482) for a URI that holds a PIN (pin-value, pin-source), (CW-483) for one that names a module.
Result<TokenKeyUri> readTokenKeyUri(std::string_view text);

/// A key that was found on a token, ready to sign.
struct OpenedTokenKey {
    std::shared_ptr<const SigningKey> key;
    TokenPlace place;             ///< where it lies
    std::vector<TokenPlace> gone; ///< of the places that were asked for: their token is here, the key is not there
};

/// The tokens of this machine, for those who need the key of a vault that lies there.
class TokenKeys {
public:
    virtual ~TokenKeys() = default;
    /// Looks for the key among the modules of this machine: at these places first, then by its public key on every token that is
    /// logged in or shows the public key before the login. Errors: TokenUnavailable (CW-462) naming the tokens it is on when none is
    /// there; Locked (CW-458) when the PIN is needed first.
    virtual Result<OpenedTokenKey> open(std::span<const TokenPlace> places, const PublicKey& key) = 0;
};

}
