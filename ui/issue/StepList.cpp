#include "ui/issue/StepList.h"

#include "ui/look/Marks.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QApplication>
#include <QPainter>

namespace ui {

StepList::StepList(QWidget* parent) : QWidget(parent) {}

void StepList::setSteps(const QStringList& steps, int current)
{
    m_steps = steps;
    m_current = current;
    setAccessibleName(tr("Step %1 of %2: %3").arg(current + 1).arg(steps.size()).arg(steps.value(current)));
    update();
}

void StepList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), toneOf(palette(), Tone::Line));
    const QFont body = QApplication::font();
    const int high = scaled(32, body);
    double top = scaled(20, body);
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRectF row(8, top, width() - 17, high);
        const bool isNow = i == m_current;
        const bool isDone = i < m_current;
        if (isNow) strokes::box(painter, row, toneOf(palette(), Tone::AccentSoft), {});
        const QRectF sign(
            row.left() + scaled(8, body), row.center().y() - scaled(9, body), scaled(18, body), scaled(18, body));
        painter.setFont(fontFor(isNow ? TextStyle::Strong : TextStyle::Body, body));
        painter.setPen(toneOf(palette(), isNow ? Tone::Ink : isDone ? Tone::InkSoft : Tone::InkFaint));
        if (isDone)
            paintMark(painter, sign.adjusted(3, 3, -3, -3), Mark::Done, palette());
        else
            painter.drawText(sign, Qt::AlignCenter, QString::number(i + 1));
        const QRectF words = row.adjusted(scaled(34, body), 0, -scaled(6, body), 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(m_steps[i], Qt::ElideRight, static_cast<int>(words.width())));
        top += high + 2;
    }
}

}
