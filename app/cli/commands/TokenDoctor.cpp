#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "app/cli/TokenJson.h"
#include "app/cli/Words.h"
#include "core/base/Display.h"
#include "core/tokens/KnownModules.h"
#include <filesystem>

namespace cli {

namespace {

enum class Grade { Good, Note, Bad };
constexpr std::string_view nameOf(Grade grade)
{
    return grade == Grade::Good ? "good" : grade == Grade::Note ? "note" : "bad";
}

/// What was found of one thing, and what to do about it.
struct Diagnosis {
    Grade grade;
    std::string about;
    std::string what;
    std::string remedy{};
};
using Diagnoses = std::vector<Diagnosis>;

void judgePin(const core::Token& token, Diagnoses& all)
{
    const auto add = [&](Grade grade, std::string what, std::string remedy) {
        all.push_back({grade, token.label, std::move(what), std::move(remedy)});
    };
    switch (token.userPin) {
    case core::PinState::Good: break;
    case core::PinState::NotSet:
        add(Grade::Bad, "it has no PIN for a user, so no key can be made or used",
            "token pin --by-so sets the first one.");
        break;
    case core::PinState::Low:
        add(Grade::Note, "its PIN was entered wrong since the last right entry",
            "Make sure of the PIN before the next try; a right entry puts the count back.");
        break;
    case core::PinState::FinalTry:
        add(Grade::Bad, "one more wrong PIN locks it",
            "Make sure of the PIN, then use it with --last-try; or have the officer set a new one: token pin --by-so.");
        break;
    case core::PinState::Locked:
        add(Grade::Bad, "its PIN is locked", "The security officer sets a new one: token pin --by-so.");
        break;
    }
    if (token.officerPin == core::PinState::FinalTry || token.officerPin == core::PinState::Locked)
        add(Grade::Bad,
            token.officerPin == core::PinState::Locked ? "the PIN of its security officer is locked"
                                                       : "one more wrong PIN locks its security officer out",
            "Keys on it still sign, but nobody can unlock the user's PIN any more: prepare another token.");
    if (token.mustChangeUserPin) add(Grade::Note, "it wants a new PIN before it is used", "token pin changes it.");
    if (token.isWriteProtected) add(Grade::Note, "it is write-protected: keys sign, none can be made", {});
}

void judgeMechanisms(const core::Token& token, Diagnoses& all)
{
    std::string makes;
    for (const core::TokenMechanism& mechanism : token.mechanisms) {
        const bool generates = std::ranges::contains(mechanism.uses, "generate_key_pair");
        const std::string_view kind = mechanism.name.contains("RSA")            ? "RSA"
            : mechanism.name.contains("EDWARDS")                                ? "Ed25519"
            : mechanism.name.contains("EC") || mechanism.name.contains("ECDSA") ? "EC"
                                                                                : "";
        if (generates && !kind.empty() && !makes.contains(kind)) makes.append(makes.empty() ? "" : ", ").append(kind);
    }
    if (makes.empty())
        all.push_back({Grade::Note, token.label, "it makes no keys of a kind that is used here",
            "Keys that are brought to it may still sign; token test tells."});
    else
        all.push_back({Grade::Good, token.label, "it can make keys of these kinds: " + makes});
}

void judgeModule(const core::ModuleReading& reading, bool isChosen, Diagnoses& all)
{
    const std::string path = reading.offered.path.string();
    if (!reading.module) {
        const core::Wording& wording = wordsFor(reading.module.error());
        const auto filled = [&](std::string_view text) { return core::filled(text, reading.module.error().values); };
        all.push_back({Grade::Bad, path, filled(wording.what) + " " + filled(wording.why), filled(wording.remedy)});
        if (reading.module.error().rule == "CW-460")
            all.back().remedy += " If it was an update: token modules --accept " + path;
        return;
    }
    if (isChosen)
        all.push_back({Grade::Good, path, "it answers, and its file is what it was when it was chosen"});
    else
        all.push_back({Grade::Note, path, "it answers, but was never chosen, so no PIN goes to it",
            "If you use it: token modules --add " + path});
    if (reading.module->readers.empty())
        all.push_back({Grade::Note, path, "it sees no reader",
            "Plug the reader or token in. For smart cards the service pcscd must run."});
    for (const core::TokenReader& reader : reading.module->readers) {
        if (reader.problem) all.push_back({Grade::Bad, reader.description, sentenceOf(*reader.problem)});
        if (!reader.token) continue;
        if (!reader.token->isInitialized) continue; // SoftHSM always offers one
        judgePin(*reader.token, all);
        judgeMechanisms(*reader.token, all);
    }
}

core::Result<Outcome> runTokenDoctor(Session& session)
{
    Diagnoses all;
    const core::KnownModules known(core::userConfigFolder());
    const auto chosen = known.chosen();
    if (!chosen) all.push_back({Grade::Bad, "modules", sentenceOf(chosen.error())});
    const auto path = session.arguments().find("--module");
    const auto readings = chosen ? askedModules(path) : core::Result<std::vector<core::ModuleReading>>();
    CORE_CHECK(readings);
    if (chosen && readings->empty())
        all.push_back({Grade::Bad, "modules", "no module is listed on this system, and none was chosen",
            "Install the driver of your token, or name its module: token modules --add PATH"});
    for (const core::ModuleReading& reading : *readings) {
        std::error_code ignored;
        const auto canonical = std::filesystem::weakly_canonical(reading.offered.path, ignored);
        judgeModule(reading, std::ranges::contains(*chosen, canonical, &core::ModuleFile::path), all);
    }
    Outcome outcome{.json = {{"findings", Json::array()}}, .text = {}};
    for (const Diagnosis& each : all) {
        outcome.json["findings"].push_back(
            {{"grade", nameOf(each.grade)}, {"about", each.about}, {"what", each.what}, {"remedy", each.remedy}});
        const std::string remedy = each.remedy.empty() ? std::string() : " " + core::showText(each.remedy);
        outcome.text += wrapped(std::string(nameOf(each.grade)) + ": " + core::showText(each.about) + ": " +
                core::showText(each.what) + "." + remedy,
            6, 2);
        if (each.grade == Grade::Bad) outcome.code = 1;
    }
    return outcome;
}

}

Command tokenDoctor()
{
    return {.path = "token doctor",
        .summary = "Says in plain words what is wrong with modules and tokens, and what to do.",
        .detail = "It logs in nowhere and changes nothing. The exit code is 1 when something is wrong.",
        .options = {{"--module", "PATH", "Look at this module alone"}},
        .example = "token doctor",
        .run = runTokenDoctor};
}

}
