#include "ui/hierarchy/FoldedGraph.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t manyNodes = 80; ///< that are shown at first

/// How many rows of CAs and certificates hang below each node; rings count once around.
std::vector<int> depthsOf(const core::TrustGraph& graph)
{
    constexpr int mostRows = 32;
    std::vector<int> depths(graph.nodes.size());
    bool hasChanged = true;
    for (int round = 0; hasChanged && round < mostRows; ++round) {
        hasChanged = false;
        for (const core::TrustEdge& edge : graph.edges)
            if (!edge.isCross && depths[edge.issuer] <= depths[edge.subject]) {
                depths[edge.issuer] = depths[edge.subject] + 1;
                hasChanged = true;
            }
    }
    return depths;
}

using Closed = std::set<std::string, std::less<>>;

/// CAs with so many rows or fewer below them.
Closed foldedTo(const core::TrustGraph& graph, const std::vector<int>& depths, int rows)
{
    Closed closed;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        if (graph.nodes[i].isCa() && depths[i] > 0 && depths[i] <= rows) closed.insert(graph.nodes[i].id);
    return closed;
}

/// What is folded at first, from the bottom up, until the rest can be taken in.
Closed foldedAtFirst(const core::TrustGraph& graph, core::Time now)
{
    const std::vector<int> depths = depthsOf(graph);
    const int deepest = depths.empty() ? 0 : std::ranges::max(depths);
    Closed closed;
    for (int rows = 1; rows < deepest; ++rows) {
        if (core::folded(graph, {.closed = closed, .pages = {}}, now).nodes.size() <= manyNodes) break;
        closed = foldedTo(graph, depths, rows);
    }
    return closed;
}

}

void FoldedGraph::setGraph(core::TrustGraph graph, core::Time now)
{
    const bool isOther =
        std::ranges::none_of(graph.nodes, [this](const core::TrustNode& node) { return m_standing.contains(node.id); });
    m_all = std::move(graph);
    if (isOther) {
        m_folding = {};
        m_standing.clear();
        m_folding.closed = foldedAtFirst(m_all, now);
    }
    std::erase_if(m_folding.pages, [this](const core::Folding::Page& page) { return !m_all.find(page.group); });
    rebuild(now);
}

void FoldedGraph::setLeaves(
    const std::string& group, std::size_t skip, std::vector<core::CertificateRow> leaves, core::Time now)
{
    const auto page = std::ranges::find(m_folding.pages, group, &core::Folding::Page::group);
    if (page == m_folding.pages.end()) return; // closed meanwhile
    page->skip = skip;
    page->leaves = std::move(leaves);
    rebuild(now);
}

void FoldedGraph::arrange(core::Time now)
{
    m_standing.clear();
    rebuild(now);
}

std::optional<FoldedGraph::Wanted> FoldedGraph::toggle(std::size_t node, core::Time now)
{
    const core::TrustNode it = m_scene.graph().nodes.at(node);
    if (it.isCa()) {
        fold(node, !m_folding.closed.contains(it.id), now);
        return std::nullopt;
    }
    if (it.kind == core::NodeKind::LeafGroup) {
        if (std::erase_if(m_folding.pages, [&it](const auto& page) { return page.group == it.id; }) > 0) {
            rebuild(now);
            return std::nullopt;
        }
        m_folding.pages.push_back({it.id, 0, {}});
        return wantedOf(it, 0);
    }
    if (it.kind != core::NodeKind::MoreLeaves) return std::nullopt;
    const auto& issuers = m_scene.neighbours().issuers[node];
    const core::TrustNode& group = m_scene.graph().nodes[m_scene.graph().edges[issuers.front()].issuer];
    const std::size_t next = it.firstShown - 1 + core::leavesOnPage;
    return wantedOf(group, next < group.total ? next : 0);
}

void FoldedGraph::fold(std::size_t node, bool isFolded, core::Time now)
{
    const core::TrustNode& it = m_scene.graph().nodes.at(node);
    if (!it.isCa() || isFolded == m_folding.closed.contains(it.id)) return;
    if (isFolded)
        m_folding.closed.insert(it.id);
    else
        m_folding.closed.erase(it.id);
    rebuild(now);
}

void FoldedGraph::foldAll(bool isFolded, core::Time now)
{
    m_folding.closed = isFolded ? foldedTo(m_all, depthsOf(m_all), 1) : Closed();
    arrange(now);
}

void FoldedGraph::reveal(std::int64_t ca, core::Time now)
{
    const auto place = m_all.findCa(ca);
    if (!place || m_scene.graph().findCa(ca)) return;
    for (const std::size_t above : core::pathUp(m_all, *place).nodes)
        if (above != *place) m_folding.closed.erase(m_all.nodes[above].id);
    rebuild(now);
}

std::vector<FoldedGraph::Wanted> FoldedGraph::openPages() const
{
    std::vector<Wanted> wanted;
    for (const core::Folding::Page& page : m_folding.pages)
        if (const auto place = m_all.find(page.group)) wanted.push_back(wantedOf(m_all.nodes[*place], page.skip));
    return wanted;
}

FoldedGraph::Wanted FoldedGraph::wantedOf(const core::TrustNode& group, std::size_t skip) const
{
    return {group.id, group.key, group.name, skip};
}

void FoldedGraph::rebuild(core::Time now)
{
    core::TrustGraph shown = core::folded(m_all, m_folding, now);
    core::GraphLayout layout = core::layOut(shown, m_standing);
    core::Standing standing = core::standingOf(shown, layout);
    standing.merge(m_standing); // what is folded away comes back where it was
    m_standing = std::move(standing);
    m_scene = GraphScene(std::move(shown), std::move(layout));
}

}
