#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Issuance.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "core/formats/ExportFormat.h"

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

core::Result<Outcome> run(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const Order order, orderOf(arguments));
    CORE_CHECK(checkIssueOutputs(arguments));
    CORE_TRY(const core::Secret passphrase, session.newPassphrase("--key-passphrase", "Passphrase for the new key"));
    CORE_TRY(core::Vault vault, session.writing());
    CORE_TRY(
        const core::IssuedWithKey made, core::issueWithKey(vault, order.subject, order.names, *order.key, order.sign));
    Outcome outcome = reportOf(made.issued, session.now());
    CORE_TRY(const std::string pem, made.key.encryptedPem(passphrase.view()));
    CORE_CHECK(writeOutput(arguments, "--key-out", core::bytesOf(pem), core::FileKind::Private, outcome));
    CORE_CHECK(writeIssued(vault, arguments, made.issued, outcome));
    return outcome;
}

}

Command issue()
{
    return {.path = "issue",
        .summary = "Makes a key and a certificate for it in one step.",
        .detail = "The key is written encrypted to --key-out; the vault does not keep it.",
        .options = {options::issuer().required(), options::profile().required(), options::subject().required(),
            options::san(), options::key().required(), options::signature(), options::days(), options::out().required(),
            options::fileFormat(), options::chainOut(), options::keyOut().required(), options::keyPassphraseFile(),
            options::keyPassphraseFd(), options::force()},
        .example = "issue --issuer \"Example CA\" --profile tls-client --subject CN=worker-1 --key ec:P-256 --out "
                   "worker.pem --key-out "
                   "worker.key",
        .run = run};
}

}
