#pragma once
#include "core/tokens/Modules.h"

struct ck_function_list;

/// Asking a module that is loaded, without logging in and without a session.
namespace core {

/// What the module says of itself and of all of its readers. `file`: where it was loaded from.
Result<TokenModule> readLoaded(const ck_function_list& calls, const ModuleFile& file);
/// The numbers of its slots; they change their meaning whenever a token comes or goes.
Result<std::vector<unsigned long>> slotsOf(const ck_function_list& calls, bool withTokenOnly);
/// What is in a slot, without its mechanisms. Errors: those of C_GetTokenInfo.
Result<Token> readTokenInfo(const ck_function_list& calls, unsigned long slot);

}
