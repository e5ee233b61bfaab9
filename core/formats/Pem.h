#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct PemBlock {
    std::string label;   ///< "CERTIFICATE"
    Bytes der;           ///< ciphertext where `dekInfo` stands
    std::string dekInfo; ///< "AES-256-CBC,0011…" of a block encrypted as in RFC 1421 section 4.6.1.3; else empty
};
/// Every block (RFC 7468), text around them ignored: lines of any length, with white space in and around them, the whole
/// block in one line, UTF-16 with a byte order mark. Blocks that still cannot be read are errors, not skipped.
/// Errors: Malformed (CW-606), Refused (CW-601) beyond 10,000 blocks, Unsupported (CW-611).
Result<std::vector<PemBlock>> readPem(std::string_view text);
/// Whether a BEGIN line may be in there, in any of these encodings.
bool mayHoldPem(ByteView content);
/// 64 characters a line, final newline.
std::string writePem(std::string_view label, ByteView der);

}
