#include "ui/issue/RevokeDialog.h"

#include "ui/issue/RevokeStep.h"
#include "ui/look/Type.h"

#include <QApplication>

namespace ui {

RevokeDialog::RevokeDialog(VaultSession& session, core::CertificateRow row, QWidget* parent)
    : WizardFrame(tr("Revoke a certificate"), parent), m_draft{std::move(row), {}, false}
{
    setObjectName(QStringLiteral("revokeDialog"));
    if (const core::CaRow* ca = session.picture().caOfKey(m_draft.row.issuerKey)) {
        m_draft.ca = ca->name;
        m_draft.isGuarded = ca->isGuarded;
    }
    auto* revoke = new RevokeStep(m_draft, session);
    auto* after = new RevokedStep(m_draft);
    addPage(revoke);
    addPage(after);
    connect(revoke, &RevokeStep::revoked, this, [this] { emit certificateRevoked(m_draft.row.id); });
    connect(after, &RevokedStep::crlWanted, this, [this] { emit crlWanted(QString::fromStdString(m_draft.ca)); });
    connect(after, &RevokedStep::closeWanted, this, &QDialog::accept);
    resize(scaled(760, QApplication::font()), scaled(730, QApplication::font()));
    begin();
}

}
