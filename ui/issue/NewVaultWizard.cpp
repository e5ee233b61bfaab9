#include "ui/issue/NewVaultWizard.h"

#include "ui/issue/AddressStep.h"
#include "ui/issue/ClockStep.h"
#include "ui/issue/HierarchyPicture.h"
#include "ui/issue/KeyStep.h"
#include "ui/issue/LifeStep.h"
#include "ui/issue/ReadStep.h"
#include "ui/issue/ShapeStep.h"
#include "ui/issue/TakeAwayStep.h"
#include "ui/issue/VaultStep.h"
#include "ui/issue/WorkStep.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"

#include <QVBoxLayout>

#include <utility>

namespace ui {

NewVaultWizard::NewVaultWizard(VaultSession& session, Pools& pools,
    const std::optional<std::filesystem::path>& proposed, TokensToOffer tokens, QWidget* parent)
    : WizardFrame(tr("Build a certificate authority"), parent), m_clock(session.context().clock)
{
    setObjectName(QStringLiteral("newVaultWizard"));
    m_draft.path = proposed ? *proposed : session.picture().path;
    m_draft.isInOpenVault = !proposed;
    for (PlannedCa* ca : {&m_draft.plan.root, &m_draft.plan.policy, &m_draft.plan.issuing})
        ca->key = core::findKeyAlgorithm("ec:P-384").value_or(nullptr);
    proposeNames(m_draft.plan,
        static_cast<int>(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(m_clock())).year()));
    addPage(new ClockStep(m_draft, session.context()));
    addPage(new VaultStep(m_draft));
    addPage(new ShapeStep(m_draft));
    addPage(new LifeStep(m_draft, m_clock));
    addPage(new KeyStep(m_draft, tokens.seen));
    addPage(new AddressStep(m_draft));
    addPage(new ReadStep(m_draft, session.context(), pools.computing()));
    addPage(new WorkStep(m_draft, session, std::move(tokens)));
    addPage(new TakeAwayStep(m_draft, pools.computing(), session.context().reader));

    auto* side = new QWidget;
    m_picture = new HierarchyPicture(side);
    m_facts = new PlainLabel({}, TextStyle::Small, Tone::InkSoft, side);
    m_facts->setWordWrap(true);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_picture);
    column->addWidget(m_facts);
    column->addStretch(1);
    setPicture(tr("What you are making"), side);
    connect(this, &WizardFrame::edited, this, &NewVaultWizard::refreshPicture);
    refreshPicture();
    begin();
}

void NewVaultWizard::refreshPicture()
{
    std::vector<PictureNode> nodes;
    int most = 0;
    const auto cas = m_draft.plan.cas();
    for (const PlannedCa& ca : cas) {
        const bool isWrong = most > 0 && ca.years > most;
        nodes.push_back({nodes.empty() ? Tone::Root : Tone::Sub, showUntrusted(ca.name),
            tr("%1 · %2").arg(tr("%n year(s)", nullptr, ca.years), ca.key ? keyText(ca.key->id) : QString()) +
                (ca.token ? QStringLiteral(" · ") + tr("token") : QString()),
            isWrong});
        most = most == 0 ? ca.years : std::min(most, ca.years);
    }
    nodes.push_back({Tone::Leaf,
        m_draft.plan.shape == HierarchyShape::RootOnly ? tr("CAs on other machines") : tr("servers, people, devices"),
        {}, false, true});
    m_picture->setNodes(std::move(nodes));
    m_facts->setText(m_draft.plan.shape == HierarchyShape::RootOnly
            ? tr("The root signs requests of CAs that are carried here. It never signs a server.")
            : tr("The root vouches for what is below it. Whoever trusts the root trusts all of it."));
}

}
