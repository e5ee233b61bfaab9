#include "ui/hierarchy/ValidityChart.h"

#include "core/x509/EndOfValidity.h"
#include "ui/hierarchy/NodeWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStringList>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

std::chrono::year yearOf(core::Time time)
{
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)).year();
}

core::Time startOf(std::chrono::year year) { return std::chrono::sys_days(year / std::chrono::January / 1); }

}

ValidityChart::ValidityChart(core::Clock clock, QWidget* parent)
    : QAbstractScrollArea(parent), m_clock(std::move(clock))
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Lives of the CAs over the years"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    installPaintedListAccessibility();
    viewport()->setAutoFillBackground(false); // the card shines through
    viewport()->setMouseTracking(true);
}

void ValidityChart::setGraph(const core::TrustGraph& graph)
{
    const qint64 before = currentCa();
    m_rows.clear();
    m_current.reset();
    m_drag.reset();
    const core::Neighbours neighbours = core::neighboursOf(graph);
    std::vector<bool> seen(graph.nodes.size());
    const auto isTop = [&](std::size_t node) {
        const auto& issuers = neighbours.issuers[node];
        return issuers.empty() || graph.edges[issuers.front()].isCross;
    };
    for (const bool wantsTop : {true, false}) // rings come last
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            if (graph.nodes[i].isCa() && !seen[i] && (!wantsTop || isTop(i)))
                addRows(graph, neighbours, i, 0, std::nullopt, seen);
    findGaps();
    Span whole{m_clock(), m_clock()};
    for (const Row& row : m_rows) {
        if (!row.node.validity) continue;
        whole.first = std::min(whole.first, row.node.validity->notBefore);
        if (row.node.validity->notAfter != core::noWellDefinedEnd) // its bar runs out of the picture
            whole.last = std::max(whole.last, row.node.validity->notAfter);
    }
    whole = {startOf(yearOf(whole.first)), startOf(yearOf(whole.last) + std::chrono::years(1))};
    const bool isOther = whole.first != m_whole.first || whole.last != m_whole.last;
    m_whole = whole;
    if (isOther) m_seen = whole;
    setCurrentCa(before);
    refreshBars();
}

void ValidityChart::addRows(const core::TrustGraph& graph, const core::Neighbours& neighbours, std::size_t node,
    int depth, std::optional<std::size_t> issuer, std::vector<bool>& seen)
{
    struct Step {
        std::size_t node;
        int depth;
        std::optional<std::size_t> issuer;
    };
    std::vector<Step> waiting{{node, depth, issuer}};
    while (!waiting.empty()) {
        const Step step = waiting.back();
        waiting.pop_back();
        if (seen[step.node]) continue;
        seen[step.node] = true;
        const std::size_t place = m_rows.size();
        m_rows.push_back({.node = graph.nodes[step.node], .depth = step.depth, .issuer = step.issuer});
        const auto& subjects = neighbours.subjects[step.node];
        for (auto edge = subjects.rbegin(); edge != subjects.rend(); ++edge) {
            const core::TrustEdge& it = graph.edges[*edge];
            if (!it.isCross && graph.nodes[it.subject].isCa()) waiting.push_back({it.subject, step.depth + 1, place});
        }
    }
}

void ValidityChart::findGaps()
{
    for (Row& row : m_rows) {
        if (row.issuer && m_rows[*row.issuer].node.validity)
            row.issuerEnds = m_rows[*row.issuer].node.validity->notAfter;
        const auto before = std::ranges::find_if(m_rows, [&row](const Row& other) {
            return row.node.generation > 1 && other.node.generation == row.node.generation - 1 &&
                other.node.subject == row.node.subject;
        });
        if (before != m_rows.end() && before->node.validity->notAfter < row.node.validity->notBefore)
            row.gapFrom = before->node.validity->notAfter;
    }
}

qint64 ValidityChart::currentCa() const { return m_current ? m_rows[*m_current].node.ca : 0; }

void ValidityChart::setCurrentCa(qint64 ca)
{
    const auto found = std::ranges::find_if(m_rows, [ca](const Row& row) { return ca > 0 && row.node.ca == ca; });
    m_current = found == m_rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_rows.begin()));
    viewport()->update();
}

