#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct PemBlock {
    std::string label; ///< "CERTIFICATE"
    Bytes der;
};
/// Every well-formed block (RFC 7468), text around them ignored. Malformed blocks are errors, not skipped.
Result<std::vector<PemBlock>> readPem(std::string_view text);
/// 64 characters a line, final newline.
std::string writePem(std::string_view label, ByteView der);

}
