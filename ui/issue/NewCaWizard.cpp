#include "ui/issue/NewCaWizard.h"

#include "ui/issue/CaFilesStep.h"
#include "ui/issue/CaStep.h"
#include "ui/issue/HierarchyPicture.h"
#include "ui/look/Type.h"
#include "ui/text/Untrusted.h"

#include <QApplication>
#include <QVBoxLayout>

#include <utility>

namespace ui {

NewCaWizard::NewCaWizard(VaultSession& session, Pools& pools, TokensToOffer tokens, QWidget* parent)
    : WizardFrame(tr("New CA"), parent), m_session(session), m_picture(new HierarchyPicture)
{
    setObjectName(QStringLiteral("newCaWizard"));
    auto* make = new CaStep(m_draft, session, std::move(tokens));
    addPage(make);
    addPage(new CaFilesStep(m_draft, pools.computing(), session.context().reader));
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_picture);
    column->addStretch(1);
    setPicture(tr("Where it stands"), side);
    connect(make, &CaStep::made, this, &NewCaWizard::caMade);
    connect(this, &WizardFrame::edited, this, &NewCaWizard::refreshPicture);
    resize(scaled(960, QApplication::font()), scaled(700, QApplication::font()));
    refreshPicture();
    begin();
}

void NewCaWizard::refreshPicture()
{
    std::vector<PictureNode> nodes;
    const core::CaRow* ca = m_draft.isRequest ? nullptr : m_session.picture().ca(m_draft.parent);
    for (int depth = 0; ca && depth < 8; ++depth) {
        nodes.insert(nodes.begin(), {ca->isRoot() ? Tone::Root : Tone::Sub, showUntrusted(ca->name), {}});
        ca = ca->issuerName && !ca->isRoot() ? m_session.picture().ca(*ca->issuerName) : nullptr;
    }
    if (m_draft.isRequest) nodes.push_back({Tone::Root, tr("a root somewhere else"), {}, false, true});
    nodes.push_back({Tone::Sub, m_draft.ca.name.empty() ? tr("the new CA") : showUntrusted(m_draft.ca.name),
        m_draft.isRequest ? QString() : tr("%n year(s)", nullptr, m_draft.ca.years)});
    m_picture->setNodes(std::move(nodes));
}

}
