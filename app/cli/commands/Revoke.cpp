#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/workflows/Selector.h"
#include "core/workflows/Workflows.h"

namespace cli {

namespace {

/// The CA that revokes: the one named, else the one in the vault whose key signed.
core::Result<std::string> issuerOf(core::Vault& vault, const Arguments& arguments, const core::CertificateRow& row)
{
    if (const auto named = arguments.find("--issuer")) return *named;
    CORE_TRY(const auto ca, core::CaStore(vault).findByKey(row.issuerKey));
    if (!ca) return core::failAs(core::ErrorCode::Usage, "CW-913", {"--issuer", std::string(programName) + " revoke"});
    return ca->name;
}

core::Result<Outcome> runRevoke(Session& session)
{
    const Arguments& arguments = session.arguments();
    core::CrlEntry entry;
    CORE_TRY(entry.reason, asUsage(core::readRevocationReason(arguments.text("--reason"))));
    CORE_TRY(entry.invalidity, arguments.time("--invalidity"));
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::CertificateRow row,
        core::selectCertificate(vault, arguments.text("SELECTOR"), arguments.text("--issuer")));
    CORE_TRY(const std::string issuer, issuerOf(vault, arguments, row));
    std::size_t below = 0;
    if (row.isCa && !row.isUnfinished) {
        CORE_TRY(below, core::CertificateStore(vault).liveBelow(row.subjectKey, session.now()));
    }
    entry.serial = row.serial;
    CORE_CHECK(core::revoke(vault, issuer, entry));
    CORE_TRY(const core::CertificateRow after, core::CertificateStore(vault).row(row.id));
    Outcome outcome{
        .json = {{"certificate", toJson(after, session.now())}, {"issuer_name", issuer}, {"live_below", below}},
        .text = "Revoked: " + core::showText(row.subject) + ", serial number " + core::toHex(row.serial) + "\n"};
    if (below > 0)
        outcome.text +=
            "  " + counted(below, "valid certificate", "valid certificates") + " below it will fail with it.\n";
    CORE_TRY(const core::CaRow ca, core::CaStore(vault).find(issuer));
    outcome.text += ca.isGuarded
        ? "  Nobody knows before the next CRL, which a ceremony signs: certwright-cli ceremony new --type sub-revoke\n"
        : "  Nobody knows before the next CRL: certwright-cli crl \"" + core::showText(issuer) + "\" --out FILE\n";
    return outcome;
}

}

Command revoke()
{
    return {.path = "revoke",
        .summary = "Revokes a certificate.",
        .detail =
            "It takes effect for others with the next CRL. Unfinished issuances are revoked by their serial number.",
        .options = {{"SELECTOR", {}, "name:, serial:, sha256: or file: and a value, or one of these bare", true},
            {"--issuer", "NAME", "The CA that issued it; needed where a serial number is not unique"},
            {"--reason", "REASON", options::reasonNames(", "), true},
            {"--invalidity", "TIME", "Since when the key is known or thought to be unsafe"}},
        .example = "revoke serial:1f3a09 --issuer \"Example CA\" --reason keyCompromise",
        .run = runRevoke};
}

}
