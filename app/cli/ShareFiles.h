#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include <string>
#include <vector>

namespace cli {

/// The shares in files: words, apart from other shares by empty lines; lines that start with # are passed over. Errors: as
/// passphraseFromFile().
core::Result<std::vector<core::Secret>> readShares(const std::vector<std::string>& files);

}
