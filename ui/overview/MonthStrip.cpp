#include "ui/overview/MonthStrip.h"

#include "ui/look/Strokes.h"
#include "ui/look/Type.h"
#include "ui/text/Values.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace ui {

MonthStrip::MonthStrip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Certificates that end, month by month"));
}

void MonthStrip::setMonths(const EndingSoon& ending)
{
    m_ending = ending;
    QStringList spoken;
    for (std::size_t i = 0; i < ending.counts.size(); ++i) {
        const auto month = ending.first + std::chrono::months(i);
        if (ending.counts.at(i) > 0)
            spoken +=
                tr("%1: %2").arg(QLocale().standaloneMonthName(static_cast<int>(static_cast<unsigned>(month.month()))),
                    showNumber(ending.counts.at(i)));
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

QSize MonthStrip::sizeHint() const { return {scaled(28, font()) * 12, scaled(42, font())}; }

void MonthStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int step = std::min(scaled(40, font()), width() / 12);
    const int side = std::min(scaled(24, font()), step - scaled(3, font()));
    const qint64 most = std::ranges::max(m_ending.counts);
    painter.setFont(fontFor(TextStyle::Small, QApplication::font()));
    for (std::size_t i = 0; i < m_ending.counts.size(); ++i) {
        const qint64 count = m_ending.counts.at(i);
        const QRectF box(static_cast<double>(i) * step, 0, side, side);
        const bool isDark = count > 0 && count * 2 > most;
        const Tone ground = count == 0 ? Tone::Panel : isDark ? Tone::Accent : Tone::AccentSoft;
        strokes::box(painter, box, toneOf(palette(), ground), toneOf(palette(), Tone::Line), 3);
        painter.setPen(toneOf(palette(), isDark ? Tone::AccentInk : Tone::Ink));
        if (count > 0) painter.drawText(box, Qt::AlignCenter, showNumber(count));
        painter.setPen(toneOf(palette(), Tone::InkFaint));
        const auto month = m_ending.first + std::chrono::months(i);
        if (i % 2 == 0)
            painter.drawText(QPointF(box.left(), side + painter.fontMetrics().ascent() + 3),
                QLocale().standaloneMonthName(
                    static_cast<int>(static_cast<unsigned>(month.month())), QLocale::ShortFormat));
    }
}

}
