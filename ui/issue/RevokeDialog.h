#pragma once

#include "ui/issue/WizardFrame.h"
#include "ui/vault/VaultSession.h"

namespace ui {

/// What a revocation is about and what was chosen.
struct RevokeDraft {
    core::CertificateRow row;
    std::string ca; ///< that issued it; empty: no CA of this vault
    bool isDone = false;
    bool isGuarded = false; ///< the CA is a guarded root, whose list only a ceremony makes
};

/// Revokes one certificate, for good, with the reason; afterwards offers the CRL that tells the world.
class RevokeDialog : public WizardFrame {
    Q_OBJECT
public:
    RevokeDialog(VaultSession& session, core::CertificateRow row, QWidget* parent = nullptr);

signals:
    /// It is revoked: its row in the vault.
    void certificateRevoked(qint64 row);
    /// The person wants the CRL of this CA made now.
    void crlWanted(const QString& ca);

private:
    RevokeDraft m_draft;
};

}
