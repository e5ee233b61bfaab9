#pragma once

#include "core/vault/Check.h"
#include "ui/text/Messages.h"

namespace ui {

/// The verdict about a vault: sound, or what is wrong with its first bad row.
Message verdictOf(const core::CheckReport& report);

}
