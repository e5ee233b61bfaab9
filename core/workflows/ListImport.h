#pragma once
#include "core/workflows/Workflows.h"

namespace core {

/// Judges a list made elsewhere, and takes it in unless `dryRun`; `line` says what came of it. Of `beside` it knows that they come
/// in with it.
Result<void> importList(
    Vault& vault, const Crl& crl, std::span<const Certificate> beside, bool dryRun, ImportLine& line);

}
