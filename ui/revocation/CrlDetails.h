#pragma once

#include "core/vault/Lists.h"
#include "ui/widgets/DetailsPane.h"

#include <optional>

namespace ui {

/// What is shown of a CA's lists beside their rows.
struct CrlFacts {
    std::optional<core::Crl> newest;
    std::vector<core::CertificateRow> revoked; ///< now; the latest, not all of many
    std::size_t revokedCount = 0;
};
/// To be read on the vault's thread. Errors: Storage.
core::Result<CrlFacts> readCrlFacts(core::Vault& vault, core::ByteView issuerKey);

/// All about a revocation list; `facts.newest` is the list itself where it is the newest of its CA.
Details crlDetails(const core::CrlRow& row, const QString& caName, const CrlFacts& facts, core::Time now);

}
