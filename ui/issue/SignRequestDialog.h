#pragma once

#include "ui/issue/SignDraft.h"
#include "ui/issue/WizardFrame.h"
#include "ui/vault/VaultSession.h"

#include <functional>

namespace ui {

class ReviewStep;

/// Review of a request, signature, files to install. Accepted: it was signed.
class SignRequestDialog : public WizardFrame {
    Q_OBJECT
public:
    SignRequestDialog(VaultSession& session, Pools& pools, RequestSource source, QWidget* parent = nullptr);

    /// Opens the review of a request that is in the vault's list; reading it takes a moment. What goes wrong is told to
    /// `failed`.
    static void openStored(VaultSession& session, Pools& pools, const core::RequestRow& row, QWidget* parent,
        std::function<void(SignRequestDialog&)> opened, std::function<void(const core::Error&)> failed);

signals:
    /// A certificate was signed: its row in the vault.
    void certificateSigned(qint64 row);
    /// The request was refused; when it was in the vault's list it is gone from there.
    void requestRefused();

private:
    void showEarlier(ReviewStep& review);

    VaultSession& m_session;
    SignDraft m_draft;
};

}
