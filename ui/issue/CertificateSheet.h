#pragma once

#include "core/x509/Certificate.h"
#include "ui/widgets/KeyValueGrid.h"

#include <vector>

namespace ui {

/// A whole certificate in plain words. `withStandardNames`: each line also says what the standard calls it.
std::vector<KeyValue> certificateSheet(const core::Certificate& certificate, bool withStandardNames);

}
