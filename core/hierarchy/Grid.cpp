#include "core/hierarchy/GraphFiles.h"
#include "core/hierarchy/Rows.h"
#include <algorithm>

namespace core::rows {

namespace {

constexpr double least = 196, leastGroup = 236, most = 320, perLetter = 7.4, aroundName = 60, passage = 18;
constexpr double perSmallLetter = 6.2, aroundNote = 32;

/// How many columns of a usual letter the text takes; scripts of the far east take two each.
std::size_t columnsOf(const std::string& text)
{
    std::size_t columns = 0;
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if ((octet & 0xC0) != 0x80) columns += octet >= 0xE1 ? 2 : 1;
    }
    return columns;
}

bool isInBlock(const TrustNode& node) { return node.kind == NodeKind::Leaf || node.kind == NodeKind::MoreLeaves; }

/// An edge as the rows see it: from above to below.
struct Downward {
    std::size_t upper, lower, edge;
};

/// Finds rows for the nodes of a graph: first by the certificates that decide where a CA belongs, which may make rings, then by
/// those cross-certificates that lead down already.
class Ranking {
public:
    explicit Ranking(const TrustGraph& graph)
        : m_graph(graph),
          m_subjects(graph.nodes.size()),
          m_hasIssuer(graph.nodes.size()),
          m_state(graph.nodes.size()),
          m_rank(graph.nodes.size())
    {}

    void run()
    {
        for (const TrustEdge& edge : m_graph.edges) {
            if (edge.isCross || isInBlock(m_graph.nodes[edge.subject])) continue;
            m_subjects[edge.issuer].push_back(edge.subject);
            m_hasIssuer[edge.subject] = true;
        }
        for (const NodeKind kind : {NodeKind::Root, NodeKind::Ca})
            for (std::size_t i = 0; i < m_graph.nodes.size(); ++i)
                if (m_graph.nodes[i].kind == kind && !m_hasIssuer[i]) visit(i);
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) visit(i);
        rank({m_finished.rbegin(), m_finished.rend()});
        for (const TrustEdge& edge : m_graph.edges)
            if (edge.isCross && !isSideways(edge) && m_rank[edge.issuer] < m_rank[edge.subject])
                m_kept.push_back({edge.issuer, edge.subject, none});
        std::vector<std::size_t> downward = m_order;
        std::ranges::stable_sort(downward, {}, [this](std::size_t node) { return m_rank[node]; });
        rank(downward);
        putLeavesLast();
    }

    const std::vector<std::size_t>& ranks() const { return m_rank; }
    /// How an edge goes; `none`s: within a row, as an arch.
    Downward downward(std::size_t edge) const
    {
        const TrustEdge& it = m_graph.edges[edge];
        const std::size_t issuer = m_rank[it.issuer], subject = m_rank[it.subject];
        if (issuer == subject) return {none, none, edge};
        return issuer < subject ? Downward{it.issuer, it.subject, edge} : Downward{it.subject, it.issuer, edge};
    }
    /// Nodes in the order in which a walk from the top meets them first.
    const std::vector<std::size_t>& order() const { return m_order; }

private:
    bool isSideways(const TrustEdge& edge) const
    {
        return m_graph.nodes[edge.issuer].kind == NodeKind::Root && m_graph.nodes[edge.subject].kind == NodeKind::Root;
    }

    /// Depth first without recursion: chains may be long. What leads back to where the walk came from is no reason for a row.
    void visit(std::size_t start)
    {
        if (m_state[start] != 0) return;
        struct Step {
            std::size_t node, next;
        };
        std::vector<Step> stack{{start, 0}};
        m_state[start] = 1;
        m_order.push_back(start);
        while (!stack.empty()) {
            Step& step = stack.back();
            if (step.next == m_subjects[step.node].size()) {
                m_state[step.node] = 2;
                m_finished.push_back(step.node);
                stack.pop_back();
                continue;
            }
            const std::size_t subject = m_subjects[step.node][step.next++];
            if (m_state[subject] == 1) continue;
            m_kept.push_back({step.node, subject, none});
            if (m_state[subject] == 2) continue;
            m_state[subject] = 1;
            m_order.push_back(subject);
            stack.push_back({subject, 0});
        }
    }

    /// The longest way from the top; issuers stand before their subjects in `order`.
    void rank(const std::vector<std::size_t>& order)
    {
        std::vector<std::vector<std::size_t>> below(m_graph.nodes.size());
        for (const Downward& each : m_kept) below[each.upper].push_back(each.lower);
        std::ranges::fill(m_rank, std::size_t{0});
        for (const std::size_t node : order)
            for (const std::size_t subject : below[node]) m_rank[subject] = std::max(m_rank[subject], m_rank[node] + 1);
    }

