#include "ui/issue/ShapeStep.h"

#include "ui/issue/ChoiceCards.h"
#include "ui/text/PlainLabel.h"

#include <QVBoxLayout>

namespace ui {

ShapeStep::ShapeStep(BuildDraft& draft, QWidget* parent)
    : WizardPage(QStringLiteral("shapeStep"), tr("Shape"), tr("How many levels?"),
          tr("The root signs only other CAs and stays in the safe. What works every day is below it."), parent),
      m_draft(draft),
      m_cards(new ChoiceCards(QStringLiteral("shape"), tr("How many levels?"), 1, this))
{
    m_cards->setChoices({
        {QStringLiteral("2"), tr("Two levels: root and issuing CA"),
            tr("If the issuing CA is ever lost, the root makes a new one and nobody has to trust anything new."),
            tr("advised")},
        {QStringLiteral("3"), tr("Three levels: root, policy CA, issuing CA"),
            tr("For several countries, companies or purposes with rules of their own. More to look after.")},
        {QStringLiteral("1"), tr("One level: the root alone"),
            tr("To learn, or when the issuing CAs live on other machines and send their requests here. It signs no "
               "servers.")},
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_cards);
    column->addStretch(1);
    connect(m_cards, &ChoiceCards::chosen, this, [this](const QString& id) {
        m_draft.plan.shape = id == QLatin1String("1") ? HierarchyShape::RootOnly
            : id == QLatin1String("3")                ? HierarchyShape::ThreeLevels
                                                      : HierarchyShape::TwoLevels;
        emit edited();
    });
}

void ShapeStep::load() { m_cards->setCurrent(QString::number(m_draft.plan.cas().size())); }

QWidget* ShapeStep::firstField() const { return m_cards->currentCard(); }

}
