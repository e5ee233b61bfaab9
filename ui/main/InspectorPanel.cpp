#include "ui/main/InspectorPanel.h"

#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace ui {
namespace {

constexpr int leastWidth = 290; ///< of the design: so that four tabs have room beside each other

}

InspectorPanel::InspectorPanel(QWidget* parent) : QStackedWidget(parent)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Details"));
    setMinimumWidth(scaled(leastWidth, QApplication::font()));
    setContentsMargins(16, 16, 16, 16);
}

void InspectorPanel::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) setMinimumWidth(scaled(leastWidth, QApplication::font()));
}

void InspectorPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
}

}
