#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"
#include "app/cli/Issuance.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<core::SignOrder> orderOf(const Arguments& arguments)
{
    CORE_TRY(core::IssueChoices choices, choicesOf(arguments));
    return core::SignOrder{
        .issuer = arguments.text("--issuer"), .profile = arguments.text("--profile"), .choices = std::move(choices)};
}

Outcome previewOf(const core::IssueDraft& draft, core::Time now)
{
    Json names = Json::array(), decisions = Json::array();
    for (const core::GeneralName& name : draft.names) names.push_back(core::toText(name));
    for (const core::Decision& decision : draft.decisions) decisions.push_back(toJson(decision));
    Outcome outcome;
    outcome.json = {{"dry_run", true}, {"would_be_issued", !draft.isRefused()}, {"profile", draft.profileId},
        {"profile_version", draft.profileVersion}, {"subject", draft.subject.toText()}, {"names", names},
        {"not_before", core::toText(draft.validity.notBefore)}, {"not_after", core::toText(draft.validity.notAfter)},
        {"decisions", decisions}, {"problems", toJson(draft.problems)}};
    outcome.code = draft.isRefused() ? 1 : 0;
    outcome.text = std::string(draft.isRefused() ? "Would be refused: " : "Would be issued: ") +
        core::showText(draft.subject.toText()) + "\n";
    outcome.text +=
        "  " + validityText(draft.validity, now) + "\n" + comparison(draft.decisions) + describe(draft.problems);
    return outcome;
}

core::Result<Outcome> dryRun(Session& session, const core::SignOrder& order)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const ChosenRequest chosen, chooseRequest(vault, session.arguments().text("REQUEST")));
    CORE_TRY(const core::IssueDraft draft, core::draftFor(vault, core::factsOf(chosen.request), order));
    return previewOf(draft, session.now());
}

core::Result<Outcome> runSign(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const core::SignOrder order, orderOf(arguments));
    if (arguments.has("--dry-run")) return dryRun(session, order);
    if (!arguments.has("--out"))
        return core::failAs(core::ErrorCode::Usage, "CW-913", {"--out", std::string(programName) + " sign"});
    CORE_CHECK(checkIssueOutputs(arguments));
    const std::string text = arguments.text("REQUEST");
    if (!isRequestNumber(text) && text != "-")
        CORE_CHECK(requestFromFile(text)); // no passphrase for a file that is no request
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const ChosenRequest chosen, chooseRequest(vault, text));
    CORE_TRY(const core::Issued issued, core::signRequest(vault, chosen.request, chosen.source, order));
    Outcome outcome = reportOf(issued, session.now());
    CORE_CHECK(writeIssued(vault, arguments, issued, outcome));
    return outcome;
}

}

Command sign()
{
    return {.path = "sign",
        .summary = "Signs a request.",
        .detail = "The profile decides what is granted. What was asked for and not granted is listed; the certificate "
                  "is made without it.",
        .options = {{"REQUEST", {}, "A file, or the number of a request in the vault", true},
            options::issuer().required(), options::profile().required(),
            {"--out", "FILE", "Write the certificate to this file; - is standard output"}, options::fileFormat(),
            options::chainOut(), {"--subject", "DN", "Subject instead of the request's"}, options::san(),
            options::days(), options::pathLength(), options::signature(), options::permit(), options::exclude(),
            {"--dry-run", {}, "Only show what would be issued; needs no passphrase"}, options::force()},
        .example = "sign api.csr --issuer \"Example CA\" --profile tls-server --out api.pem --chain-out api-chain.pem",
        .run = runSign};
}

}
