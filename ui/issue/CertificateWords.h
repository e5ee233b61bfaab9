#pragma once

#include "core/base/Finding.h"
#include "core/x509/Certificate.h"
#include "ui/widgets/KeyValueGrid.h"

#include <vector>

namespace ui {

/// "EC P-384" for "ec:P-384".
QString keyWords(std::string_view algorithmId);

/// A whole certificate in plain words. `withStandardNames`: each line also says what the standard calls it.
std::vector<KeyValue> certificateWords(const core::Certificate& certificate, bool withStandardNames);

/// One use of a key, or one purpose, in plain words.
QString useWords(std::string_view standardName);

/// All findings as lines "what remedy".
QString findingLines(const std::vector<core::Finding>& findings);

}
