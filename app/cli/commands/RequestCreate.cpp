#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "core/base/Display.h"
#include "core/formats/ExportFormat.h"

namespace cli {

namespace {

core::Result<core::NewRequest> make(const Arguments& arguments)
{
    CORE_TRY(const core::KeyAlgorithm* algorithm, keyOf(arguments));
    CORE_TRY(const core::DistinguishedName subject, subjectOf(arguments));
    CORE_TRY(const auto names, namesOf(arguments, "--san"));
    CORE_CHECK(encoded(arguments, "CERTIFICATE REQUEST", {}));
    CORE_CHECK(checkOutputs(arguments));
    return core::createRequest(subject, names, *algorithm);
}

/// The key goes into its file first: a request whose key is lost must not be sent to anybody.
core::Result<void> writeKey(Session& session, const core::NewRequest& made, Outcome& outcome)
{
    CORE_TRY(const core::Secret passphrase, session.newPassphrase("--key-passphrase", "Passphrase for the new key"));
    CORE_TRY(std::string pem, core::writeEncryptedKey(made.key, passphrase.view()));
    return writeOutput(session.arguments(), "--key-out", core::bytesOf(pem), core::FileKind::Private, outcome);
}

core::Result<void> keepKey(Session& session, const core::NewRequest& made, Outcome& outcome)
{
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::KeyRow key, core::KeyStore(vault).add(made.key, made.request.subject().shortText(), false));
    CORE_TRY(const core::RequestRow row, core::RequestStore(vault).import(made.request, "made here"));
    outcome.json["key"] = toJson(key);
    outcome.json["id"] = row.id;
    outcome.text += "The key is kept in the vault; the request has the number " + std::to_string(row.id) + " there.\n";
    return {};
}

core::Result<Outcome> run(Session& session)
{
    const Arguments& arguments = session.arguments();
    const bool hasKeyFile = arguments.has("--key-out");
    if (!hasKeyFile && !session.hasVault()) return core::failAs(core::ErrorCode::Usage, "CW-916");
    CORE_TRY(const core::NewRequest made, make(arguments));
    Outcome outcome{.json = {{"request", toJson(made.request)}},
        .text = "Request for " + core::showText(made.request.subject().toText()) + "\n"};
    CORE_CHECK(hasKeyFile ? writeKey(session, made, outcome) : keepKey(session, made, outcome));
    CORE_TRY(const core::Bytes content, encoded(arguments, "CERTIFICATE REQUEST", made.request.der()));
    CORE_CHECK(writeOutput(arguments, "--out", content, core::FileKind::Public, outcome));
    return outcome;
}

}

Command requestCreate()
{
    return {.path = "request create",
        .summary = "Makes a key and a request for it.",
        .detail = "With --key-out the key goes into a file and no vault is touched; else it is kept in the vault.",
        .options = {options::subject().required(), options::san(), options::key().required(), options::out().required(),
            options::fileFormat(), options::keyOut(), options::keyPassphraseFile(), options::keyPassphraseFd(),
            options::force()},
        .example = "request create --subject CN=api.example.com --san DNS:api.example.com --key ec:P-256 --out api.csr "
                   "--key-out api.key",
        .run = run};
}

}
