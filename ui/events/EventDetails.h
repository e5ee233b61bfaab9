#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/DetailsPane.h"

namespace ui {

/// One line of the log: who did what when, its details as names and values, and its link to the line before.
Details eventDetails(const core::EventRow& row);

}
