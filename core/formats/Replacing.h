#pragma once
#include "core/base/Result.h"
#include <filesystem>

namespace core {

class ForeignReader;

/// Whether a file stands at `path` that would be replaced by writing there. What must not be lost is refused by its content,
/// whatever its name: a vault and every copy of one (CW-908), and a file with a private key (CW-907) unless `mayReplaceKeys`.
/// Errors: also Refused for links (CW-405), folders and the like (CW-406); Storage; Internal when `reader` fails.
Result<bool> wouldReplace(const std::filesystem::path& path, bool mayReplaceKeys, const ForeignReader& reader);

}
