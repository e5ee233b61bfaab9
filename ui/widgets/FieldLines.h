#pragma once

#include "core/x509/Crl.h"
#include "core/x509/Csr.h"
#include "ui/widgets/DetailsPane.h"

namespace ui {

/// All fields of a certificate by their standard names, extensions with the fields of the extension table.
std::vector<FieldLine> fieldsOf(const core::Certificate& certificate);
std::vector<FieldLine> fieldsOf(const core::Csr& request);
std::vector<FieldLine> fieldsOf(const core::Crl& crl);
/// One extension alone: its name, then its fields one step further in.
std::vector<FieldLine> fieldsOf(const core::Extension& extension);

/// PEM followed by the fingerprint, for the last tab.
QString pemOf(std::string_view label, core::ByteView der);

}
