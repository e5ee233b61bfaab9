#pragma once
#include "app/cli/Arguments.h"
#include "app/cli/Command.h"

namespace cli {

/// What the command line asks for.
struct Call {
    const Command* command = nullptr; ///< none: only the program or a group was named
    std::string group;                ///< "ca", when only that was named
    Arguments arguments;
};
/// Errors: Usage (CW-901). Missing required options are not looked for: --help may have been asked.
core::Result<Call> parse(int count, const char* const* words);
/// Errors: Usage (CW-913) naming the first required option that is not there.
core::Result<void> checkRequired(const Call& call);
/// Whether --json stands among the words, even in a call that cannot be parsed.
bool wantsJson(int count, const char* const* words);

}
