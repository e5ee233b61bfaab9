#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

core::Result<Outcome> runOidAdd(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(const core::OidRow row,
        core::OidStore(vault).add(arguments.text("OID"), arguments.text("--name"), arguments.text("--purpose")));
    return Outcome{.json = {{"oid", toJson(row)}}, .text = row.oid + " is named " + core::showText(row.name) + "\n"};
}

}

Command oidAdd()
{
    return {.path = "oid add",
        .summary = "Gives an object identifier of your own a name.",
        .detail = {},
        .options = {{"OID", {}, "Numbers with dots between", true},
            Option{"--name", "TEXT", "What it is called"}.required(), {"--purpose", "TEXT", "What it is used for"}},
        .example = "oid add 1.3.6.1.4.1.99999.1 --name exampleDoorLock --purpose \"opens doors of the works\"",
        .run = runOidAdd};
}

}
