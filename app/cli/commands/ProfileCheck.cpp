#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"
#include "core/linting/Lint.h"
#include "core/profiles/Conformance.h"

namespace cli {

namespace {

/// The certificate of the CA that is named, or that signed the certificate as far as the vault knows.
core::Result<std::optional<core::Certificate>> issuerForCheck(
    core::Vault* vault, const std::string& ca, const std::optional<core::Certificate>& certificate)
{
    std::optional<core::Certificate> issuer;
    if (!vault) return issuer;
    if (!ca.empty()) {
        CORE_TRY(const core::CaRow row, core::CaStore(*vault).find(ca));
        if (!row.certificate) return core::failAs(core::ErrorCode::Refused, "CW-261", {row.name});
        CORE_TRY(issuer, core::CertificateStore(*vault).certificate(row.certificate->id));
        return issuer;
    }
    if (!certificate) return issuer;
    CORE_TRY(const auto chain, core::chainOf(*vault, *certificate));
    if (chain.size() > 1) issuer = chain[1];
    return issuer;
}

std::string profileVerdict(const std::vector<core::Finding>& findings, bool isConformance)
{
    const bool isGood = !core::hasErrors(findings);
    if (isConformance) return isGood ? "It conforms to" : "It does not conform to";
    return isGood ? "It can be used:" : "It cannot be used:";
}

core::Result<Outcome> runProfileCheck(Session& session)
{
    const Arguments& arguments = session.arguments();
    std::optional<core::Vault> vault;
    if (session.hasVault()) {
        CORE_TRY(vault, session.reading());
    }
    core::Vault* const open = vault ? &*vault : nullptr;
    CORE_TRY(const core::FoundProfile found, readProfileArgument(open, arguments.text("PROFILE")));
    std::optional<core::Certificate> certificate;
    if (arguments.has("--certificate")) {
        CORE_TRY(const auto read, readCertificates(arguments.text("--certificate")));
        certificate = read.front();
    }
    CORE_TRY(const auto issuer, issuerForCheck(open, arguments.text("--ca"), certificate));
    std::vector<core::Finding> findings;
    if (certificate)
        findings = core::checkConformance(found.profile, *certificate, issuer);
    else {
        CORE_TRY(findings, core::lintProfile(found.profile, issuer, session.now()));
    }
    const bool isGood = !core::hasErrors(findings);
    const std::string version = found.version == 0 ? "" : ", version " + std::to_string(found.version);
    return Outcome{.json = {{certificate ? "conforms" : "usable", isGood}, {"id", found.profile.id},
                       {"version", found.version}, {"findings", toJson(findings)}},
        .text = profileVerdict(findings, certificate.has_value()) + " " + core::showText(found.profile.id) + version +
            "\n" + describe(findings),
        .code = isGood ? 0 : 1};
}

}

Command profileCheck()
{
    return {.path = "profile check",
        .summary = "Checks a profile, or a certificate against one.",
        .detail = "A profile is tried with keys that are thrown away: does it make a valid certificate, and does it "
                  "agree with "
                  "the path length, name constraints and purposes of the CA? With --certificate: where is that "
                  "certificate not what the profile makes? The exit code is 1 where it is not.",
        .options = {{"PROFILE", {}, "A file, a profile of the vault, or NAME@VERSION", true},
            {"--ca", "NAME",
                "The CA that would sign, or that signed; else, for a certificate, the one of the vault that did"},
            {"--certificate", "FILE", "The certificate to check"}},
        .example = "profile check tls-server --certificate api.pem",
        .run = runProfileCheck};
}

}
