#include "core/hierarchy/Layout.h"
#include "core/hierarchy/Rows.h"
#include "tests/support/Hierarchies.h"
#include <QElapsedTimer>
#include <QTest>
#include <cmath>
#include <ranges>

using namespace core;

namespace {

/// The points of a route, with curves walked in small steps.
std::vector<Point> walk(const Route& route)
{
    std::vector<Point> points;
    for (std::size_t i = 1; i < route.points.size(); ++i) {
        const Point a = route.points[i - 1], b = route.points[i];
        for (int step = 0; step <= 40; ++step) {
            const double t = step / 40.0, s = 1 - t;
            if (route.kind == RouteKind::Arch) {
                const double top = std::min(a.y, b.y) - route.height * 4 / 3;
                points.push_back({s * s * (s + 3 * t) * a.x + t * t * (t + 3 * s) * b.x,
                    s * s * s * a.y + 3 * s * t * top + t * t * t * b.y});
            } else if (route.kind == RouteKind::Spine || i % 2 == 0) {
                points.push_back({s * a.x + t * b.x, s * a.y + t * b.y});
            } else {
                const double middle = (a.y + b.y) / 2;
                points.push_back({s * s * (s + 3 * t) * a.x + t * t * (t + 3 * s) * b.x,
                    s * s * s * a.y + 3 * s * t * middle + t * t * t * b.y});
            }
        }
    }
    return points;
}

bool isInside(const Box& box, Point point)
{
    constexpr double rim = 0.5;
    return point.x > box.left + rim && point.x < box.right() - rim && point.y > box.top + rim &&
        point.y < box.bottom() - rim;
}

TrustGraph withOpenGroup(const TrustGraph& graph)
{
    const auto group = std::ranges::find(graph.nodes, NodeKind::LeafGroup, &TrustNode::kind);
    if (group == graph.nodes.end()) return graph;
    Folding folding;
    folding.pages.push_back({group->id, 0, {}});
    for (std::size_t i = 0; i < std::min(leavesOnPage, group->total); ++i) {
        CertificateRow row;
        row.id = 10'000 + static_cast<std::int64_t>(i);
        row.shortSubject = "host" + std::to_string(i);
        row.validity = {hierarchies::today - hierarchies::year, hierarchies::today + hierarchies::year};
        folding.pages.back().leaves.push_back(row);
    }
    return folded(graph, folding, hierarchies::today);
}

}

class LayoutTest : public QObject {
    Q_OBJECT

    static void shapes()
    {
        QTest::addColumn<int>("number");
        const auto all = hierarchies::all();
        for (std::size_t i = 0; i < all.size(); ++i) QTest::newRow(all[i].name) << static_cast<int>(i);
    }
    static TrustGraph graphOf(int number)
    {
        return hierarchies::all().at(static_cast<std::size_t>(number)).maker.graph();
    }

private slots:
    void noTwoNodesOverlap_data() { shapes(); }
    void noTwoNodesOverlap()
    {
        QFETCH(const int, number);
        for (const TrustGraph& graph : {graphOf(number), withOpenGroup(graphOf(number))}) {
            const GraphLayout layout = layOut(graph);
            QCOMPARE(layout.boxes.size(), graph.nodes.size());
            for (std::size_t i = 0; i < layout.boxes.size(); ++i)
                for (std::size_t other = 0; other < i; ++other)
                    QVERIFY2(!layout.boxes[i].overlaps(layout.boxes[other]),
                        (graph.nodes[i].name + " and " + graph.nodes[other].name).c_str());
        }
    }

