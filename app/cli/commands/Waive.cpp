#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"
#include "core/workflows/Selector.h"
#include "core/workflows/VaultLint.h"

namespace cli {

namespace {

core::Result<Outcome> runWaive(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string rule = arguments.text("--rule");
    const bool withdraws = arguments.has("--withdraw");
    if (!std::ranges::contains(core::allLintRules(), rule, &core::LintRuleFacts::id))
        return core::failAs(
            core::ErrorCode::Usage, "CW-909", {"--rule", rule, "the number of a rule, as “lint” shows it"});
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::CertificateRow row,
        core::selectCertificate(vault, arguments.text("SELECTOR"), arguments.text("--issuer")));
    CORE_TRY(const core::Certificate certificate, core::CertificateStore(vault).certificate(row.id));
    const std::string reason = arguments.text("--reason");
    if (withdraws) {
        CORE_CHECK(core::WaiverStore(vault).withdraw(rule, certificate.sha256Fingerprint(), reason));
    } else {
        CORE_CHECK(core::waiveFor(vault, certificate, rule, reason));
    }
    return Outcome{.json = {{"certificate", toJson(row, session.now())}, {"rule", rule}, {"is_waived", !withdraws}},
        .text = rule + (withdraws ? " counts again for " : " is waived for ") + core::showText(row.subject) + "\n"};
}

}

Command waive()
{
    return {.path = "waive",
        .summary = "Accepts what “lint” says of a certificate of the vault.",
        .detail = "The reason stands in the log. “lint vault” counts the finding apart from then on.",
        .options = {{"SELECTOR", {}, "name:, serial:, sha256: or file: and a value, or one of these bare", true},
            {"--issuer", "NAME", "The CA that issued it; needed where a serial number is not unique"},
            {"--rule", "RULE", "The number of the rule: CW-812", true}, {"--reason", "TEXT", "Why it is accepted"},
            {"--withdraw", {}, "Take an earlier waiver back"}},
        .example = "waive name:old-printer --rule CW-812 --reason \"cannot be renewed before 2028\"",
        .run = runWaive};
}

}
