#include "ui/hierarchy/ValidityChart.h"

#include "ui/hierarchy/NodeWords.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"
#include "ui/text/Values.h"

#include <QDate>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ui {
namespace {

constexpr int side = 16; ///< room around the chart
constexpr double namePart = 0.34;
constexpr int monthsOfYear = 12;

/// How many months lie between two lines of the axis, so that their words fit: a part of a year, or whole years.
int tickMonths(std::chrono::seconds seen, double width, const QFontMetricsF& metrics)
{
    const double months = static_cast<double>(seen.count()) / std::chrono::seconds(std::chrono::months(1)).count();
    const auto fit = [&](const QString& text) {
        return std::max(1.0, width / (metrics.horizontalAdvance(text) * 2.2));
    };
    for (const int step : {1, 3, 6})
        if (months / step < fit(QStringLiteral("Mmm 2046"))) return step;
    const double years = months / monthsOfYear;
    return monthsOfYear * (static_cast<int>(years / fit(QStringLiteral("2046"))) + 1);
}

/// The year, or in between the month with it, as the language writes them.
QString tickText(std::chrono::year_month tick, int step)
{
    const QDate day(static_cast<int>(tick.year()), static_cast<int>(static_cast<unsigned>(tick.month())), 1);
    return step >= monthsOfYear ? QString::number(day.year()) : QLocale().toString(day, QStringLiteral("MMM yyyy"));
}

}

int ValidityChart::rowHeight() const { return scaled(36, font()); }

int ValidityChart::axisHeight() const { return scaled(34, font()); }

int ValidityChart::wholeHeight() const { return axisHeight() + static_cast<int>(m_rows.size()) * rowHeight() + side; }

double ValidityChart::nameWidth() const
{
    double widest = 0;
    for (const Row& row : m_rows)
        widest = std::max(
            widest, fontMetrics().horizontalAdvance(nodeName(row.node)) + scaled(44 + 16 * row.depth, font()) * 1.0);
    return std::min(widest, viewport()->width() * namePart);
}

QRectF ValidityChart::chartRect() const
{
    const double left = side + nameWidth();
    return {left, static_cast<double>(axisHeight()), std::max(40.0, viewport()->width() - left - side),
        static_cast<double>(viewport()->height() - axisHeight())};
}

double ValidityChart::place(core::Time time) const
{
    const QRectF chart = chartRect();
    const auto span = static_cast<double>(m_seen.length().count());
    return chart.left() + (span <= 0 ? 0 : chart.width() * static_cast<double>((time - m_seen.first).count()) / span);
}

QRectF ValidityChart::barOf(std::size_t row) const
{
    const core::TrustNode& node = m_rows.at(row).node;
    if (!node.validity) return {};
    const double thick = scaled(14, font());
    const double top = axisHeight() + static_cast<double>(row) * rowHeight() - verticalScrollBar()->value();
    const double left = place(node.validity->notBefore);
    return {left, top + (rowHeight() - thick) / 2, std::max(3.0, place(node.validity->notAfter) - left), thick};
}

void ValidityChart::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    painter.save();
    painter.setClipRect(QRect(0, axisHeight(), viewport()->width(), viewport()->height() - axisHeight()));
    const int first = verticalScrollBar()->value() / rowHeight();
    const int end = std::min(static_cast<int>(m_rows.size()), first + viewport()->height() / rowHeight() + 2);
    for (int i = first; i < end; ++i) {
        const auto row = static_cast<std::size_t>(i);
        const double top = axisHeight() + i * rowHeight() - verticalScrollBar()->value();
        if (m_current == row)
            strokes::box(painter, QRectF(6, top + 2, viewport()->width() - 12, rowHeight() - 4),
                toneOf(palette(), Tone::AccentSoft), hasFocus() ? toneOf(palette(), Tone::Accent) : QColor());
        paintName(painter, row);
    }
    const QRectF chart = chartRect();
    painter.setClipRect(QRectF(chart.left() - 1, chart.top(), viewport()->width(), chart.height()));
    for (int i = first; i < end; ++i) paintRow(painter, static_cast<std::size_t>(i));
    painter.fillRect(
        QRectF(place(m_clock()) - 0.5, axisHeight(), 1.5, viewport()->height()), toneOf(palette(), Tone::Accent));
    painter.restore();
    if (m_drag) paintDrag(painter);
}

