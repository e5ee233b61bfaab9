#pragma once

#include "core/vault/Rows.h"
#include "core/x509/Csr.h"
#include "ui/widgets/DetailsPane.h"

namespace ui {

Details requestDetails(const core::RequestRow& row, const core::Csr& request, core::Time now);

}
