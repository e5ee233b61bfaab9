#include "ui/hierarchy/FoldedGraph.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t manyNodes = 80; ///< from so many on issuing CAs are folded at first

/// CAs below which there are groups of certificates and nothing else.
std::set<std::string, std::less<>> issuingCas(const core::TrustGraph& graph)
{
    const core::Neighbours neighbours = core::neighboursOf(graph);
    std::set<std::string, std::less<>> found;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const auto& subjects = neighbours.subjects[i];
        if (graph.nodes[i].isCa() && !subjects.empty() && std::ranges::none_of(subjects, [&graph](std::size_t edge) {
                return graph.nodes[graph.edges[edge].subject].isCa();
            }))
            found.insert(graph.nodes[i].id);
    }
    return found;
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
        if (m_all.nodes.size() > manyNodes) m_folding.closed = issuingCas(m_all);
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
    m_folding.closed = isFolded ? issuingCas(m_all) : decltype(m_folding.closed)();
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
