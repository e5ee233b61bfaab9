#include "ui/hierarchy/GraphPainter.h"

#include "ui/hierarchy/NodeWords.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double wordsFrom = 0.6;  ///< two lines can be read from this scale on
constexpr double nameFrom = 0.4;   ///< the name alone
constexpr double boxesFrom = 0.1;  ///< below, nodes are coloured dots
constexpr double curvesFrom = 0.2; ///< below, edges are straight
constexpr double barWidth = 5, markSide = 10, textLeft = 16;

QPainterPath curveOf(const GraphScene::Piece& piece, const GraphPainter::View& view)
{
    const QPointF from = view.toWindow(piece.from), to = view.toWindow(piece.to);
    QPainterPath path(from);
    if (piece.kind == core::RouteKind::Arch) {
        const double top = std::min(from.y(), to.y()) - piece.height * 4 / 3 * view.scale;
        path.cubicTo({from.x(), top}, {to.x(), top}, to);
    } else if (piece.isStraight) {
        path.lineTo(to);
    } else {
        const double middle = (from.y() + to.y()) / 2;
        path.cubicTo({from.x(), middle}, {to.x(), middle}, to);
    }
    return path;
}

QPen penOf(const core::TrustEdge& edge, const QPalette& palette, bool isOnPath)
{
    const bool isOver = edge.state == core::NodeState::Revoked || edge.state == core::NodeState::Expired;
    QPen pen(toneOf(palette, isOnPath ? Tone::Accent : Tone::LineStrong), isOnPath ? 2.4 : 1.3);
    pen.setCosmetic(true);
    if (edge.isCross)
        pen.setDashPattern({4.5, 3});
    else if (isOver)
        pen.setDashPattern({1, 2.5});
    return pen;
}

/// Which pieces of a band are worth painting: those that are seen, and of many that would lie on each other one. Pieces whose lower
/// ends are outside look the same when they leave the picture at the same pixels.
class BandSieve {
public:
    BandSieve(const GraphScene::Band& band, const GraphPainter::View& view)
        : m_band(band),
          m_visible(view.visible()),
          m_scale(view.scale),
          m_rows(static_cast<std::size_t>(view.window.height() / rowPixels) + 1),
          m_used(2 * m_rows)
    {}

    void eachSeen(auto paint)
    {
        if (m_band.bottom < m_visible.top() || m_band.top > m_visible.bottom()) return;
        const auto& pieces = m_band.pieces;
        const auto lowerX = [](const GraphScene::Piece& piece) { return piece.lower().x(); };
        const std::size_t first =
            static_cast<std::size_t>(std::ranges::lower_bound(pieces, m_visible.left(), {}, lowerX) - pieces.begin());
        for (std::size_t i = first; i > 0 && m_band.reachRight[i - 1] >= m_visible.left(); --i)
            if (pieces[i - 1].right() >= m_visible.left() && isNew(pieces[i - 1], true)) paint(pieces[i - 1]);
        std::size_t i = first;
        while (i < pieces.size() && lowerX(pieces[i]) <= m_visible.right()) {
            paint(pieces[i]);
            const double next = lowerX(pieces[i]) + 1 / m_scale;
            ++i;
            if (m_scale < curvesFrom && i < pieces.size() && lowerX(pieces[i]) < next)
                i = static_cast<std::size_t>(std::ranges::lower_bound(pieces.begin() + static_cast<std::ptrdiff_t>(i),
                                                 pieces.end(), next, {}, lowerX) -
                    pieces.begin());
        }
        for (; i < pieces.size() && m_band.reachLeft[i] <= m_visible.right(); ++i)
            if (pieces[i].left() <= m_visible.right() && isNew(pieces[i], false)) paint(pieces[i]);
    }

private:
    static constexpr double rowPixels = 3;

    bool isNew(const GraphScene::Piece& piece, bool isLeft)
    {
        const double at = isLeft ? m_visible.left() : m_visible.right();
        const double run = piece.to.x() - piece.from.x();
        const double part = run == 0 ? 0 : std::clamp((at - piece.from.x()) / run, 0.0, 1.0);
        const double y = (piece.from.y() + part * (piece.to.y() - piece.from.y()) - m_visible.top()) * m_scale;
        const auto row = static_cast<std::size_t>(std::clamp(y / rowPixels, 0.0, static_cast<double>(m_rows - 1)));
        const std::size_t place = isLeft ? row : m_rows + row;
        if (m_used[place]) return false;
        m_used[place] = true;
        return true;
    }

    const GraphScene::Band& m_band;
    QRectF m_visible;
    double m_scale;
    std::size_t m_rows;
    std::vector<bool> m_used;
};

