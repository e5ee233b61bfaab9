#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Issuance.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Text.h"
#include "core/formats/ExportFormat.h"
#include "core/formats/ImportFormat.h"

namespace cli {

namespace {

struct Order {
    core::DistinguishedName subject;
    std::vector<core::GeneralName> names;
    const core::KeyAlgorithm* key = nullptr;
    core::SignOrder sign;
};

core::Result<Order> orderOf(const Arguments& arguments)
{
    Order order;
    CORE_TRY(order.subject, subjectOf(arguments));
    CORE_TRY(order.names, namesOf(arguments, "--san"));
    CORE_TRY(order.key, keyOf(arguments));
    order.sign.issuer = arguments.text("--issuer");
    order.sign.profile = arguments.text("--profile");
    CORE_TRY(order.sign.choices.days, arguments.number("--days", 1, 36525));
    CORE_TRY(order.sign.choices.signature, signatureOf(arguments));
    return order;
}

bool isInOneFile(const Arguments& arguments) { return arguments.text("--format") == "pkcs12"; }

core::Result<void> checkFiles(const Arguments& arguments)
{
    if (!isInOneFile(arguments) && !arguments.has("--key-out"))
        return core::failAs(
            core::ErrorCode::Usage, "CW-901", {"--key-out is missing", std::string(programName) + " issue"});
    return isInOneFile(arguments) ? checkOutputs(arguments) : checkIssueOutputs(arguments);
}

/// Key and chain as PKCS#12 into --out.
core::Result<void> writeInOneFile(core::Vault& vault, const Arguments& arguments, const core::Issued& issued,
    const std::string& keyPem, core::ByteView passphrase, Outcome& outcome)
{
    CORE_TRY(auto chain, core::chainOf(vault, issued.certificate));
    CORE_TRY(const core::PrivateKey key, core::readPrivateKey(core::bytesOf(keyPem), passphrase));
    CORE_TRY(const core::ExportFormat* format, core::findExportFormat(arguments.text("--format")));
    CORE_TRY(const core::Bytes content, format->write({std::move(chain), &key, passphrase}));
    outcome.text += wrapped(std::string(format->tradeOff), 4, 2);
    return writeOutput(arguments, "--out", content, format->fileKind(), outcome);
}

core::Result<Outcome> runIssue(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const Order order, orderOf(arguments));
    CORE_CHECK(checkFiles(arguments));
    CORE_TRY(const core::Secret passphrase, session.newPassphrase("--key-passphrase", "Passphrase for the new key"));
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(
        const core::IssuedWithKey made, core::issueWithKey(vault, order.subject, order.names, *order.key, order.sign));
    Outcome outcome = reportOf(made.issued, session.now());
    CORE_TRY(const std::string pem, made.key.encryptedPem(passphrase.view()));
    CORE_CHECK(writeOutput(arguments, "--key-out", core::bytesOf(pem), core::FileKind::Private, outcome));
    if (isInOneFile(arguments)) {
        CORE_CHECK(writeInOneFile(vault, arguments, made.issued, pem, passphrase.view(), outcome));
        return outcome;
    }
    CORE_CHECK(writeIssued(vault, arguments, made.issued, outcome));
    return outcome;
}

}

Command issue()
{
    return {.path = "issue",
        .summary = "Makes a key and a certificate for it in one step.",
        .detail =
            "The key is written encrypted to --key-out, or with --format pkcs12 into the same file as the chain; the "
            "vault does not keep it.",
        .options = {options::issuer().required(), options::profile().required(), options::subject().required(),
            options::san(), options::key().required(), options::signature(), options::days(), options::out().required(),
            Option{"--format", "FORMAT", "pem, der, or pkcs12: key and chain in one file under --key-passphrase"},
            options::chainOut(), options::keyOut(), options::keyPassphraseFile(), options::keyPassphraseFd(),
            options::force()},
        .example = "issue --issuer \"Example CA\" --profile tls-client --subject CN=worker-1 --key ec:P-256 --out "
                   "worker.pem --key-out "
                   "worker.key",
        .run = runIssue};
}

}
