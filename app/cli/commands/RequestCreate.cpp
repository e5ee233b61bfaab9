#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "core/base/Display.h"

namespace cli {

namespace {

/// What a request is made of; checked before any key is made or passphrase asked for.
struct Order {
    core::DistinguishedName subject;
    std::vector<core::GeneralName> names;
    KeyChoice key;
    core::RequestAttributes attributes;
};

/// --unstructured-name and --challenge-password-file or -fd; whoever has the request can read both.
core::Result<core::RequestAttributes> attributesOf(const Session& session)
{
    const Arguments& arguments = session.arguments();
    core::RequestAttributes attributes{.unstructuredName = arguments.text("--unstructured-name")};
    if (!arguments.has("--challenge-password-file") && !arguments.has("--challenge-password-fd")) return attributes;
    CORE_TRY(const core::Secret password, session.otherPassphrase("--challenge-password", "Challenge password"));
    attributes.challengePassword = core::textOf(password.view());
    return attributes;
}

core::Result<Order> orderOf(const Session& session)
{
    const Arguments& arguments = session.arguments();
    Order order;
    CORE_TRY(order.key, keyChoiceOf(arguments));
    CORE_TRY(order.subject, subjectOf(arguments));
    CORE_TRY(order.names, namesOf(arguments, "--san"));
    CORE_CHECK(encoded(arguments, "CERTIFICATE REQUEST", {}));
    CORE_CHECK(checkOutputs(arguments));
    CORE_TRY(order.attributes, attributesOf(session));
    return order;
}

/// The key goes into its file first: a request whose key is lost must not be sent to anybody.
core::Result<core::Csr> makeWithKeyFile(Session& session, const Order& order, Outcome& outcome)
{
    CORE_TRY(const core::NewRequest made,
        core::createRequest(
            order.subject, order.names, *order.key.algorithm, core::localKeys(), core::looseKeys, order.attributes));
    CORE_TRY(const core::Secret passphrase, session.newPassphrase("--key-passphrase", "Passphrase for the new key"));
    CORE_TRY(std::string pem, made.key.encryptedPem(passphrase.view()));
    CORE_CHECK(writeOutput(session.arguments(), "--key-out", core::bytesOf(pem), core::FileKind::Private, outcome));
    return made.request;
}

core::Result<core::Csr> makeInVault(Session& session, const Order& order, Outcome& outcome)
{
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::NewRequest made,
        core::createRequest(
            order.subject, order.names, *order.key.algorithm, vault.keyService(), vault.keyRoom(), order.attributes));
    CORE_TRY(const core::KeyRow key, core::KeyStore(vault).add(made.key, made.request.subject().shortText(), false));
    CORE_TRY(const core::RequestRow row, core::RequestStore(vault).import(made.request, "made here"));
    outcome.json["key"] = toJson(key);
    outcome.json["id"] = row.id;
    outcome.text = "The key is kept in the vault; the request has the number " + std::to_string(row.id) + " there.\n";
    return made.request;
}

/// The key stays where it is; a vault, if there is one, learns of it and of the request.
core::Result<core::Csr> makeOnToken(Session& session, const Order& order, Outcome& outcome)
{
    CORE_TRY(const auto token, openTokenKey(session, order.key));
    std::optional<core::Vault> vault;
    if (session.hasVault()) {
        CORE_TRY(vault, session.writing());
        CORE_CHECK(core::CaStore(*vault).checkMaySign(token->key->publicKey().fingerprint()));
    }
    CORE_TRY(core::Csr request, core::createRequest(order.subject, order.names, *token->key, order.attributes));
    outcome.text = "The key is the one on the token " + core::showText(token->place.token.label) + ".\n";
    if (!vault) return request;
    CORE_TRY(const core::KeyRow key, core::KeyStore(*vault).add(*token, request.subject().shortText(), false));
    CORE_TRY(const core::RequestRow row, core::RequestStore(*vault).import(request, "made here"));
    outcome.json["key"] = toJson(key);
    outcome.json["id"] = row.id;
    outcome.text += "The request has the number " + std::to_string(row.id) + " in the vault.\n";
    return request;
}

core::Result<Outcome> runRequestCreate(Session& session)
{
    const Arguments& arguments = session.arguments();
    const bool hasKeyFile = arguments.has("--key-out");
    const bool isOnToken = core::isTokenKeyUri(arguments.text("--key"));
    if (isOnToken && hasKeyFile) return core::failAs(core::ErrorCode::Usage, "CW-910", {"--key pkcs11:", "--key-out"});
    if (!hasKeyFile && !isOnToken && !session.hasVault()) return core::failAs(core::ErrorCode::Usage, "CW-916");
    CORE_TRY(const Order order, orderOf(session));
    Outcome outcome;
    CORE_TRY(const core::Csr request,
        isOnToken        ? makeOnToken(session, order, outcome)
            : hasKeyFile ? makeWithKeyFile(session, order, outcome)
                         : makeInVault(session, order, outcome));
    outcome.json["request"] = toJson(request);
    outcome.text = "Request for " + core::showText(request.subject().toText()) + "\n" + outcome.text;
    CORE_TRY(const core::Bytes content, encoded(arguments, "CERTIFICATE REQUEST", request.der()));
    CORE_CHECK(writeOutput(arguments, "--out", content, core::FileKind::Public, outcome));
    return outcome;
}

}

Command requestCreate()
{
    return {.path = "request create",
        .summary = "Makes a key and a request for it.",
        .detail =
            "With --key-out the key goes into a file and no vault is touched; else it is kept in the vault. One that "
            "lies on a token stays there.",
        .options = options::withTokens(
            {options::subject().required(), options::san(), options::keyOrToken().required(), options::out().required(),
                options::fileFormat(), options::keyOut(), options::keyPassphraseFile(), options::keyPassphraseFd(),
                {"--unstructured-name", "TEXT", "An unstructuredName of RFC 2985; nothing of it enters a certificate"},
                {"--challenge-password-file", "FILE",
                    "A challengePassword of RFC 2985, for a CA that demands one; it can be read in the request"},
                {"--challenge-password-fd", "NUMBER", "The same from an open descriptor"}, options::force()}),
        .example = "request create --subject CN=api.example.com --san DNS:api.example.com --key ec:P-256 --out api.csr "
                   "--key-out api.key",
        .run = runRequestCreate};
}

}