/// Calls `paint(node)` for the nodes of a row that are seen, at most one for each pixel.
void eachSeen(const GraphScene& scene, const GraphScene::Row& row, const QRectF& visible, double scale, auto paint)
{
    if (row.bottom < visible.top() || row.top > visible.bottom()) return;
    auto node = std::ranges::lower_bound(
        row.nodes, visible.left(), {}, [&scene](std::size_t each) { return scene.layout().boxes[each].right(); });
    while (node != row.nodes.end()) {
        const core::Box& box = scene.layout().boxes[*node];
        if (box.left > visible.right()) return;
        paint(*node);
        // the next one that begins a pixel further on
        const double next = box.left + 1 / scale;
        ++node;
        if (node != row.nodes.end() && scene.layout().boxes[*node].left < next)
            node = std::lower_bound(node, row.nodes.end(), next,
                [&scene](std::size_t each, double left) { return scene.layout().boxes[each].left < left; });
    }
}

/// A small triangle at the end of an edge that runs against the rule.
void paintArrow(QPainter& painter, const core::Route& route, const GraphPainter::View& view, const QColor& color)
{
    const QPointF end = view.toWindow({route.points.back().x, route.points.back().y});
    const double side = 8 * view.scale, up = route.kind == core::RouteKind::Arch ? -side : side;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{end, end + QPointF(-side / 2, up), end + QPointF(side / 2, up)});
}

/// The knob below a CA that folds its branch away, or brings it back.
void paintPill(QPainter& painter, const QRectF& box, double scale, bool isFolded, const QPalette& palette)
{
    const QPointF middle(box.center().x(), box.bottom());
    const double radius = GraphPainter::pillRadius * scale, arm = 3.5 * scale;
    painter.setPen(QPen(toneOf(palette, Tone::Accent), 1.2));
    painter.setBrush(toneOf(palette, Tone::Panel));
    painter.drawEllipse(middle, radius, radius);
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
    if (isFolded) painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
}

}

void GraphPainter::paint(
    QPainter& painter, const GraphScene& scene, const View& view, const Look& look, const GraphEmphasis& emphasis)
{
    if (scene.isEmpty() || view.scale <= 0) return;
    if (m_textScale != view.scale) forget();
    m_textScale = view.scale;
    painter.save();
    painter.setClipRect(view.window);
    paintEdges(painter, scene, view, look, emphasis);
    const QRectF visible = view.visible();
    if (view.scale < boxesFrom) {
        paintSmall(painter, scene, view, look.palette);
        for (const auto& chosen : {emphasis.current, emphasis.other})
            if (chosen)
                painter.fillRect(
                    view.toWindow(scene.box(*chosen)).adjusted(-3, -3, 3, 3), toneOf(look.palette, Tone::Accent));
    } else {
        for (const GraphScene::Row& row : scene.rows())
            eachSeen(scene, row, visible, view.scale,
                [&](std::size_t node) { paintNode(painter, scene, node, view, look, emphasis); });
    }
    painter.restore();
}

void GraphPainter::paintSmall(QPainter& painter, const GraphScene& scene, const View& view, const QPalette& palette)
{
    const QRectF visible = view.visible();
    for (const GraphScene::Row& row : scene.rows())
        eachSeen(scene, row, visible, view.scale, [&](std::size_t node) {
            const core::TrustNode& it = scene.graph().nodes[node];
            const Mark mark = nodeMark(it);
            const QRectF box = view.toWindow(scene.box(node));
            painter.fillRect(QRectF(box.topLeft(), box.size().expandedTo({1.5, 2})),
                toneOf(palette, mark == Mark::Active || mark == Mark::Retired ? nodeTone(it) : toneOf(mark)));
        });
}

void GraphPainter::paintEdges(
    QPainter& painter, const GraphScene& scene, const View& view, const Look& look, const GraphEmphasis& emphasis)
{
    const bool isFine = view.scale >= curvesFrom;
    painter.setRenderHint(QPainter::Antialiasing, isFine);
    QList<QLineF> lines;
    const auto paintPiece = [&](const GraphScene::Piece& piece) {
        if (emphasis.pathEdges.contains(piece.edge)) return;
        if (!isFine) {
            lines += QLineF(view.toWindow(piece.from), view.toWindow(piece.to));
            return;
        }
        painter.strokePath(curveOf(piece, view), penOf(scene.graph().edges[piece.edge], look.palette, false));
        const core::Route& route = scene.layout().routes[piece.edge];
        if (core::leadsAgainstTheRule(route)) paintArrow(painter, route, view, toneOf(look.palette, Tone::LineStrong));
    };
    for (const GraphScene::Band& band : scene.bands()) BandSieve(band, view).eachSeen(paintPiece);
    painter.setPen(QPen(toneOf(look.palette, Tone::Line), 0));
    painter.drawLines(lines);
    if (emphasis.pathEdges.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const std::size_t edge : emphasis.pathEdges) {
        for (const GraphScene::Piece& piece : scene.piecesOf(edge))
            painter.strokePath(curveOf(piece, view), penOf(scene.graph().edges[edge], look.palette, true));
        const core::Route& route = scene.layout().routes[edge];
        if (core::leadsAgainstTheRule(route)) paintArrow(painter, route, view, toneOf(look.palette, Tone::Accent));
    }
    for (const auto& [edge, mark] : emphasis.verdicts) {
        const auto& points = scene.layout().routes[edge].points;
        if (points.size() < 2 || view.scale < nameFrom) continue;
        const core::Point from = points[points.size() - 2], to = points.back();
        const QPointF middle = view.toWindow(QPointF((from.x + to.x) / 2, (from.y + to.y) / 2));
        const double side = 9 * view.scale;
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneOf(look.palette, Tone::Panel));
        painter.drawEllipse(middle, side, side);
        paintMark(painter, QRectF(middle - QPointF(side / 2, side / 2), QSizeF(side, side)), mark, look.palette);
    }
}

