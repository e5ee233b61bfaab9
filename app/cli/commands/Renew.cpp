#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Explain.h"
#include "app/cli/Inputs.h"
#include "app/cli/Issuance.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/profiles/CompareCertificates.h"
#include "core/workflows/Renewal.h"
#include "core/workflows/Selector.h"
#include <limits>

namespace cli {

namespace {

/// What is asked for again, by whom it is to be signed, and with which key.
struct Plan {
    core::Renewal renewal;
    core::RequestFacts wishes;
    core::SignOrder order;
    std::optional<core::Csr> request; ///< with the new key; none: the key of before
    std::string source;
    std::vector<core::Finding> remarks;
};

core::Result<void> checkCall(const Arguments& arguments)
{
    const std::string help = std::string(programName) + " renew";
    if (arguments.has("--request") && arguments.has("--key"))
        return core::failAs(core::ErrorCode::Usage, "CW-910", {"--request", "--key"});
    if (arguments.has("--explain") && !arguments.has("--dry-run"))
        return core::failAs(core::ErrorCode::Usage, "CW-913", {"--dry-run", help});
    if (arguments.has("--dry-run")) return {};
    if (!arguments.has("--out")) return core::failAs(core::ErrorCode::Usage, "CW-913", {"--out", help});
    if (arguments.has("--key") && !arguments.has("--key-out"))
        return core::failAs(core::ErrorCode::Usage, "CW-913", {"--key-out", help});
    return checkIssueOutputs(arguments);
}

core::Result<core::TakenOver> takenOver(const Arguments& arguments)
{
    const std::string text = arguments.find("--take").value_or("all");
    if (text == "all") return core::TakenOver::All;
    if (text == "subject") return core::TakenOver::Subject;
    if (text == "extensions") return core::TakenOver::Extensions;
    return core::failAs(core::ErrorCode::Usage, "CW-909", {"--take", text, "all, subject or extensions"});
}

core::Result<Plan> planOf(core::Vault& vault, const Arguments& arguments)
{
    const std::string help = std::string(programName) + " renew";
    CORE_TRY(const core::CertificateRow row,
        core::selectCertificate(vault, arguments.text("SELECTOR"), arguments.text("--issuer")));
    CORE_TRY(core::Renewal renewal, core::renewalOf(vault, row.id));
    Plan plan{.renewal = std::move(renewal), .wishes = {}, .order = {}, .request = {}, .source = {}, .remarks = {}};
    CORE_TRY(const core::TakenOver part, takenOver(arguments));
    plan.wishes = core::only(plan.renewal.facts, part);
    plan.remarks = plan.renewal.remarks;
    if (arguments.has("--san")) {
        CORE_TRY(const auto names, namesOf(arguments, "--san"));
        plan.wishes = core::withNames(plan.wishes, names);
    }
    if (arguments.has("--subject")) {
        CORE_TRY(plan.wishes.subject, subjectOf(arguments));
    }
    plan.order.issuer = arguments.find("--ca").value_or(plan.renewal.issuer);
    plan.order.profile = arguments.find("--profile").value_or(plan.renewal.profile);
    if (plan.order.issuer.empty()) return core::failAs(core::ErrorCode::Usage, "CW-913", {"--ca", help});
    if (plan.order.profile.empty()) return core::failAs(core::ErrorCode::Usage, "CW-913", {"--profile", help});
    CORE_CHECK(readTerms(arguments, plan.order.choices));
    CORE_TRY(plan.order.choices.signature, signatureOf(arguments));
    if (!arguments.has("--request")) return plan;
    CORE_TRY(ChosenRequest chosen, chooseRequest(vault, arguments.text("--request")));
    if (auto more = core::beyond(plan.wishes, chosen.request)) plan.remarks.push_back(*std::move(more));
    plan.request = std::move(chosen.request);
    plan.source = std::move(chosen.source);
    return plan;
}

/// The old and the new certificate, field for field; those that are the same on one line.
void addComparison(const core::Certificate& before, const core::Certificate& after, bool isPreview, Outcome& outcome)
{
    std::string same;
    std::string changed;
    Json rows = Json::array();
    const auto shown = [](const std::vector<std::string>& lines) {
        std::string all;
        for (const std::string& line : lines) all += (all.empty() ? "" : ", ") + core::showText(line);
        return all.empty() ? std::string("-") : all;
    };
    for (const core::Decision& row : core::compareCertificates(before, after, isPreview)) {
        rows.push_back({{"field", row.field}, {"before", row.asked}, {"after", row.granted},
            {"is_different", core::isDifferent(row)}});
        if (!core::isDifferent(row)) {
            same += (same.empty() ? "" : ", ") + std::string(row.field);
            continue;
        }
        const bool isSerial = isPreview && row.granted.empty();
        changed += "    " + std::string(row.field) + "\n" + wrapped("before: " + shown(row.asked), 14, 6);
        changed += wrapped("after:  " + (isSerial ? std::string("chosen when signing") : shown(row.granted)), 14, 6);
    }
    outcome.text += "  Beside the old certificate\n" + changed;
    if (!same.empty()) outcome.text += wrapped("the same: " + same, 6, 4);
    outcome.json["compared"] = std::move(rows);
}

void addRemarks(const Plan& plan, core::Time now, Outcome& outcome)
{
    outcome.text += describe(plan.remarks);
    outcome.json["renews"] = toJson(plan.renewal.old, now);
    outcome.json["remarks"] = toJson(plan.remarks);
    outcome.json["profile_changes"] = plan.renewal.changes;
}

core::Result<Outcome> dryRun(Session& session, core::Vault& vault, Plan plan)
{
    const Arguments& arguments = session.arguments();
    if (arguments.has("--key")) { // a key that is thrown away stands in for the real one
        CORE_TRY(const core::KeyAlgorithm* key, keyOf(arguments));
        CORE_TRY(core::NewRequest made, core::createRequest(plan.wishes.subject, plan.wishes.names, *key));
        plan.request = std::move(made.request);
    } else if (!plan.request && plan.renewal.keyObstacle) {
        return core::failAs(core::ErrorCode::Refused, plan.renewal.keyObstacle->rule, plan.renewal.keyObstacle->values);
    }
    const core::RequestFacts facts = plan.request ? core::withKeyOf(plan.wishes, *plan.request) : plan.wishes;
    CORE_TRY(const core::Review review, core::reviewRequest(vault, facts, plan.order));
    std::vector<core::EarlierCertificate> earlier;
    const bool explain = arguments.has("--explain");
    if (explain) {
        CORE_TRY(earlier, core::earlierCertificates(vault, facts, std::numeric_limits<std::size_t>::max()));
    }
    Outcome outcome = outcomeOf(review, earlier, explain, session.now());
    if (review.preview) addComparison(plan.renewal.certificate, *review.preview, true, outcome);
    addRemarks(plan, session.now(), outcome);
    return outcome;
}

/// The key goes into its file before anything is signed for it.
core::Result<void> makeKey(Session& session, Plan& plan, Outcome& written)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const core::KeyAlgorithm* key, keyOf(arguments));
    CORE_TRY(core::NewRequest made, core::createRequest(plan.wishes.subject, plan.wishes.names, *key));
    CORE_TRY(const core::Secret passphrase, session.newPassphrase("--key-passphrase", "Passphrase for the new key"));
    CORE_TRY(const std::string pem, made.key.encryptedPem(passphrase.view()));
    CORE_CHECK(writeOutput(arguments, "--key-out", core::bytesOf(pem), core::FileKind::Private, written));
    plan.request = std::move(made.request);
    return {};
}

