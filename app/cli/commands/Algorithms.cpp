#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/crypto/KeyAlgorithm.h"

namespace cli {

namespace {

core::Result<Outcome> runAlgorithms(Session&)
{
    Outcome outcome;
    outcome.json = {{"keys", Json::array()}, {"signatures", Json::array()}};
    std::vector<std::vector<std::string>> keys, signatures;
    for (const core::KeyAlgorithm& key : core::keyAlgorithms()) {
        const bool signs = core::canSign(key.family);
        outcome.json["keys"].push_back({{"id", key.id}, {"label", key.label}, {"strength", key.strength},
            {"signs", signs}, {"advice", key.advice}});
        keys.push_back(
            {std::string(key.id), std::to_string(key.strength), signs ? "yes" : "no", std::string(key.advice)});
    }
    for (const core::SignatureAlgorithm& signature : core::signatureAlgorithms()) {
        outcome.json["signatures"].push_back({{"id", signature.id}, {"name", signature.name}, {"oid", signature.oid}});
        signatures.push_back({std::string(signature.id), std::string(signature.name), std::string(signature.oid)});
    }
    outcome.text = table({"KEY", "BITS OF STRENGTH", "SIGNS", "ADVICE"}, keys) + "\n" +
        table({"SIGNATURE", "NAME", "OID"}, signatures);
    return outcome;
}

}

Command algorithms()
{
    return {.path = "algorithms",
        .summary = "Lists the kinds of keys and signatures.",
        .detail =
            "The first word of a line is what --key and --signature take. Strength is against an attacker without "
            "a quantum computer (NIST SP 800-57 part 1).",
        .options = {},
        .example = "algorithms",
        .run = runAlgorithms};
}

}
