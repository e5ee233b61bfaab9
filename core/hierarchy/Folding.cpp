#include "core/hierarchy/TrustGraph.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::size_t gone = static_cast<std::size_t>(-1);

/// Which nodes can be reached from the top without going through a closed one; rings without a top begin at their first node.
std::vector<bool> reached(const TrustGraph& graph, const Neighbours& neighbours, const Folding& folding)
{
    std::vector<bool> shown(graph.nodes.size());
    std::vector<bool> walked(graph.nodes.size());
    const auto walk = [&](std::size_t start, std::vector<bool>& seen, bool stops) {
        std::vector<std::size_t> waiting{start};
        seen[start] = true;
        while (!waiting.empty()) {
            const std::size_t at = waiting.back();
            waiting.pop_back();
            if (stops && folding.closed.contains(graph.nodes[at].id)) continue;
            for (const std::size_t edge : neighbours.subjects[at])
                if (const std::size_t subject = graph.edges[edge].subject; !seen[subject]) {
                    seen[subject] = true;
                    waiting.push_back(subject);
                }
        }
    };
    const auto begin = [&](std::size_t node) {
        if (!walked[node]) walk(node, walked, false);
        if (!shown[node]) walk(node, shown, true);
    };
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        if (graph.nodes[i].kind == NodeKind::Root || neighbours.issuers[i].empty()) begin(i);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        if (!walked[i]) begin(i);
    return shown;
}

std::size_t hiddenBelow(
    const TrustGraph& graph, const Neighbours& neighbours, const std::vector<bool>& shown, std::size_t node)
{
    std::vector<bool> seen(graph.nodes.size());
    std::vector<std::size_t> waiting{node};
    std::size_t count = 0;
    while (!waiting.empty()) {
        const std::size_t at = waiting.back();
        waiting.pop_back();
        for (const std::size_t edge : neighbours.subjects[at]) {
            const std::size_t subject = graph.edges[edge].subject;
            if (shown[subject] || seen[subject]) continue;
            seen[subject] = true;
            ++count;
            waiting.push_back(subject);
        }
    }
    return count;
}

TrustNode leafNode(const CertificateRow& row, const TrustNode& group, Time now)
{
    return {.kind = NodeKind::Leaf,
        .state = stateOf(row, now),
        .id = "leaf:" + std::to_string(row.id),
        .name = row.shortSubject,
        .subject = row.subject,
        .key = row.subjectKey,
        .isOurs = group.isOurs,
        .certificate = row.id,
        .validity = row.validity};
}

void openGroup(TrustGraph& graph, const Folding::Page& page, Time now)
{
    const auto place = graph.find(page.group);
    if (!place) return;
    TrustNode& group = graph.nodes[*place];
    group.firstShown = page.skip + 1;
    const TrustNode above = group;
    const auto hang = [&](TrustNode node) {
        graph.edges.push_back({.issuer = *place,
            .subject = graph.nodes.size(),
            .state = node.state,
            .certificates = node.certificate ? std::vector{node.certificate} : std::vector<std::int64_t>(),
            .validity = node.validity});
        graph.nodes.push_back(std::move(node));
    };
    for (const CertificateRow& row : page.leaves) hang(leafNode(row, above, now));
    if (page.leaves.size() >= above.total) return;
    hang({.kind = NodeKind::MoreLeaves,
        .state = above.state,
        .id = "more:" + above.id,
        .key = above.key,
        .isOurs = above.isOurs,
        .total = above.total,
        .hidden = above.total - page.leaves.size(),
        .firstShown = page.skip + 1});
}

}

TrustGraph folded(const TrustGraph& graph, const Folding& folding, Time now)
{
    const Neighbours neighbours = neighboursOf(graph);
    const std::vector<bool> shown = reached(graph, neighbours, folding);
    TrustGraph result;
    std::vector<std::size_t> places(graph.nodes.size(), gone);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (!shown[i]) continue;
        places[i] = result.nodes.size();
        result.nodes.push_back(graph.nodes[i]);
        if (folding.closed.contains(graph.nodes[i].id))
            result.nodes.back().hidden = hiddenBelow(graph, neighbours, shown, i);
    }
    for (const TrustEdge& edge : graph.edges) {
        if (places[edge.issuer] == gone || places[edge.subject] == gone) continue;
        result.edges.push_back(edge);
        result.edges.back().issuer = places[edge.issuer];
        result.edges.back().subject = places[edge.subject];
    }
    for (const Folding::Page& page : folding.pages) openGroup(result, page, now);
    return result;
}

}
