#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/profiles/foreign/WriteOpensslConfig.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

/// The profile with the addresses where that CA publishes written out, as they would stand in its certificates.
core::Result<core::Profile> withAddresses(core::Profile profile, core::Vault& vault, const std::string& ca)
{
    if (ca.empty() || !profile.takesCrlUrls) return profile;
    CORE_TRY(const core::CaRow row, core::CaStore(vault).find(ca));
    profile.takesCrlUrls = false;
    const auto add = [&](std::string_view extension, core::FieldValues values) {
        std::erase_if(values, [](const auto& field) { return field.second.empty(); });
        const core::ExtensionType* type = core::findExtensionType(extension);
        if (!values.empty())
            profile.extensions.push_back({.type = type, .values = std::move(values), .oid = std::string(type->oid)});
    };
    add("cRLDistributionPoints", {{"urls", row.urls.crl}});
    add("authorityInfoAccess", {{"ocsp", row.urls.ocsp}, {"caIssuers", row.urls.caIssuers}});
    return profile;
}

core::Result<Outcome> runProfileExport(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string format = arguments.find("--format").value_or("toml");
    if (format != "toml" && format != "openssl")
        return core::failAs(core::ErrorCode::Usage, "CW-605", {format, "toml, openssl"});
    CORE_CHECK(checkOutputs(arguments));
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::ProfileRow row, core::ProfileStore(vault).find(arguments.text("PROFILE")));
    Outcome outcome{.json = {{"id", row.name}, {"version", row.version}, {"format", format}}, .text = {}};
    std::string text = row.text;
    if (format == "openssl") {
        CORE_TRY(core::Profile read, core::readProfile(row.text));
        CORE_TRY(const core::Profile profile, withAddresses(std::move(read), vault, arguments.text("--ca")));
        core::OpensslConfig config = core::writeOpensslConfig(profile, row.version);
        text = std::move(config.text);
        outcome.json["not_enforced"] = config.notEnforced;
        outcome.text = "What openssl cannot be told, and so does not enforce:\n";
        for (const std::string& note : config.notEnforced) outcome.text += wrapped("- " + note, 4, 2);
    }
    CORE_CHECK(writeOutput(arguments, "--out", core::bytesOf(text), core::FileKind::Public, outcome));
    return outcome;
}

}

Command profileExport()
{
    return {.path = "profile export",
        .summary = "Writes a profile to a file, to be changed and taken in again, or for another program.",
        .detail =
            "With --format openssl it is a configuration for “openssl ca”; what that program cannot be told stands in "
            "comments.",
        .options = {{"PROFILE", {}, "Its name, such as tls-server", true}, options::out().required(),
            {"--format", "toml|openssl", "The profile itself, which is usual, or a configuration of openssl"},
            {"--ca", "NAME", "With openssl: the CA whose addresses are to stand in the certificates"},
            options::force()},
        .example = "profile export tls-server --out intranet.toml",
        .run = runProfileExport};
}

}
