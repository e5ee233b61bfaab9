#pragma once
#include "core/base/Finding.h"
#include "core/ceremony/engine/Dialog.h"
#include "core/ceremony/engine/Setup.h"

/// What a script would do, told without doing it: nothing is made, signed, logged in to or written.
namespace core {

struct DryStep {
    const ScriptStep* step = nullptr;
    int from = 0;                 ///< minute at which it begins
    std::vector<StepValue> deeds; ///< what it would do, with the templates of what it makes
};

/// Somebody whom the script wants to have read it.
struct DryReviewer {
    std::string name; ///< untrusted
    bool hasSigned = false;
};

struct DryRun {
    std::vector<Finding> findings; ///< of checkScript()
    std::vector<EnvironmentResult> environment;
    std::vector<DryReviewer> reviewers;   ///< whom the script names
    std::vector<ScriptReview> unverified; ///< signatures that do not count
    std::vector<DryStep> steps;           ///< they point into the script
    int signaturesMissing = 0;            ///< of reviewers, without which no live ceremony begins

    /// Whether no mistake in the script and no check that nobody may waive stands in the way.
    bool isFit() const;
};
/// Tells it of a script, which outlives the answer, with the signatures below it, on a machine that was looked at. Errors: those of the
/// shipped profiles.
Result<DryRun> dryRun(
    const Script& script, std::vector<EnvironmentResult> environment, std::span<const ScriptReview> reviews, Time now);

}
