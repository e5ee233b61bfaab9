#pragma once

#include "ui/hierarchy/GraphScene.h"
#include "ui/look/Marks.h"

#include <QCache>
#include <QFont>
#include <QPalette>
#include <QStaticText>

#include <map>
#include <set>

class QPainter;

namespace ui {

/// What stands out in a picture: places of nodes and edges.
struct GraphEmphasis {
    std::optional<std::size_t> current; ///< the node the keyboard is on
    std::optional<std::size_t> other;   ///< the second one that was chosen
    std::set<std::size_t> pathEdges;    ///< the ways to the anchors
    std::set<std::size_t> pathNodes;
    std::set<std::size_t> shared;         ///< nodes above both
    std::map<std::size_t, Mark> verdicts; ///< of edges
    bool hasFocus = false;
};

/// Paints the part of a scene that is seen. At most one node for each pixel of a row, so that the time depends on the size of the
/// window and hardly on that of the hierarchy.
class GraphPainter {
public:
    /// Where the scene stands in the window: `scale` pixels for each unit of the layout, `origin` the scene's point at the top left.
    struct View {
        QRectF window;
        QPointF origin;
        double scale = 1;

        QRectF visible() const { return {origin, window.size() / scale}; }
        QPointF toWindow(QPointF point) const { return window.topLeft() + (point - origin) * scale; }
        QRectF toWindow(const QRectF& rect) const { return {toWindow(rect.topLeft()), rect.size() * scale}; }
    };
    /// Of the knob below a CA, in units of the layout.
    static constexpr double pillRadius = 8;

    struct Look {
        QPalette palette;
        QFont body;
        core::Time now{};
    };

    void paint(
        QPainter& painter, const GraphScene& scene, const View& view, const Look& look, const GraphEmphasis& emphasis);
    /// Small nodes without words: for the map in the corner.
    static void paintSmall(QPainter& painter, const GraphScene& scene, const View& view, const QPalette& palette);
    /// What was measured is forgotten: another scene, another font, another language.
    void forget() { m_texts.clear(); }

private:
    void paintEdges(
        QPainter& painter, const GraphScene& scene, const View& view, const Look& look, const GraphEmphasis& emphasis);
    void paintNode(QPainter& painter, const GraphScene& scene, std::size_t node, const View& view, const Look& look,
        const GraphEmphasis& emphasis);
    void paintWords(QPainter& painter, const core::TrustNode& node, std::size_t place, const QRectF& box, double scale,
        const Look& look);
    const QStaticText& textOf(std::size_t key, const QString& text, const QFont& font, double width);

    QCache<std::size_t, QStaticText> m_texts{6000};
    double m_textScale = 0;
};

}
