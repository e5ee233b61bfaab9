#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "core/base/Display.h"
#include "core/workflows/Renewal.h"
#include "core/workflows/Selector.h"

namespace cli {

namespace {

core::Result<Outcome> runRequestFrom(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_CHECK(encoded(arguments, "CERTIFICATE REQUEST", {}));
    CORE_CHECK(checkOutputs(arguments));
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::CertificateRow row,
        core::selectCertificate(vault, arguments.text("SELECTOR"), arguments.text("--issuer")));
    CORE_TRY(const core::Csr request, core::requestLike(vault, row.id));
    CORE_TRY(const core::RequestRow kept, core::RequestStore(vault).import(request, "made here"));
    Outcome outcome{.json = {{"request", toJson(request)}, {"id", kept.id}}, .text = {}};
    outcome.text = "Request for " + core::showText(request.subject().toText()) + "\nIt has the number " +
        std::to_string(kept.id) + " in the vault.\n";
    CORE_TRY(const core::Bytes content, encoded(arguments, "CERTIFICATE REQUEST", request.der()));
    CORE_CHECK(writeOutput(arguments, "--out", content, core::FileKind::Public, outcome));
    return outcome;
}

}

Command requestFrom()
{
    return {.path = "request from",
        .summary = "Makes a request that asks for what a certificate says, signed by its key.",
        .detail = "Subject, names and the extensions that speak of the holder are asked for again; key identifiers and "
                  "addresses of the issuer are left to the next one. The key must be in the vault or on a token.",
        .options = options::withTokens(
            {{"SELECTOR", {}, "name:, serial:, sha256: or file: and a value, or one of these bare", true},
                {"--issuer", "NAME", "The CA that issued it; needed where a serial number is not unique"},
                options::out().required(), options::fileFormat(), options::force()}),
        .example = "request from name:api.example.com --out api-2027.csr",
        .run = runRequestFrom};
}

}
