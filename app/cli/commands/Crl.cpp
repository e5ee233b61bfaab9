#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/workflows/Workflows.h"

namespace cli {

namespace {

constexpr int rootCrlDays = 365;  // an offline root is fetched once a year
constexpr int issuingCrlDays = 7; // revocations reach everyone within a week

core::Result<Outcome> runCrl(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const auto days, arguments.number("--days", 1, 36525));
    CORE_TRY(const core::Bytes form, encoded(arguments, "X509 CRL", {}, "der"));
    const bool isPem = !form.empty(); // the lines around nothing
    CORE_CHECK(checkOutputs(arguments));
    CORE_TRY(const core::SignatureAlgorithm* signature, signatureOf(arguments));
    CORE_TRY(core::Vault vault, session.writing(arguments.text("NAME")));
    CORE_TRY(const core::CaRow ca, core::CaStore(vault).find(arguments.text("NAME")));
    CORE_TRY(const core::PublishedCrl made,
        core::publishCrl(vault, ca.name, days.value_or(ca.isRoot() ? rootCrlDays : issuingCrlDays), {}, signature));
    Outcome outcome;
    outcome.json = {{"issuer_name", ca.name}, {"number", made.row.number},
        {"this_update", core::toText(made.row.thisUpdate)}, {"next_update", core::toText(made.row.nextUpdate)},
        {"entries", made.row.entries}};
    outcome.text = "CRL number " + std::to_string(made.row.number) + " of " + core::showText(ca.name) + ": " +
        counted(made.row.entries, "revoked certificate", "revoked certificates") + ", next one by " +
        core::toText(made.row.nextUpdate) + "\n";
    core::SharedOctets content = made.crl.octets();
    if (isPem) {
        CORE_TRY(core::Bytes pem, encoded(arguments, "X509 CRL", made.crl.der(), "der"));
        content = core::SharedOctets(std::move(pem));
    }
    CORE_CHECK(writeLongOutput(arguments, "--out", content, core::FileKind::Public, outcome));
    return outcome;
}

}

Command crl()
{
    return {.path = "crl",
        .summary = "Makes a new revocation list of a CA.",
        .detail = "Its number is one higher than the last. It replaces the list published before.",
        .options = options::withTokens({options::caName(), options::out().required(), options::signature(),
            {"--days", "N", "The next one follows within so many days; else 7, for a root 365"},
            {"--format", "FORMAT", "der, which publishing asks for, or pem"}, options::force()}),
        .example = "crl \"Example CA\" --out ca.crl",
        .run = runCrl};
}

}
