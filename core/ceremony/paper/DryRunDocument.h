#pragma once
#include "core/ceremony/engine/DryRun.h"
#include "core/ceremony/paper/Document.h"

namespace core {

/// What a script would do on this machine, for people who review it: mistakes and what stands in the way first, then every step.
document::Document dryRunDocument(const Script& script, const DryRun& run);

}
