#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"

namespace cli {

namespace {

core::Result<ChosenRequest> choose(Session& session, const std::string& text)
{
    if (!isRequestNumber(text)) return requestFromFile(text);
    CORE_TRY(core::Vault vault, session.reading());
    return chooseRequest(vault, text);
}

core::Result<Outcome> runRequestShow(Session& session)
{
    CORE_TRY(const ChosenRequest chosen, choose(session, session.arguments().text("REQUEST")));
    return Outcome{.json = {{"request", toJson(chosen.request)}}, .text = describe(chosen.request)};
}

}

Command requestShow()
{
    return {.path = "request show",
        .summary = "Explains a request: who asks for what, and whether the key is theirs.",
        .detail = {},
        .options = {{"REQUEST", {}, "A file, or the number of a request in the vault", true}},
        .example = "request show api.csr",
        .run = runRequestShow};
}

}
