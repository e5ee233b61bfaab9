#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/DetailsPane.h"

#include <optional>

namespace ui {

/// All about a revocation list; `crl` is the list itself where it is the newest of its CA, `revoked` the certificates that
/// are revoked now.
Details crlDetails(const core::CrlRow& row, const QString& caName, const std::optional<core::Crl>& crl,
    const std::vector<core::CertificateRow>& revoked, core::Time now);

}
