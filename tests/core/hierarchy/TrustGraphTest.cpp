#include "core/hierarchy/TrustGraph.h"
#include "tests/support/Hierarchies.h"
#include "tests/support/TestVault.h"
#include <QTest>

using namespace core;
using hierarchies::Maker;
using hierarchies::today;

namespace {

const TrustNode& node(const TrustGraph& graph, std::string_view name)
{
    return *std::ranges::find(graph.nodes, name, &TrustNode::name);
}

std::vector<const TrustEdge*> edgesTo(const TrustGraph& graph, std::string_view name)
{
    std::vector<const TrustEdge*> edges;
    for (const TrustEdge& edge : graph.edges)
        if (graph.nodes[edge.subject].name == name) edges.push_back(&edge);
    return edges;
}

}

class TrustGraphTest : public QObject {
    Q_OBJECT
private slots:
    void severalCertificatesOfOneKeyAreOneNodeWithSeveralEdges()
    {
        Maker maker;
        maker.ca("North Root");
        maker.ca("South Root");
        maker.ca("Issuing", "North Root");
        maker.certificate("Issuing", "Issuing", "South Root", "South Root");
        maker.certificate("Issuing", "Issuing", "North Root", "North Root"); // a renewal
        const TrustGraph graph = maker.graph();
        QCOMPARE(graph.nodes.size(), std::size_t{3});
        const auto edges = edgesTo(graph, "Issuing");
        QCOMPARE(edges.size(), std::size_t{2});
        QVERIFY(!edges[0]->isCross && edges[1]->isCross);
        QCOMPARE(edges[0]->certificates.size(), std::size_t{2});
    }

    void generationsWithOtherKeysAreNodesOfTheirOwn()
    {
        const TrustGraph graph = hierarchies::generations().graph();
        std::vector<std::pair<int, NodeState>> roots;
        for (const TrustNode& each : graph.nodes)
            if (each.name == "Root") roots.emplace_back(each.generation, each.state);
        QVERIFY((roots ==
            std::vector<std::pair<int, NodeState>>{
                {1, NodeState::Retiring}, {2, NodeState::Retiring}, {3, NodeState::Active}}));
    }

    void linksBetweenGenerationsAreCrossCertificates()
    {
        const TrustGraph graph = hierarchies::generations().graph();
        const auto links = edgesTo(graph, "Root");
        QVERIFY(!links.empty());
        for (const TrustEdge* edge : links) QVERIFY(edge->isCross);
    }

    void rootsOfOthersAreNotOurs()
    {
        const TrustGraph graph = hierarchies::mesh().graph();
        const TrustNode& partner = node(graph, "Partner Root CA");
        QVERIFY(partner.kind == NodeKind::Root && !partner.isOurs && partner.isKnown);
        QCOMPARE(partner.keyPlace, KeyPlace::None);
        QVERIFY(node(graph, "North Root").isOurs);
    }

    void anIssuerThatTheVaultLacksIsANameAlone()
    {
        const TrustGraph graph = hierarchies::mesh().graph();
        const TrustNode& nobody = node(graph, "CN=Nobody Knows");
        QVERIFY(!nobody.isKnown && !nobody.isOurs && nobody.certificate == 0);
        QCOMPARE(edgesTo(graph, "South CA").size(), std::size_t{2});
    }

