#pragma once
#include "app/cli/Session.h"
#include "core/workflows/BatchFiles.h"

/// What the commands that sign many requests have in common.
namespace cli {

/// Tells what became of every line, or would become of it. `files` names those that were written; may be empty.
Outcome batchOutcome(std::span<const core::BatchRequest> requests, const core::BatchReport& report,
    const std::vector<std::string>& files, bool isReview);
/// Signs all that can be signed and writes the folder of --out.
core::Result<Outcome> signInto(
    Session& session, core::Vault& vault, std::span<const core::BatchRequest> requests, const core::SignOrder& order);

}
