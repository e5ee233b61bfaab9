#pragma once
#include "app/cli/Session.h"
#include "core/workflows/Workflows.h"

/// What the commands that issue have in common.
namespace cli {

/// Tells of a certificate that was made: what was asked and granted, what was not and why, remarks.
Outcome reportOf(const core::Issued& issued, core::Time now);
/// Writes --out and --chain-out. The certificate is recorded already: a failure says how to write it again (CW-915).
core::Result<void> writeIssued(
    core::Vault& vault, const Arguments& arguments, const core::Issued& issued, Outcome& outcome);
/// Checks --format and where the files would go, before anything is made.
core::Result<void> checkIssueOutputs(const Arguments& arguments);

}
