#include "ui/hierarchy/GraphView.h"

#include "ui/hierarchy/NodeWords.h"
#include "ui/text/Untrusted.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr double zoomStep = 1.25;

struct WalkKey {
    int key;
    GraphScene::Direction direction;
};
constexpr std::array walkKeys{WalkKey{Qt::Key_Up, GraphScene::Direction::Up},
    WalkKey{Qt::Key_Down, GraphScene::Direction::Down}, WalkKey{Qt::Key_Left, GraphScene::Direction::Left},
    WalkKey{Qt::Key_Right, GraphScene::Direction::Right}, WalkKey{Qt::Key_Home, GraphScene::Direction::First},
    WalkKey{Qt::Key_End, GraphScene::Direction::Last}};

bool isZoomKey(const QKeyEvent& event)
{
    constexpr std::array keys{Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_0};
    return event.modifiers().testFlag(Qt::ControlModifier) && std::ranges::contains(keys, event.key());
}

}

bool GraphView::event(QEvent* event)
{
    // while the keyboard is here, these keys are about the picture, not about all text of the window
    if (event->type() == QEvent::ShortcutOverride && isZoomKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool GraphView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto node = nodeAt(help->pos()))
            QToolTip::showText(
                help->globalPos(), withoutMarkup(nodeSpoken(scene().graph().nodes[*node], now())), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

std::optional<std::size_t> GraphView::nodeAt(QPoint point) const
{
    const GraphPainter::View at = view();
    return scene().nodeAt(at.origin + QPointF(point) / at.scale);
}

std::optional<std::size_t> GraphView::knobAt(QPoint point) const
{
    const GraphPainter::View at = view();
    const QPointF wanted = at.origin + QPointF(point) / at.scale;
    // the lower half of a knob stands below its node
    for (const double up : {0.0, GraphPainter::pillRadius + 1}) {
        const auto node = scene().nodeAt(wanted - QPointF(0, up));
        if (!node || !scene().graph().nodes[*node].isCa()) continue;
        const bool isShown = scene().graph().nodes[*node].hidden > 0 ||
            (m_emphasis.current == node && !scene().neighbours().subjects[*node].empty());
        const QRectF box = scene().box(*node);
        const QPointF away = wanted - QPointF(box.center().x(), box.bottom());
        if (isShown && std::hypot(away.x(), away.y()) <= GraphPainter::pillRadius + 2) return node;
    }
    return std::nullopt;
}

bool GraphView::zoomByKey(const QKeyEvent& event)
{
    if (!isZoomKey(event)) return false;
    if (event.key() == Qt::Key_0)
        fit();
    else
        setZoom(event.key() == Qt::Key_Minus ? m_zoom / zoomStep : m_zoom * zoomStep);
    return true;
}

bool GraphView::walkByKey(const QKeyEvent& event)
{
    if (scene().isEmpty() || event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier)) return false;
    const auto walk = std::ranges::find(walkKeys, event.key(), &WalkKey::key);
    if (walk == walkKeys.end()) return false;
    if (!m_emphasis.current)
        setCurrent(scene().rows().front().nodes.front());
    else if (const auto next = scene().step(*m_emphasis.current, walk->direction))
        setCurrent(next);
    return true;
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    if (zoomByKey(*event) || walkByKey(*event)) return;
    const auto& current = m_emphasis.current;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current) open(*current);
        return;
    case Qt::Key_Plus: return fold(false);
    case Qt::Key_Minus: return fold(true);
    case Qt::Key_Space:
        if (event->isAutoRepeat()) return;
        m_isHand = true; // the mouse drags the picture wherever it takes hold
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    case Qt::Key_PageUp: return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown: return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Escape:
        if (m_emphasis.other && current) return chooseOther(*m_emphasis.other);
        break;
    default: break;
    }
    event->ignore(); // what scroll bars would do with arrows is done by walking
}

void GraphView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QAbstractScrollArea::keyReleaseEvent(event);
    m_isHand = false;
    viewport()->unsetCursor();
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QAbstractScrollArea::mousePressEvent(event);
    const QPoint point = event->position().toPoint();
    const bool isChoosing = event->button() == Qt::LeftButton && !m_isHand;
    if (const auto knob = isChoosing ? knobAt(point) : std::nullopt) return toggle(*knob);
    if (const auto node = isChoosing ? nodeAt(point) : std::nullopt) {
        if (event->modifiers().testFlag(Qt::ControlModifier))
            chooseOther(*node);
        else
            setCurrent(node);
        return;
    }
    m_isDragging = true;
    m_dragFrom = point;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isDragging) return;
    m_isFollowing = false;
    const QPoint point = event->position().toPoint();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (point.x() - m_dragFrom.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() - (point.y() - m_dragFrom.y()));
    m_dragFrom = point;
}

void GraphView::mouseReleaseEvent(QMouseEvent*)
{
    m_isDragging = false;
    if (m_isHand)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->unsetCursor();
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto node = nodeAt(event->position().toPoint()); node && event->button() == Qt::LeftButton) open(*node);
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    m_isFollowing = false;
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0) setZoom(m_zoom * std::pow(zoomStep, notches), event->position());
    event->accept();
}

void GraphView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        if (const auto node = nodeAt(viewport()->mapFromGlobal(event->globalPos()))) {
            setCurrent(node);
            emit menuWanted(event->globalPos());
        }
    } else if (m_emphasis.current) {
        emit menuWanted(itemPlace(*m_emphasis.current).bottomLeft());
    }
}

}
