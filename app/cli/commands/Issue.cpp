#include "app/cli/Batch.h"
#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Issuance.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/formats/ExportFormat.h"
#include "core/formats/ImportFormat.h"
#include "core/workflows/NamesTable.h"
#include <thread>

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
    CORE_CHECK(readTerms(arguments, order.sign.choices));
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

/// Keys and certificates for every row of a table.
core::Result<Outcome> issueMany(Session& session)
{
    const Arguments& arguments = session.arguments();
    for (const std::string_view option : {"--subject", "--san", "--chain-out", "--format", "--serial-number"})
        if (arguments.has(option)) return core::failAs(core::ErrorCode::Usage, "CW-990", {std::string(option)});
    core::SignOrder order{.issuer = arguments.text("--issuer"), .profile = arguments.text("--profile"), .choices = {}};
    CORE_CHECK(readTerms(arguments, order.choices));
    CORE_TRY(order.choices.signature, signatureOf(arguments));
    CORE_TRY(const core::KeyAlgorithm* key, keyOf(arguments));
    CORE_TRY(const core::Bytes content, core::readFile(arguments.text("--batch"), core::limits::crlOctets));
    CORE_TRY(const auto rows, core::readNamesTable(content));
    if (arguments.has("--dry-run")) {
        CORE_TRY(core::Vault vault, session.reading());
        CORE_CHECK(completeProfile(vault, order, "issue"));
        CORE_TRY(const auto requests, core::requestsForNames(rows, *key, vault.keyService(), {}));
        CORE_TRY(const auto report,
            core::reviewBatch(vault, requests, order, std::max(1u, std::thread::hardware_concurrency())));
        return batchOutcome(requests, report, {}, true);
    }
    for (const std::string_view option : {"--out", "--key-out"})
        if (!arguments.has(option))
            return core::failAs(
                core::ErrorCode::Usage, "CW-913", {std::string(option), std::string(programName) + " issue"});
    const std::filesystem::path folder = arguments.text("--key-out");
    CORE_TRY(const core::Secret passphrase, session.newPassphrase("--key-passphrase", "Passphrase for the new keys"));
    CORE_TRY(core::Vault vault, session.writing(order.issuer));
    CORE_CHECK(completeProfile(vault, order, "issue"));
    CORE_CHECK(core::prepareBatchFolder(folder, true)); // what lies there from an earlier try is used again
    const auto reader = foreignReader();
    CORE_TRY(const auto requests,
        core::requestsForNames(rows, *key, vault.keyService(), core::KeysFolder{folder, &passphrase, reader.get()}));
    CORE_TRY(Outcome outcome, signInto(session, vault, requests, order));
    outcome.json["key_folder"] = folder.string();
    outcome.text += "Keys, encrypted: " + core::showText(folder.string()) + "\n";
    return outcome;
}

core::Result<Outcome> runIssue(Session& session)
{
    const Arguments& arguments = session.arguments();
    if (arguments.has("--batch")) return issueMany(session);
    for (const std::string_view option : {"--subject", "--out"})
        if (!arguments.has(option))
            return core::failAs(
                core::ErrorCode::Usage, "CW-913", {std::string(option), std::string(programName) + " issue"});
    CORE_TRY(Order order, orderOf(arguments));
    CORE_CHECK(checkFiles(arguments));
    CORE_TRY(const core::Secret passphrase, session.newPassphrase("--key-passphrase", "Passphrase for the new key"));
    CORE_TRY(core::Vault vault, session.writing(order.sign.issuer));
    CORE_CHECK(completeProfile(vault, order.sign, "issue"));
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
            "vault does not keep it. A table for --batch names its columns in the first line: attributes of the "
            "subject such as CN "
            "and O, or “subject”; “names” for DNS:… and the like, or DNS, IP, email. Begun again with the same folder "
            "for the keys, "
            "it makes none twice.",
        .options = options::withTokens({options::issuer().required(), options::profileOrUsual(), options::subject(),
            options::san(), options::key().required(), options::signature(), options::days(), options::until(),
            options::serialNumber(), options::out(),
            Option{"--format", "FORMAT", "pem, der, or pkcs12: key and chain in one file under --key-passphrase"},
            options::chainOut(), options::keyOut(), options::keyPassphraseFile(), options::keyPassphraseFd(),
            Option{"--batch", "TABLE",
                "Instead of --subject: a CSV file with a line for each; --out and --key-out are folders"},
            Option{"--dry-run", {}, "With --batch: only show what would be issued; needs no passphrase"},
            options::force()}),
        .example = "issue --issuer \"Example CA\" --profile tls-client --subject CN=worker-1 --key ec:P-256 --out "
                   "worker.pem --key-out "
                   "worker.key",
        .run = runIssue};
}

}
