#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/TokenJson.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"
#include "core/workflows/TokenKeyMove.h"

namespace cli {

namespace {

/// A vault that was named and knows the key forgets that it lay there.
core::Result<void> forgetInVault(Session& session, const core::ReachedToken& token, const core::TokenObject& object)
{
    const auto key = core::PublicKey::fromSpki(object.spki);
    if (!session.hasVault() || object.kind != core::TokenObject::Kind::PrivateKey || !key) return {};
    CORE_TRY(core::Vault vault, session.writing());
    CORE_CHECK(core::noteMove(vault,
        {.fingerprint = key->fingerprint(),
            .before = core::TokenPlace{.token = token.name(), .objectLabel = object.label, .objectId = object.id}}));
    return {};
}

core::Result<Outcome> runTokenDelete(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const auto kind, kindOf(arguments));
    CORE_TRY(const core::Bytes id, hexOf(arguments, "--id"));
    CORE_TRY(const core::ReachedToken token, chosenToken(session));
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    CORE_CHECK(machine->login(token));
    CORE_TRY(const core::TokenObject object, chosenObject(token, arguments.text("--label"), id, kind));
    if (!arguments.has("--erase"))
        return core::failAs(core::ErrorCode::Refused, "CW-994", {"Deleting " + object.label});
    CORE_CHECK(token.service->remove(token.name(), object));
    CORE_CHECK(forgetInVault(session, token, object));
    Outcome outcome;
    outcome.json = {{"token", {{"label", token.token.label}, {"serial", token.token.serial}}},
        {"object", toJson(token.token, object)}};
    outcome.text = "Removed from the token " + core::showText(token.token.label) + ": " +
        std::string(core::nameOf(object.kind)) + " " + core::showText(object.label) + "\n";
    return outcome;
}

}

Command tokenDelete()
{
    return {.path = "token delete",
        .summary = "Removes one object from a token.",
        .detail =
            "Of a key pair only the half that is named. A private key of which there is no copy is gone for good.",
        .options = options::withTokens({options::token(), options::serial(), {"--label", "NAME", "What it is called"},
            {"--id", "HEX", "Its identifier, where a label is not enough"},
            {"--kind", "KIND", "private_key, public_key, certificate, secret_key or data; else private_key"},
            options::erase()}),
        .example = "token delete --token \"Root A\" --kind certificate --label old --erase",
        .run = runTokenDelete};
}

}
