#pragma once

#include "ui/tokens/TokenRow.h"
#include "ui/widgets/DetailsPane.h"

namespace ui {

/// The card of a token, a reader or a module; what it can compute as the last tab.
Details tokenDetails(const TokenRow& row);

}
