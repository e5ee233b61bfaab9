#pragma once

#include "ui/issue/WizardFrame.h"
#include "ui/vault/VaultSession.h"

namespace ui {

/// Which CRL is made and what came of it.
struct CrlDraft {
    std::string ca;
    int days = 30;
    std::optional<core::PublishedCrl> result;
};

/// Makes the next CRL of a CA and saves it as a file.
class CrlDialog : public WizardFrame {
    Q_OBJECT
public:
    /// `ca` is shown first; empty: the one whose CRL is due first.
    CrlDialog(VaultSession& session, Pools& pools, const QString& ca, QWidget* parent = nullptr);

signals:
    /// The CRL is in the vault: its row.
    void crlMade(qint64 row);

private:
    CrlDraft m_draft;
};

}
