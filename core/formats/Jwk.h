#pragma once
#include "core/formats/ImportFormat.h"

namespace core {

/// A JSON Web Key or a set of them (RFC 7517): RSA, EC and OKP (RFC 8037), public and private, with their certificates (x5c).
/// Errors: Malformed (CW-610), Refused (CW-601, CW-607), Unsupported (CW-618).
Result<std::vector<FoundObject>> readJwk(ByteView content, ByteView passphrase = {});
/// The public key of the first certificate, with all of them as x5c. Errors: Unsupported (CW-608).
Result<Bytes> writeJwk(std::span<const Certificate> certificates);

/// base64url without padding (RFC 7515 section 2).
std::string toBase64Url(ByteView octets);
std::optional<Bytes> fromBase64Url(std::string_view text);

}
