#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Session.h"

namespace cli {

namespace {

core::Result<Outcome> runEventsVerify(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::CheckReport report, core::checkEvents(vault));
    return Outcome{.json = toJson(report), .text = describe(report), .code = report.isSound() ? 0 : 1};
}

}

Command eventsVerify()
{
    return {.path = "events verify",
        .summary = "Follows the chain of the log: numbers, hashes and, with a passphrase, authenticity.",
        .detail = "Names the first event that does not fit.",
        .options = {},
        .example = "events verify --passphrase-file F",
        .run = runEventsVerify};
}

}
