#include "ui/ceremony/CeremoniesPage.h"

#include "ui/ceremony/PlanView.h"
#include "ui/ceremony/ScriptModel.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Card.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

CeremoniesPage::CeremoniesPage(ScriptModel& model, QWidget* parent)
    : ListPage(Glyph::Ceremony,
          {tr("Ceremonies"), tr("Filter by title"), tr("No script is here"),
              tr("A ceremony makes or uses a root key step by step, with witnesses and a transcript. Its script is the "
                 "only plan."),
              tr("Open a script…")},
          model, parent),
      m_plan(new PlanView),
      m_dryRun(new QPushButton(tr("Dry run…")))
{
    setObjectName(QStringLiteral("ceremoniesPage"));
    setStretchColumn(0);
    setColumnWidths({200, 170, 60, 80, 140, 150});
    setBelow(makeBelow(), 3);
    connect(this, &ListPage::emptyActivated, this, &CeremoniesPage::openWanted);
}

QWidget* CeremoniesPage::makeBelow()
{
    auto* below = new QWidget(this);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* note = new PlainLabel(tr("Scripts are checked and rehearsed here with throwaway keys, and ceremonies are "
                                   "held, live or as a rehearsal "
                                   "by people. Records of them are verified."),
        TextStyle::Body, Tone::InkSoft, below);
    note->setObjectName(QStringLiteral("ceremonyNote"));
    note->setWordWrap(true);
    auto* card = new Card(below);
    card->content()->addWidget(m_plan);
    auto* head = new QHBoxLayout;
    head->addWidget(new HeadingLabel(tr("Plan"), TextStyle::Section, below), 1);
    head->addWidget(m_dryRun);
    m_dryRun->setObjectName(QStringLiteral("ceremonyDryRun"));
    m_dryRun->setAutoDefault(false);
    m_dryRun->setToolTip(tr("Tells what every step would do on this machine, and does nothing"));
    connect(m_dryRun, &QPushButton::clicked, this, &CeremoniesPage::dryRunWanted);
    showPlan(nullptr);
    column->addLayout(head);
    column->addWidget(note);
    column->addWidget(card, 1);
    return below;
}

void CeremoniesPage::showPlan(const ScriptRow* row)
{
    m_plan->setRow(row);
    if (row && row->script)
        setAvailable(*m_dryRun);
    else
        setUnavailable(*m_dryRun, tr("No script is chosen that can be read."), tr("Choose one in the list."));
}

}
