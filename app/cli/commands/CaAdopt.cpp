#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runCaAdopt(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string name = arguments.text("--name");
    CORE_TRY(const auto certificates, readCertificates(arguments.text("--certificate")));
    std::optional<FileKey> found;
    if (const auto path = arguments.find("--key-file")) {
        CORE_TRY(found, readKeyFile(session, *path));
    }
    std::optional<core::OpenedTokenKey> tokenKey;
    if (arguments.has("--key")) {
        if (found) return core::failAs(core::ErrorCode::Usage, "CW-910", {"--key", "--key-file"});
        CORE_TRY(const core::TokenKeyUri uri, core::readTokenKeyUri(arguments.text("--key")));
        CORE_TRY(tokenKey, session.tokenKey(uri));
    }
    CORE_TRY(core::Vault vault, session.writing());
    std::optional<core::HeldKey> key;
    if (found) {
        CORE_TRY(key,
            core::HeldKey::take(vault.keyService(), vault.keyRoom(), found->key.pkcs8.view(), found->key.isEncrypted,
                found->passphrase.view()));
    }
    std::optional<core::KeyToKeep> kept;
    if (key) kept = *key;
    if (tokenKey) kept = *tokenKey;
    CORE_TRY(const core::CaRow row, core::adoptCa(vault, name, certificates.front(), kept));
    return Outcome{.json = {{"ca", toJson(row, session.now())}}, .text = "Adopted: " + core::showText(row.name) + "\n"};
}

}

Command caAdopt()
{
    return {.path = "ca adopt",
        .summary = "Takes in the certificate of a CA.",
        .detail = "For a CA made by “ca request” the certificate is enough; for an existing CA of elsewhere its key is "
                  "needed too: as a file, or where it lies on a token.",
        .options =
            options::withTokens({options::name().required(), {"--certificate", "FILE", "The CA's certificate", true},
                {"--key-file", "FILE", "The private key of an existing CA"}, options::keyPassphraseFile(),
                options::keyPassphraseFd(), options::tokenKey()}),
        .example = "ca adopt --name \"Example CA\" --certificate ca.pem",
        .run = runCaAdopt};
}

}
