#pragma once
#include "app/cli/Outcome.h"
#include "core/ceremony/CheckScript.h"

/// A ceremony's script as JSON and as lines for people; docs/manual/command-line.md lists the fields.
namespace cli {

/// Type, title, identity and what else stands at its head.
Json headOf(const core::Script& script);
Json toJson(const core::ScriptStep& step);
std::string describeHead(const core::Script& script);
/// The steps by act: what is said, who does it and who confirms.
std::string describePlan(const core::Script& script);
/// One line each: "line 57: error: what why remedy [CW-581]".
std::string describeFindings(const std::vector<core::Finding>& findings);
/// "operator, 2 × witness"
std::string describe(const std::vector<core::Confirmation>& confirmations);

}
