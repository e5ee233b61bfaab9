#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/ScriptText.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"

namespace cli {

namespace {

core::Result<Outcome> runCeremonyCheck(Session& session)
{
    const std::string file = session.arguments().text("FILE");
    CORE_TRY(const core::Script script, core::readScriptFile(file));
    const auto reviews = reviewsOf(file, script);
    const auto findings = core::checkScript(script, session.now());
    const auto errors =
        static_cast<std::size_t>(std::ranges::count(findings, core::Severity::Error, &core::Finding::severity));
    Outcome outcome{.json = headOf(script),
        .text = describeHead(script) + describeReviews(script, reviews) + "\n",
        .code = errors > 0 ? 1 : 0};
    outcome.json["is_ok"] = errors == 0;
    outcome.json["findings"] = toJson(findings);
    outcome.json["reviews"] = toJson(reviews);
    outcome.json["is_reviewed"] = core::checkReviewed(script, reviews).has_value();
    outcome.text += describeFindings(findings);
    outcome.text += errors > 0 ? counted(errors, "mistake", "mistakes") + ": it cannot be carried out like this.\n"
                               : "The checker finds nothing that would stop it. Have people review it too.\n";
    return outcome;
}

}

Command ceremonyCheck()
{
    return {.path = "ceremony check",
        .summary = "Checks the script of a ceremony: roles, thresholds, dates and the order of its steps.",
        .detail =
            "It ends with 1 when there is a mistake; warnings alone do not count. Signatures of reviewers lie beside "
            "it as FILE.sig, FILE.2.sig and so on; it tells which of them a live ceremony would count, and why not "
            "the others.",
        .options = {options::file()},
        .example = "ceremony check root-create.toml",
        .run = runCeremonyCheck};
}

}
