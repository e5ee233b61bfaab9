#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runTokenGenerate(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const core::KeyAlgorithm* algorithm, keyOf(arguments));
    CORE_TRY(const core::ReachedToken token, chosenToken(session));
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    CORE_CHECK(machine->login(token));
    CORE_TRY(const core::TokenObject made,
        token.service->generate(token.name(),
            {.algorithm = algorithm,
                .label = arguments.text("--label"),
                .mayBeCopied = arguments.has("--may-be-copied")}));
    return reportOf("A key was made on the token " + core::showText(token.token.label) + ":", token, made);
}

}

Command tokenGenerate()
{
    return {.path = "token generate",
        .summary = "Makes a key on a token; it signs and does nothing else.",
        .detail = "It never leaves the token, so there is no copy of it, unless --may-be-copied is given: then it may "
                  "leave, wrapped under a key of another token, and shows that for ever.",
        .options = options::withTokens({options::token(), options::serial(), options::key().required(),
            Option{"--label", "NAME", "What the key is called on the token"}.required(),
            {"--may-be-copied", {}, "Let it be copied to another token"}}),
        .example = "token generate --token \"Root A\" --key ec:P-384 --label root",
        .run = runTokenGenerate};
}

}
