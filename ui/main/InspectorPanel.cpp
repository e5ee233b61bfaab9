#include "ui/main/InspectorPanel.h"

#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QApplication>
#include <QPainter>

namespace ui {

InspectorPanel::InspectorPanel(QWidget* parent) : QStackedWidget(parent)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Details"));
    setMinimumWidth(scaled(260, QApplication::font()));
    setContentsMargins(16, 16, 16, 16);
}

void InspectorPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
}

}
