#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

core::Result<Outcome> runOidRemove(Session& session)
{
    const std::string oid = session.arguments().text("OID");
    CORE_TRY(core::Vault vault, session.writing());
    CORE_CHECK(core::OidStore(vault).remove(oid));
    return Outcome{.json = {{"removed", oid}}, .text = "Removed the name of " + oid + "\n"};
}

}

Command oidRemove()
{
    return {.path = "oid remove",
        .summary = "Takes the name of an object identifier away again.",
        .detail = "Certificates that hold the identifier are not touched.",
        .options = {{"OID", {}, "Numbers with dots between", true}},
        .example = "oid remove 1.3.6.1.4.1.99999.1",
        .run = runOidRemove};
}

}
