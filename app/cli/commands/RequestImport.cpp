#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runRequestImport(Session& session)
{
    CORE_TRY(const ChosenRequest chosen, requestFromFile(session.arguments().text("FILE")));
    if (!chosen.request.provesPossession()) return core::failAs(core::ErrorCode::Refused, "CW-101");
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::RequestRow row, core::RequestStore(vault).import(chosen.request, chosen.source));
    return Outcome{.json = {{"id", row.id}, {"request", toJson(row)}},
        .text = "Request " + std::to_string(row.id) + ": " + core::showText(row.subject) + "\n"};
}

}

Command requestImport()
{
    return {.path = "request import",
        .summary = "Takes a request into the vault, to be signed later.",
        .detail = {},
        .options = {options::file()},
        .example = "request import api.csr",
        .run = runRequestImport};
}

}
