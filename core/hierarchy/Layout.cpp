#include "core/hierarchy/Layout.h"
#include "core/hierarchy/Rows.h"
#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double nodeHeight = 56, leafHeight = 44, leafGap = 8, leafIndent = 20;
constexpr double archOfNeighbours = 26, mostArch = 60, tallGap = 240, beside = 12;

/// The gap below a row: higher where edges run far to the side, in few steps, so that it seldom changes.
double gapBelow(const rows::Grid& grid, std::size_t row)
{
    double widest = 0;
    for (const std::size_t slot : grid.rows[row])
        for (const std::size_t lower : grid.below[slot])
            widest = std::max(widest, std::abs(grid.slotList[slot].x - grid.slotList[lower].x));
    return widest < 900 ? 88 : widest < 2400 ? 132 : widest < 6000 ? 176 : tallGap;
}

/// Gives nodes their boxes, from the places in the rows.
class Drawing {
public:
    explicit Drawing(const TrustGraph& graph) : m_graph(graph) {}

    GraphLayout draw(const rows::Grid& grid)
    {
        m_layout.boxes.resize(m_graph.nodes.size());
        m_layout.routes.resize(m_graph.edges.size());
        m_tops.resize(grid.rows.size());
        double top = 0;
        for (std::size_t row = 0; row < grid.rows.size(); ++row) {
            m_tops[row] = top;
            auto& nodes = m_layout.rows.emplace_back();
            for (const std::size_t slot : grid.rows[row]) {
                const rows::Slot& it = grid.slotList[slot];
                if (it.node == rows::none) continue;
                nodes.push_back(it.node);
                m_layout.boxes[it.node] = {it.x - it.width / 2, top, it.width, nodeHeight};
            }
            top += nodeHeight + gapBelow(grid, row);
        }
        for (std::size_t i = 0; i < m_graph.edges.size(); ++i) route(grid, i);
        placeLeaves();
        bound();
        return std::move(m_layout);
    }

private:
    void route(const rows::Grid& grid, std::size_t edge)
    {
        const TrustEdge& it = m_graph.edges[edge];
        const auto& way = grid.slotsOfEdge[edge];
        Route& route = m_layout.routes[edge];
        if (grid.slotOf[it.subject] == rows::none) return;
        const Box &from = m_layout.boxes[it.issuer], &to = m_layout.boxes[it.subject];
        if (way.empty()) return arch(route, from, to);
        const bool isUpward = grid.slotList[way.front()].node != it.issuer;
        for (std::size_t i = 0; i < way.size(); ++i) {
            const double x = grid.slotList[way[i]].x, top = m_tops[grid.rowOf[way[i]]];
            if (i > 0) route.points.push_back({x, top});
            if (i + 1 < way.size()) route.points.push_back({x, top + nodeHeight});
        }
        if (!isUpward) return;
        std::ranges::reverse(route.points);
        for (Point* end : {&route.points.front(), &route.points.back()})
            end->x += beside; // there may be one downward, too
    }

    /// Over the row; one to the left goes around one to the right.
    static void arch(Route& route, const Box& from, const Box& to)
    {
        const bool isLeftward = to.left < from.left;
        const double distance = std::abs(from.centre().x - to.centre().x);
        const double height = std::min(mostArch, archOfNeighbours + distance / 24);
        route = {.kind = RouteKind::Arch,
            .points = {{from.centre().x + beside, from.top}, {to.centre().x - beside, to.top}},
            .height = isLeftward ? height + beside : height};
    }

    void placeLeaves()
    {
        std::vector<double> next(m_graph.nodes.size());
        for (std::size_t i = 0; i < m_graph.edges.size(); ++i) {
            const TrustEdge& edge = m_graph.edges[i];
            const NodeKind kind = m_graph.nodes[edge.subject].kind;
            if (kind != NodeKind::Leaf && kind != NodeKind::MoreLeaves) continue;
            const Box& group = m_layout.boxes[edge.issuer];
            double& top = next[edge.issuer];
            if (top == 0) top = group.bottom() + leafGap;
            Box& box = m_layout.boxes[edge.subject];
            box = {group.left + leafIndent, top, group.width - leafIndent, leafHeight};
            top += leafHeight + leafGap;
            const double spine = group.left + leafIndent / 2;
            m_layout.routes[i] = {.kind = RouteKind::Spine,
                .points = {{spine, group.bottom()}, {spine, box.centre().y}, {box.left, box.centre().y}}};
        }
    }

    void bound()
    {
        if (m_layout.boxes.empty()) return;
        Box& bounds = m_layout.bounds;
        bounds = m_layout.boxes.front();
        const auto include = [&bounds](double left, double top, double right, double bottom) {
            const double width = std::max(bounds.right(), right), height = std::max(bounds.bottom(), bottom);
            bounds.left = std::min(bounds.left, left);
            bounds.top = std::min(bounds.top, top);
            bounds.width = width - bounds.left;
            bounds.height = height - bounds.top;
        };
        for (const Box& box : m_layout.boxes) include(box.left, box.top, box.right(), box.bottom());
        for (const Route& route : m_layout.routes)
            for (const Point& point : route.points) include(point.x, point.y - route.height, point.x, point.y);
    }

    const TrustGraph& m_graph;
    GraphLayout m_layout;
    std::vector<double> m_tops;
};

}

bool leadsAgainstTheRule(const Route& route)
{
    return route.kind == RouteKind::Arch || (route.points.size() > 1 && route.points.front().y > route.points.back().y);
}

Standing standingOf(const TrustGraph& graph, const GraphLayout& layout)
{
    Standing standing;
    for (std::size_t i = 0; i < graph.nodes.size() && i < layout.boxes.size(); ++i)
        standing.emplace(graph.nodes[i].id, layout.boxes[i].centre());
    return standing;
}

GraphLayout layOut(const TrustGraph& graph, const Standing& before, NodeText text)
{
    rows::Grid grid = rows::gridOf(graph, text);
    rows::reduceCrossings(grid);
    rows::place(grid, graph, before);
    return Drawing(graph).draw(grid);
}

}
