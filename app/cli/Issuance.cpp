#include "app/cli/Issuance.h"
#include "app/cli/Describe.h"
#include "app/cli/Outputs.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<void> write(core::Vault& vault, const Arguments& arguments, const core::Issued& issued, Outcome& outcome)
{
    CORE_TRY(const core::Bytes content, encoded(arguments, "CERTIFICATE", issued.certificate.der()));
    CORE_CHECK(writeOutput(arguments, "--out", content, core::FileKind::Public, outcome));
    if (!arguments.has("--chain-out")) return {};
    CORE_TRY(const auto chain, core::chainOf(vault, issued.certificate));
    return writeOutput(arguments, "--chain-out", chainPem(chain), core::FileKind::Public, outcome);
}

}

Outcome reportOf(const core::Issued& issued, core::Time now)
{
    Outcome outcome;
    outcome.json["certificate"] = toJson(issued.row, now);
    Json decisions = Json::array(), refused = Json::array();
    for (const core::Decision& decision : issued.decisions) {
        decisions.push_back(toJson(decision));
        for (const core::Finding& finding : decision.refusals) refused.push_back(toJson(finding));
    }
    outcome.json["decisions"] = std::move(decisions);
    outcome.json["refused"] = std::move(refused);
    outcome.json["notes"] = toJson(issued.notes);
    outcome.text = "Issued: " + core::showText(issued.row.subject) + "\n";
    outcome.text +=
        "  serial number " + core::toHex(issued.row.serial) + ", " + validityText(issued.row.validity, now) + "\n";
    outcome.text += refusals(issued.decisions) + describe(issued.notes);
    return outcome;
}

core::Result<void> writeIssued(
    core::Vault& vault, const Arguments& arguments, const core::Issued& issued, Outcome& outcome)
{
    const auto written = write(vault, arguments, issued, outcome);
    if (written) return {};
    const std::string path = arguments.find("--out").value_or(arguments.text("--chain-out"));
    return core::failAs(
        written.error().code == core::ErrorCode::Usage ? core::ErrorCode::Usage : core::ErrorCode::Storage, "CW-915",
        {path, sentenceOf(written.error()), core::toHex(issued.row.fingerprint)});
}

core::Result<void> checkIssueOutputs(const Arguments& arguments)
{
    CORE_CHECK(encoded(arguments, "CERTIFICATE", {}));
    return checkOutputs(arguments);
}

}
