#include "ui/hierarchy/GraphView.h"

#include "ui/hierarchy/MiniMap.h"
#include "ui/hierarchy/NodeWords.h"
#include "ui/look/FocusRing.h"
#include "ui/look/Type.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double margin = 36; ///< around the scene, in its units
constexpr double leastZoom = 0.00001, mostZoom = 4;

}

GraphView::GraphView(core::Clock clock, QWidget* parent)
    : QAbstractScrollArea(parent), m_clock(std::move(clock)), m_map(new MiniMap(*this))
{
    installPaintedListAccessibility();
    setObjectName(QStringLiteral("graph"));
    setAccessibleName(tr("Picture of the hierarchy"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false); // the card shines through
    viewport()->setMouseTracking(true);
    FocusRing::leaveOut(*this);
}

double GraphView::unit() const { return scaled(1000, font()) / 1000.0; }

void GraphView::setGraph(core::TrustGraph graph)
{
    const std::string current = idOf(m_emphasis.current), other = idOf(m_emphasis.other);
    m_graph.setGraph(std::move(graph), now());
    showScene(current, other);
    if (m_isFollowing) follow();
    for (const FoldedGraph::Wanted& wanted : m_graph.openPages()) emit leavesWanted(wanted);
}

void GraphView::setLeaves(const std::string& group, std::size_t skip, std::vector<core::CertificateRow> leaves)
{
    const std::string current = idOf(m_emphasis.current), other = idOf(m_emphasis.other);
    m_graph.setLeaves(group, skip, std::move(leaves), now());
    showScene(current, other);
    if (m_emphasis.current) reveal(*m_emphasis.current);
}

void GraphView::showScene(const std::string& currentId, const std::string& otherId)
{
    m_emphasis.current = currentId.empty() ? std::nullopt : scene().graph().find(currentId);
    m_emphasis.other = otherId.empty() ? std::nullopt : scene().graph().find(otherId);
    m_emphasis.verdicts.clear();
    m_painter.forget();
    m_map->renew();
    refreshBars();
    refreshEmphasis();
    emit sceneChanged();
    if (!currentId.empty() && !m_emphasis.current) emit currentChanged();
}

void GraphView::setVerdicts(const std::map<std::int64_t, Mark>& verdicts)
{
    m_emphasis.verdicts.clear();
    for (const std::size_t edge : m_emphasis.pathEdges)
        for (const std::int64_t certificate : scene().graph().edges[edge].certificates)
            if (const auto found = verdicts.find(certificate); found != verdicts.end())
                m_emphasis.verdicts.emplace(edge, found->second);
    viewport()->update();
}

std::string GraphView::idOf(const std::optional<std::size_t>& node) const
{
    return node ? scene().graph().nodes[*node].id : std::string();
}

const core::TrustNode* GraphView::current() const
{
    return m_emphasis.current ? &scene().graph().nodes[*m_emphasis.current] : nullptr;
}

const core::TrustNode* GraphView::other() const
{
    return m_emphasis.other ? &scene().graph().nodes[*m_emphasis.other] : nullptr;
}

void GraphView::setCurrentCa(std::int64_t ca)
{
    if (ca != 0 && !scene().graph().findCa(ca)) {
        const std::string before = idOf(m_emphasis.current);
        m_graph.reveal(ca, now());
        showScene(before, {});
    }
    setCurrent(scene().graph().findCa(ca));
}

void GraphView::setCurrent(std::optional<std::size_t> node)
{
    if (node == m_emphasis.current && !m_emphasis.other) return;
    m_emphasis.current = node;
    m_emphasis.other.reset();
    refreshEmphasis();
    if (node) reveal(*node);
    announce();
    emit currentChanged();
}

void GraphView::chooseOther(std::size_t node)
{
    if (!m_emphasis.current || m_emphasis.current == node) return setCurrent(node);
    m_emphasis.other = m_emphasis.other == node ? std::nullopt : std::optional(node);
    refreshEmphasis();
    emit currentChanged();
}

void GraphView::refreshEmphasis()
{
    m_emphasis.pathEdges.clear();
    m_emphasis.pathNodes.clear();
    m_emphasis.shared.clear();
    m_emphasis.verdicts.clear();
    if (m_emphasis.current) {
        const core::TrustPath path = core::pathUp(scene().graph(), *m_emphasis.current);
        m_emphasis.pathEdges = {path.edges.begin(), path.edges.end()};
        m_emphasis.pathNodes = {path.nodes.begin(), path.nodes.end()};
    }
    if (m_emphasis.current && m_emphasis.other) {
        const core::TrustPath path = core::pathUp(scene().graph(), *m_emphasis.other);
        for (const std::size_t node : path.nodes)
            if (m_emphasis.pathNodes.contains(node)) m_emphasis.shared.insert(node);
        m_emphasis.pathEdges.insert(path.edges.begin(), path.edges.end());
        m_emphasis.pathNodes.insert(path.nodes.begin(), path.nodes.end());
    }
    viewport()->update();
}

void GraphView::toggle(std::size_t node)
{
    const std::string current = idOf(m_emphasis.current), other = idOf(m_emphasis.other);
    const auto wanted = m_graph.toggle(node, now());
    showScene(current, other);
    if (wanted) emit leavesWanted(*wanted);
}

void GraphView::open(std::size_t node)
{
    const core::TrustNode& it = scene().graph().nodes.at(node);
    if (it.kind == core::NodeKind::LeafGroup || it.kind == core::NodeKind::MoreLeaves)
        toggle(node);
    else if (it.kind == core::NodeKind::Leaf || it.ca == 0)
        emit certificateOpened(it.certificate);
    else
        emit opened(it.ca);
}

void GraphView::fold(bool isFolded)
{
    if (!m_emphasis.current) return;
    const core::TrustNode& it = *current();
    if (it.kind == core::NodeKind::LeafGroup) {
        if ((it.firstShown != 0) == isFolded) toggle(*m_emphasis.current);
        return;
    }
    const std::string id = it.id;
    m_graph.fold(*m_emphasis.current, isFolded, now());
    showScene(id, {});
}

void GraphView::foldAll(bool isFolded)
{
    const std::string before = idOf(m_emphasis.current);
    m_graph.foldAll(isFolded, now());
    showScene(before, {});
    if (m_isFollowing) follow();
}

void GraphView::arrange()
{
    const std::string current = idOf(m_emphasis.current), other = idOf(m_emphasis.other);
    m_graph.arrange(now());
    showScene(current, other);
    follow();
}

GraphPainter::View GraphView::view() const
{
    const double scale = m_zoom * unit();
    const QRectF all = scene().bounds().adjusted(-margin, -margin, margin, margin);
    const QSizeF room = viewport()->size() / scale;
    const auto start = [scale](double first, double length, double seen, const QScrollBar* bar) {
        return length <= seen ? first - (seen - length) / 2 : first + bar->value() / scale;
    };
    return {.window = viewport()->rect(),
        .origin = {start(all.left(), all.width(), room.width(), horizontalScrollBar()),
            start(all.top(), all.height(), room.height(), verticalScrollBar())},
        .scale = scale};
}

void GraphView::refreshBars()
{
    const double scale = m_zoom * unit();
    const QRectF all = scene().bounds().adjusted(-margin, -margin, margin, margin);
    const auto set = [](QScrollBar* bar, double length, int page) {
        bar->setRange(0, std::max(0, static_cast<int>(std::min(length, 2.0e9)) - page));
        bar->setPageStep(page);
        bar->setSingleStep(std::max(1, page / 12));
    };
    set(horizontalScrollBar(), all.width() * scale, viewport()->width());
    set(verticalScrollBar(), all.height() * scale, viewport()->height());
    m_map->follow();
    viewport()->update();
}

void GraphView::setZoom(double zoom, QPointF fixed)
{
    const GraphPainter::View before = view();
    const QPointF point = before.origin + fixed / before.scale;
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    m_isFollowing = false;
    refreshBars();
    const QRectF all = scene().bounds().adjusted(-margin, -margin, margin, margin);
    const QPointF start = (point - all.topLeft()) * view().scale - fixed;
    horizontalScrollBar()->setValue(static_cast<int>(start.x()));
    verticalScrollBar()->setValue(static_cast<int>(start.y()));
    refreshBars();
    emit zoomChanged(m_zoom);
}

void GraphView::setZoom(double zoom)
{
    const QRectF room = viewport()->rect();
    QPointF fixed = room.center();
    if (m_emphasis.current) {
        const QPointF node = view().toWindow(scene().box(*m_emphasis.current)).center();
        if (room.contains(node)) fixed = node;
    }
    setZoom(zoom, fixed);
}

void GraphView::fit()
{
    const QSizeF all = scene().bounds().adjusted(-margin, -margin, margin, margin).size();
    const QSizeF room = viewport()->size();
    if (all.isEmpty() || room.isEmpty()) return;
    m_zoom = std::clamp(std::min({room.width() / all.width(), room.height() / all.height()}) / unit(), leastZoom, 1.0);
    m_isFollowing = m_isWhole = true;
    refreshBars();
    emit zoomChanged(m_zoom);
}

void GraphView::follow()
{
    constexpr double readable = 0.62, least = 0.45;
    const bool wasWhole = m_isWhole;
    fit();
    m_isWhole = wasWhole;
    if (wasWhole || scene().isEmpty() || m_zoom >= least) return;
    setZoom(readable);
    centreOn(scene().box(scene().rows().front().nodes.front()).center());
    m_isFollowing = true;
}

bool GraphView::find(const QString& words, bool isNext)
{
    const std::vector<std::size_t> found = scene().matching(words);
    if (found.empty()) return false;
    const auto at = m_emphasis.current ? std::ranges::find(found, *m_emphasis.current) : found.end();
    if (at == found.end())
        setCurrent(found.front());
    else if (isNext)
        setCurrent(std::next(at) == found.end() ? found.front() : *std::next(at));
    return true;
}

QString GraphView::itemSpoken(std::size_t node) const { return nodeSpoken(scene().graph().nodes[node], m_clock()); }

bool GraphView::isItemSelected(std::size_t node) const
{
    return m_emphasis.current == node || m_emphasis.other == node;
}

QRect GraphView::itemPlace(std::size_t node) const
{
    const QRect place = view().toWindow(scene().box(node)).toAlignedRect();
    return {viewport()->mapToGlobal(place.topLeft()), place.size()};
}

void GraphView::centreOn(QPointF scenePoint)
{
    const QRectF all = scene().bounds().adjusted(-margin, -margin, margin, margin);
    const QPointF start = (scenePoint - all.topLeft()) * view().scale - QRectF(viewport()->rect()).center();
    horizontalScrollBar()->setValue(static_cast<int>(start.x()));
    verticalScrollBar()->setValue(static_cast<int>(start.y()));
}

void GraphView::reveal(std::size_t node)
{
    if (view().scale < 0.3 * unit()) { // nobody could read it
        setZoom(1, QRectF(viewport()->rect()).center());
        return centreOn(scene().box(node).center());
    }
    const QRectF wanted = view().toWindow(scene().box(node)).adjusted(-24, -24, 24, 24);
    const QRectF room = viewport()->rect();
    const auto move = [this](QScrollBar* bar, double low, double high, double length) {
        if (low < 0 || high > length) m_isFollowing = false; // it stays where somebody walked to
        if (low < 0)
            bar->setValue(bar->value() + static_cast<int>(low));
        else if (high > length)
            bar->setValue(bar->value() + static_cast<int>(high - length));
    };
    move(horizontalScrollBar(), wanted.left(), wanted.right(), room.width());
    move(verticalScrollBar(), wanted.top(), wanted.bottom(), room.height());
}

void GraphView::announce() { announceCurrentItem(*this, *this); }

void GraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    m_emphasis.hasFocus = hasFocus();
    m_painter.paint(painter, scene(), view(), {palette(), font(), now()}, m_emphasis);
}

void GraphView::resizeEvent(QResizeEvent*)
{
    if (m_isFollowing)
        follow();
    else
        refreshBars();
}

void GraphView::scrollContentsBy(int, int)
{
    viewport()->update();
    m_map->follow();
}

void GraphView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    const auto type = event->type();
    if (type != QEvent::FontChange && type != QEvent::ApplicationFontChange && type != QEvent::PaletteChange) return;
    m_painter.forget();
    m_map->renew();
    if (m_isFollowing) follow();
    refreshBars();
}

void GraphView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_emphasis.current && !scene().isEmpty() && event->reason() != Qt::MouseFocusReason) {
        m_emphasis.current = scene().rows().front().nodes.front(); // seen or not: nothing moves by itself
        refreshEmphasis();
        emit currentChanged();
    }
    announce();
    viewport()->update();
}

void GraphView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_isHand = false;
    viewport()->update();
}

}
