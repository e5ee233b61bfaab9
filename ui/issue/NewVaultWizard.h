#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardFrame.h"
#include "ui/vault/VaultSession.h"

namespace ui {

class HierarchyPicture;
class PlainLabel;

/// From nothing to a vault with a root, a CA that works, first CRLs and a backup. Accepted: the session holds the new vault.
class NewVaultWizard : public WizardFrame {
    Q_OBJECT
public:
    /// `proposed` is where the vault is put unless the person says otherwise.
    NewVaultWizard(
        VaultSession& session, Pools& pools, const std::filesystem::path& proposed, QWidget* parent = nullptr);

private:
    void refreshPicture();

    core::Clock m_clock;
    BuildDraft m_draft;
    HierarchyPicture* m_picture;
    PlainLabel* m_facts;
};

}
