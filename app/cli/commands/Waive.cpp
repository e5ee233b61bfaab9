#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"
#include "core/workflows/Selector.h"
#include "core/workflows/VaultLint.h"

namespace cli {

namespace {

/// What the waiver is for: the one of the three that was named.
core::Result<core::FoundObject> objectOf(const Arguments& arguments, core::Vault& vault)
{
    const int named = arguments.has("SELECTOR") + arguments.has("--request") + arguments.has("--crl");
    if (named != 1)
        return core::failAs(core::ErrorCode::Usage, "CW-913", {"SELECTOR", std::string(programName) + " waive"});
    if (arguments.has("--request")) {
        CORE_TRY(ChosenRequest chosen, chooseRequest(vault, "id:" + arguments.text("--request")));
        return core::FoundObject(std::move(chosen.request));
    }
    if (arguments.has("--crl")) {
        CORE_TRY(const core::CaRow ca, core::CaStore(vault).find(arguments.text("--crl")));
        CORE_TRY(auto crl, core::CrlStore(vault).newest(ca.key.fingerprint));
        if (!crl) return core::failAs(core::ErrorCode::NotFound, "CW-991", {ca.name});
        return core::FoundObject(*std::move(crl));
    }
    CORE_TRY(const core::CertificateRow row,
        core::selectCertificate(vault, arguments.text("SELECTOR"), arguments.text("--issuer")));
    CORE_TRY(core::Certificate certificate, core::CertificateStore(vault).certificate(row.id));
    return core::FoundObject(std::move(certificate));
}

core::Result<Outcome> runWaive(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string rule = arguments.text("--rule");
    const bool withdraws = arguments.has("--withdraw");
    if (!std::ranges::contains(core::allLintRules(), rule, &core::LintRuleFacts::id))
        return core::failAs(
            core::ErrorCode::Usage, "CW-909", {"--rule", rule, "the number of a rule, as “lint” shows it"});
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::FoundObject object, objectOf(arguments, vault));
    const core::LintedName name = core::lintedName(object);
    const std::string reason = arguments.text("--reason");
    if (withdraws) {
        CORE_CHECK(core::WaiverStore(vault).withdraw(rule, name.fingerprint, reason));
    } else {
        CORE_CHECK(core::waiveFor(vault, object, rule, reason));
    }
    return Outcome{.json = {{"name", name.name}, {"sha256", core::toHex(name.fingerprint)}, {"rule", rule},
                       {"is_waived", !withdraws}},
        .text = rule + (withdraws ? " counts again for " : " is waived for ") + core::showText(name.name) + "\n"};
}

}

Command waive()
{
    return {.path = "waive",
        .summary = "Accepts what “lint” says of a certificate, a request or a revocation list of the vault.",
        .detail = "The reason stands in the log. “lint vault” counts the finding apart from then on.",
        .options = {{"SELECTOR", {}, "name:, serial:, sha256: or file: and a value, or one of these bare"},
            {"--request", "ID", "Instead of a certificate: the number of a request"},
            {"--crl", "NAME", "Instead: the newest revocation list of this CA"},
            {"--issuer", "NAME", "The CA that issued it; needed where a serial number is not unique"},
            {"--rule", "RULE", "The number of the rule: CW-812", true}, {"--reason", "TEXT", "Why it is accepted"},
            {"--withdraw", {}, "Take an earlier waiver back"}},
        .example = "waive name:old-printer --rule CW-812 --reason \"cannot be renewed before 2028\"",
        .run = runWaive};
}

}
