#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runRequestRefuse(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const ChosenRequest chosen, chooseRequest(vault, arguments.text("REQUEST")));
    CORE_TRY(const core::RequestRow row,
        core::RequestStore(vault).refuse(chosen.request, chosen.source, arguments.text("--reason")));
    return Outcome{.json = {{"request", toJson(row)}},
        .text = "Refused: request " + std::to_string(row.id) + ", " + core::showText(row.subject) + "\n"};
}

}

Command requestRefuse()
{
    return {.path = "request refuse",
        .summary = "Refuses a request and keeps the reason.",
        .detail =
            "A refused request stays in the list and is not signed, also not in a batch, until “request reopen” takes "
            "the refusal back. A file that is not in the vault yet is taken in.",
        .options = {{"REQUEST", {}, "A file, or the number of a request in the vault", true},
            Option{"--reason", "TEXT", "Why it is refused"}.required()},
        .example = "request refuse 7 --reason \"the name is not ours\"",
        .run = runRequestRefuse};
}

}
