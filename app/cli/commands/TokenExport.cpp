#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runTokenExport(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const core::Bytes id, hexOf(arguments, "--id"));
    CORE_CHECK(encoded(arguments, "CERTIFICATE", {}));
    CORE_CHECK(checkOutputs(arguments));
    CORE_TRY(const core::ReachedToken token, chosenToken(session));
    CORE_TRY(const core::TokenObject object,
        chosenObject(token, arguments.text("--label"), id, core::TokenObject::Kind::Certificate));
    CORE_TRY(const core::Certificate certificate, core::Certificate::parse(object.certificate));
    Outcome outcome = reportOf("The certificate of " + core::showText(certificate.subject().shortText()) +
            " on the token " + core::showText(token.token.label) + ":",
        token, object);
    outcome.json["sha256"] = core::toHex(certificate.sha256Fingerprint());
    CORE_TRY(const core::Bytes content, encoded(arguments, "CERTIFICATE", certificate.der()));
    CORE_CHECK(writeOutput(arguments, "--out", content, core::FileKind::Public, outcome));
    return outcome;
}

}

Command tokenExport()
{
    return {.path = "token export",
        .summary = "Writes a certificate that lies on a token to a file.",
        .detail = "No PIN is needed for it. “import” takes the file into a vault, “ca adopt” together with the key on "
                  "the token. Private keys never leave in a file.",
        .options = {options::module(), options::token(), options::serial(),
            {"--label", "NAME", "What the certificate is called on the token"},
            {"--id", "HEX", "Its identifier, where a label is not enough"}, options::out().required(),
            options::fileFormat(), options::force()},
        .example = "token export --token \"Root A\" --label root --out root.pem",
        .run = runTokenExport};
}

}
