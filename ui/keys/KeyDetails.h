#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/DetailsPane.h"

namespace ui {

/// `usedBy` names the CA that signs with it; empty: none.
Details keyDetails(const core::KeyRow& key, const QString& usedBy);

}
