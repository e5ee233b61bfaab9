#include "ui/issue/SignRequestDialog.h"

#include "core/vault/Stores.h"
#include "ui/issue/InstallStep.h"
#include "ui/issue/RefuseStep.h"
#include "ui/issue/ReviewStep.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/MarkLabel.h"

#include <QPointer>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr std::size_t shownEarlier = 6;

Mark markOf(core::CertificateStatus status)
{
    switch (status) {
    case core::CertificateStatus::Active: return Mark::Active;
    case core::CertificateStatus::Expiring: return Mark::Expiring;
    case core::CertificateStatus::Revoked: return Mark::Revoked;
    case core::CertificateStatus::Unfinished:
    case core::CertificateStatus::NotYetValid: return Mark::Waiting;
    case core::CertificateStatus::Expired: return Mark::Retired;
    }
    return Mark::None;
}

/// "same key", "same name": what it has to do with the request.
QString relationOf(const core::EarlierCertificate& earlier)
{
    QStringList parts;
    if (earlier.hasSameName) parts += SignRequestDialog::tr("same name");
    if (earlier.hasSameKey) parts += SignRequestDialog::tr("same key");
    return parts.join(QStringLiteral(", "));
}

}

SignRequestDialog::SignRequestDialog(VaultSession& session, Pools& pools, RequestSource source, QWidget* parent)
    : WizardFrame(tr("Review a request"), parent),
      m_session(session),
      m_draft{.source = std::move(source), .facts = {}, .order = {}, .owner = {}, .note = {}, .result = {}}
{
    setObjectName(QStringLiteral("signRequestDialog"));
    m_draft.facts = core::factsOf(*m_draft.source.request);
    auto* review = new ReviewStep(m_draft, session);
    auto* refuse = new RefuseStep(m_draft, session);
    addPage(review);
    addPage(refuse);
    addPage(new InstallStep(m_draft.result, m_draft.keyFile, pools.computing(), session.context().reader));
    connect(review, &ReviewStep::certificateSigned, this, &SignRequestDialog::certificateSigned);
    connect(review, &ReviewStep::refuseWanted, this, [this, review, refuse] {
        refuse->setReasons(review->reasons());
        refuse->setWanted(true);
        goTo(*refuse);
        refuse->setWanted(false); // only on this way
    });
    connect(refuse, &RefuseStep::refused, this, [this] {
        emit requestRefused();
        QDialog::reject();
    });
    showEarlier(*review);
    begin();
}

void SignRequestDialog::showEarlier(ReviewStep& review)
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* earlier = new QVBoxLayout;
    column->addLayout(earlier);
    m_session.read([facts = m_draft.facts](core::Vault& vault,
                       std::stop_token) { return core::earlierCertificates(vault, facts, shownEarlier); },
        [this, earlier = QPointer(earlier), review = QPointer(&review)](
            const core::Result<std::vector<core::EarlierCertificate>>& found) {
            if (!earlier || !review || !found) return;
            review->setEarlier(*found);
            const core::Time now = m_session.context().clock();
            for (const core::EarlierCertificate& each : *found)
                earlier->addWidget(new MarkLabel(markOf(core::statusOf(each.row, now)),
                    tr("%1 until %2").arg(showDate(each.row.validity.notBefore), showDate(each.row.validity.notAfter)) +
                        u'\n' + relationOf(each),
                    {}, earlier->parentWidget()));
            if (!found->empty()) return;
            auto* none = new PlainLabel(tr("Nothing was issued for these names or this key before."), TextStyle::Body,
                Tone::InkSoft, earlier->parentWidget());
            none->setWordWrap(true);
            earlier->addWidget(none);
        });
    column->addSpacing(14);
    column->addWidget(new HeadingLabel(tr("What happens"), TextStyle::Section, side));
    auto* what = new PlainLabel(tr("Recorded first, then signed, checked, and written to the log. Signing cannot be "
                                   "undone; revoking can follow."),
        TextStyle::Body, Tone::InkSoft, side);
    column->addWidget(what);
    column->addStretch(1);
    for (QLabel* label : side->findChildren<QLabel*>()) label->setWordWrap(true);
    setPicture(tr("Earlier for these names"), side);
}

void SignRequestDialog::openStored(VaultSession& session, Pools& pools, const core::RequestRow& row, QWidget* parent,
    std::function<void(SignRequestDialog&)> opened, std::function<void(const core::Error&)> failed)
{
    session.run(
        tr("Reading the request"),
        [id = row.id](core::Vault& vault, std::stop_token) { return core::RequestStore(vault).request(id); },
        [&session, &pools, row, parent = QPointer(parent), opened = std::move(opened), failed = std::move(failed)](
            core::Result<core::Csr> request) {
            if (!request) return failed(request.error());
            auto* dialog = new SignRequestDialog(session, pools, {*std::move(request), row.source, row.id}, parent);
            opened(*dialog);
            dialog->open();
        });
}

}
