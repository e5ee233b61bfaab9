#pragma once
#include "core/base/Result.h"
#include "core/ceremony/paper/Document.h"
#include <map>

/// Pages of documents. Needs a QGuiApplication, but no window and no display (platform "offscreen").
namespace print {

struct Pdf {
    core::Bytes content;
    int pages = 0;
    std::map<std::string, int> pageOf; ///< of anchors and steps; the first page is 1
};

/// A4. The same document gives other octets each time: Qt stamps the time of day. Errors: Internal (CW-368).
core::Result<Pdf> makePdf(const core::document::Document& document);

}
