#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Options.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/vault/CeremonyStore.h"

namespace cli {

namespace {

/// What a person has to know of something in the ledger.
std::string textOf(const core::LedgerRow& row)
{
    std::string text = (row.isLost() ? "declared lost" : core::showText(row.state)) +
        (row.bag.empty() ? "" : ", bag " + core::showText(row.bag)) +
        (row.serial.empty() ? "" : ", serial number " + core::showText(row.serial));
    if (!row.reason.empty()) text += ": " + core::showText(row.reason);
    if (row.key == "root") text += ". The root key is on it: plan a new root (root-rollover).";
    if (row.key == "former") text += ". The key of an old root is on it: take that root out wherever it is trusted.";
    return text;
}

/// Where a guarded root comes from, and where its tokens and sheets were after the last ceremony.
std::string textOf(const std::vector<core::CeremonyRow>& ceremonies)
{
    std::string text;
    for (const core::CeremonyRow& each : ceremonies)
        text += hangingLine("Ceremony",
            core::toText(each.held).substr(0, 10) + ", " + core::showText(each.type) + ", " +
                core::showText(each.ceremony),
            24);
    if (ceremonies.empty()) return text;
    for (const core::LedgerRow& each : ceremonies.back().ledger)
        text += hangingLine(core::showText(each.asset), textOf(each), 24);
    return text;
}

std::string textOf(const core::CaRow& row)
{
    const auto line = [](const std::string& label, const std::string& text) {
        return text.empty() ? "" : hangingLine(label, text, 24);
    };
    const auto shown = [](const std::vector<std::string>& urls) { return core::showText(joined(urls)); };
    std::string text = "CA " + core::showText(row.name) + " (" + std::string(kindOf(row)) + ")\n";
    if (row.isGuarded) text += line("Guarded root", "signs only in a ceremony");
    const bool isOnToken = !row.key.isInVault && !row.key.places.empty();
    text += line("Key",
        row.key.algorithm +
            (row.key.isInVault  ? ", in this vault"
                    : isOnToken ? ", on a token"
                                : ", not in this vault"));
    for (const core::TokenPlace& place : row.key.places)
        text += line("On token",
            core::showText(place.token.label) + ", serial number " + core::showText(place.token.serial) + ", as " +
                core::showText(place.objectLabel) + (place.isLocal ? "; made there" : "; brought there"));
    text += line("Issued by", core::showText(row.issuerName.value_or("")));
    text +=
        line("Certificates issued", std::to_string(row.issuedCount) + ", revoked " + std::to_string(row.revokedCount));
    text += line("Default profile", core::showText(row.defaultProfile));
    if (row.crlNumber)
        text += line("Newest CRL",
            "number " + std::to_string(*row.crlNumber) +
                (row.nextUpdate ? ", next one by " + core::toText(*row.nextUpdate) : ""));
    return text + line("Publishes CRLs at", shown(row.urls.crl)) +
        line("Publishes itself at", shown(row.urls.caIssuers)) + line("OCSP responder", shown(row.urls.ocsp));
}

core::Result<Outcome> runCaShow(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::CaRow row, core::CaStore(vault).find(session.arguments().text("NAME")));
    CORE_TRY(const auto ceremonies, core::CeremonyStore(vault).list(row.key.fingerprint));
    Outcome outcome{.json = toJson(row, session.now()), .text = textOf(row) + textOf(ceremonies)};
    outcome.json["ceremonies"] = Json::array();
    for (const core::CeremonyRow& each : ceremonies) outcome.json["ceremonies"].push_back(toJson(each));
    if (!row.certificate) {
        outcome.text += "  It waits for its certificate: certwright-cli ca adopt\n";
        return outcome;
    }
    CORE_TRY(const core::Certificate certificate, core::CertificateStore(vault).certificate(row.certificate->id));
    outcome.json["details"] = toJson(certificate);
    outcome.text += "\n" + describe(certificate, session.now());
    return outcome;
}

}

Command caShow()
{
    return {.path = "ca show",
        .summary = "Shows one CA and its certificate.",
        .detail = {},
        .options = {options::caName()},
        .example = "ca show \"Example Root\"",
        .run = runCaShow};
}

}
