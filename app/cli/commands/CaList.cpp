#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

core::Result<Outcome> runCaList(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const auto rows, core::CaStore(vault).list());
    Outcome outcome;
    outcome.json["cas"] = Json::array();
    std::vector<std::vector<std::string>> cells;
    for (const core::CaRow& row : rows) {
        outcome.json["cas"].push_back(toJson(row, session.now()));
        cells.push_back(
            {core::showText(row.name), std::string(kindOf(row)) + (row.isGuarded ? ", guarded" : ""), row.key.algorithm,
                row.certificate ? std::string(core::nameOf(core::statusOf(*row.certificate, session.now()))) : "-",
                row.certificate ? core::toText(row.certificate->validity.notAfter).substr(0, 10) : "-",
                std::to_string(row.issuedCount), row.nextUpdate ? core::toText(*row.nextUpdate).substr(0, 10) : "-",
                core::showText(row.issuerName.value_or("-"))});
    }
    outcome.text = rows.empty()
        ? "There is no CA in this vault yet; make one with: certwright-cli ca create\n"
        : table({"NAME", "KIND", "KEY", "STATUS", "EXPIRES", "ISSUED", "NEXT CRL", "ISSUER"}, cells);
    return outcome;
}

}

Command caList()
{
    return {.path = "ca list",
        .summary = "Lists the CAs of the vault.",
        .detail = {},
        .options = {},
        .example = "ca list",
        .run = runCaList};
}

}
