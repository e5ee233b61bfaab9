#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"
#include "core/base/RemoveFile.h"

namespace cli {

namespace {

core::Result<Outcome> importCertificate(Session& session, const core::ReachedToken& token, const core::Certificate& one)
{
    CORE_CHECK(token.service->storeCertificate(token.name(), session.arguments().text("--label"), one.der()));
    Outcome outcome;
    outcome.json = {{"token", {{"label", token.token.label}, {"serial", token.token.serial}}},
        {"sha256", core::toHex(one.sha256Fingerprint())}};
    outcome.text = "The certificate of " + core::showText(one.subject().shortText()) + " was put on the token " +
        core::showText(token.token.label) + ".\n";
    return outcome;
}

/// The key signed on the token by now: the file is not needed any more.
core::Result<void> removeSource(const std::string& path, Outcome& outcome)
{
    if (!core::removeFile(path)) return core::failAs(core::ErrorCode::Storage, "CW-496", {path});
    outcome.json["removed_file"] = path;
    outcome.text += "Removed: " + core::showText(path) + "; the medium may keep traces.\n";
    return {};
}

core::Result<Outcome> runTokenImport(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string path = arguments.text("FILE");
    const bool isCertificate = arguments.has("--certificate");
    const bool isRemoved = arguments.has("--remove-file");
    if (isRemoved && isCertificate)
        return core::failAs(core::ErrorCode::Usage, "CW-910", {"--remove-file", "--certificate"});
    if (isRemoved) CORE_CHECK(core::checkRemovable(path));
    std::vector<core::Certificate> certificates;
    std::optional<FileKey> key;
    if (isCertificate) {
        CORE_TRY(certificates, readCertificates(path));
    } else {
        CORE_TRY(key, readKeyFile(session, path));
    }
    CORE_TRY(const core::ReachedToken token, chosenToken(session));
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    CORE_CHECK(machine->login(token));
    if (isCertificate) return importCertificate(session, token, certificates.front());
    CORE_TRY(const core::TokenObject object,
        token.service->importKey(token.name(), arguments.text("--label"), key->key.pkcs8.view(), key->key.isEncrypted,
            key->passphrase.view()));
    Outcome outcome =
        reportOf("The key was put on the token " + core::showText(token.token.label) + ":", token, object);
    CORE_CHECK(noteInVault(session, token, object, outcome));
    if (isRemoved) CORE_CHECK(removeSource(path, outcome));
    return outcome;
}

}

Command tokenImport()
{
    return {.path = "token import",
        .summary = "Puts a private key, or with --certificate a certificate, from a file on a token.",
        .detail =
            "An imported key shows for ever that it was not born there. Where a vault is named that knows the key, "
            "it notes the token as a place of it.",
        .options = options::withTokens({options::file(), options::token(), options::serial(),
            Option{"--label", "NAME", "What it is called on the token"}.required(),
            {"--certificate", {}, "The file holds a certificate"},
            {"--remove-file", {}, "Remove the file once the key on the token has signed; the medium may keep traces"},
            options::keyPassphraseFile(), options::keyPassphraseFd()}),
        .example = "token import root.key --token \"Root B\" --label root",
        .run = runTokenImport};
}

}
