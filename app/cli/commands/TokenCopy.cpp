#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runTokenCopy(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const core::TokenKeyUri uri, core::readTokenKeyUri(arguments.text("--key")));
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    CORE_TRY(const core::ReachedToken from, machine->token(uri));
    CORE_TRY(const core::ReachedToken to,
        machine->token({.token = {arguments.text("--to"), arguments.text("--to-serial")}}));
    session.setPinOption(from.name(), "--pin");
    session.setPinOption(to.name(), "--to-pin");
    CORE_CHECK(machine->login(from));
    CORE_CHECK(machine->login(to));
    CORE_TRY(const core::TokenObject key, chosenObject(from, uri.object, uri.id, core::TokenObject::Kind::PrivateKey));
    CORE_TRY(const core::TokenObject copy, from.service->copyKey(from.name(), nameOf(key), to.name()));
    Outcome outcome = reportOf("The key was copied to the token " + core::showText(to.token.label) + ":", to, copy);
    CORE_CHECK(noteInVault(session, to, copy, outcome));
    return outcome;
}

}

Command tokenCopy()
{
    return {.path = "token copy",
        .summary = "Copies a key to a second token of the same module.",
        .detail =
            "It leaves the first token wrapped, never in the clear, and only if it was made with --may-be-copied.",
        .options = options::withTokens(
            {options::tokenKey().required(), Option{"--to", "LABEL", "The token that gets the copy"}.required(),
                {"--to-serial", "NUMBER", "Its serial number, where a label is not enough"},
                {"--to-pin-file", "FILE", "PIN of that token; else it is asked for"},
                {"--to-pin-fd", "NUMBER", "The same from an open descriptor"}}),
        .example = "token copy --key \"pkcs11:token=Root A;object=root\" --to \"Root B\"",
        .run = runTokenCopy};
}

}
