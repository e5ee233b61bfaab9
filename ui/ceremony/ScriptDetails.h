#pragma once

#include "ui/ceremony/ScriptRow.h"
#include "ui/widgets/DetailsPane.h"

namespace ui {

/// The card of a script: what it makes, who is needed, and its identity.
Details scriptDetails(const ScriptRow& row);

}
