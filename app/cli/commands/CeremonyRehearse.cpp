#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Pages.h"
#include "app/cli/ScriptText.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/base/Helper.h"
#include "core/ceremony/engine/RehearseScript.h"
#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/environment/Software.h"

namespace cli {

namespace {

const Option requestOption{"--request", "CA=FILE",
    "The request of a CA in the script, or the certificate of another root; others are made up", false, true};

/// "issuing=request.pem" → name and file.
core::Result<std::map<std::string, std::filesystem::path, std::less<>>> requestsOf(const Arguments& arguments)
{
    std::map<std::string, std::filesystem::path, std::less<>> requests;
    for (const std::string& text : arguments.all("--request")) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            return core::failAs(core::ErrorCode::Usage, "CW-909", {"--request", text, "CA=FILE"});
        requests[text.substr(0, equals)] = text.substr(equals + 1);
    }
    return requests;
}

core::Result<Outcome> runCeremonyRehearse(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string file = arguments.text("FILE");
    CORE_TRY(core::Script script, core::readScriptFile(file));
    const auto reviews = reviewsOf(file, script);
    const std::string reviewed = describeReviews(script, reviews);
    core::RehearsalOrder order{.script = std::move(script), .kit = arguments.text("--out")};
    order.reviews = reviews;
    CORE_TRY(order.requests, requestsOf(arguments));
    std::string steps;
    order.told = [&steps](const core::StepView& view) {
        steps += "  " + core::showText(view.step->id) + "  " + std::string(view.step->kind->label) + "\n";
        return true;
    };
    core::CeremonyMachine machine;
    machine.reader = foreignReader();
    machine.environment = [] { return core::checkEnvironment({}); };
    machine.software = [] { return core::readSoftware(); };
    machine.pdf = [](const core::document::Document& document) {
        return pagesOf(document).transform([](print::Pdf pdf) { return std::move(pdf.content); });
    };
    CORE_TRY(const core::RehearsalReport report,
        core::rehearseScript(order, machine, core::Helper::place("certwright-token-helper")));
    Outcome outcome{
        .json = {{"kit", order.kit.string()}, {"steps", report.steps}, {"incidents", report.world.counts.incidents},
            {"head", core::toHex(report.head)}, {"addendum_head", core::toHex(report.closing)}},
        .text = "Rehearsed to the end with practice tokens and people who do not exist:\n" + steps};
    outcome.text += counted(static_cast<std::size_t>(report.world.counts.incidents), "incident", "incidents") +
        ". The kit is " + core::showText(order.kit.string()) + "; nothing in it is to be trusted.\n" + reviewed;
    outcome.json["reviews"] = toJson(reviews);
    return outcome;
}

}

Command ceremonyRehearse()
{
    return {.path = "ceremony rehearse",
        .summary = "Takes a script from its first step to its last, with throwaway keys.",
        .detail = "Tokens are made of software (SoftHSM) and go away; everything that is made says that it is a "
                  "rehearsal and "
                  "ends within seven days. What the people would do is done by the program.",
        .options = {options::file(), {"--out", "FOLDER", "The kit that is written", true}, requestOption},
        .example = "ceremony rehearse root-create.toml --out rehearsal",
        .run = runCeremonyRehearse};
}

}