void ValidityChart::paintRow(QPainter& painter, std::size_t row) const
{
    paintBar(painter, row);
    paintList(painter, row);
}

void ValidityChart::paintAxis(QPainter& painter) const
{
    const QFont small = fontFor(TextStyle::Small, font());
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    const QRectF chart = chartRect();
    const int step = tickMonths(m_seen.length(), chart.width(), metrics);
    const QString today = tr("today");
    const double now = place(m_clock()), half = metrics.horizontalAdvance(today) / 2 + 4;
    const auto begin = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(m_seen.first));
    for (auto tick = begin.year() / std::chrono::January; std::chrono::sys_days(tick / 1) <= m_seen.last;
        tick += std::chrono::months(step)) {
        const double x = place(std::chrono::sys_days(tick / 1));
        if (x < chart.left() - 0.5) continue;
        painter.fillRect(QRectF(x, chart.top(), 1, chart.height()), toneOf(palette(), Tone::Line));
        const QString text = tickText(tick, step);
        const double width = metrics.horizontalAdvance(text);
        if (x + width > viewport()->width() || (x + width > now - half && x < now + half)) continue;
        painter.setPen(toneOf(palette(), Tone::InkFaint));
        painter.drawText(QPointF(x, chart.top() - scaled(10, font())), text);
    }
    if (m_rows.empty() || now < chart.left() || now > chart.right()) return;
    painter.setPen(toneOf(palette(), Tone::Accent));
    painter.drawText(QPointF(now - half + 4, chart.top() - scaled(10, font())), today);
}

void ValidityChart::paintName(QPainter& painter, std::size_t row) const
{
    const Row& it = m_rows[row];
    const double top = axisHeight() + static_cast<double>(row) * rowHeight() - verticalScrollBar()->value();
    const double left = side + scaled(16 * it.depth, font()), mark = scaled(10, font());
    paintMark(painter, QRectF(left, top + (rowHeight() - mark) / 2.0, mark, mark), nodeMark(it.node), palette());
    painter.setFont(fontFor(it.depth == 0 ? TextStyle::Strong : TextStyle::Body, font()));
    painter.setPen(toneOf(palette(), it.node.isOurs ? Tone::Ink : Tone::InkSoft));
    const QRectF room(left + mark + 8, top, side + nameWidth() - left - mark - 20, rowHeight());
    painter.drawText(room, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(nodeName(it.node), Qt::ElideRight, static_cast<int>(room.width())));
}

