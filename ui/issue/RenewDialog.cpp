#include "ui/issue/RenewDialog.h"

#include "ui/issue/InstallStep.h"
#include "ui/issue/KeyFileStep.h"
#include "ui/issue/MakeStep.h"
#include "ui/issue/RenewStep.h"
#include "ui/issue/ReviewStep.h"

#include <QPointer>

namespace ui {
namespace {

/// The pages of the way on which the key is there already.
class ReviewOfRenewal : public ReviewStep {
public:
    ReviewOfRenewal(RenewDraft& draft, VaultSession& session) : ReviewStep(draft.sign, session), m_draft(draft) {}
    bool isNeeded() const override { return m_draft.key != RenewKey::MadeHere; }
    QString otherText() const override { return {}; }

private:
    const RenewDraft& m_draft;
};

/// The last page, for one of the two ways.
class InstallOfRenewal : public InstallStep {
public:
    InstallOfRenewal(const RenewDraft& draft, bool isMadeHere, QThreadPool& computing,
        std::shared_ptr<const core::ForeignReader> reader)
        : InstallStep(isMadeHere ? draft.make.result : draft.sign.result,
              isMadeHere ? draft.make.keyFile : draft.sign.keyFile, computing, std::move(reader)),
          m_draft(draft),
          m_isMadeHere(isMadeHere)
    {}
    bool isNeeded() const override { return (m_draft.key == RenewKey::MadeHere) == m_isMadeHere; }

private:
    const RenewDraft& m_draft;
    bool m_isMadeHere;
};

}

RenewDialog::RenewDialog(
    VaultSession& session, Pools& pools, core::Renewal renewal, RenewPurpose purpose, QWidget* parent)
    : WizardFrame(purpose == RenewPurpose::Renew ? tr("Renew") : tr("Another like this"), parent),
      m_session(session),
      m_draft{.renewal = std::move(renewal), .purpose = purpose}
{
    setObjectName(QStringLiteral("renewDialog"));
    addPage(new RenewStep(m_draft, session, pools));
    auto* review = new ReviewOfRenewal(m_draft, session);
    addPage(review);
    addPage(new KeyFileStep(m_draft.make));
    auto* make = new MakeStep(m_draft.make, session, pools);
    addPage(make);
    addPage(new InstallOfRenewal(m_draft, false, pools.computing(), session.context().reader));
    addPage(new InstallOfRenewal(m_draft, true, pools.computing(), session.context().reader));
    connect(review, &ReviewStep::certificateSigned, this, &RenewDialog::certificateSigned);
    connect(make, &MakeStep::certificateSigned, this, &RenewDialog::certificateSigned);
    begin();
}

void RenewDialog::openFor(VaultSession& session, Pools& pools, qint64 certificate, RenewPurpose purpose,
    QWidget* parent, std::function<void(RenewDialog&)> opened, std::function<void(const core::Error&)> failed)
{
    session.read([certificate](core::Vault& vault, std::stop_token) { return core::renewalOf(vault, certificate); },
        [&session, &pools, purpose, parent = QPointer(parent), opened = std::move(opened), failed = std::move(failed)](
            core::Result<core::Renewal> renewal) {
            if (!renewal) return failed(renewal.error());
            auto* dialog = new RenewDialog(session, pools, *std::move(renewal), purpose, parent);
            opened(*dialog);
            dialog->open();
        });
}

}
