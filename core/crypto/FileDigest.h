#pragma once
#include "core/base/Result.h"
#include "core/crypto/Digest.h"
#include <filesystem>

namespace core {

/// SHA-256 of a file of any length. Errors: Storage (CW-401).
Result<Sha256> fileDigest(const std::filesystem::path& path);

}
