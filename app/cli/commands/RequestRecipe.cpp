#include "core/profiles/RequestRecipe.h"
#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"
#include "core/base/Wording.h"

namespace cli {

namespace {

core::Result<core::RequestWish> wishOf(const Arguments& arguments, core::Vault& vault, const core::Profile& profile)
{
    core::DistinguishedName issuer;
    if (arguments.has("--issuer")) {
        CORE_TRY(const core::CaRow ca, core::CaStore(vault).find(arguments.text("--issuer")));
        if (ca.certificate) {
            CORE_TRY(const auto certificate, core::CertificateStore(vault).certificate(ca.certificate->id));
            issuer = certificate.subject();
        }
    }
    CORE_TRY(core::RequestWish wish, core::exampleWish(profile, issuer));
    if (arguments.has("--subject")) {
        CORE_TRY(wish.subject, subjectOf(arguments));
    }
    if (arguments.has("--san")) {
        CORE_TRY(wish.names, namesOf(arguments, "--san"));
    }
    if (arguments.has("--key")) {
        CORE_TRY(wish.key, keyOf(arguments));
    }
    return wish;
}

core::Result<Outcome> runRequestRecipe(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::ProfileRow row, core::ProfileStore(vault).find(arguments.text("--profile")));
    CORE_TRY(const core::Profile profile, core::readProfile(row.text));
    CORE_TRY(const core::RequestWish wish, wishOf(arguments, vault, profile));
    CORE_TRY(const core::RequestRecipe recipe,
        core::requestRecipe(profile, arguments.has("--tool") ? arguments.text("--tool") : "openssl", wish));
    Outcome outcome{.json = {{"profile", row.name}, {"key", recipe.key->id}, {"files", Json::array()},
                        {"commands", recipe.commands}, {"notes", Json::array()}},
        .text = {}};
    for (const auto& file : recipe.files) {
        outcome.json["files"].push_back({{"name", file.name}, {"content", file.content}});
        outcome.text += "# save as " + file.name + "\n" + core::showBlock(file.content) + "\n# then run\n";
    }
    for (const std::string& command : recipe.commands) outcome.text += core::showText(command) + "\n";
    for (const core::Finding& note : recipe.notes) {
        outcome.json["notes"].push_back(toJson(note));
        outcome.text += "# " + core::showText(core::sentence(note)) + "\n";
    }
    return outcome;
}

std::string toolNames()
{
    std::string names;
    for (const core::RequestTool& tool : core::requestTools()) names.append(names.empty() ? "" : "|").append(tool.id);
    return names;
}

}

Command requestRecipe()
{
    static const std::string tools = toolNames();
    return {.path = "request recipe",
        .summary = "Tells somebody else how to make a key and a request that a profile grants.",
        .detail = "Prints the files and commands for the program they have. Names are examples unless given.",
        .options = {options::profile().required(), {"--tool", tools, "The program they have; openssl if not given"},
            {"--issuer", "NAME", "The CA that will sign; gives the parts of the subject that must be its own"},
            options::subject(), options::san(), options::key()},
        .example = "request recipe --profile tls-server --tool keytool --subject CN=api.example.com "
                   "--san DNS:api.example.com",
        .run = runRequestRecipe};
}

}
