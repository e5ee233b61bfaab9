#include "core/ceremony/paper/DryRunDocument.h"
#include "core/base/Display.h"
#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"
#include <algorithm>

namespace core {
namespace {

using namespace document;

void addMistakes(std::vector<Block>& blocks, const DryRun& run)
{
    for (const Finding& finding : run.findings)
        blocks.push_back(Notice{finding.severity == Severity::Error ? Mood::Bad : Mood::Warning,
            "Line " + finding.place + " of the script", sentence(finding)});
}

/// Who shall have read the script, and whether their signature lies beside it.
void addReviewers(std::vector<Block>& blocks, const Script& script, const DryRun& run)
{
    if (run.reviewers.empty() && run.unverified.empty() && script.people.reviewers == 0) return;
    blocks.push_back(Heading{"Reviewers", 2, {}});
    const auto signedBy = std::ranges::count_if(run.reviewers, &DryReviewer::hasSigned);
    blocks.push_back(Paragraph{std::to_string(signedBy) + " have signed it as it is; a live ceremony wants " +
        std::to_string(script.people.reviewers) + "."});
    Table table{{{"Who", 5, false}, {"Signature", 9, false}}, {}, true};
    for (const DryReviewer& reviewer : run.reviewers)
        table.rows.push_back({showText(reviewer.name), reviewer.hasSigned ? "has signed" : "has not signed"});
    for (const ScriptReview& review : run.unverified)
        table.rows.push_back({showText(review.file), "unverified: " + sentence(*review.why)});
    if (!table.rows.empty()) blocks.push_back(std::move(table));
}

void addMachine(std::vector<Block>& blocks, const DryRun& run)
{
    if (run.environment.empty()) return;
    blocks.push_back(Heading{"The machine", 2, {}});
    Table table{{{"Check", 2, true}, {"Verdict", 2, false}, {"What was seen", 9, false}}, {}, true};
    for (const EnvironmentResult& result : run.environment) {
        const std::string weight = !result.isStanding() ? "" : result.isWaivable ? ", needs a reason" : ", in the way";
        table.rows.push_back({std::string(result.id), std::string(nameOf(result.verdict)) + weight,
            std::string(result.label) + ": " + showText(result.observed)});
    }
    blocks.push_back(std::move(table));
}

StepBox boxOf(const DryStep& dry)
{
    const ScriptStep& step = *dry.step;
    StepBox box{.id = step.id,
        .kind = std::string(step.kind->label),
        .minutes = "minute " + std::to_string(dry.from),
        .text = showText(step.say),
        .isIrreversible = step.kind->isIrreversible};
    for (const StepValue& deed : dry.deeds) box.facts.push_back({std::string(deed.label), showText(deed.text), true});
    std::string who;
    for (const Confirmation& one : step.confirm)
        who += (who.empty() ? "" : ", ") + std::to_string(one.count) + " × " + std::string(infoOf(one.role).name);
    box.facts.push_back({"Confirmed by", who, false});
    return box;
}

Notice verdictOf(const DryRun& run)
{
    const std::string inert = "Nothing was made, signed, logged in to or written.";
    if (!run.isFit()) return {Mood::Bad, "It cannot be held like this", inert};
    if (run.signaturesMissing == 0) return {Mood::Good, "Nothing stands in the way", inert};
    return {Mood::Warning, "Signatures of reviewers are missing: " + std::to_string(run.signaturesMissing),
        "It can be rehearsed; a live ceremony does not begin without them. " + inert};
}

}

Document dryRunDocument(const Script& script, const DryRun& run)
{
    Document document;
    document.title = "Dry run of " + showText(script.title);
    document.bar = Bar::Script;
    document.kind = "DRY RUN";
    document.header = document.title + ", revision " + std::to_string(script.revision);
    document.footer = {fingerprintGroups(script.identity), fingerprintWords(script.identity)};
    document.blocks.push_back(Heading{document.title, 1, {}});
    document.blocks.push_back(verdictOf(run));
    addMistakes(document.blocks, run);
    addReviewers(document.blocks, script, run);
    addMachine(document.blocks, run);
    int act = 0;
    for (const DryStep& dry : run.steps) {
        if (dry.step->act != act)
            document.blocks.push_back(Heading{"Act " + std::to_string(act = dry.step->act), 2, {}});
        document.blocks.push_back(boxOf(dry));
    }
    return document;
}

}
