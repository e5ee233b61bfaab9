#pragma once
#include "core/base/Wording.h"

namespace cli {

/// The wordings of the command line itself, CW-9nn.
std::span<const core::Wording> ownWordings();
/// The words for an error: its rule's, from here or from core, else those of its cause.
const core::Wording& wordsFor(const core::Error& error);

}
