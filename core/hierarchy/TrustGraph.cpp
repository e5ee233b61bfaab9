#include "core/hierarchy/TrustGraph.h"
#include <algorithm>
#include <map>
#include <ranges>

namespace core {

namespace {

constexpr std::string_view unknownKey = "name";

/// A CA as a name and a key.
struct Identity {
    std::string subject;
    Bytes key;
    auto operator<=>(const Identity&) const = default;
};

std::string idOf(const Identity& identity)
{
    const Sha256 name = sha256(bytesOf(identity.subject));
    return "ca:" + (identity.key.empty() ? std::string(unknownKey) : toHex(identity.key).substr(0, 32)) + ":" +
        toHex(name).substr(0, 16);
}

/// Which of two certificates says what people need to know: not revoked if possible, then the one that ends last.
bool isBetter(const CertificateRow& one, const CertificateRow& other)
{
    const auto rank = [](const CertificateRow& row) {
        return std::tuple(!row.isUnfinished, !row.revocation, row.validity.notAfter, row.id);
    };
    return rank(one) > rank(other);
}

KeyPlace placeOf(const CaRow& ca)
{
    if (ca.isGuarded) return KeyPlace::Ceremony;
    if (ca.key.isInVault) return KeyPlace::Vault;
    return ca.key.places.empty() ? KeyPlace::Elsewhere : KeyPlace::Token;
}

/// Puts a graph together, node by node.
class Builder {
public:
    Builder(const HierarchyRows& rows, Time now) : m_rows(rows), m_now(now) {}

    TrustGraph build()
    {
        for (const CaRow& ca : m_rows.cas) addCa(ca);
        for (const CertificateRow& row : m_rows.certificates) addSubject(row);
        for (const CertificateRow& row : m_rows.certificates) addEdge(row);
        for (const CrlRow& list : m_rows.crls) addList(list);
        for (TrustEdge& edge : m_graph.edges) settle(edge);
        markCrossings();
        countGenerations();
        for (const LeafCount& count : m_rows.leaves) addGroup(count);
        return std::move(m_graph);
    }

private:
    std::size_t addNode(const Identity& identity, TrustNode node)
    {
        node.id = idOf(identity);
        node.subject = identity.subject;
        node.key = identity.key;
        const std::size_t place = m_graph.nodes.size();
        m_graph.nodes.push_back(std::move(node));
        m_places.emplace(identity, place);
        if (!identity.key.empty()) m_byKey.emplace(identity.key, place);
        return place;
    }

    void addCa(const CaRow& ca)
    {
        TrustNode node{.kind = ca.isRoot() ? NodeKind::Root : NodeKind::Ca,
            .state = ca.certificate ? stateOf(*ca.certificate, m_now) : NodeState::Waiting,
            .keyPlace = placeOf(ca),
            .name = ca.name,
            .ca = ca.id,
            .total = ca.issuedCount,
            .revoked = ca.revokedCount};
        if (ca.certificate) {
            node.certificate = ca.certificate->id;
            node.validity = ca.certificate->validity;
            node.hasProblem = ca.nextUpdate && *ca.nextUpdate < m_now && node.state != NodeState::Expired &&
                node.state != NodeState::Revoked;
        }
        addNode({ca.certificate ? ca.certificate->subject : std::string(), ca.key.fingerprint}, std::move(node));
    }

    /// The node that a certificate is about; the best of several tells its state.
    void addSubject(const CertificateRow& row)
    {
        const Identity identity{row.subject, row.subjectKey};
        const auto found = m_places.find(identity);
        const std::size_t place = found != m_places.end()
            ? found->second
            : addNode(identity,
                  {.keyPlace = KeyPlace::None, .name = row.shortSubject, .isOurs = m_byKey.contains(row.subjectKey)});
        TrustNode& node = m_graph.nodes[place];
        if (row.isSelfIssued()) node.kind = NodeKind::Root;
        const auto [best, isFirst] = m_best.emplace(place, &row);
        if (!isFirst && isBetter(row, *best->second)) best->second = &row;
        if (node.ca != 0) return;
        node.state = stateOf(*best->second, m_now);
        node.certificate = best->second->id;
        node.validity = best->second->validity;
    }

