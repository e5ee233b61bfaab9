#pragma once
#include "core/tokens/MachineTokens.h"

/// Tokens to practise with: SoftHSM with a folder of the workbench's own, below that of the user's data. Its module is a copy
/// there, so that it is known by its place and can never be taken for the SoftHSM of the system (docs/decisions/0028).
namespace core {

/// $XDG_DATA_HOME/certwright/practice, by default ~/.local/share/certwright/practice; empty: there is no home.
std::filesystem::path practiceFolder();
/// The module there, whether it was made yet or not.
std::filesystem::path practiceModule();
bool isPracticeModule(const std::filesystem::path& module);
/// By which a module finds its tokens, for helperTokens(); empty for all others.
std::vector<std::string> settingsOf(const std::filesystem::path& module);

/// What every practice token is made with, for its user and its security officer; no secret, and shown as such.
constexpr std::string_view practicePin = "123456";

/// Makes one more token, and the folder with its module where they are missing. The module is chosen with it, and renewed when the
/// system has another version. Errors: NotFound (CW-743) when SoftHSM is not installed, Storage, those of TokenService::initialise().
Result<ReachedToken> makePracticeToken(MachineTokens& machine, std::string_view label);

}
