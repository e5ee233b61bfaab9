#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Session.h"
#include "core/formats/ExportFormat.h"
#include "core/workflows/Selector.h"
#include "core/workflows/Workflows.h"

namespace cli {

namespace {

std::string formatNames()
{
    std::string names;
    for (const core::ExportFormat& format : core::exportFormats())
        names += (names.empty() ? "" : ", ") + std::string(format.id);
    return names;
}

core::Result<Outcome> run(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(
        const core::ExportFormat* format, asUsage(core::findExportFormat(arguments.find("--format").value_or("pem"))));
    CORE_CHECK(checkOutputs(arguments));
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::CertificateRow row,
        core::selectCertificate(vault, arguments.text("SELECTOR"), arguments.text("--issuer")));
    CORE_TRY(const core::Certificate certificate, core::CertificateStore(vault).certificate(row.id));
    core::ExportSelection selection{{certificate}};
    if (!format->accepts(selection) || format->id == "chain") {
        CORE_TRY(selection.certificates, core::chainOf(vault, certificate));
    }
    CORE_TRY(const core::Bytes content, format->write(selection));
    Outcome outcome{.json = {{"certificate", toJson(row, session.now())}, {"format", format->id}}, .text = {}};
    CORE_CHECK(writeOutput(arguments, "--out", content, core::FileKind::Public, outcome));
    return outcome;
}

}

Command exportCertificate()
{
    return {.path = "export",
        .summary = "Writes a certificate of the vault to a file.",
        .detail = "The chain is the certificate and those above it, up to the root, as PEM.",
        .options = {{"SELECTOR", {}, "name:, serial:, sha256: or file: and a value, or one of these bare", true},
            {"--issuer", "NAME", "The CA that issued it; needed where a serial number is not unique"},
            {"--format", "FORMAT", formatNames() + "; else pem"}, options::out().required(), options::force()},
        .example = "export name:api.example.com --format chain --out api-chain.pem",
        .run = run};
}

}