    void putLeavesLast()
    {
        std::size_t last = 0;
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i)
            if (m_graph.nodes[i].isCa()) last = std::max(last, m_rank[i] + 1);
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i)
            if (!m_graph.nodes[i].isCa()) m_rank[i] = last;
    }

    const TrustGraph& m_graph;
    std::vector<std::vector<std::size_t>> m_subjects;
    std::vector<bool> m_hasIssuer;
    std::vector<int> m_state; ///< 0 not met, 1 being walked, 2 done
    std::vector<std::size_t> m_rank;
    std::vector<Downward> m_kept;
    std::vector<std::size_t> m_finished, m_order;
};

std::size_t addSlot(Grid& grid, std::size_t row, Slot slot)
{
    grid.slotList.push_back(slot);
    grid.rowOf.push_back(row);
    grid.above.emplace_back();
    grid.below.emplace_back();
    return grid.slotList.size() - 1;
}

void link(Grid& grid, std::size_t upper, std::size_t lower, std::size_t edge)
{
    grid.links.push_back({upper, lower, edge});
    grid.below[upper].push_back(lower);
    grid.above[lower].push_back(upper);
}

void addEdge(Grid& grid, const TrustGraph& graph, const Downward& edge)
{
    std::size_t at = grid.slotOf[edge.upper];
    const std::size_t end = grid.slotOf[edge.lower];
    const bool isFirst = !graph.edges[edge.edge].isCross && graph.edges[edge.edge].subject == edge.lower;
    auto& way = grid.slotsOfEdge[edge.edge];
    way.push_back(at);
    for (std::size_t row = grid.rowOf[at] + 1; row < grid.rowOf[end]; ++row) {
        const std::size_t next = addSlot(grid, row, {.width = passage, .family = at});
        link(grid, at, next, edge.edge);
        way.push_back(at = next);
    }
    link(grid, at, end, edge.edge);
    way.push_back(end);
    if (isFirst || grid.slotList[end].family == none) grid.slotList[end].family = at;
}

/// The first order: as a walk along families meets the slots, so that nothing crosses in a tree.
void order(Grid& grid, const std::vector<std::size_t>& nodes)
{
    std::vector<std::vector<std::size_t>> children(grid.slotList.size());
    for (std::size_t i = 0; i < grid.slotList.size(); ++i)
        if (grid.slotList[i].family != none) children[grid.slotList[i].family].push_back(i);
    std::vector<std::size_t> waiting;
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
        if (const std::size_t slot = grid.slotOf[*node]; slot != none && grid.slotList[slot].family == none)
            waiting.push_back(slot);
    while (!waiting.empty()) {
        const std::size_t slot = waiting.back();
        waiting.pop_back();
        grid.rows[grid.rowOf[slot]].push_back(slot);
        waiting.insert(waiting.end(), children[slot].rbegin(), children[slot].rend());
    }
}

}

double widthOf(const TrustNode& node, NodeText text)
{
    double wanted = aroundName + perLetter * static_cast<double>(columnsOf(titleOf(node)));
    if (text == NodeText::NameAndNote)
        wanted = std::max(wanted, aroundNote + perSmallLetter * static_cast<double>(columnsOf(noteOf(node))));
    return std::clamp(wanted, node.kind == NodeKind::LeafGroup ? leastGroup : least, most);
}

Grid gridOf(const TrustGraph& graph, NodeText text)
{
    Ranking ranking(graph);
    ranking.run();
    Grid grid{.slotsOfEdge = std::vector<std::vector<std::size_t>>(graph.edges.size()),
        .slotOf = std::vector(graph.nodes.size(), none),
        .nodeRow = ranking.ranks()};
    const std::size_t rows = grid.nodeRow.empty() ? 0 : *std::ranges::max_element(grid.nodeRow) + 1;
    grid.rows.resize(rows);
    for (const std::size_t node : ranking.order())
        if (!isInBlock(graph.nodes[node]))
            grid.slotOf[node] =
                addSlot(grid, grid.nodeRow[node], {.node = node, .width = widthOf(graph.nodes[node], text)});
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (isInBlock(graph.nodes[graph.edges[i].subject])) continue;
        if (const Downward edge = ranking.downward(i); edge.upper != none) addEdge(grid, graph, edge);
    }
    order(grid, ranking.order());
    return grid;
}

}
