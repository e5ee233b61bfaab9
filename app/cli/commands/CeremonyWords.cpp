#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/crypto/Digest.h"

namespace cli {

namespace {

core::Result<Outcome> runCeremonyWords(Session& session)
{
    CORE_TRY(const core::Bytes content, core::readFile(session.arguments().text("FILE"), core::limits::crlOctets));
    const core::Sha256 hash = core::sha256(content);
    Outcome outcome{.json = {{"sha256", core::toHex(hash)}, {"words", core::fingerprintWords(hash)}}, .text = {}};
    constexpr std::size_t column = 10;
    outcome.text = hangingLine("SHA-256", core::fingerprintGroups(hash), column) +
        hangingLine("In words", core::fingerprintWords(hash), column);
    return outcome;
}

}

Command ceremonyWords()
{
    return {.path = "ceremony words",
        .summary = "Says the SHA-256 of a file in digits and in words, for reading aloud.",
        .detail =
            "The words are those of the PGP word list: even places take words of two syllables, odd ones words of "
            "three, so that one left out or swapped is heard.",
        .options = {options::file()},
        .example = "ceremony words root.crt",
        .run = runCeremonyWords};
}

}
