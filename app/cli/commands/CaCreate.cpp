#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Issuance.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"

namespace cli {

namespace {

core::Result<core::NewCa> orderOf(const Arguments& arguments)
{
    core::NewCa order;
    order.name = arguments.text("--name");
    order.issuer = arguments.text("--issuer");
    order.profile = arguments.find("--profile").value_or(order.issuer.empty() ? "root-ca" : "issuing-ca");
    CORE_TRY(order.subject, subjectOf(arguments));
    CORE_TRY(order.choices, choicesOf(arguments));
    order.choices.subject.reset(); // it is the order's own
    CORE_TRY(order.urls, urlsOf(arguments));
    return order;
}

core::Result<Outcome> runCaCreate(Session& session)
{
    CORE_TRY(core::NewCa order, orderOf(session.arguments()));
    CORE_TRY(const KeyChoice choice, keyChoiceOf(session.arguments()));
    CORE_CHECK(checkIssueOutputs(session.arguments()));
    CORE_TRY(const auto tokenKey, openTokenKey(session, choice));
    order.key = choice.algorithm;
    if (tokenKey) order.tokenKey = &*tokenKey;
    CORE_TRY(core::Vault vault, session.writing(order.issuer));
    CORE_TRY(const core::Issued issued, core::createCa(vault, order));
    Outcome outcome = reportOf(issued, session.now());
    CORE_TRY(const core::CaRow row, core::CaStore(vault).find(order.name));
    outcome.json["ca"] = toJson(row, session.now());
    CORE_CHECK(writeIssued(vault, session.arguments(), issued, outcome));
    return outcome;
}

}

Command caCreate()
{
    return {.path = "ca create",
        .summary = "Makes a CA: its key, and its certificate.",
        .detail = "Without --issuer it is a root, which signs its own certificate. A new key is kept in the vault; one "
                  "that lies on a "
                  "token is used there.",
        .options = options::withTokens(
            {options::name().required(), options::subject().required(), options::keyOrToken().required(),
                {"--profile", "PROFILE", "root-ca, policy-ca, issuing-ca …; else root-ca, or issuing-ca with --issuer"},
                {"--issuer", "NAME", "The CA that signs the certificate; none for a root"}, options::days(),
                options::until(), options::serialNumber(), options::pathLength(), options::permit(), options::exclude(),
                options::constrain(), options::crlUrl(), options::aiaUrl(), options::ocspUrl(), options::out(),
                options::fileFormat(), options::chainOut(), options::force()},
            options::Tokens::Both),
        .example = "ca create --name \"Example Root\" --subject \"CN=Example Root,O=Example,C=DE\" --key ec:P-384 "
                   "--out root.pem",
        .run = runCaCreate};
}

}
