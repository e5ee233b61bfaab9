#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

core::Result<Outcome> runProfileShow(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::ProfileRow row, core::ProfileStore(vault).find(session.arguments().text("PROFILE")));
    return Outcome{
        .json = {{"id", row.name}, {"version", row.version}, {"added", core::toText(row.added)}, {"text", row.text}},
        .text = core::showBlock(row.text)};
}

}

Command profileShow()
{
    return {.path = "profile show",
        .summary = "Shows the text of a profile.",
        .detail = {},
        .options = {{"PROFILE", {}, "Its name, such as tls-server", true}},
        .example = "profile show tls-server",
        .run = runProfileShow};
}

}
