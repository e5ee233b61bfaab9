#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"
#include "core/tokens/RenameObject.h"

namespace cli {

namespace {

core::Result<Outcome> runTokenRename(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const auto kind, kindOf(arguments));
    CORE_TRY(const core::Bytes id, hexOf(arguments, "--id"));
    CORE_TRY(const core::Bytes newId, hexOf(arguments, "--new-id"));
    CORE_TRY(const core::ReachedToken token, chosenToken(session));
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    CORE_CHECK(machine->login(token));
    CORE_TRY(core::TokenObject object, chosenObject(token, arguments.text("--label"), id, kind));
    const std::string label = arguments.find("--new-label").value_or(object.label);
    CORE_CHECK(core::renameWithCompanions(*token.service, token.name(), object, label, newId));
    const core::TokenObject old = object;
    object.label = label;
    if (!newId.empty()) object.id = newId;
    Outcome outcome = reportOf("Renamed on the token " + core::showText(token.token.label) + ":", token, object);
    if (kind == core::TokenObject::Kind::PrivateKey) CORE_CHECK(noteInVault(session, token, object, outcome, &old));
    return outcome;
}

}

Command tokenRename()
{
    return {.path = "token rename",
        .summary = "Gives a key or certificate on a token another label or identifier.",
        .detail = "With a private key its public key is renamed. The vault finds its keys by their public part, "
                  "whatever they are called.",
        .options = options::withTokens({options::token(), options::serial(), {"--label", "NAME", "The present label"},
            {"--id", "HEX", "Its identifier, where a label is not enough"},
            {"--kind", "KIND", "private_key, public_key, certificate, secret_key or data; else private_key"},
            {"--new-label", "NAME", "The new label"}, {"--new-id", "HEX", "The new identifier"}}),
        .example = "token rename --token \"Root A\" --label key1 --new-label root",
        .run = runTokenRename};
}

}
