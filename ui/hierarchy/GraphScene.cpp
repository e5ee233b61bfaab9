#include "ui/hierarchy/GraphScene.h"

#include "ui/hierarchy/NodeWords.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace ui {
namespace {

QPointF pointOf(core::Point point) { return {point.x, point.y}; }

}

GraphScene::GraphScene(core::TrustGraph graph, core::GraphLayout layout)
    : m_graph(std::move(graph)), m_layout(std::move(layout)), m_neighbours(core::neighboursOf(m_graph))
{
    std::map<double, Row> rows;
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
        const core::Box& box = m_layout.boxes[i];
        Row& row = rows[box.top];
        row.top = box.top;
        row.bottom = std::max(row.bottom, box.bottom());
        row.nodes.push_back(i);
    }
    for (auto& [top, row] : rows) {
        std::ranges::sort(row.nodes, {}, [this](std::size_t node) { return m_layout.boxes[node].left; });
        m_rows.push_back(std::move(row));
    }
    addBands();
}

std::vector<GraphScene::Piece> GraphScene::piecesOf(std::size_t edge) const
{
    const core::Route& route = m_layout.routes[edge];
    std::vector<Piece> pieces;
    for (std::size_t i = 1; i < route.points.size(); ++i)
        pieces.push_back({pointOf(route.points[i - 1]), pointOf(route.points[i]), edge, route.kind,
            route.kind == core::RouteKind::Spine || i % 2 == 0, route.height});
    return pieces;
}

void GraphScene::addBands()
{
    std::map<std::pair<double, double>, Band> bands;
    for (std::size_t edge = 0; edge < m_layout.routes.size(); ++edge)
        for (const Piece& piece : piecesOf(edge)) {
            const auto [top, bottom] = std::minmax({piece.from.y(), piece.to.y()});
            bands[std::pair(top - piece.height * 4 / 3, bottom)].pieces.push_back(piece);
        }
    for (auto& [place, band] : bands) {
        std::tie(band.top, band.bottom) = place;
        std::ranges::stable_sort(band.pieces, {}, [](const Piece& piece) { return piece.lower().x(); });
        for (const Piece& piece : band.pieces)
            band.reachRight.push_back(
                band.reachRight.empty() ? piece.right() : std::max(band.reachRight.back(), piece.right()));
        for (auto piece = band.pieces.rbegin(); piece != band.pieces.rend(); ++piece)
            band.reachLeft.push_back(
                band.reachLeft.empty() ? piece->left() : std::min(band.reachLeft.back(), piece->left()));
        std::ranges::reverse(band.reachLeft);
        m_bands.push_back(std::move(band));
    }
}

QRectF GraphScene::bounds() const
{
    return {m_layout.bounds.left, m_layout.bounds.top, m_layout.bounds.width, m_layout.bounds.height};
}

QRectF GraphScene::box(std::size_t node) const
{
    const core::Box& box = m_layout.boxes[node];
    return {box.left, box.top, box.width, box.height};
}

std::optional<std::size_t> GraphScene::nodeAt(QPointF point) const
{
    for (const Row& row : m_rows) {
        if (point.y() < row.top || point.y() > row.bottom) continue;
        const auto after = std::ranges::upper_bound(
            row.nodes, point.x(), {}, [this](std::size_t node) { return m_layout.boxes[node].left; });
        if (after != row.nodes.begin() && box(*std::prev(after)).contains(point)) return *std::prev(after);
    }
    return std::nullopt;
}

std::optional<std::size_t> GraphScene::step(std::size_t node, Direction direction) const
{
    const auto isLeaf = [this](std::size_t each) {
        const auto kind = m_graph.nodes[each].kind;
        return kind == core::NodeKind::Leaf || kind == core::NodeKind::MoreLeaves;
    };
    const auto& issuers = m_neighbours.issuers[node];
    const auto& subjects = m_neighbours.subjects[node];
    if (isLeaf(node) && (direction == Direction::Up || direction == Direction::Down)) {
        const std::size_t group = m_graph.edges[issuers.front()].issuer;
        const auto& leaves = m_neighbours.subjects[group];
        const auto at =
            std::ranges::find(leaves, issuers.front()) - leaves.begin() + (direction == Direction::Up ? -1 : 1);
        if (at < 0) return group;
        return at < std::ssize(leaves) ? std::optional(m_graph.edges[leaves[static_cast<std::size_t>(at)]].subject)
                                       : std::nullopt;
    }
    const auto left = [this](std::size_t edge) { return m_layout.boxes[m_graph.edges[edge].subject].left; };
    switch (direction) {
    case Direction::Up: return issuers.empty() ? std::nullopt : std::optional(m_graph.edges[issuers.front()].issuer);
    case Direction::Down:
        if (subjects.empty()) return std::nullopt;
        if (isLeaf(m_graph.edges[subjects.front()].subject)) return m_graph.edges[subjects.front()].subject;
        return m_graph.edges[*std::ranges::min_element(subjects, {}, left)].subject;
    case Direction::First: return m_rows.front().nodes.front();
    case Direction::Last: return m_rows.back().nodes.back();
    case Direction::Left:
    case Direction::Right: break;
    }
    const double top = m_layout.boxes[node].top;
    const auto row = std::ranges::find_if(m_rows, [top](const Row& each) { return each.top == top; });
    const auto at = std::ranges::find(row->nodes, node) - row->nodes.begin() + (direction == Direction::Left ? -1 : 1);
    return at >= 0 && at < std::ssize(row->nodes) ? std::optional(row->nodes[static_cast<std::size_t>(at)])
                                                  : std::nullopt;
}

std::vector<std::size_t> GraphScene::matching(const QString& words) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::size_t> found;
    if (wanted.isEmpty()) return found;
    for (const Row& row : m_rows)
        for (const std::size_t node : row.nodes) {
            const QString name = nodeName(m_graph.nodes[node]);
            if (std::ranges::all_of(
                    wanted, [&name](const QString& word) { return name.contains(word, Qt::CaseInsensitive); }))
                found.push_back(node);
        }
    return found;
}

}
