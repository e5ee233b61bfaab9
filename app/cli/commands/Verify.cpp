#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/base/Wording.h"
#include "core/verifying/ClientDifferences.h"
#include "core/workflows/Selector.h"

namespace cli {

namespace {

/// Names that other programs use for the same purpose.
struct PurposeName {
    std::string_view known;
    std::string_view purpose;
};
constexpr PurposeName purposeNames[] = {
    {"sslserver", "serverAuth"},
    {"tls-server", "serverAuth"},
    {"sslclient", "clientAuth"},
    {"tls-client", "clientAuth"},
    {"smimesign", "emailProtection"},
    {"smimeencrypt", "emailProtection"},
    {"smime", "emailProtection"},
    {"codesign", "codeSigning"},
    {"code-signing", "codeSigning"},
    {"timestampsign", "timeStamping"},
    {"time-stamping", "timeStamping"},
    {"ocsphelper", "OCSPSigning"},
    {"any", ""},
};

std::string purposeOf(const std::string& typed)
{
    for (const PurposeName& name : purposeNames)
        if (name.known == typed) return std::string(name.purpose);
    return typed;
}

core::Result<void> addFiles(
    const Arguments& arguments, std::string_view option, std::vector<core::Certificate>& certificates)
{
    for (const std::string& path : arguments.all(option)) {
        CORE_TRY(const auto read, readCertificates(path));
        certificates.insert(certificates.end(), read.begin(), read.end());
    }
    return {};
}

core::Result<core::VerifyOptions> optionsOf(const Arguments& arguments, core::Time now)
{
    core::VerifyOptions options;
    CORE_CHECK(addFiles(arguments, "--untrusted", options.untrusted));
    CORE_CHECK(addFiles(arguments, "--anchor", options.anchors));
    for (const std::string& path : arguments.all("--crl")) {
        CORE_TRY(const auto read, readCrls(path));
        options.crls.insert(options.crls.end(), read.begin(), read.end());
    }
    for (const std::string& path : arguments.all("--ocsp")) {
        CORE_TRY(const auto read, readOcspResponses(path));
        options.ocspResponses.insert(options.ocspResponses.end(), read.begin(), read.end());
    }
    CORE_TRY(const auto at, arguments.time("--at"));
    options.at = at.value_or(now);
    options.checkRevocation = arguments.has("--check-revocation");
    options.purpose = purposeOf(arguments.text("--purpose"));
    options.host = arguments.text("--host");
    options.email = arguments.text("--email");
    options.ip = arguments.text("--ip");
    options.upn = arguments.text("--upn");
    options.wantsAllPaths = arguments.has("--all-paths");
    options.explains = arguments.has("--explain");
    CORE_CHECK(addFiles(arguments, "--without", options.without));
    CORE_CHECK(addFiles(arguments, "--if-revoked", options.assumedRevoked));
    if (arguments.has("--validation-profile")) {
        CORE_TRY(options.profile, core::findValidationProfile(arguments.text("--validation-profile")));
    }
    return options;
}

/// The first certificate of a file, or one of the vault; what follows it in the file helps to build the path.
core::Result<core::Certificate> targetOf(core::Vault* vault, const std::string& text, core::VerifyOptions& options)
{
    std::error_code ignored;
    const bool isFile = text == "-" || text.starts_with("file:") || std::filesystem::exists(text, ignored);
    if (vault && !isFile) {
        CORE_TRY(const core::CertificateRow row, core::selectCertificate(*vault, text));
        return core::CertificateStore(*vault).certificate(row.id);
    }
    CORE_TRY(const auto certificates, readCertificates(text));
    options.untrusted.insert(options.untrusted.end(), certificates.begin() + 1, certificates.end());
    return certificates.front();
}

/// One sentence; what follows it on a line of its own explains and advises, where there is something to do.
std::string verdictText(const core::PathReport& report)
{
    const core::Wording* words = core::findWording(report.verdict.rule);
    const std::string begin = report.isValid ? "Valid: " : "Not valid: ";
    if (!words) return begin + core::sentence(report.verdict) + "\n";
    const auto said = [&](std::string_view part) { return core::filled(part, report.verdict.values); };
    const std::string more = said(words->why) + (report.isValid ? "" : " " + said(words->remedy));
    return begin + said(words->what) + "\n" + wrapped(more + " [" + report.verdict.rule + "]", 2, 2);
}

/// Every check with what went into it, one on a line of its own.
std::string checksText(const std::vector<core::Check>& checks)
{
    std::string text;
    for (const core::Check& check : checks) {
        std::string line =
            std::string(core::nameOf(check.outcome)) + ": " + core::filled(core::questionOf(check.rule), {});
        for (const auto& [name, value] : check.inputs) line += " " + name + "=" + core::showText(value) + ";";
        text += wrapped(line + " [" + check.rule + (check.paragraph.empty() ? "" : ", " + check.paragraph) + "]", 6, 4);
    }
    return text;
}

/// What programs are known to do otherwise with this path.
std::string clientsText(const std::vector<core::ClientNote>& notes)
{
    std::string text;
    for (const core::ClientNote& note : notes)
        if (const core::ClientDifference* const row = core::findClientDifference(note.id))
            text += wrapped(core::filled(row->sentence, note.values) + " " + core::filled(row->remedy, note.values) +
                    " [" + std::string(row->id) + ", " + std::string(row->source) + "]",
                4, 2);
    return text.empty() ? text : "\nOther programs\n" + text;
}

std::string pathText(const core::PathReport& report)
{
    std::string text = verdictText(report) + describe(report.findings) + checksText(report.checks);
    for (const core::ChainStep& step : report.steps) {
        text += "\n" + core::showText(step.certificate.subject().toText()) + (step.isAnchor ? " (trusted)" : "") + "\n";
        text += "  serial number " + step.certificate.serialHex() + "\n" + describe(step.findings) +
            checksText(step.checks);
    }
    return text + clientsText(report.clients);
}

std::string textOf(const core::ChainReport& report)
{
    if (report.paths.size() < 2) return pathText(report);
    std::string text;
    for (std::size_t i = 0; i < report.paths.size(); ++i)
        text += (i == 0 ? "" : "\n") + std::string("Path ") + std::to_string(i + 1) + " of " +
            std::to_string(report.paths.size()) + "\n" + pathText(report.paths[i]);
    return text;
}

core::Result<Outcome> runVerify(Session& session)
{
    std::optional<core::Vault> vault;
    if (session.hasVault()) {
        CORE_TRY(vault, session.reading());
    }
    CORE_TRY(core::VerifyOptions options, optionsOf(session.arguments(), session.now()));
    CORE_TRY(const core::Certificate target,
        targetOf(vault ? &*vault : nullptr, session.arguments().text("CERTIFICATE"), options));
    if (vault) {
        CORE_TRY(options, core::withVault(*vault, std::move(options)));
    }
    const core::ChainReport report = core::verifyChain(target, options);
    Outcome outcome{.json = toJson(report), .text = textOf(report), .code = report.isValid ? 0 : 1};
    outcome.json["at"] = core::toText(options.at);
    outcome.json["validation_profile"] = core::nameOf(options.profile);
    outcome.json["vault_anchors"] = !vault ? "no_vault" : vault->isUnlocked() ? "used" : "not_used_locked";
    if (vault && !vault->isUnlocked())
        outcome.text +=
            "\nRoots of the vault were not trusted: no passphrase was given, so their authenticity was not checked.\n";
    return outcome;
}

}

Command verify()
{
    return {.path = "verify",
        .summary = "Checks a certificate: path, validity, names, purpose, revocation (RFC 5280).",
        .detail = "Trusted are the --anchor files and, when its passphrase is given, the roots of the vault. With any "
                  "CRL, revocation is "
                  "checked for the whole path; with OCSP responses alone, a CA without one is a warning.",
        .options = {{"CERTIFICATE", {}, "A file, whose further certificates help to build the path, or a selector",
                        true},
            {"--untrusted", "FILE", "Certificates that help to build the path", false, true},
            {"--anchor", "FILE", "Certificates that are trusted", false, true},
            {"--crl", "FILE", "Revocation lists", false, true},
            {"--ocsp", "FILE", "OCSP responses, as DER, PEM or base64", false, true},
            {"--check-revocation", {}, "Demand a CRL for every certificate of the path"},
            {"--at", "TIME", "The moment to judge by; else now"},
            {"--purpose", "P", "An extended key usage: serverAuth, clientAuth, emailProtection, codeSigning …"},
            {"--host", "NAME", "A host name it must be good for"},
            {"--email", "ADDRESS", "A mail address it must be good for"},
            {"--ip", "ADDRESS", "An IP address it must be good for"},
            {"--upn", "NAME", "A user principal name it must be good for"},
            {"--validation-profile", "P", "By whose rules: internal (a private PKI; the default), rfc5280 or webpki"},
            {"--all-paths", {}, "Tells of every path, the best one first, and why each of the others is not valid"},
            {"--explain", {}, "Tells every check that was made, what went into it, and the paragraph that wants it"},
            {"--without", "FILE", "What if these certificates did not exist", false, true},
            {"--if-revoked", "FILE", "What if these certificates were revoked", false, true}},
        .example = "verify api.pem --untrusted ca.pem --anchor root.pem --crl ca.crl --crl root.crl --purpose "
                   "serverAuth --host "
                   "api.example.com",
        .run = runVerify};
}

}
