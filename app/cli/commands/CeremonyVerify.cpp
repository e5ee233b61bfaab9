#include "app/cli/Commands.h"
#include "app/cli/KitInputs.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/record/VerifyKit.h"

namespace cli {

namespace {

int kitExitCode(core::KitVerdict verdict)
{
    switch (verdict) {
    case core::KitVerdict::Genuine: return 0;
    case core::KitVerdict::Broken: return 1;
    case core::KitVerdict::Unfinished:
    case core::KitVerdict::Unsigned: return 4;
    case core::KitVerdict::Rehearsal: return 5;
    }
    return 1;
}

Json kitJson(const core::KitReport& report)
{
    Json json = {{"kit", report.kit.string()}, {"verdict", core::nameOf(report.verdict)}};
    if (report.why) json["why"] = toJson(*report.why)["error"];
    if (report.why) json["place"] = report.place;
    if (report.genesis) {
        json["mode"] = core::nameOf(report.genesis->mode);
        json["ceremony"] = report.genesis->ceremony;
        json["script_sha256"] = core::toHex(report.genesis->script);
        json["previous_head"] =
            report.genesis->previousHead ? core::toHex(*report.genesis->previousHead) : std::string();
    }
    if (report.verdict == core::KitVerdict::Unsigned) {
        json["is_vouched_for"] = report.isVouchedFor;
        json["is_on_paper"] = report.isOnPaper;
    }
    json["lines"] = report.lines;
    json["incidents"] = report.totals.incidents;
    json["waivers"] = report.totals.waivers;
    json["head"] = core::toHex(report.head);
    json["abort_reason"] = report.abortReason;
    json["root"] = {{"subject", report.rootSubject}, {"sha256", core::toHex(report.rootSha256)}};
    json["took_over_from"] = core::toHex(report.formerSha256);
    json["addendum"] = {{"state", core::nameOf(report.addendum)}, {"lines", report.addendumLines},
        {"head", report.addendumLines > 0 ? core::toHex(report.addendumHead) : std::string()}};
    json["checkpoints"] = Json::array();
    for (const core::KitCheckpoint& each : report.checkpoints)
        json["checkpoints"].push_back(
            {{"file", each.file}, {"line", each.line}, {"step", each.step}, {"words", each.words}});
    json["reviewers"] = Json::array();
    for (const core::KitReviewer& each : report.reviewers)
        json["reviewers"].push_back({{"name", each.name}, {"certificate_sha256", core::toHex(each.certificate)}});
    json["not_covered"] = report.uncovered;
    return json;
}

std::string kitLine(const std::string& label, const std::string& text)
{
    constexpr std::size_t column = 18; // as wide as the labels
    return text.empty() ? std::string() : hangingLine(label, text, column);
}

std::string verdictText(const core::KitReport& report)
{
    const std::string why = report.why ? sentenceOf(*report.why) : std::string();
    switch (report.verdict) {
    case core::KitVerdict::Genuine: return "Genuine: the record is whole and the root key has signed it.\n";
    case core::KitVerdict::Rehearsal: return "Genuine, but of a rehearsal: trust nothing in it.\n";
    case core::KitVerdict::Broken: return wrapped("Broken: " + core::showText(report.place) + ". " + why, 0);
    case core::KitVerdict::Unfinished: return wrapped("Unfinished or unsigned. " + why, 0);
    case core::KitVerdict::Unsigned:
        if (report.isVouchedFor)
            return "Unsigned, as its script says; a later record that the root key has signed cites it.\n";
        return wrapped("Unsigned. " + why, 0) +
            (report.isOnPaper ? "The words of its end are those that were given.\n" : "");
    }
    return {};
}

/// What people compare with paper and with each other.
std::string kitText(const core::KitReport& report)
{
    std::string text = core::showText(report.kit.string()) + "\n";
    if (report.genesis) {
        text += kitLine("Ceremony",
            report.genesis->ceremony + (report.genesis->mode == core::CeremonyMode::Live ? "" : ", a rehearsal"));
        text += kitLine("Script", core::toHex(report.genesis->script));
        text += kitLine("Record before",
            report.genesis->previousHead ? core::toHex(*report.genesis->previousHead) : std::string("none"));
    }
    for (const core::KitReviewer& each : report.reviewers)
        text += kitLine("Reviewed by", core::showText(each.name) + ", " + core::toHex(each.certificate));
    if (report.lines > 0) // else the record was not read to its end
        text += kitLine("Lines",
            counted(report.lines, "line", "lines") + ", " + counted(report.totals.incidents, "incident", "incidents") +
                ", " + counted(report.totals.waivers, "waiver", "waivers"));
    text += kitLine("Root", core::showText(report.rootSubject));
    text += kitLine("SHA-256", core::toHex(report.rootSha256));
    text += kitLine("Took over from", core::toHex(report.formerSha256));
    if (report.lines > 0) {
        text += kitLine("Head", core::toHex(report.head));
        text += kitLine("In words", core::fingerprintWords(report.head));
    }
    if (report.verdict != core::KitVerdict::Broken || report.addendumLines > 0) // else nobody looked for it
        text += kitLine("Addendum",
            std::string(core::nameOf(report.addendum)) +
                (report.addendumLines > 0 ? ", " + core::headWords(report.addendumHead) : std::string()));
    for (const core::KitCheckpoint& each : report.checkpoints)
        text +=
            kitLine("Checkpoint", core::showText(each.file) + " line " + std::to_string(each.line) + ": " + each.words);
    for (const std::string& path : report.uncovered) text += kitLine("Not covered", core::showText(path));
    return text + verdictText(report);
}

core::Result<Outcome> runCeremonyVerify(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::vector<std::string> names = arguments.all("KIT");
    const std::vector<std::filesystem::path> kits(names.begin(), names.end());
    CORE_TRY(const core::KitKnowledge known, knowledgeOf(arguments));
    const bool isChain = arguments.has("--chain");
    CORE_TRY(const core::KitsReport report,
        core::verifyKits(kits, isChain ? core::KitOrder::Chain : core::KitOrder::Alone, known));
    Outcome outcome{.json = {{"verdict", core::nameOf(report.verdict)}}, .code = kitExitCode(report.verdict)};
    if (isChain) outcome.json["is_from_beginning"] = report.isFromBeginning;
    outcome.json["kits"] = Json::array();
    for (const core::KitReport& each : report.kits) {
        outcome.json["kits"].push_back(kitJson(each));
        outcome.text += (outcome.text.empty() ? "" : "\n") + kitText(each);
    }
    if (isChain && report.verdict != core::KitVerdict::Broken)
        outcome.text += std::string("\nEach kit goes on from the one before") +
            (report.isFromBeginning ? ", and the first one is the beginning.\n"
                                    : "; the first one is not the beginning.\n");
    return outcome;
}

}

Command ceremonyVerify()
{
    return {.path = "ceremony verify",
        .summary = "Tells whether the record of a ceremony is genuine.",
        .detail =
            "Follows the chain of its lines, compares every file, checks the signatures of the root key, and shows the "
            "words "
            "that stand on paper. It ends with 0 for a genuine record, 1 for a broken one, 4 for one without its seal, "
            "signature or end, and 5 for a genuine rehearsal; of several with the worst.",
        .options = {{"KIT", {}, "The folders of kits, or of sticks with a record", true, true}, options::knownRoot(),
            options::knownWords(),
            {"--chain", {},
                "The kits are those of one CA, from the oldest to the newest, and each must cite the one before"}},
        .example = "ceremony verify /media/stick/example-root --root root.pem",
        .run = runCeremonyVerify};
}

}
