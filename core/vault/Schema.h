#pragma once
#include "core/base/Text.h"
#include <span>

namespace core {

/// The files of schema/, in order; a vault whose user_version is N has run the first N.
std::span<const EmbeddedText> schemaSteps();

}
