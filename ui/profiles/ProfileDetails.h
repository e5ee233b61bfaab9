#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/DetailsPane.h"

namespace ui {

/// The card of a profile: good for, not for, how long, which keys; its file as the last tab.
Details profileDetails(const core::ProfileRow& row);

}