    void noEdgeGoesThroughANode_data() { shapes(); }
    void noEdgeGoesThroughANode()
    {
        QFETCH(const int, number);
        const TrustGraph graph = withOpenGroup(graphOf(number));
        const GraphLayout layout = layOut(graph);
        for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
            QVERIFY(layout.routes[edge].points.size() >= 2);
            const std::vector<Point> points = walk(layout.routes[edge]);
            const auto [left, right] = std::ranges::minmax(points | std::views::transform(&Point::x));
            for (std::size_t node = 0; node < layout.boxes.size(); ++node)
                for (const Point point : points) {
                    if (layout.boxes[node].right() < left || layout.boxes[node].left > right) break;
                    QVERIFY2(!isInside(layout.boxes[node], point),
                        (graph.nodes[graph.edges[edge].issuer].name + " to " +
                            graph.nodes[graph.edges[edge].subject].name + " through " + graph.nodes[node].name)
                            .c_str());
                }
        }
    }

    void everyEdgeBeginsAtItsIssuerAndEndsAtItsSubject_data() { shapes(); }
    void everyEdgeBeginsAtItsIssuerAndEndsAtItsSubject()
    {
        QFETCH(const int, number);
        const TrustGraph graph = withOpenGroup(graphOf(number));
        const GraphLayout layout = layOut(graph);
        const auto touches = [](const Box& box, Point point) {
            return point.x >= box.left && point.x <= box.right() && point.y >= box.top && point.y <= box.bottom();
        };
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            QVERIFY(touches(layout.boxes[graph.edges[i].issuer], layout.routes[i].points.front()));
            QVERIFY(touches(layout.boxes[graph.edges[i].subject], layout.routes[i].points.back()));
        }
    }

    void theSameGraphGivesTheSamePicture_data() { shapes(); }
    void theSameGraphGivesTheSamePicture()
    {
        QFETCH(const int, number);
        const GraphLayout one = layOut(graphOf(number)), other = layOut(graphOf(number));
        QVERIFY(one.boxes == other.boxes);
        QVERIFY(one.routes == other.routes);
    }

    void issuersStandAboveTheirSubjects_data() { shapes(); }
    void issuersStandAboveTheirSubjects()
    {
        QFETCH(const int, number);
        const TrustGraph graph = graphOf(number);
        const GraphLayout layout = layOut(graph);
        for (const TrustEdge& edge : graph.edges)
            if (!edge.isCross) QVERIFY(layout.boxes[edge.issuer].bottom() < layout.boxes[edge.subject].top);
    }

    void aParentStandsOverTheMiddleOfItsChildren()
    {
        const TrustGraph graph = hierarchies::manyIssuing(50).graph();
        const GraphLayout layout = layOut(graph);
        double left = 1e9, right = -1e9;
        for (const TrustEdge& edge : graph.edges)
            if (graph.nodes[edge.issuer].name == "Policy CA 0") {
                left = std::min(left, layout.boxes[edge.subject].centre().x);
                right = std::max(right, layout.boxes[edge.subject].centre().x);
            }
        const double policy = layout.boxes[*graph.findCa(2)].centre().x;
        QVERIFY2(std::abs(policy - (left + right) / 2) < (right - left) / 10, qPrintable(QString::number(policy)));
    }

    void nothingCrossesInATree()
    {
        for (const auto& maker : {hierarchies::threeTiers(), hierarchies::manyIssuing(500)}) {
            rows::Grid grid = rows::gridOf(maker.graph(), NodeText::Name);
            QCOMPARE(rows::crossingsOf(grid), std::size_t{0});
        }
    }

    void crossingsAreMadeFewer()
    {
        hierarchies::Maker maker;
        for (const char* root : {"A", "B", "C", "D"}) maker.ca(root);
        for (const char* name : {"a", "b", "c", "d"}) maker.ca(name, "A");
        for (int i = 0; i < 4; ++i) { // each root certifies the CA at the other end
            const std::string ca(1, static_cast<char>('d' - i)), root(1, static_cast<char>('B' + i % 3));
            maker.certificate(ca, ca, root, root);
        }
        rows::Grid grid = rows::gridOf(maker.graph(), NodeText::Name);
        const std::size_t before = rows::crossingsOf(grid);
        rows::reduceCrossings(grid);
        QVERIFY(before > 0);
        QVERIFY2(rows::crossingsOf(grid) < before, qPrintable(QString::number(rows::crossingsOf(grid))));
    }

    void openingAGroupMovesNothing_data() { shapes(); }
    void openingAGroupMovesNothing()
    {
        QFETCH(const int, number);
        const TrustGraph graph = graphOf(number);
        const GraphLayout before = layOut(graph);
        const TrustGraph open = withOpenGroup(graph);
        const GraphLayout after = layOut(open, standingOf(graph, before));
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            QCOMPARE(after.boxes[i].centre(), before.boxes[i].centre());
    }

    void oneMoreCaLeavesTheOthersWhereTheyWere_data() { shapes(); }
    void oneMoreCaLeavesTheOthersWhereTheyWere()
    {
        QFETCH(const int, number);
        auto shape = hierarchies::all().at(static_cast<std::size_t>(number));
        const TrustGraph graph = shape.maker.graph();
        const GraphLayout before = layOut(graph);
        shape.maker.ca("One More CA", graph.nodes.front().name);
        const TrustGraph more = shape.maker.graph();
        const GraphLayout after = layOut(more, standingOf(graph, before));
        for (const TrustNode& node : graph.nodes)
            QCOMPARE(after.boxes[*more.find(node.id)].centre().x, before.boxes[*graph.find(node.id)].centre().x);
        for (std::size_t i = 0; i < after.boxes.size(); ++i)
            for (std::size_t other = 0; other < i; ++other) QVERIFY(!after.boxes[i].overlaps(after.boxes[other]));
    }

    void aHierarchyOfAThousandCasIsNotWaitedFor()
    {
        const TrustGraph graph = hierarchies::manyIssuing(1000).graph();
        QElapsedTimer timer;
        timer.start();
        const GraphLayout layout = layOut(graph);
        QCOMPARE(layout.boxes.size(), graph.nodes.size());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed()))); // 20 times what it may take
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "LayoutTest.moc"
