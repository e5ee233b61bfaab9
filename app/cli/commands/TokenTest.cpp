#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/TokenJson.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"
#include "core/crypto/Random.h"

namespace cli {

namespace {

core::Result<Outcome> runTokenTest(Session& session)
{
    CORE_TRY(const core::TokenKeyUri uri, core::readTokenKeyUri(session.arguments().text("--key")));
    CORE_TRY(const core::OpenedTokenKey found, session.tokenKey(uri));
    const core::PublicKey& key = found.key->publicKey();
    CORE_TRY(const core::SignatureAlgorithm* algorithm, key.defaultSignature());
    // The fixed beginning is no beginning of anything that is signed in earnest.
    core::Bytes message = core::copyOf(core::bytesOf("Certwright test signature; certifies nothing: "));
    CORE_TRY(const core::Bytes random, core::randomBytes(32));
    message.insert(message.end(), random.begin(), random.end());
    CORE_TRY(const core::Bytes signature, found.key->sign(message, *algorithm));
    if (!key.verifies(message, signature, *algorithm))
        return core::failAs(core::ErrorCode::Refused, "CW-996", {found.place.objectLabel});
    Outcome outcome;
    outcome.json = {{"uri", core::toUri(found.place)}, {"algorithm", key.algorithmId()},
        {"signature_algorithm", algorithm->id}, {"signature_octets", signature.size()}, {"is_good", true}};
    outcome.text = "The key " + core::showText(found.place.objectLabel) + " (" + core::showText(key.algorithmId()) +
        ") on the token " + core::showText(found.place.token.label) + " signs; its signature verifies.\n";
    return outcome;
}

}

Command tokenTest()
{
    return {.path = "token test",
        .summary = "Makes a signature with a key on a token, and checks it.",
        .detail = "What is signed certifies nothing.",
        .options = options::withTokens({options::tokenKey().required()}),
        .example = "token test --key \"pkcs11:token=Root A;object=root\"",
        .run = runTokenTest};
}

}
