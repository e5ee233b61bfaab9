#include "app/cli/Batch.h"
#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Explain.h"
#include "app/cli/Inputs.h"
#include "app/cli/Issuance.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"
#include "core/workflows/BatchFiles.h"
#include <algorithm>
#include <limits>
#include <thread>

namespace cli {

namespace {

core::Result<core::SignOrder> orderOf(const Arguments& arguments)
{
    CORE_TRY(core::IssueChoices choices, choicesOf(arguments));
    return core::SignOrder{
        .issuer = arguments.text("--issuer"), .profile = arguments.text("--profile"), .choices = std::move(choices)};
}

core::Result<Outcome> dryRun(Session& session, core::SignOrder order)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_CHECK(completeProfile(vault, order, "sign"));
    CORE_TRY(const ChosenRequest chosen, chooseRequest(vault, session.arguments().text("REQUEST")));
    const core::RequestFacts facts = core::factsOf(chosen.request);
    CORE_TRY(const core::Review review, core::reviewRequest(vault, facts, order));
    const bool explain = session.arguments().has("--explain");
    std::vector<core::EarlierCertificate> earlier;
    if (explain) {
        CORE_TRY(earlier, core::earlierCertificates(vault, facts, std::numeric_limits<std::size_t>::max()));
    }
    return outcomeOf(review, earlier, explain, session.now());
}

core::Result<Outcome> signMany(Session& session, core::SignOrder order)
{
    const Arguments& arguments = session.arguments();
    for (const std::string_view option :
        {"REQUEST", "--subject", "--san", "--chain-out", "--format", "--explain", "--serial-number"})
        if (arguments.has(option)) return core::failAs(core::ErrorCode::Usage, "CW-990", {std::string(option)});
    const bool isReview = arguments.has("--dry-run");
    if (!isReview && !arguments.has("--out"))
        return core::failAs(core::ErrorCode::Usage, "CW-913", {"--out", std::string(programName) + " sign"});
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    CORE_TRY(const auto requests, core::requestsAt(arguments.text("--batch"), *foreignReader(), threads));
    if (isReview) {
        CORE_TRY(core::Vault vault, session.reading());
        CORE_CHECK(completeProfile(vault, order, "sign"));
        CORE_TRY(const auto report, core::reviewBatch(vault, requests, order, threads));
        return batchOutcome(requests, report, {}, true);
    }
    CORE_TRY(core::Vault vault, session.writing(order.issuer));
    CORE_CHECK(completeProfile(vault, order, "sign"));
    return signInto(session, vault, requests, order);
}

core::Result<Outcome> runSign(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(core::SignOrder order, orderOf(arguments));
    if (arguments.has("--batch")) return signMany(session, order);
    if (arguments.has("--explain") && !arguments.has("--dry-run"))
        return core::failAs(core::ErrorCode::Usage, "CW-913", {"--dry-run", std::string(programName) + " sign"});
    if (!arguments.has("REQUEST"))
        return core::failAs(core::ErrorCode::Usage, "CW-913", {"REQUEST", std::string(programName) + " sign"});
    if (arguments.has("--dry-run")) return dryRun(session, order);
    if (!arguments.has("--out"))
        return core::failAs(core::ErrorCode::Usage, "CW-913", {"--out", std::string(programName) + " sign"});
    CORE_CHECK(checkIssueOutputs(arguments));
    const std::string text = arguments.text("REQUEST");
    if (!isRequestNumber(text) && text != "-")
        CORE_CHECK(requestFromFile(text)); // no passphrase for a file that is no request
    CORE_TRY(core::Vault vault, session.writing(order.issuer));
    CORE_CHECK(completeProfile(vault, order, "sign"));
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
        .summary = "Signs a request, or a folder full of them.",
        .detail =
            "The profile decides what is granted. What was asked for and not granted is listed; the certificate "
            "is made without it. A batch signs what it can, a hundred to a transaction; requests that have a good "
            "certificate of this CA and profile already get none again, so an interrupted batch is simply begun "
            "again.",
        .options = options::withTokens({{"REQUEST", {}, "A file, or the number of a request in the vault"},
            {"--batch", "PATH",
                "Instead of one request: a folder of files, or a file with many requests; --out is a folder"},
            options::issuer().required(), options::profileOrUsual(),
            {"--out", "FILE", "Write the certificate to this file; - is standard output"}, options::fileFormat(),
            options::chainOut(), {"--subject", "DN", "Subject instead of the request's"}, options::san(),
            options::days(), options::until(), options::serialNumber(), options::pathLength(), options::signature(),
            options::permit(), options::exclude(), options::constrain(),
            {"--dry-run", {}, "Only show what would be issued; needs no passphrase"},
            {"--explain", {},
                "With --dry-run: what was asked, what profile and issuer say, where every value comes from, earlier "
                "certificates, and what would be signed as ASN.1"},
            options::force()}),
        .example = "sign api.csr --issuer \"Example CA\" --profile tls-server --out api.pem --chain-out api-chain.pem",
        .run = runSign};
}

}
