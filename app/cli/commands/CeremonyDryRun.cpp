#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Pages.h"
#include "app/cli/ScriptText.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/base/Wording.h"
#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/environment/Software.h"
#include "core/ceremony/paper/DryRunDocument.h"
#include <algorithm>

namespace cli {

namespace {

std::string machineText(const core::DryRun& run)
{
    constexpr std::size_t column = 20;
    std::string text = "\nThe machine\n\n";
    for (const core::EnvironmentResult& result : run.environment)
        if (result.isStanding())
            text += hangingLine(std::string(result.id) + " " + std::string(core::nameOf(result.verdict)),
                std::string(result.label) + ": " + core::showText(result.observed) +
                    (result.isWaivable ? " (needs a reason before witnesses)" : " (in the way)"),
                column);
    return text;
}

/// Everybody whom the script names, signed or not; signatures that do not count besides.
std::string reviewersText(const core::Script& script, const core::DryRun& run)
{
    constexpr std::size_t column = 20;
    if (run.reviewers.empty() && run.unverified.empty() && script.people.reviewers == 0) return {};
    std::string text = "\nReviewers\n\n";
    for (const core::DryReviewer& reviewer : run.reviewers)
        text +=
            hangingLine(reviewer.hasSigned ? "Has signed" : "Has not signed", core::showText(reviewer.name), column);
    for (const core::ScriptReview& review : run.unverified)
        text += hangingLine("Unverified", core::showText(review.file) + ": " + core::sentence(*review.why), column);
    const auto signedBy = std::ranges::count_if(run.reviewers, &core::DryReviewer::hasSigned);
    return text +
        hangingLine("Together",
            std::to_string(signedBy) + " of " + std::to_string(script.people.reviewers) + " that a live ceremony wants",
            column);
}

std::string stepText(const core::DryStep& dry)
{
    const core::ScriptStep& step = *dry.step;
    std::string text = "\n  " + core::showText(step.id) + "  " + std::string(step.kind->label) +
        (step.kind->isIrreversible ? " (cannot be undone)" : "") + "\n";
    for (const core::StepValue& deed : dry.deeds)
        text += wrapped(std::string(deed.label) + ": " + core::showText(deed.text), 6, 8);
    return text + wrapped("confirmed by " + describe(step.confirm) + ", minute " + std::to_string(dry.from), 6, 6);
}

Json stepJson(const core::DryStep& dry)
{
    Json json = toJson(*dry.step);
    json["from_minute"] = dry.from;
    json["deeds"] = Json::array();
    for (const core::StepValue& deed : dry.deeds) json["deeds"].push_back({{"what", deed.label}, {"value", deed.text}});
    return json;
}

Json machineJson(const core::DryRun& run)
{
    Json checks = Json::array();
    for (const core::EnvironmentResult& result : run.environment)
        checks.push_back({{"id", result.id}, {"label", result.label}, {"verdict", core::nameOf(result.verdict)},
            {"is_standing", result.isStanding()}, {"is_waivable", result.isWaivable}, {"observed", result.observed}});
    return checks;
}

/// No token is asked: the checks of the machine that need one say that they could not look.
std::vector<core::EnvironmentResult> lookAtMachine(const core::Script& script, const Arguments& arguments)
{
    core::EnvironmentOrder order = core::environmentOrderOf(script);
    for (const std::string& folder : arguments.all("--journal")) order.journals.emplace_back(folder);
    order.software = [] { return core::readSoftware(); };
    return core::checkEnvironment(order);
}

core::Result<Outcome> runCeremonyDryRun(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_CHECK(checkOutputs(arguments));
    const std::string file = arguments.text("FILE");
    CORE_TRY(const core::Script script, core::readScriptFile(file));
    const auto reviews = reviewsOf(file, script);
    CORE_TRY(const core::DryRun run, core::dryRun(script, lookAtMachine(script, arguments), reviews, session.now()));
    Outcome outcome{.json = headOf(script), .text = describeHead(script), .code = run.isFit() ? 0 : 1};
    outcome.json["is_fit"] = run.isFit();
    outcome.json["findings"] = toJson(run.findings);
    outcome.json["environment"] = machineJson(run);
    outcome.json["reviewers"] = Json::array();
    for (const core::DryReviewer& reviewer : run.reviewers)
        outcome.json["reviewers"].push_back({{"name", reviewer.name}, {"has_signed", reviewer.hasSigned}});
    outcome.json["reviews"] = toJson(reviews);
    outcome.json["plan"] = Json::array();
    outcome.text += describeFindings(run.findings) + reviewersText(script, run) + machineText(run);
    int act = 0;
    for (const core::DryStep& dry : run.steps) {
        outcome.json["plan"].push_back(stepJson(dry));
        if (dry.step->act != act) outcome.text += "\nAct " + std::to_string(act = dry.step->act) + "\n";
        outcome.text += stepText(dry);
    }
    outcome.json["signatures_missing"] = run.signaturesMissing;
    outcome.text += !run.isFit() ? "\nNothing was done. It cannot be held like this.\n"
        : run.signaturesMissing > 0
        ? "\nNothing was done. It can be rehearsed; a live ceremony waits for signatures of reviewers, " +
            std::to_string(run.signaturesMissing) + " more.\n"
        : "\nNothing was done, and nothing stands in the way.\n";
    if (!arguments.has("--out")) return outcome;
    CORE_TRY(const print::Pdf pdf, pagesOf(core::dryRunDocument(script, run)));
    CORE_CHECK(writeOutput(arguments, "--out", pdf.content, core::FileKind::Public, outcome));
    return outcome;
}

}

Command ceremonyDryRun()
{
    return {.path = "ceremony dry-run",
        .summary = "Tells what every step of a script would do, and does nothing.",
        .detail = "No token is asked and no key made. It shows the templates of keys and certificates, the files of "
                  "the kit, who confirms, and what about this machine stands in the way. It ends with 1 when it could "
                  "not be held like this.",
        .options = {options::file(), options::out(), options::force(),
            {"--journal", "FOLDER", "Where a stick for the record is mounted; give it twice", false, true}},
        .example = "ceremony dry-run root-create.toml --out dry-run.pdf",
        .run = runCeremonyDryRun};
}

}
