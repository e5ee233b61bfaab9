#include "ui/issue/CrlDialog.h"

#include "ui/issue/CrlStep.h"
#include "ui/look/Type.h"

#include <QApplication>

#include <algorithm>

namespace ui {
namespace {

/// The CA whose list ends first; one that has none comes before all others.
std::string mostUrgent(const std::vector<core::CaRow>& cas)
{
    const core::CaRow* first = nullptr;
    for (const core::CaRow& ca : cas)
        if (ca.certificate && !ca.isGuarded && ca.key.canSign() &&
            (!first || ca.nextUpdate.value_or(core::Time()) < first->nextUpdate.value_or(core::Time())))
            first = &ca;
    return first ? first->name : std::string();
}

}

CrlDialog::CrlDialog(VaultSession& session, Pools& pools, const QString& ca, QWidget* parent)
    : WizardFrame(tr("Make a revocation list"), parent)
{
    setObjectName(QStringLiteral("crlDialog"));
    m_draft.ca = ca.isEmpty() ? mostUrgent(session.picture().cas) : ca.toStdString();
    auto* make = new CrlStep(m_draft, session);
    addPage(make);
    addPage(new CrlFileStep(m_draft, session, pools.computing()));
    connect(make, &CrlStep::made, this, &CrlDialog::crlMade);
    resize(scaled(700, QApplication::font()), scaled(540, QApplication::font()));
    begin();
}

}
