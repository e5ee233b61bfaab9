#include "ui/jobs/Spinner.h"

#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QPainter>
#include <QTimerEvent>

namespace ui {

Spinner::Spinner(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

QSize Spinner::sizeHint() const
{
    const int side = scaled(16, font());
    return {side, side};
}

void Spinner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = width() / 8.0;
    const QRectF ring = QRectF(rect()).adjusted(pen, pen, -pen, -pen);
    painter.setPen(QPen(toneOf(palette(), Tone::Line), pen));
    painter.drawEllipse(ring);
    painter.setPen(QPen(toneOf(palette(), Tone::Accent), pen, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, -m_degrees * 16, -100 * 16);
}

void Spinner::showEvent(QShowEvent*) { m_timer.start(50, this); }

void Spinner::hideEvent(QHideEvent*) { m_timer.stop(); }

void Spinner::timerEvent(QTimerEvent*)
{
    m_degrees = (m_degrees + 20) % 360;
    update();
}

}
