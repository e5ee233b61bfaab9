#pragma once

#include "core/base/Secret.h"
#include "ui/issue/BuildPlan.h"

namespace ui {

/// A CA that was made, with its first CRL.
struct MadeCa {
    std::string name;
    std::string stem; ///< of its files
    core::Certificate certificate;
    std::optional<core::Crl> crl;
};

/// All that the wizard for a new vault gathers. Lives in the wizard; the passphrase is wiped with it.
struct BuildDraft {
    std::string clockReason; ///< why an odd clock is right; empty: it is not odd
    std::filesystem::path path;
    bool isInOpenVault = false; ///< nothing about the vault is asked, and none is made
    core::Secret passphrase;
    HierarchyPlan plan;
    std::vector<MadeCa> made; ///< from the root down
    std::filesystem::path backup;
};

}
