#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runRequestReopen(Session& session)
{
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const ChosenRequest chosen, chooseRequest(vault, session.arguments().text("REQUEST")));
    core::RequestStore requests(vault);
    CORE_TRY(const auto known, requests.find(chosen.request.sha256Fingerprint()));
    if (!known) return core::failAs(core::ErrorCode::Refused, "CW-684");
    CORE_TRY(const core::RequestRow row, requests.reopen(known->id));
    return Outcome{.json = {{"request", toJson(row)}},
        .text = "Waits again: request " + std::to_string(row.id) + ", " + core::showText(row.subject) + "\n"};
}

}

Command requestReopen()
{
    return {.path = "request reopen",
        .summary = "Takes the refusal of a request back.",
        .detail = "The log keeps both.",
        .options = {{"REQUEST", {}, "A file, or the number of a request in the vault", true}},
        .example = "request reopen 7",
        .run = runRequestReopen};
}

}
