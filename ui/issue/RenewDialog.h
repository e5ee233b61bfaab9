#pragma once

#include "ui/issue/RenewDraft.h"
#include "ui/issue/WizardFrame.h"
#include "ui/vault/VaultSession.h"

#include <functional>

namespace ui {

/// A new certificate in the place of an old one, or another like it: which key, review beside the old one, signature, files.
class RenewDialog : public WizardFrame {
    Q_OBJECT
public:
    RenewDialog(
        VaultSession& session, Pools& pools, core::Renewal renewal, RenewPurpose purpose, QWidget* parent = nullptr);

    /// Reads what the old certificate leaves and opens the dialog. What goes wrong is told to `failed`.
    static void openFor(VaultSession& session, Pools& pools, qint64 certificate, RenewPurpose purpose, QWidget* parent,
        std::function<void(RenewDialog&)> opened, std::function<void(const core::Error&)> failed);

signals:
    /// A certificate was signed: its row in the vault.
    void certificateSigned(qint64 row);

private:
    VaultSession& m_session;
    RenewDraft m_draft;
};

}
