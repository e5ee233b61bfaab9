#pragma once

#include "core/workflows/Workflows.h"
#include "ui/widgets/DetailsPane.h"

namespace ui {

/// The card of a profile: good for, not for, how long, which keys; its file as the last tab.
Details profileDetails(const core::ProfileRow& row);
/// The card of a profile that may be taken in: what is new in it and what the checks say.
Details previewDetails(const core::ProfilePreview& preview);

}
