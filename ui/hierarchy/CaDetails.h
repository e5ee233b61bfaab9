#pragma once

#include "core/vault/CeremonyStore.h"
#include "core/workflows/Workflows.h"
#include "ui/widgets/DetailsPane.h"

#include <optional>

namespace ui {

/// What the vault tells about one CA beyond its row.
struct CaFacts {
    std::optional<core::Certificate> certificate;
    std::size_t live = 0;                      ///< certificates below it that are valid now
    std::vector<core::CeremonyRow> ceremonies; ///< of a guarded root, oldest first
};
/// On the vault's thread. Errors: Storage.
core::Result<CaFacts> readCaFacts(core::Vault& vault, const core::CaRow& ca);

Details caDetails(const core::CaRow& ca, const CaFacts& facts, core::Time now);

}
