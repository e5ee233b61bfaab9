#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Options.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/vault/Stores.h"
#include <climits>

namespace cli {

namespace {

core::Result<core::CertificateQuery> queryOf(core::Vault& vault, const Arguments& arguments)
{
    core::CertificateQuery query;
    if (const auto name = arguments.find("--issuer")) {
        CORE_TRY(const core::CaRow ca, core::CaStore(vault).find(*name));
        query.issuerKey = ca.key.fingerprint;
    }
    if (const auto status = arguments.find("--status")) {
        CORE_TRY(query.status, asUsage(core::readCertificateStatus(*status)));
    }
    CORE_TRY(query.expiresBefore, arguments.time("--expires-before"));
    CORE_TRY(const auto limit, arguments.number("--limit", 1, INT_MAX));
    query.limit = static_cast<std::size_t>(limit.value_or(0));
    query.search = arguments.text("--search");
    return query;
}

core::Result<Outcome> runList(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::CertificateQuery query, queryOf(vault, session.arguments()));
    CORE_TRY(const auto rows, core::CertificateStore(vault).list(query));
    Outcome outcome;
    outcome.json["certificates"] = Json::array();
    for (const core::CertificateRow& row : rows) outcome.json["certificates"].push_back(toJson(row, session.now()));
    outcome.text = rows.empty() ? "No certificate fits.\n" : table(rows, session.now());
    return outcome;
}

}

Command list()
{
    return {.path = "list",
        .summary = "Lists certificates, newest first.",
        .detail = {},
        .options = {{"--issuer", "NAME", "Only those issued by this CA"},
            {"--status", "STATUS", "Only those in this state: " + options::statusNames(", ")},
            {"--expires-before", "TIME", "Only those that end before: 2027-01-01, or with a time"},
            {"--search", "TEXT", "Only those with this in subject, names, owner, note or serial number"},
            options::limit()},
        .example = "list --status expiring --json",
        .run = runList};
}

}
