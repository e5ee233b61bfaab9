#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
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

/// What is only needed when the format wants it.
struct Secrets {
    std::optional<core::PrivateKey> key;
    core::Secret passphrase;
};

core::Result<Secrets> secretsFor(const Session& session, const core::ExportFormat& format)
{
    const auto path = session.arguments().find("--key-in");
    if (path.has_value() != format.holdsKey)
        return core::failAs(core::ErrorCode::Usage, "CW-620", {std::string(format.id)});
    Secrets secrets;
    if (path) {
        CORE_TRY(const FileKey found, readKeyFile(session, *path, "--in-passphrase"));
        CORE_TRY(secrets.key, core::openKey(found.key, found.passphrase.view()));
    }
    if (format.needsPassphrase()) {
        CORE_TRY(secrets.passphrase, session.newPassphrase("--out-passphrase", "Passphrase for the new file"));
    }
    return secrets;
}

core::Result<Outcome> runExport(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(
        const core::ExportFormat* format, asUsage(core::findExportFormat(arguments.find("--format").value_or("pem"))));
    CORE_CHECK(checkOutputs(arguments));
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::CertificateRow row,
        core::selectCertificate(vault, arguments.text("SELECTOR"), arguments.text("--issuer")));
    CORE_TRY(const core::Certificate certificate, core::CertificateStore(vault).certificate(row.id));
    CORE_TRY(const Secrets secrets, secretsFor(session, *format));
    core::ExportSelection selection{{certificate}, secrets.key ? &*secrets.key : nullptr, secrets.passphrase.view()};
    CORE_TRY(std::vector<core::Certificate> chain, core::chainOf(vault, certificate));
    const core::ExportSelection whole{std::move(chain), selection.key, selection.passphrase};
    if (format->accepts(whole) || !format->accepts(selection)) selection = whole;
    CORE_TRY(const core::Bytes content, format->write(selection));
    Outcome outcome{.json = {{"certificate", toJson(row, session.now())}, {"format", format->id}}, .text = {}};
    if (!format->tradeOff.empty()) {
        outcome.json["trade_off"] = format->tradeOff;
        outcome.text = wrapped(std::string(format->tradeOff), 0);
    }
    CORE_CHECK(writeOutput(arguments, "--out", content, format->fileKind(), outcome));
    return outcome;
}

}

Command exportCertificate()
{
    return {.path = "export",
        .summary = "Writes a certificate of the vault to a file.",
        .detail =
            "Formats other than pem and der take in the certificates above it, up to the root. Formats that hold the "
            "private key (pkcs12…, pkcs8…, nginx, apache, haproxy, ovpn) take it from --key-in and write it encrypted "
            "under a new passphrase. Every file is read back and compared before it is written.",
        .options = {{"SELECTOR", {}, "name:, serial:, sha256: or file: and a value, or one of these bare", true},
            {"--issuer", "NAME", "The CA that issued it; needed where a serial number is not unique"},
            {"--format", "FORMAT", formatNames() + "; else pem"},
            {"--key-in", "FILE", "The private key of the certificate, for formats that hold it"},
            options::inPassphraseFile(), options::inPassphraseFd(), options::outPassphraseFile(),
            options::outPassphraseFd(), options::out().required(), options::force()},
        .example = "export name:api.example.com --format chain --out api-chain.pem",
        .run = runExport};
}

}