void ValidityChart::paintBar(QPainter& painter, std::size_t row) const
{
    const Row& it = m_rows[row];
    const QRectF bar = barOf(row);
    if (bar.isEmpty()) {
        painter.setFont(fontFor(TextStyle::Small, font()));
        painter.setPen(toneOf(palette(), Tone::InkFaint));
        const QRectF room(chartRect().left(),
            axisHeight() + static_cast<double>(row) * rowHeight() - verticalScrollBar()->value(), chartRect().width(),
            rowHeight());
        painter.drawText(room.adjusted(6, 0, 0, 0), Qt::AlignVCenter, nodeNote(it.node, m_clock()));
        return;
    }
    const Tone tone = nodeTone(it.node);
    const bool isOver = it.node.state == core::NodeState::Revoked || it.node.state == core::NodeState::Expired ||
        it.node.state == core::NodeState::Retired;
    QColor fill = toneOf(palette(), tone);
    fill.setAlphaF(isOver || !it.node.isOurs ? 0.15F : it.node.state == core::NodeState::Retiring ? 0.45F : 0.85F);
    QPen line(toneOf(palette(), tone), 1);
    if (!it.node.isOurs || isOver) line.setDashPattern({4, 3});
    painter.setPen(line);
    painter.setBrush(fill);
    painter.drawRoundedRect(bar, 4, 4);
    const auto hatch = [&](double from, double to, Tone wrong) {
        const QRectF part(from, bar.top(), to - from, bar.height());
        painter.setPen(QPen(toneOf(palette(), wrong), 1));
        painter.setBrush(toneOf(palette(), Tone::Panel));
        painter.drawRect(part);
        painter.setBrush(QBrush(toneOf(palette(), wrong), Qt::BDiagPattern));
        painter.drawRect(part);
    };
    if (it.issuerEnds && *it.issuerEnds < it.node.validity->notAfter)
        hatch(std::max(bar.left(), place(*it.issuerEnds)), bar.right(), Tone::Bad);
    if (it.gapFrom) hatch(place(*it.gapFrom), bar.left(), Tone::Warn);
    const QString end = showDate(it.node.validity->notAfter);
    const QFont small = fontFor(TextStyle::Small, font());
    if (bar.right() + 6 + QFontMetricsF(small).horizontalAdvance(end) > viewport()->width()) return;
    painter.setFont(small);
    painter.setPen(toneOf(palette(), Tone::InkFaint));
    painter.drawText(
        QRectF(bar.right() + 6, bar.top() - 4, viewport()->width(), bar.height() + 8), Qt::AlignVCenter, end);
}

void ValidityChart::paintList(QPainter& painter, std::size_t row) const
{
    const core::TrustNode& node = m_rows[row].node;
    if (!node.crl || !node.validity) return;
    const double top = barOf(row).bottom() + 2, thick = scaled(3, font());
    const double from = place(node.crl->notBefore), to = place(node.crl->notAfter);
    painter.fillRect(QRectF(from, top, std::max(3.0, to - from), thick), toneOf(palette(), Tone::Ok));
    if (!node.hasProblem) return;
    painter.fillRect(QRectF(to, top, std::max(3.0, place(m_clock()) - to), thick),
        QBrush(toneOf(palette(), Tone::Bad), Qt::Dense4Pattern));
}

QString ValidityChart::dragText() const
{
    const Row& it = m_rows[m_drag->row];
    QString text = tr("Preview only, nothing is changed: it would end %1.").arg(showDate(m_drag->end));
    if (it.issuerEnds && *it.issuerEnds < m_drag->end)
        text += u' ' + tr("That is after its issuer, which ends %1.").arg(showDate(*it.issuerEnds));
    const auto outlive = std::ranges::count_if(m_rows, [&](const Row& row) {
        return row.issuer == m_drag->row && row.node.validity && row.node.validity->notAfter > m_drag->end;
    });
    if (outlive > 0) text += u' ' + tr("%n CA(s) below would outlive it.", nullptr, static_cast<int>(outlive));
    return text;
}

void ValidityChart::paintDrag(QPainter& painter) const
{
    QRectF bar = barOf(m_drag->row);
    bar.setRight(std::max(bar.left() + 3, place(m_drag->end)));
    painter.setPen(QPen(toneOf(palette(), Tone::Accent), 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(bar.adjusted(-1, -2, 1, 2), 4, 4);
    const QFont small = fontFor(TextStyle::Small, font());
    painter.setFont(small);
    const QString text = dragText();
    const double width = std::min<double>(viewport()->width() - 16.0, 420);
    QRectF note = QFontMetricsF(small).boundingRect(QRectF(0, 0, width - 20, 200), Qt::TextWordWrap, text);
    note = QRectF(std::clamp(bar.right() - note.width(), 8.0, std::max(8.0, viewport()->width() - note.width() - 28)),
        bar.bottom() + 8, note.width() + 20, note.height() + 12);
    if (note.bottom() > viewport()->height()) note.moveBottom(bar.top() - 8);
    strokes::box(painter, note, toneOf(palette(), Tone::Raised), toneOf(palette(), Tone::Accent));
    painter.setPen(toneOf(palette(), Tone::Ink));
    painter.drawText(note.adjusted(10, 6, -10, -6), Qt::TextWordWrap, text);
}

}
