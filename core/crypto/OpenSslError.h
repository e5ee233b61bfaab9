#pragma once
#include "core/base/Result.h"
#include <string_view>

namespace core::ossl {

/// Empties OpenSSL's error queue of this thread into one Error; `doing` names the step that failed.
std::unexpected<Error> opensslFailure(ErrorCode code, std::string_view doing);

}
