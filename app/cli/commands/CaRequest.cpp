#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runCaRequest(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const KeyChoice choice, keyChoiceOf(arguments));
    CORE_TRY(const core::DistinguishedName subject, subjectOf(arguments));
    CORE_TRY(const core::CaUrls urls, urlsOf(arguments));
    CORE_CHECK(encoded(arguments, "CERTIFICATE REQUEST", {}));
    CORE_CHECK(checkOutputs(arguments));
    const std::string name = arguments.text("--name");
    CORE_TRY(const auto tokenKey, openTokenKey(session, choice));
    CORE_TRY(core::Vault vault, session.writing());
    const core::CaKey key = tokenKey ? core::CaKey(*tokenKey) : core::CaKey(*choice.algorithm);
    CORE_TRY(const core::Csr request, core::requestCa(vault, name, subject, key, urls));
    CORE_TRY(const core::CaRow row, core::CaStore(vault).find(name));
    Outcome outcome{.json = {{"ca", toJson(row, session.now())}, {"request", toJson(request)}},
        .text = std::string(tokenKey ? "Made a request for the CA " : "Made a key and a request for the CA ") +
            core::showText(name) + ". When it is signed, take the certificate in with: certwright-cli ca adopt\n"};
    CORE_TRY(const core::Bytes content, encoded(arguments, "CERTIFICATE REQUEST", request.der()));
    CORE_CHECK(writeOutput(arguments, "--out", content, core::FileKind::Public, outcome));
    return outcome;
}

}

Command caRequest()
{
    return {.path = "ca request",
        .summary = "Makes the key and the request of a CA whose certificate another machine signs.",
        .detail = "The key stays in this vault, or on its token. The signed certificate comes back with “ca adopt”.",
        .options = options::withTokens({options::name().required(), options::subject().required(),
            options::keyOrToken().required(), options::out().required(), options::fileFormat(), options::crlUrl(),
            options::aiaUrl(), options::ocspUrl(), options::force()}),
        .example =
            "ca request --name \"Example CA\" --subject \"CN=Example CA,O=Example,C=DE\" --key ec:P-256 --out ca.csr",
        .run = runCaRequest};
}

}