    std::size_t issuerOf(const Bytes& key, const std::string& name)
    {
        if (const auto exact = m_places.find({name, key}); exact != m_places.end()) return exact->second;
        if (const auto sameKey = m_byKey.find(key); sameKey != m_byKey.end()) return sameKey->second;
        const Identity unknown{name, {}}; // its key is not known: the vault has no certificate of it
        if (const auto known = m_places.find(unknown); known != m_places.end()) return known->second;
        return addNode(unknown,
            {.kind = NodeKind::Root, .state = NodeState::Waiting, .name = name, .isOurs = false, .isKnown = false});
    }

    void addEdge(const CertificateRow& row)
    {
        if (row.isSelfIssued()) return;
        const std::size_t issuer = issuerOf(row.issuerKey, row.issuer);
        const std::size_t subject = m_places.at({row.subject, row.subjectKey});
        if (issuer == subject) return;
        const auto [place, isNew] = m_edges.emplace(std::pair(issuer, subject), m_graph.edges.size());
        if (isNew) m_graph.edges.push_back({.issuer = issuer, .subject = subject});
        TrustEdge& edge = m_graph.edges[place->second];
        edge.certificates.push_back(row.id);
        m_rowOf.emplace(row.id, &row);
    }

    void settle(TrustEdge& edge) const
    {
        std::ranges::stable_sort(edge.certificates,
            [this](std::int64_t a, std::int64_t b) { return isBetter(*m_rowOf.at(a), *m_rowOf.at(b)); });
        const CertificateRow& best = *m_rowOf.at(edge.certificates.front());
        edge.state = stateOf(best, m_now);
        edge.validity = best.validity;
    }

    void addList(const CrlRow& list)
    {
        const auto found = m_byKey.find(list.issuerKey);
        if (found == m_byKey.end() || list.isUnfinished || m_graph.nodes[found->second].crl) return;
        m_graph.nodes[found->second].crl = Validity{list.thisUpdate, list.nextUpdate};
    }

    /// A root stands on its own; another CA stands below the issuer that certified it first.
    void markCrossings()
    {
        std::map<std::size_t, TrustEdge*> first;
        const auto begins = [this](const TrustEdge& edge) {
            return std::ranges::min(edge.certificates |
                std::views::transform([this](std::int64_t id) { return m_rowOf.at(id)->validity.notBefore; }));
        };
        for (TrustEdge& edge : m_graph.edges) {
            edge.isCross = true;
            if (m_graph.nodes[edge.subject].kind == NodeKind::Root) continue;
            TrustEdge*& known = first[edge.subject];
            if (!known || begins(edge) < begins(*known)) known = &edge;
        }
        for (const auto& [subject, edge] : first) edge->isCross = false;
    }

    /// Several CAs of one name with different keys follow each other; all but the newest issue nothing new.
    void countGenerations()
    {
        std::map<std::string, std::vector<std::size_t>> bySubject;
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i)
            if (const TrustNode& node = m_graph.nodes[i]; node.validity && !node.subject.empty())
                bySubject[node.subject].push_back(i);
        for (auto& [subject, places] : bySubject) {
            if (places.size() < 2) continue;
            std::ranges::stable_sort(
                places, {}, [this](std::size_t place) { return m_graph.nodes[place].validity->notBefore; });
            for (std::size_t i = 0; i < places.size(); ++i) {
                TrustNode& node = m_graph.nodes[places[i]];
                node.generation = static_cast<int>(i) + 1;
                if (i + 1 == places.size()) continue;
                if (node.state == NodeState::Active || node.state == NodeState::Expiring)
                    node.state = NodeState::Retiring;
                else if (node.state == NodeState::Expired)
                    node.state = NodeState::Retired;
            }
        }
    }

