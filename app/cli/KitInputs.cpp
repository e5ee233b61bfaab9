#include "app/cli/KitInputs.h"
#include "app/cli/Inputs.h"
#include "core/ceremony/FingerprintWords.h"

namespace cli {

Option options::knownRoot()
{
    return {"--root", "FILE", "The root certificate as you know it from elsewhere; another one is refused"};
}

Option options::knownWords()
{
    return {"--words", "WORDS",
        "Twelve words or more that stand on paper, of a checkpoint or of the end; others are refused", false, true};
}

core::Result<core::KitKnowledge> knowledgeOf(const Arguments& arguments)
{
    core::KitKnowledge known;
    if (arguments.has("--root")) {
        CORE_TRY(const auto certificates, readCertificates(arguments.text("--root")));
        known.root = certificates.front();
    }
    for (const std::string& text : arguments.all("--words")) {
        CORE_TRY(core::Bytes octets, core::octetsOfWords(text));
        known.words.push_back(std::move(octets));
    }
    if (!known.words.empty() && arguments.all("KIT").size() > 1)
        return core::failAs(core::ErrorCode::Usage, "CW-910", {"--words", "more than one KIT"});
    return known;
}

}
