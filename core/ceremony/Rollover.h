#pragma once
#include "core/ceremony/Script.h"

namespace core {

/// How a step names the root that was followed by a new one, in "by" and "of".
inline constexpr std::string_view formerRoot = "former";

/// Whether the key that signs at this step, or comes back from paper, is that of the root before.
bool isByFormer(const Script& script, const ScriptStep& step);

}
