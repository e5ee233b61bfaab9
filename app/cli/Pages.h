#pragma once
#include "ui/print/Pdf.h"

namespace cli {

/// Pages of a document; makes what Qt needs for fonts, which takes no display. Errors: as print::makePdf().
core::Result<print::Pdf> pagesOf(const core::document::Document& document);

}