void GraphPainter::paintNode(QPainter& painter, const GraphScene& scene, std::size_t node, const View& view,
    const Look& look, const GraphEmphasis& emphasis)
{
    const core::TrustNode& it = scene.graph().nodes[node];
    const QRectF box = view.toWindow(scene.box(node));
    const double scale = view.scale, corner = strokes::radius * scale;
    const bool isChosen = emphasis.current == node || emphasis.other == node;
    const bool isOnPath = emphasis.pathNodes.contains(node);
    const Tone ground = emphasis.shared.contains(node) ? Tone::AccentSoft : Tone::Raised;
    QPen pen(toneOf(look.palette,
                 isChosen || isOnPath ? Tone::Accent
                     : it.isOurs      ? Tone::Line
                                      : Tone::LineStrong),
        isChosen       ? 2.2
            : isOnPath ? 1.4
                       : 1);
    if (!it.isOurs || emphasis.other == node) pen.setDashPattern({5, 3});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(toneOf(look.palette, ground));
    const QRectF sharp(std::round(box.left()) + 0.5, std::round(box.top()) + 0.5, std::round(box.width()) - 1,
        std::round(box.height()) - 1);
    painter.drawRoundedRect(sharp, corner, corner);
    if (it.kind == core::NodeKind::LeafGroup && it.firstShown == 0 &&
        scale >= nameFrom) // a second sheet below: it can be opened
        painter.drawLine(
            sharp.bottomLeft() + QPointF(corner, 3 * scale), sharp.bottomRight() + QPointF(-corner, 3 * scale));
    QPainterPath bar;
    bar.addRoundedRect(QRectF(sharp.topLeft(), QSizeF(barWidth * scale, sharp.height())), 2 * scale, 2 * scale);
    painter.fillPath(bar, toneOf(look.palette, nodeTone(it)));
    if (isChosen && emphasis.hasFocus && emphasis.current == node) {
        painter.setPen(QPen(toneOf(look.palette, Tone::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(sharp.adjusted(-4, -4, 4, 4), corner + 3, corner + 3);
    }
    if (scale >= nameFrom && it.isCa() && (it.hidden > 0 || (isChosen && !scene.neighbours().subjects[node].empty())))
        paintPill(painter, box, scale, it.hidden > 0, look.palette);
    const double side = std::max(4.0, markSide * scale);
    if (scale >= nameFrom)
        paintMark(painter, {box.right() - 15 * scale - side / 2, box.top() + 19 * scale - side / 2, side, side},
            nodeMark(it), look.palette);
    else
        paintMark(painter, {box.center().x() - side, box.center().y() - side, 2 * side, 2 * side}, nodeMark(it),
            look.palette);
    if (scale >= nameFrom) paintWords(painter, it, node, box, scale, look);
}

void GraphPainter::paintWords(QPainter& painter, const core::TrustNode& node, std::size_t place, const QRectF& box,
    double scale, const Look& look)
{
    const auto sized = [&](TextStyle style) {
        QFont font = fontFor(style, look.body);
        const double pixels =
            QFontInfo(font).pixelSize() * scale * 13.0 / std::max(8, QFontInfo(look.body).pixelSize());
        font.setPixelSize(std::max(4, static_cast<int>(std::lround(pixels))));
        return font;
    };
    const bool hasNote = scale >= wordsFrom;
    const QFont name = sized(TextStyle::Strong);
    const double left = box.left() + textLeft * scale, width = box.width() - (textLeft + 28) * scale;
    const double line = QFontMetricsF(name).height();
    painter.setFont(name);
    painter.setPen(toneOf(look.palette, Tone::Ink));
    const double top = hasNote ? box.center().y() - line + 1 * scale : box.center().y() - line / 2;
    painter.drawStaticText(QPointF(left, top), textOf(place * 2, nodeName(node), name, width));
    if (!hasNote) return;
    const QFont note = sized(TextStyle::Small);
    painter.setFont(note);
    painter.setPen(toneOf(look.palette,
        nodeMark(node) == Mark::Expiring && node.kind != core::NodeKind::LeafGroup ? Tone::Warn : Tone::InkSoft));
    painter.drawStaticText(QPointF(left, box.center().y() + 2 * scale),
        textOf(place * 2 + 1, nodeNote(node, look.now), note, width + 16 * scale));
}

const QStaticText& GraphPainter::textOf(std::size_t key, const QString& text, const QFont& font, double width)
{
    if (const QStaticText* known = m_texts.object(key)) return *known;
    auto* made = new QStaticText(QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
    made->setTextFormat(Qt::PlainText);
    made->prepare({}, font);
    m_texts.insert(key, made);
    return *made;
}

}
