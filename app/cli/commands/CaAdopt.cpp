#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"

namespace cli {

namespace {

/// The list that the CA published last.
core::Result<std::optional<core::Crl>> lastList(const Session& session)
{
    const auto path = session.arguments().find("--crl");
    if (!path) return std::optional<core::Crl>();
    CORE_TRY(const auto lists, readCrls(*path));
    return std::optional(lists.front());
}

/// What became of the numbers of its lists; `isOfElsewhere`: it may have published some.
core::Result<Outcome> adoptedOutcome(
    core::Vault& vault, const core::CaRow& row, const core::ImportedList* list, bool isOfElsewhere, core::Time now)
{
    CORE_TRY(const std::uint64_t next, core::CrlStore(vault).nextNumber(row.key.fingerprint));
    Outcome outcome;
    outcome.json = {{"ca", toJson(row, now)}, {"crl", list ? toJson(*list) : Json(nullptr)}, {"next_crl_number", next}};
    outcome.text = "Adopted: " + core::showText(row.name) + "\n";
    if (list) outcome.text += wrapped(describe(*list), 0);
    if (!list && isOfElsewhere && next == 1)
        outcome.text +=
            wrapped("Its next revocation list gets number 1 and holds nothing that was revoked elsewhere. If "
                    "it has published lists, take in the last one before: “import FILE”.",
                0);
    return outcome;
}

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
    CORE_TRY(const auto list, lastList(session));
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
    if (list) {
        CORE_TRY(const core::AdoptedCa adopted, core::adoptCa(vault, name, certificates.front(), kept, *list));
        return adoptedOutcome(vault, adopted.ca, &adopted.list, kept.has_value(), session.now());
    }
    CORE_TRY(const core::CaRow row, core::adoptCa(vault, name, certificates.front(), kept));
    return adoptedOutcome(vault, row, nullptr, kept.has_value(), session.now());
}

}

Command caAdopt()
{
    return {.path = "ca adopt",
        .summary = "Takes in the certificate of a CA.",
        .detail = "For a CA made by “ca request” the certificate is enough; for an existing CA of elsewhere its key is "
                  "needed too: as a file, or where it lies on a token. Its next revocation list goes on from the last "
                  "one that "
                  "it published, which --crl brings along.",
        .options =
            options::withTokens({options::name().required(), {"--certificate", "FILE", "The CA's certificate", true},
                {"--key-file", "FILE", "The private key of an existing CA"}, options::keyPassphraseFile(),
                options::keyPassphraseFd(), options::tokenKey(),
                {"--crl", "FILE", "The last revocation list of an existing CA: the next goes on from it"}}),
        .example = "ca adopt --name \"Example CA\" --certificate ca.pem",
        .run = runCaAdopt};
}

}