    void leavesAreCountedByProfileNotListed()
    {
        const TrustGraph graph = hierarchies::threeTiers().graph();
        const TrustNode& devices = node(graph, "device");
        QVERIFY(devices.kind == NodeKind::LeafGroup);
        QCOMPARE(devices.total, std::size_t{10'000});
        QCOMPARE(devices.live, std::size_t{9'840});
        QVERIFY(devices.state == NodeState::Expiring);
        QCOMPARE(node(graph, "TLS CA 1").live, std::size_t{802});
        QVERIFY(graph.nodes.size() < 20);
    }

    void aStateIsToldByThePresentCertificate()
    {
        Maker maker;
        auto& ca = maker.ca("Root");
        ca.certificate->revocation = CrlEntry{};
        QVERIFY(maker.graph().nodes[0].state == NodeState::Revoked);
        ca.certificate->revocation.reset();
        ca.certificate->validity.notAfter = today + std::chrono::days(3);
        QVERIFY(maker.graph().nodes[0].state == NodeState::Expiring);
        ca.certificate->validity.notAfter = today - std::chrono::days(3);
        QVERIFY(maker.graph().nodes[0].state == NodeState::Expired);
        ca.certificate.reset();
        QVERIFY(maker.graph().nodes[0].state == NodeState::Waiting);
    }

    void aListThatHasRunOutIsAProblem()
    {
        Maker maker;
        auto& ca = maker.ca("Root");
        QVERIFY(!maker.graph().nodes[0].hasProblem);
        ca.nextUpdate = today - std::chrono::seconds(1);
        QVERIFY(maker.graph().nodes[0].hasProblem);
    }

    void theWayUpHoldsEveryAnchor()
    {
        const TrustGraph graph = hierarchies::mesh().graph();
        const TrustPath path = pathUp(graph, *graph.find(node(graph, "Bridge CA").id));
        std::vector<std::string> names;
        for (const std::size_t each : path.nodes) names.push_back(graph.nodes[each].name);
        QVERIFY((names == std::vector<std::string>{"North Root", "South Root", "West Root", "Bridge CA"}));
    }

    void aClosedBranchHidesWhatHangsBelowItAlone()
    {
        const TrustGraph graph = hierarchies::mesh().graph();
        Folding folding;
        folding.closed.insert(node(graph, "North Root").id);
        const TrustGraph shown = folded(graph, folding, today);
        QVERIFY(
            std::ranges::find(shown.nodes, "Bridge CA", &TrustNode::name) != shown.nodes.end()); // below West Root, too
        QVERIFY(
            std::ranges::find(shown.nodes, "North CA", &TrustNode::name) != shown.nodes.end()); // below Partner Root
        folding.closed.insert(node(graph, "Partner Root CA").id);
        const TrustGraph fewer = folded(graph, folding, today);
        QVERIFY(std::ranges::find(fewer.nodes, "North CA", &TrustNode::name) == fewer.nodes.end());
        QCOMPARE(node(fewer, "North Root").hidden, std::size_t{2}); // the CA and its certificates
    }

    void everyNodeIsShownWhileNothingIsClosed()
    {
        for (const auto& shape : hierarchies::all()) {
            const TrustGraph graph = shape.maker.graph();
            QCOMPARE(folded(graph, {}, today).nodes.size(), graph.nodes.size());
            QCOMPARE(folded(graph, {}, today).edges.size(), graph.edges.size());
        }
    }

    void anOpenGroupHasAPageOfLeavesAndTheRest()
    {
        const TrustGraph graph = hierarchies::threeTiers().graph();
        CertificateRow row;
        row.id = 7;
        row.shortSubject = "api.example";
        row.validity = {today, today + hierarchies::year};
        Folding folding;
        folding.pages.push_back({node(graph, "device").id, 24, {row}});
        const TrustGraph shown = folded(graph, folding, today);
        QCOMPARE(shown.nodes.size(), graph.nodes.size() + 2);
        QCOMPARE(node(shown, "api.example").certificate, 7);
        QVERIFY(shown.nodes.back().kind == NodeKind::MoreLeaves);
        QCOMPARE(shown.nodes.back().hidden, std::size_t{9'999});
        QCOMPARE(node(shown, "device").firstShown, std::size_t{25});
    }

    void aVaultIsReadWithItsLeaves()
    {
        test::Room room;
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(test::makeTwoTiers(*vault));
        for (const char* host : {"a.example.com", "b.example.com", "c.example.com"}) {
            const auto issued = test::issueServer(*vault, host);
            QVERIFY_OK(issued);
            if (host[0] == 'b') QVERIFY_OK(revoke(*vault, "Issuing", {.serial = issued->row.serial}));
        }
        const auto graph = readTrustGraph(*vault);
        QVERIFY_OK(graph);
        QCOMPARE(graph->nodes.size(), std::size_t{3});
        const TrustNode& group = node(*graph, "tls-server");
        QCOMPARE(group.total, std::size_t{3});
        QCOMPARE(group.live, std::size_t{2});
        QCOMPARE(group.revoked, std::size_t{1});
        QVERIFY(node(*graph, "Root").kind == NodeKind::Root && node(*graph, "Root").keyPlace == KeyPlace::Vault);
        const auto leaves = leavesOf(*vault, group.key, group.name, 1, 5);
        QVERIFY_OK(leaves);
        QCOMPARE(leaves->size(), std::size_t{2});
        QCOMPARE(leaves->back().shortSubject, "b.example.com"); // revoked ones come last
    }
};

QTEST_GUILESS_MAIN(TrustGraphTest)
#include "TrustGraphTest.moc"
