#pragma once
#include "core/base/Bytes.h"
#include <string>

namespace core {

/// Which token is meant: what is empty fits any. A slot number is never a name; drivers change them.
struct TokenName {
    std::string label;
    std::string serial;
    bool operator==(const TokenName&) const = default;
};

/// Where a key was seen: on a token, under a label and an identifier. Kept in vaults; it never says which module to load.
struct TokenPlace {
    TokenName token;
    std::string objectLabel;
    Bytes objectId;
    std::string manufacturer; ///< of the token
    std::string model;
    bool isLocal = false; ///< made there; false: brought there
    bool operator==(const TokenPlace&) const = default;
};
/// "pkcs11:token=…;serial=…;object=…;id=%01;type=private" (RFC 7512).
std::string toUri(const TokenPlace& place);

}
