#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardFrame.h"
#include "ui/vault/VaultSession.h"

namespace ui {

class HierarchyPicture;

/// Another CA, and what came of it.
struct CaDraft {
    bool isRequest = false; ///< its certificate is signed on another machine
    std::string parent;     ///< name of the CA above
    PlannedCa ca{{}, 5, nullptr, "issuing-ca"};
    HierarchyPlan publishing; ///< organisation, country and address
    std::optional<MadeCa> made;
    std::optional<core::Csr> request;

    bool isDone() const { return made || request; }
};

/// One more CA below an existing one, or a request for a CA that is carried to another machine.
class NewCaWizard : public WizardFrame {
    Q_OBJECT
public:
    NewCaWizard(VaultSession& session, Pools& pools, TokensToOffer tokens = {}, QWidget* parent = nullptr);

signals:
    /// The CA is in the vault.
    void caMade(const QString& name);

private:
    void refreshPicture();

    VaultSession& m_session;
    CaDraft m_draft;
    HierarchyPicture* m_picture;
};

}
