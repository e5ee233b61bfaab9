#include "ui/widgets/Timeline.h"

#include "core/x509/EndOfValidity.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>

namespace ui {
namespace {

std::chrono::year yearOf(core::Time time)
{
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)).year();
}

core::Time startOf(std::chrono::year year) { return std::chrono::sys_days(year / std::chrono::January / 1); }

}

Timeline::Timeline(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void Timeline::setLifetimes(std::vector<Lifetime> lifetimes, core::Time today)
{
    m_lifetimes = std::move(lifetimes);
    m_today = today;
    m_first = m_last = today;
    QStringList spoken;
    for (const Lifetime& life : m_lifetimes) {
        m_first = std::min(m_first, life.from);
        if (life.to != core::noWellDefinedEnd) m_last = std::max(m_last, life.to); // its bar runs out of the picture
        spoken += tr("%1: %2 to %3").arg(life.name, showDate(life.from), showDate(life.to));
    }
    m_first = startOf(yearOf(m_first));
    m_last = startOf(yearOf(m_last) + std::chrono::years(1));
    setAccessibleName(tr("Lifetimes"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int Timeline::rowHeight() const { return scaled(26, font()); }

int Timeline::nameWidth() const
{
    int widest = 0;
    for (const Lifetime& life : m_lifetimes) widest = std::max(widest, fontMetrics().horizontalAdvance(life.name));
    return std::min(widest + scaled(12, font()), width() * 2 / 5);
}

QSize Timeline::sizeHint() const
{
    return {scaled(400, font()), static_cast<int>(m_lifetimes.size()) * rowHeight() + scaled(20, font())};
}

QSize Timeline::minimumSizeHint() const { return {scaled(200, font()), sizeHint().height()}; }

double Timeline::place(core::Time time, double width) const
{
    const auto span = static_cast<double>((m_last - m_first).count());
    return span <= 0 ? 0 : width * static_cast<double>((time - m_first).count()) / span;
}

void Timeline::paintAxis(QPainter& painter, double left, double width) const
{
    painter.setFont(fontFor(TextStyle::Small, QApplication::font()));
    painter.setPen(toneOf(palette(), Tone::InkFaint));
    const int years = std::max(1, static_cast<int>(yearOf(m_last)) - static_cast<int>(yearOf(m_first)));
    const int fitting =
        std::max(1, static_cast<int>(width / (painter.fontMetrics().horizontalAdvance(QStringLiteral("2046")) * 1.8)));
    const int step = (years + fitting - 1) / fitting;
    const double top = static_cast<double>(m_lifetimes.size()) * rowHeight();
    for (int year = 0; year < years; year += step) {
        const auto shown = yearOf(m_first) + std::chrono::years(year);
        const double x = left + place(startOf(shown), width);
        if (x + painter.fontMetrics().horizontalAdvance(QStringLiteral("2046")) > this->width()) break;
        painter.drawText(
            QPointF(x, top + painter.fontMetrics().ascent() + 2), QString::number(static_cast<int>(shown)));
    }
}

void Timeline::paintEvent(QPaintEvent*)
{
    if (m_lifetimes.empty()) return;
    QPainter painter(this);
    const double left = nameWidth();
    const double width = this->width() - left;
    const double thick = scaled(12, font());
    double top = 0;
    for (const Lifetime& life : m_lifetimes) {
        painter.setPen(toneOf(palette(), Tone::InkSoft));
        const QString name =
            fontMetrics().elidedText(life.name, Qt::ElideRight, static_cast<int>(left) - scaled(12, font()));
        painter.drawText(QRectF(0, top, left, rowHeight()), Qt::AlignVCenter | Qt::AlignLeft, name);
        const double y = top + (rowHeight() - thick) / 2;
        strokes::box(painter, QRectF(left, y, width, thick), toneOf(palette(), Tone::Background), {}, 3);
        QColor fill = toneOf(palette(), life.tone);
        fill.setAlphaF(life.isPlanned ? 0.45F : 1.0F);
        const double from = place(life.from, width);
        strokes::box(painter, QRectF(left + from, y, std::max(3.0, place(life.to, width) - from), thick), fill, {}, 3);
        top += rowHeight();
    }
    const double now = left + place(m_today, width);
    painter.fillRect(QRectF(now, 0, 1, top), toneOf(palette(), Tone::Ink));
    paintAxis(painter, left, width);
}

bool Timeline::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = static_cast<std::size_t>(std::max(0, help->pos().y() / rowHeight()));
    if (row < m_lifetimes.size()) {
        const Lifetime& life = m_lifetimes[row];
        QToolTip::showText(help->globalPos(),
            withoutMarkup(tr("%1: %2 to %3").arg(life.name, showDate(life.from), showDate(life.to))), this);
    }
    return true;
}

}
