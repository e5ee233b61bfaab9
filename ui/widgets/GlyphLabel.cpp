#include "ui/widgets/GlyphLabel.h"

#include "ui/look/Type.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace ui {

GlyphLabel::GlyphLabel(Glyph glyph, int side, Tone tone, QWidget* parent)
    : QWidget(parent), m_glyph(glyph), m_side(side), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize GlyphLabel::sizeHint() const
{
    const int side = scaled(m_side, QApplication::font());
    return {side, side};
}

void GlyphLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    iconOf(m_glyph, m_tone).paint(&painter, rect());
}

void GlyphLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

}
