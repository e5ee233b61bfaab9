#pragma once
#include "core/tokens/TokenService.h"

namespace core {

/// CORE_TEXT: where a key on a token was born and whether it can leave, "born here and cannot leave", or why that is not so.
std::string_view originOf(const TokenKeyAttributes& attributes);
/// Born on the token, and never able to leave it in any form.
bool isBornToStay(const TokenKeyAttributes& attributes);

}
