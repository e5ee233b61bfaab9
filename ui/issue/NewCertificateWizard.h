#pragma once

#include "ui/issue/CertificateDraft.h"
#include "ui/issue/WizardFrame.h"
#include "ui/vault/VaultSession.h"

namespace ui {

class HierarchyPicture;

/// A certificate for something that has no request yet: key made here, only a request, or the command for the server.
class NewCertificateWizard : public WizardFrame {
    Q_OBJECT
public:
    NewCertificateWizard(VaultSession& session, Pools& pools, QWidget* parent = nullptr);

signals:
    /// A certificate was signed: its row in the vault.
    void certificateSigned(qint64 row);

private:
    void refreshPicture();

    VaultSession& m_session;
    CertificateDraft m_draft;
    HierarchyPicture* m_picture;
};

}
