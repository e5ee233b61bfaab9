#include "ui/widgets/BesideInput.h"

#include <QEvent>
#include <QSpacerItem>
#include <QVBoxLayout>

namespace ui {

BesideInput::BesideInput(QWidget* companion, QWidget* input, QWidget* parent)
    : QWidget(parent), m_input(input), m_above(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addSpacerItem(m_above); // takes it over
    column->addWidget(companion);
    column->addStretch(1);
    input->installEventFilter(this);
}

bool BesideInput::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Move && m_above->sizeHint().height() != m_input->y()) {
        m_above->changeSize(0, m_input->y(), QSizePolicy::Minimum, QSizePolicy::Fixed);
        layout()->invalidate();
    }
    return QWidget::eventFilter(watched, event);
}

}
