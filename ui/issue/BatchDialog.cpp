#include "ui/issue/BatchDialog.h"

#include "ui/issue/BatchKeysStep.h"
#include "ui/issue/BatchReviewStep.h"
#include "ui/issue/BatchSignStep.h"
#include "ui/issue/BatchSourceStep.h"
#include "ui/look/Type.h"

#include <QApplication>

namespace ui {

BatchDialog::BatchDialog(VaultSession& session, Pools& pools, const std::filesystem::path& place, QWidget* parent)
    : WizardFrame(tr("Sign many requests"), parent)
{
    setObjectName(QStringLiteral("batchDialog"));
    m_draft.place = place;
    auto* sign = new BatchSignStep(m_draft, session);
    addPage(new BatchSourceStep(m_draft, session));
    addPage(new BatchKeysStep(m_draft));
    addPage(new BatchReviewStep(m_draft, session, pools.computing()));
    addPage(sign);
    connect(sign, &BatchSignStep::batchSigned, this, &BatchDialog::batchSigned);
    resize(scaled(980, QApplication::font()), scaled(640, QApplication::font()));
    begin();
}

}
