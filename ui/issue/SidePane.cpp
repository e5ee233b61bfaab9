#include "ui/issue/SidePane.h"

#include "ui/look/Tones.h"

#include <QPainter>

namespace ui {

void SidePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
    painter.fillRect(QRect(0, 0, 1, height()), toneOf(palette(), Tone::Line));
}

}
