#pragma once
#include "core/ceremony/engine/Room.h"

/// Words for reading aloud, some of which a witness types back from paper: so somebody has compared them.
namespace core {

inline constexpr std::size_t challengeWords = 3;

/// Chooses which words are asked for. Errors: Internal without randomness.
Result<void> openChallenge(StepDesk& desk, Bytes fingerprint);
/// One field for each word that is asked for.
std::vector<StepField> challengeFields(const StepDesk& desk);
/// The words, for the sheet of paper.
std::vector<std::string> challengeSheet(const StepDesk& desk);
/// Errors: Refused (CW-771) naming the place; another set of words is asked for the next time.
Result<void> judgeChallenge(StepDesk& desk, const StepAnswers& answers);

}