void ValidityChart::setCurrent(std::optional<std::size_t> row)
{
    if (row == m_current) return;
    m_current = row;
    viewport()->update();
    if (!row) return;
    const int top = static_cast<int>(*row) * rowHeight(), room = viewport()->height() - axisHeight();
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), top + rowHeight() - room, top));
    announceCurrentItem(*this, *this);
    if (m_rows[*row].node.ca != 0) emit currentChanged(m_rows[*row].node.ca);
}

QString ValidityChart::spoken(std::size_t row) const
{
    const Row& it = m_rows.at(row);
    QStringList parts{nodeName(it.node)};
    if (it.node.validity)
        parts += tr("%1 to %2").arg(showDate(it.node.validity->notBefore), showDate(it.node.validity->notAfter));
    parts += nodeState(it.node, m_clock());
    if (it.node.validity && it.issuerEnds && *it.issuerEnds < it.node.validity->notAfter)
        parts += tr("outlives its issuer, which ends %1").arg(showDate(*it.issuerEnds));
    if (it.gapFrom)
        parts +=
            tr("nothing was valid from %1 to %2").arg(showDate(*it.gapFrom), showDate(it.node.validity->notBefore));
    if (it.node.hasProblem && it.node.crl)
        parts += tr("its revocation list ran out %1").arg(showDate(it.node.crl->notAfter));
    else if (it.node.crl)
        parts += tr("its revocation list is good until %1").arg(showDate(it.node.crl->notAfter));
    return parts.join(QStringLiteral("; "));
}

std::optional<std::size_t> ValidityChart::rowAt(QPoint point) const
{
    const int y = point.y() - axisHeight() + verticalScrollBar()->value();
    if (point.y() < axisHeight() || y < 0) return std::nullopt;
    const auto row = static_cast<std::size_t>(y / rowHeight());
    return row < m_rows.size() ? std::optional(row) : std::nullopt;
}

core::Time ValidityChart::timeAt(double x) const
{
    const QRectF chart = chartRect();
    const double part = std::clamp((x - chart.left()) / chart.width(), 0.0, 1.0);
    return m_seen.first +
        std::chrono::seconds(static_cast<std::int64_t>(part * static_cast<double>(m_seen.length().count())));
}

bool ValidityChart::isAtEnd(std::size_t row, QPoint point) const
{
    constexpr int grip = 6;
    const QRectF bar = barOf(row);
    return !bar.isEmpty() && std::abs(point.x() - bar.right()) <= grip && point.y() >= bar.top() - grip &&
        point.y() <= bar.bottom() + grip;
}

void ValidityChart::showTip(QPoint point, QPoint global)
{
    if (const auto row = rowAt(point))
        QToolTip::showText(global, withoutMarkup(spoken(*row)), viewport());
    else
        QToolTip::hideText();
}

QPoint ValidityChart::endOf(std::size_t row) const
{
    const QRectF bar = barOf(row);
    return {static_cast<int>(bar.right()) - 2, static_cast<int>(bar.center().y())};
}

bool ValidityChart::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    showTip(help->pos(), help->globalPos());
    return true;
}

QRect ValidityChart::itemPlace(std::size_t row) const
{
    const int top = axisHeight() + static_cast<int>(row) * rowHeight() - verticalScrollBar()->value();
    return {viewport()->mapToGlobal(QPoint(0, top)), QSize(viewport()->width(), rowHeight())};
}

double ValidityChart::zoom() const
{
    const auto seen = static_cast<double>(m_seen.length().count());
    return seen <= 0 ? 1 : static_cast<double>(m_whole.length().count()) / seen;
}

void ValidityChart::setZoom(double zoom, core::Time fixed)
{
    constexpr std::chrono::seconds least = std::chrono::days(90);
    const auto whole = static_cast<double>(m_whole.length().count()),
               seen = static_cast<double>(m_seen.length().count());
    if (seen <= 0) return;
    const auto wanted = std::chrono::seconds(static_cast<std::int64_t>(whole / std::max(zoom, 1.0)));
    const auto length = std::clamp(wanted, std::min(least, m_whole.length()), m_whole.length());
    const double part = static_cast<double>((fixed - m_seen.first).count()) / seen;
    const auto before = std::chrono::seconds(static_cast<std::int64_t>(part * static_cast<double>(length.count())));
    const core::Time first = std::clamp(fixed - before, m_whole.first, m_whole.last - length);
    m_seen = {first, first + length};
    refreshBars();
}

