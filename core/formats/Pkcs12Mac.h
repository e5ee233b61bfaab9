#pragma once
#include "core/formats/KeyDerivation.h"

namespace core {

/// MacData (RFC 7292 section 4), its cost read and capped.
struct Pkcs12Mac {
    Bytes value;
    std::string digest; ///< OpenSSL's name
    Bytes salt;
    std::int64_t iterations = 1;
    std::optional<KeyDerivation> pbkdf2; ///< PBMAC1 (RFC 9579)
};
/// Takes MacData from the front. Errors: Refused (CW-604), Unsupported (CW-611), Malformed.
Result<Pkcs12Mac> readPkcs12Mac(ByteView& input);
/// Errors: WrongPassphrase (CW-615).
Result<void> checkPkcs12Mac(const Pkcs12Mac& mac, ByteView content, ByteView passphrase);

}
