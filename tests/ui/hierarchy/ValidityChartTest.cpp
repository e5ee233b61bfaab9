#include "ui/hierarchy/ValidityChart.h"

#include "tests/support/Hierarchies.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using hierarchies::today;

class ValidityChartTest : public QObject {
    Q_OBJECT

    static std::unique_ptr<ui::ValidityChart> shown(const core::TrustGraph& graph)
    {
        auto chart = std::make_unique<ui::ValidityChart>([] { return today; });
        chart->resize(900, 500);
        chart->setGraph(graph);
        chart->show();
        return chart;
    }

private slots:
    void casStandBelowTheirIssuersWithoutLeaves()
    {
        const auto chart = shown(hierarchies::threeTiers().graph());
        QCOMPARE(chart->rowCount(), std::size_t{8});
        const QStringList order{"Example Root CA 2026", "Example Policy CA", "TLS CA 1", "TLS CA 2", "Code Signing CA",
            "Example Device Policy CA", "Device CA 1", "Device CA 2"};
        for (int i = 0; i < order.size(); ++i)
            QVERIFY2(chart->spoken(static_cast<std::size_t>(i)).startsWith(order[i]), qPrintable(order[i]));
    }

    void ringsAndForeignRootsHaveTheirRows()
    {
        const core::TrustGraph graph = hierarchies::mesh().graph();
        const auto cas = std::ranges::count_if(graph.nodes, &core::TrustNode::isCa);
        QCOMPARE(static_cast<qsizetype>(shown(graph)->rowCount()), cas);
    }

    void whoOutlivesTheIssuerIsTold()
    {
        hierarchies::Maker maker;
        maker.ca("Root").certificate->validity.notAfter = today + std::chrono::days(100);
        maker.ca("Issuing", "Root").certificate->validity.notAfter = today + std::chrono::days(200);
        const auto chart = shown(maker.graph());
        QVERIFY(!chart->spoken(0).contains(QStringLiteral("outlives")));
        QVERIFY2(chart->spoken(1).contains(QStringLiteral("outlives its issuer")), qPrintable(chart->spoken(1)));
    }

    void gapsBetweenGenerationsAreTold()
    {
        hierarchies::Maker maker;
        maker.ca("Root", {}, "old").certificate->validity = {
            today - 900 * std::chrono::days(1), today - std::chrono::days(90)};
        maker.ca("Root", {}, "new").certificate->validity = {
            today - std::chrono::days(30), today + std::chrono::days(900)};
        const auto chart = shown(maker.graph());
        QVERIFY2(chart->spoken(1).contains(QStringLiteral("nothing was valid")), qPrintable(chart->spoken(1)));
    }

    void listsThatRanOutAreTold()
    {
        auto maker = hierarchies::twoTiers();
        core::HierarchyRows rows = maker.rows();
        rows.cas[0].nextUpdate = today - std::chrono::days(1);
        rows.crls.push_back({.id = 1,
            .issuerKey = rows.cas[0].key.fingerprint,
            .number = 7,
            .thisUpdate = today - std::chrono::days(8),
            .nextUpdate = today - std::chrono::days(1)});
        const auto chart = shown(core::trustGraph(rows, today));
        QVERIFY2(chart->spoken(0).contains(QStringLiteral("ran out")), qPrintable(chart->spoken(0)));
    }

    void keysWalkAndEnterOpens()
    {
        const auto chart = shown(hierarchies::threeTiers().graph());
        QSignalSpy moved(chart.get(), &ui::ValidityChart::currentChanged),
            opened(chart.get(), &ui::ValidityChart::opened);
        QTest::keyClick(chart.get(), Qt::Key_Down);
        QTest::keyClick(chart.get(), Qt::Key_Down);
        QTest::keyClick(chart.get(), Qt::Key_Down);
        QCOMPARE(moved.size(), 3);
        const qint64 policy = moved[1].front().toLongLong();
        QTest::keyClick(chart.get(), Qt::Key_Left); // to its issuer
        QCOMPARE(chart->currentCa(), policy);
        QTest::keyClick(chart.get(), Qt::Key_Return);
        QCOMPARE(opened.front().front().toLongLong(), policy);
    }

    void screenReadersHearEveryRow()
    {
        const auto chart = shown(hierarchies::threeTiers().graph());
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(chart.get());
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::List);
        QCOMPARE(face->childCount(), 8);
        for (int i = 0; i < face->childCount(); ++i) {
            QCOMPARE(face->child(i)->text(QAccessible::Name), chart->spoken(static_cast<std::size_t>(i)));
            QCOMPARE(face->indexOfChild(face->child(i)), i);
        }
        QVERIFY(!face->focusChild());
        QTest::keyClick(chart.get(), Qt::Key_End);
        QCOMPARE(face->focusChild(), face->child(7));
        QVERIFY(face->child(7)->state().selected && !face->child(6)->state().selected);
        QVERIFY(face->child(7)->rect().top() > face->child(6)->rect().top());
    }

    void zoomShowsFewerYearsAndTodayStays()
    {
        const auto chart = shown(hierarchies::threeTiers().graph());
        QCOMPARE(chart->zoom(), 1.0);
        const int before = chart->endOf(1).x();
        QTest::keyClick(chart.get(), Qt::Key_Plus);
        QTest::keyClick(chart.get(), Qt::Key_Plus);
        QVERIFY(chart->zoom() > 2);
        QVERIFY(chart->endOf(1).x() > before); // further from today
        QVERIFY(chart->horizontalScrollBar()->maximum() > 0);
        QTRY_VERIFY(chart->horizontalScrollBar()->isVisible());
        const int seen = chart->endOf(1).x();
        QTest::keyClick(chart.get(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(chart->endOf(1).x() < seen);
        QVERIFY(chart->zoom() > 2);
        QTest::keyClick(chart.get(), Qt::Key_Minus);
        QVERIFY(chart->zoom() < 2);
        QTest::keyClick(chart.get(), Qt::Key_0);
        QCOMPARE(chart->zoom(), 1.0);
        QCOMPARE(chart->endOf(1).x(), before);
        chart->setZoom(1e9);
        QVERIFY(chart->zoom() < 1000);
    }

    void draggingAnEndChangesNothing()
    {
        const auto chart = shown(hierarchies::threeTiers().graph());
        const QString before = chart->spoken(1);
        const QPoint end = chart->endOf(1);
        QTest::mousePress(chart->viewport(), Qt::LeftButton, {}, end);
        QTest::mouseMove(chart->viewport(), end - QPoint(120, 0));
        const QImage during = chart->grab().toImage();
        QTest::mouseRelease(chart->viewport(), Qt::LeftButton, {}, end - QPoint(120, 0));
        QCOMPARE(chart->spoken(1), before);
        QVERIFY(during != chart->grab().toImage()); // the preview was seen, and is gone
        QCOMPARE(chart->endOf(1), end);
    }
};

QTEST_MAIN(ValidityChartTest)
#include "ValidityChartTest.moc"
