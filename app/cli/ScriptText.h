#pragma once
#include "app/cli/Outcome.h"
#include "core/ceremony/CheckScript.h"
#include "core/ceremony/ScriptReview.h"

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
/// The signatures beside a script, read in a process of their own; none beside standard input.
std::vector<core::ScriptReview> reviewsOf(const std::string& file, const core::Script& script);
Json toJson(const std::vector<core::ScriptReview>& reviews);
/// Who has signed, which signatures do not count and why, and whether it is enough for a live ceremony.
std::string describeReviews(const core::Script& script, const std::vector<core::ScriptReview>& reviews);
/// "operator, 2 × witness"
std::string describe(const std::vector<core::Confirmation>& confirmations);

}
