#pragma once
#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "core/ceremony/record/VerifyKit.h"

namespace cli {

namespace options {
Option knownRoot();  ///< --root FILE of kits
Option knownWords(); ///< --words WORDS, again and again
}

/// What the two options above say of KIT. Errors: Usage (CW-910) words for several kits; those of reading them.
core::Result<core::KitKnowledge> knowledgeOf(const Arguments& arguments);

}
