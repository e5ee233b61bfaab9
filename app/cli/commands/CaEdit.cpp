#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runCaEdit(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_CHECK(urlsOf(arguments)); // a typing mistake shows before the passphrase is asked for
    CORE_TRY(core::Vault vault, session.writing());
    const core::CaStore readable(vault);
    CORE_TRY(const core::CaRow before, readable.find(arguments.text("NAME")));
    CORE_TRY(const core::CaUrls urls, urlsOf(arguments, before.urls));
    const std::string name = arguments.find("--new-name").value_or(before.name);
    const auto profile = arguments.find("--default-profile");
    if (profile) CORE_CHECK(core::CaStore(vault).setDefaultProfile(before.id, *profile));
    if (name != before.name || urls != before.urls || !profile)
        CORE_CHECK(core::CaStore(vault).edit(before.id, name, urls));
    CORE_TRY(const core::CaRow after, readable.find(name));
    return Outcome{.json = {{"ca", toJson(after, session.now())}}, .text = "Changed: " + core::showText(name) + "\n"};
}

}

Command caEdit()
{
    return {.path = "ca edit",
        .summary = "Renames a CA, or changes where it publishes or which profile it offers first.",
        .detail = "Addresses given replace those of the same kind; an empty one removes them. Certificates issued "
                  "before keep theirs.",
        .options = {options::caName(), {"--new-name", "NAME", "What it is called from now on"}, options::crlUrl(),
            options::aiaUrl(), options::ocspUrl(),
            {"--default-profile", "PROFILE", "What it offers first for what it signs; empty: nothing any more"}},
        .example = "ca edit \"Example CA\" --crl-url http://pki.example.com/ca.crl",
        .run = runCaEdit};
}

}