core::Result<Outcome> runRenew(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_CHECK(checkCall(arguments));
    if (arguments.has("--dry-run")) {
        CORE_TRY(core::Vault vault, session.reading());
        CORE_TRY(Plan plan, planOf(vault, arguments));
        return dryRun(session, vault, std::move(plan));
    }
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(Plan plan, planOf(vault, arguments));
    Outcome written;
    if (arguments.has("--key")) {
        const core::RequestFacts& wishes = plan.wishes;
        CORE_TRY(const core::KeyAlgorithm* key, keyOf(arguments));
        CORE_TRY(const core::NewRequest trial, core::createRequest(wishes.subject, wishes.names, *key));
        CORE_TRY(
            const core::Review review, core::reviewRequest(vault, core::withKeyOf(wishes, trial.request), plan.order));
        if (review.refusal) return std::unexpected(*review.refusal);
        if (review.draft.isRefused()) {
            plan.request = trial.request; // issueAgain() says why
        } else {
            CORE_CHECK(makeKey(session, plan, written));
        }
    }
    CORE_TRY(const core::Issued issued,
        core::issueAgain(vault, plan.renewal, plan.wishes, plan.request, plan.source, plan.order));
    Outcome outcome = reportOf(issued, session.now());
    outcome.text += written.text;
    if (written.json.contains("files")) outcome.json["files"] = written.json["files"];
    addComparison(plan.renewal.certificate, issued.certificate, false, outcome);
    addRemarks(plan, session.now(), outcome);
    CORE_CHECK(writeIssued(vault, arguments, issued, outcome));
    return outcome;
}

}

Command renew()
{
    return {.path = "renew",
        .summary = "Makes a new certificate in the place of an old one, or one like it.",
        .detail =
            "Everything that the old certificate says is asked for again, and judged by the profile as it is now. "
            "Without --request and --key it is for the same key; a key that was compromised, or was never proven here, "
            "is not certified again. With --san or --subject it becomes another certificate like the old one. The old "
            "one is not revoked by this.",
        .options = options::withTokens({{"SELECTOR", {},
                                            "name:, serial:, sha256: or file: and a value, or one of these bare", true},
            {"--issuer", "NAME", "The CA that issued it; needed where a serial number is not unique"},
            {"--ca", "NAME", "The CA that signs; else the one that signed the old certificate"},
            {"--profile", "PROFILE", "Another profile than before; needed where none fits an external certificate"},
            {"--request", "FILE", "For the key of this request, a file or a number; its own wishes do not count"},
            Option{"--key", "ALG", "For a key that is made here; see: certwright-cli algorithms"},
            {"--out", "FILE", "Write the certificate to this file; - is standard output"}, options::fileFormat(),
            options::chainOut(), options::keyOut(), options::keyPassphraseFile(), options::keyPassphraseFd(),
            {"--subject", "DN", "Subject instead of the old one"}, options::san(),
            {"--take", "PART", "What is asked for again: all, subject (with its names) or extensions (without names)"},
            options::days(), options::until(), options::serialNumber(), options::signature(),
            {"--dry-run", {}, "Only show what would be issued; needs no passphrase"},
            {"--explain", {}, "With --dry-run: all columns, earlier certificates, and what would be signed as ASN.1"},
            options::force()}),
        .example = "renew name:api.example.com --request api-2027.csr --out api.pem --chain-out api-chain.pem",
        .run = runRenew};
}

}