void ValidityChart::setZoom(double zoom)
{
    const core::Time now = m_clock();
    const bool isSeen = m_seen.first <= now && now <= m_seen.last;
    setZoom(zoom, isSeen ? now : m_seen.first + m_seen.length() / 2);
}

bool ValidityChart::takeZoomKey(const QKeyEvent& event)
{
    constexpr double step = 1.5;
    QScrollBar* bar = horizontalScrollBar();
    const bool isFast = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: setZoom(zoom() * step); return true;
    case Qt::Key_Minus: setZoom(zoom() / step); return true;
    case Qt::Key_0: setZoom(1); return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!isFast) return false;
        bar->setValue(bar->value() + (event.key() == Qt::Key_Right ? 1 : -1) * std::max(1, bar->pageStep() / 4));
        return true;
    default: return false;
    }
}

void ValidityChart::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    constexpr double notch = 120;
    setZoom(zoom() * std::pow(1.2, event->angleDelta().y() / notch), timeAt(event->position().x()));
    event->accept();
}

void ValidityChart::scrollContentsBy(int dx, int)
{
    if (dx != 0 && !m_isPlacingBar) {
        const auto length = m_seen.length();
        const core::Time first = m_whole.first + std::chrono::days(horizontalScrollBar()->value());
        m_seen = {first, first + length};
    }
    viewport()->update();
}

void ValidityChart::keyPressEvent(QKeyEvent* event)
{
    if (takeZoomKey(*event)) return;
    const auto last = static_cast<int>(m_rows.size()) - 1;
    const int at = m_current ? static_cast<int>(*m_current) : -1;
    const auto go = [&](int row) {
        if (last >= 0) setCurrent(static_cast<std::size_t>(std::clamp(row, 0, last)));
    };
    switch (event->key()) {
    case Qt::Key_Up: return go(at - 1);
    case Qt::Key_Down: return go(at + 1);
    case Qt::Key_Home: return go(0);
    case Qt::Key_End: return go(last);
    case Qt::Key_PageUp: return go(at - viewport()->height() / rowHeight());
    case Qt::Key_PageDown: return go(at + viewport()->height() / rowHeight());
    case Qt::Key_Left:
        if (m_current && m_rows[*m_current].issuer) go(static_cast<int>(*m_rows[*m_current].issuer));
        return;
    case Qt::Key_Escape:
        if (!m_drag) break;
        m_drag.reset();
        return viewport()->update();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentCa() != 0) emit opened(currentCa());
        return;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void ValidityChart::mousePressEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    const auto row = rowAt(point);
    if (!row || event->button() != Qt::LeftButton) return;
    if (m_rows[*row].node.validity && isAtEnd(*row, point)) m_drag = Drag{*row, m_rows[*row].node.validity->notAfter};
    setCurrent(row);
}

void ValidityChart::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (m_drag) {
        m_drag->end = std::max(timeAt(event->position().x()), m_rows[m_drag->row].node.validity->notBefore);
        return viewport()->update();
    }
    const auto row = rowAt(point);
    viewport()->setCursor(row && isAtEnd(*row, point) ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void ValidityChart::mouseReleaseEvent(QMouseEvent*)
{
    m_drag.reset();
    viewport()->update();
}

void ValidityChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (rowAt(event->position().toPoint()) && currentCa() != 0) emit opened(currentCa());
}

void ValidityChart::refreshBars()
{
    const int room = viewport()->height() - axisHeight();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_rows.size()) * rowHeight() - room));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(rowHeight());
    const auto inDays = [](std::chrono::seconds length) {
        return static_cast<int>(std::chrono::floor<std::chrono::days>(length).count());
    };
    const QScopedValueRollback placing(m_isPlacingBar, true);
    horizontalScrollBar()->setRange(0, inDays(m_whole.length() - m_seen.length()));
    horizontalScrollBar()->setPageStep(std::max(1, inDays(m_seen.length())));
    horizontalScrollBar()->setSingleStep(std::max(1, horizontalScrollBar()->pageStep() / 20));
    horizontalScrollBar()->setValue(inDays(m_seen.first - m_whole.first));
    viewport()->update();
}

void ValidityChart::resizeEvent(QResizeEvent*) { refreshBars(); }

void ValidityChart::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    refreshBars();
}

}
