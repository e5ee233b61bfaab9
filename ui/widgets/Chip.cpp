#include "ui/widgets/Chip.h"

#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace ui {

Chip::Chip(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

Chip::Chip(Mark mark, const QString& text, QWidget* parent) : Chip(parent) { setState(mark, text); }

void Chip::setState(Mark mark, const QString& text)
{
    m_mark = mark;
    m_tone = toneOf(mark);
    m_text = text;
    renew();
}

void Chip::setNote(Tone tone, const QString& text)
{
    m_mark = Mark::None;
    m_tone = tone;
    m_text = text;
    renew();
}

void Chip::renew()
{
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFont font = fontFor(TextStyle::Small, bodyFont(*this));
    const QFontMetrics metrics(font);
    const int markRoom = m_mark == Mark::None ? 0 : scaled(14, bodyFont(*this));
    return {metrics.horizontalAdvance(m_text) + markRoom + scaled(16, bodyFont(*this)),
        metrics.height() + scaled(4, bodyFont(*this))};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFont body = bodyFont(*this);
    const QRectF box = rect();
    strokes::box(painter, box, toneOf(palette(), groundOf(m_tone)), {}, box.height() / 2);
    const QColor ink = toneOf(palette(), m_tone);
    const int side = scaled(9, body);
    const int margin = scaled(8, body);
    QRectF text = box.adjusted(margin, 0, -margin, 0);
    if (m_mark != Mark::None) {
        const bool mirrored = isRightToLeft();
        const double x = mirrored ? text.right() - side : text.left();
        paintMark(painter, QRectF(x, box.center().y() - side / 2.0, side, side), m_mark, ink);
        text.adjust(mirrored ? 0 : scaled(14, body), 0, mirrored ? -scaled(14, body) : 0, 0);
    }
    painter.setFont(fontFor(TextStyle::Small, body));
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_text);
}

void Chip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

}