    void addGroup(const LeafCount& count)
    {
        const std::size_t issuer = issuerOf(count.issuerKey, count.issuer);
        const TrustNode above = m_graph.nodes[issuer];
        TrustNode node{.kind = NodeKind::LeafGroup,
            .id = "leaves:" + above.id + ":" + count.profile,
            .name = count.profile,
            .key = count.issuerKey,
            .isOurs = above.isOurs,
            .total = count.total,
            .live = count.live(),
            .expiring = count.expiring,
            .revoked = count.revoked};
        node.hasProblem = count.unfinished > 0;
        node.state = count.expiring > 0 ? NodeState::Expiring
            : count.active > 0          ? NodeState::Active
            : count.unfinished > 0      ? NodeState::Unfinished
            : count.expired > 0         ? NodeState::Expired
                                        : NodeState::Revoked;
        if (count.firstEnd) node.validity = Validity{*count.firstEnd, *count.firstEnd};
        m_graph.nodes[issuer].live += count.live();
        m_graph.edges.push_back({.issuer = issuer, .subject = m_graph.nodes.size(), .state = node.state});
        m_graph.nodes.push_back(std::move(node));
    }

    const HierarchyRows& m_rows;
    Time m_now;
    TrustGraph m_graph;
    std::map<Identity, std::size_t> m_places;
    std::map<Bytes, std::size_t> m_byKey;
    std::map<std::size_t, const CertificateRow*> m_best;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> m_edges;
    std::map<std::int64_t, const CertificateRow*> m_rowOf;
};

}

NodeState stateOf(const CertificateRow& row, Time now)
{
    switch (statusOf(row, now)) {
    case CertificateStatus::Active: return NodeState::Active;
    case CertificateStatus::Expiring: return NodeState::Expiring;
    case CertificateStatus::Expired: return NodeState::Expired;
    case CertificateStatus::NotYetValid: return NodeState::NotYetValid;
    case CertificateStatus::Revoked: return NodeState::Revoked;
    case CertificateStatus::Unfinished: return NodeState::Unfinished;
    }
    std::unreachable();
}

std::optional<std::size_t> TrustGraph::find(std::string_view id) const
{
    const auto found = std::ranges::find(nodes, id, &TrustNode::id);
    return found == nodes.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - nodes.begin()));
}

std::optional<std::size_t> TrustGraph::findCa(std::int64_t ca) const
{
    if (ca == 0) return std::nullopt;
    const auto found = std::ranges::find(nodes, ca, &TrustNode::ca);
    return found == nodes.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - nodes.begin()));
}

TrustGraph trustGraph(const HierarchyRows& rows, Time now) { return Builder(rows, now).build(); }

Result<TrustGraph> readTrustGraph(Vault& vault)
{
    CORE_TRY(const HierarchyRows rows, readHierarchyRows(vault));
    return trustGraph(rows, vault.now());
}

Neighbours neighboursOf(const TrustGraph& graph)
{
    Neighbours result{.issuers = std::vector<std::vector<std::size_t>>(graph.nodes.size()),
        .subjects = std::vector<std::vector<std::size_t>>(graph.nodes.size())};
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        auto& issuers = result.issuers[graph.edges[i].subject];
        issuers.insert(graph.edges[i].isCross ? issuers.end() : issuers.begin(), i);
        result.subjects[graph.edges[i].issuer].push_back(i);
    }
    return result;
}

TrustPath pathUp(const TrustGraph& graph, std::size_t node)
{
    const Neighbours neighbours = neighboursOf(graph);
    TrustPath path;
    std::vector<bool> seen(graph.nodes.size());
    std::vector<std::size_t> waiting{node};
    seen[node] = true;
    while (!waiting.empty()) {
        const std::size_t at = waiting.back();
        waiting.pop_back();
        path.nodes.push_back(at);
        for (const std::size_t edge : neighbours.issuers[at]) {
            path.edges.push_back(edge);
            const std::size_t issuer = graph.edges[edge].issuer;
            if (seen[issuer]) continue;
            seen[issuer] = true;
            waiting.push_back(issuer);
        }
    }
    std::ranges::sort(path.nodes);
    std::ranges::sort(path.edges);
    return path;
}

}
