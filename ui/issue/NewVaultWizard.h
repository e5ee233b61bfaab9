#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardFrame.h"
#include "ui/vault/VaultSession.h"

namespace ui {

class HierarchyPicture;
class PlainLabel;

/// From nothing to a vault with a root, a CA that works, first CRLs and a backup; or the same in the vault that is open.
/// Accepted: the session holds the vault.
class NewVaultWizard : public WizardFrame {
    Q_OBJECT
public:
    /// `proposed` is where a new vault is put unless the person says otherwise; none: the open vault, unlocked, is used.
    NewVaultWizard(VaultSession& session, Pools& pools, const std::optional<std::filesystem::path>& proposed,
        TokensToOffer tokens = {}, QWidget* parent = nullptr);

private:
    void refreshPicture();

    core::Clock m_clock;
    BuildDraft m_draft;
    HierarchyPicture* m_picture;
    PlainLabel* m_facts;
};

}
