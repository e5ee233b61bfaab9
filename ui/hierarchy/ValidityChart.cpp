#include "ui/hierarchy/ValidityChart.h"

#include "ui/hierarchy/NodeWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
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

ValidityChart::ValidityChart(core::Clock clock, QWidget* parent)
    : QAbstractScrollArea(parent), m_clock(std::move(clock))
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Lives of the CAs over the years"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    m_first = m_last = m_clock();
    for (const Row& row : m_rows) {
        if (!row.node.validity) continue;
        m_first = std::min(m_first, row.node.validity->notBefore);
        m_last = std::max(m_last, row.node.validity->notAfter);
    }
    m_first = startOf(yearOf(m_first));
    m_last = startOf(yearOf(m_last) + std::chrono::years(1));
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
    if (QAccessible::isActive()) {
        setAccessibleDescription(spoken(*row));
        QAccessibleEvent said(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&said);
    }
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
    return m_first +
        std::chrono::seconds(static_cast<std::int64_t>(part * static_cast<double>((m_last - m_first).count())));
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

void ValidityChart::keyPressEvent(QKeyEvent* event)
{
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
    viewport()->update();
}

void ValidityChart::resizeEvent(QResizeEvent*) { refreshBars(); }

void ValidityChart::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    refreshBars();
}

}
