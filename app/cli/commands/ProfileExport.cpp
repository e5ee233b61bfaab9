#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Session.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

core::Result<Outcome> runProfileExport(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_CHECK(checkOutputs(arguments));
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::ProfileRow row, core::ProfileStore(vault).find(arguments.text("PROFILE")));
    Outcome outcome{.json = {{"id", row.name}, {"version", row.version}}, .text = {}};
    CORE_CHECK(writeOutput(arguments, "--out", core::bytesOf(row.text), core::FileKind::Public, outcome));
    return outcome;
}

}

Command profileExport()
{
    return {.path = "profile export",
        .summary = "Writes a profile to a file, to be changed and taken in again.",
        .detail = {},
        .options = {{"PROFILE", {}, "Its name, such as tls-server", true}, options::out().required(), options::force()},
        .example = "profile export tls-server --out intranet.toml",
        .run = runProfileExport};
}

}
