#pragma once

#include "core/hierarchy/Layout.h"

#include <QLineF>
#include <QRectF>

#include <optional>
#include <vector>

namespace ui {

/// A graph with its layout, ready to be painted and walked through: all that GraphPainter and GraphView look up. Lengths are
/// those of the layout.
class GraphScene {
public:
    /// A piece of an edge: in the gap between two rows, straight through a row, or all of an arch or a spine.
    struct Piece {
        QPointF from, to;
        std::size_t edge;
        core::RouteKind kind;
        bool isStraight;
        double height; ///< of an arch

        QPointF lower() const { return from.y() > to.y() ? from : to; }
        double left() const { return from.x() < to.x() ? from.x() : to.x(); }
        double right() const { return from.x() < to.x() ? to.x() : from.x(); }
    };
    /// Pieces between the same two heights, ordered by their lower ends, with how far those before or behind reach.
    struct Band {
        double top = 0, bottom = 0;
        std::vector<Piece> pieces;
        std::vector<double> reachRight; ///< the most that one of the pieces up to here reaches to the right
        std::vector<double> reachLeft;  ///< the most that one of the pieces from here on reaches to the left
    };
    /// Nodes beside each other, from left to right.
    struct Row {
        double top = 0, bottom = 0;
        std::vector<std::size_t> nodes;
    };
    enum class Direction { Up, Down, Left, Right, First, Last };

    GraphScene() = default;
    GraphScene(core::TrustGraph graph, core::GraphLayout layout);

    const core::TrustGraph& graph() const { return m_graph; }
    const core::GraphLayout& layout() const { return m_layout; }
    const core::Neighbours& neighbours() const { return m_neighbours; }
    bool isEmpty() const { return m_graph.nodes.empty(); }
    QRectF bounds() const;
    QRectF box(std::size_t node) const;
    const std::vector<Row>& rows() const { return m_rows; }
    const std::vector<Band>& bands() const { return m_bands; }
    std::vector<Piece> piecesOf(std::size_t edge) const;

    /// The node at a point; none: there is paper.
    std::optional<std::size_t> nodeAt(QPointF point) const;
    /// Where a key leads: up to the issuer, down to the first subject, sideways in the row or along the leaves of a group.
    std::optional<std::size_t> step(std::size_t node, Direction direction) const;
    /// Nodes whose names hold these words, as shown, in reading order.
    std::vector<std::size_t> matching(const QString& words) const;

private:
    void addBands();

    core::TrustGraph m_graph;
    core::GraphLayout m_layout;
    core::Neighbours m_neighbours;
    std::vector<Row> m_rows; ///< by their tops; the leaves of opened groups are in rows of their own
    std::vector<Band> m_bands;
};

}
