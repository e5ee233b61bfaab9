#include "ui/hierarchy/GraphView.h"

#include "tests/support/Hierarchies.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/hierarchy/ExportPicture.h"
#include "ui/hierarchy/NodeWords.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using hierarchies::today;

namespace {

core::Clock clock()
{
    return [] { return today; };
}

/// A view of three tiers, shown and with the keyboard.
struct Shown {
    ui::GraphView view{clock()};

    explicit Shown(const hierarchies::Maker& maker = hierarchies::threeTiers())
    {
        view.resize(1000, 700);
        view.setGraph(maker.graph());
        keyboard::activate(&view);
        view.setFocus(Qt::TabFocusReason);
        QTest::qWait(20);
    }
    QString current() const { return view.current() ? ui::nodeName(*view.current()) : QString(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    std::size_t place(const char* name) const
    {
        const auto& nodes = view.scene().graph().nodes;
        return static_cast<std::size_t>(std::ranges::find(nodes, name, &core::TrustNode::name) - nodes.begin());
    }
    void click(const char* name, Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint at = view.view().toWindow(view.scene().box(place(name))).center().toPoint();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, at);
    }
};

}

class GraphViewTest : public QObject {
    Q_OBJECT
private slots:
    void arrowsWalkFromIssuersToSubjects()
    {
        Shown shown;
        QCOMPARE(shown.current(), QStringLiteral("Example Root CA 2026"));
        shown.press(Qt::Key_Down);
        QCOMPARE(shown.current(), QStringLiteral("Example Policy CA"));
        shown.press(Qt::Key_Right);
        QCOMPARE(shown.current(), QStringLiteral("Example Device Policy CA"));
        shown.press(Qt::Key_Down);
        QCOMPARE(shown.current(), QStringLiteral("Device CA 1"));
        shown.press(Qt::Key_Up);
        shown.press(Qt::Key_Up);
        QCOMPARE(shown.current(), QStringLiteral("Example Root CA 2026"));
    }

    void everyNodeIsReachedByTheKeyboard()
    {
        for (const auto& shape : hierarchies::all()) {
            if (shape.maker.rows().cas.size() > 100) continue;
            Shown shown(shape.maker);
            std::set<std::string> reached;
            const auto rows = shown.view.scene().rows().size();
            for (std::size_t row = 0; row < rows; ++row) {
                shown.view.setCurrent(shown.view.scene().rows()[row].nodes.front());
                for (std::size_t i = 0; i < shown.view.scene().rows()[row].nodes.size(); ++i) {
                    reached.insert(shown.view.current()->id);
                    shown.press(Qt::Key_Right);
                }
            }
            QCOMPARE(reached.size(), shown.view.scene().graph().nodes.size());
        }
    }

    void enterOpensWhatTheKeyboardIsOn()
    {
        Shown shown;
        QSignalSpy opened(&shown.view, &ui::GraphView::opened), wanted(&shown.view, &ui::GraphView::leavesWanted);
        shown.press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        shown.view.setCurrent(shown.place("device"));
        shown.press(Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        const auto what = wanted.front().front().value<ui::FoldedGraph::Wanted>();
        QCOMPARE(what.profile, std::string("device"));
        core::CertificateRow leaf;
        leaf.id = 77;
        leaf.shortSubject = "sensor-1";
        leaf.validity = {today, today + hierarchies::year};
        shown.view.setLeaves(what.group, what.skip, {leaf});
        shown.press(Qt::Key_Down);
        QCOMPARE(shown.current(), QStringLiteral("sensor-1"));
        QSignalSpy certificate(&shown.view, &ui::GraphView::certificateOpened);
        shown.press(Qt::Key_Return);
        QCOMPARE(certificate.front().front().toLongLong(), 77);
        shown.press(Qt::Key_Down);
        shown.press(Qt::Key_Return); // the next page
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.back().front().value<ui::FoldedGraph::Wanted>().skip, core::leavesOnPage);
    }

    void branchesFoldAndComeBackWhereTheyWere()
    {
        Shown shown;
        shown.press(Qt::Key_Down);
        const std::size_t before = shown.view.scene().graph().nodes.size();
        const QRectF stood = shown.view.scene().box(shown.place("TLS CA 1"));
        shown.press(Qt::Key_Minus);
        QVERIFY(shown.view.current()->hidden > 0);
        QVERIFY(shown.view.scene().graph().nodes.size() < before);
        QCOMPARE(shown.current(), QStringLiteral("Example Policy CA"));
        shown.press(Qt::Key_Plus);
        QCOMPARE(shown.view.scene().graph().nodes.size(), before);
        QCOMPARE(shown.view.scene().box(shown.place("TLS CA 1")), stood);
    }

    void aLargeHierarchyBeginsFolded()
    {
        Shown shown(hierarchies::manyIssuing(500));
        QVERIFY(shown.view.scene().graph().nodes.size() < shown.view.graph().all().nodes.size());
        QVERIFY(std::ranges::none_of(shown.view.scene().graph().nodes,
            [](const core::TrustNode& node) { return node.kind == core::NodeKind::LeafGroup; }));
    }

    void whatCannotBeReadAsAWholeBeginsAtItsTop()
    {
        Shown shown(hierarchies::manyIssuing(500));
        shown.view.foldAll(false);
        QVERIFY(shown.view.zoom() > 0.5);
        QVERIFY(shown.view.view().visible().contains(shown.view.scene().box(shown.place("Root"))));
        shown.view.fit();
        QVERIFY(shown.view.zoom() < 0.1);
        shown.view.resize(900, 600);
        QVERIFY(shown.view.zoom() < 0.1); // all of it was asked for
    }

    void whoIsWalkedToStaysInView()
    {
        Shown shown(hierarchies::manyIssuing(500));
        shown.view.setCurrentCa(300); // folded away until now
        QVERIFY(shown.view.current() && shown.view.current()->ca == 300);
        const auto isSeen = [&shown] {
            return shown.view.view().visible().contains(shown.view.scene().box(*shown.view.emphasis().current));
        };
        QVERIFY(isSeen());
        shown.view.resize(1010, 690);
        QVERIFY(isSeen());
    }

    void keysAndWheelZoomWithoutLosingTheirPoint()
    {
        Shown shown(hierarchies::manyIssuing(100));
        shown.view.foldAll(false);
        shown.view.fit();
        const double fitted = shown.view.zoom();
        shown.press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(shown.view.zoom() > fitted);
        shown.press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(shown.view.zoom(), fitted);
        shown.view.setZoom(1);
        const QPointF at(200, 300);
        const QPointF before = shown.view.view().origin + at / shown.view.view().scale;
        shown.view.setZoom(1.5, at);
        const QPointF after = shown.view.view().origin + at / shown.view.view().scale;
        QVERIFY2((after - before).manhattanLength() < 3, "the point under the pointer moved");
    }

    void dragsOnPaperPan()
    {
        Shown shown(hierarchies::manyIssuing(100));
        shown.view.foldAll(false);
        shown.view.setZoom(1);
        const int before = shown.view.horizontalScrollBar()->value();
        const QPoint paper(500, shown.view.viewport()->height() - 8);
        QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, paper);
        QTest::mouseMove(shown.view.viewport(), paper - QPoint(120, 0));
        QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, paper - QPoint(120, 0));
        QCOMPARE(shown.view.horizontalScrollBar()->value(), before + 120);
    }

    void searchJumpsFromOneToTheNext()
    {
        Shown shown;
        QVERIFY(shown.view.find(QStringLiteral("tls ca"), false));
        const QString first = shown.current();
        QVERIFY(first.startsWith(QStringLiteral("TLS CA")));
        QVERIFY(shown.view.find(QStringLiteral("tls ca"), true));
        QVERIFY(shown.current() != first && shown.current().startsWith(QStringLiteral("TLS CA")));
        QVERIFY(shown.view.find(QStringLiteral("tls ca"), true));
        QCOMPARE(shown.current(), first);
        QVERIFY(!shown.view.find(QStringLiteral("nobody of this name"), false));
    }

    void theCurrentNodeLightsItsWayUp()
    {
        Shown shown;
        shown.click("Device CA 1");
        QCOMPARE(shown.view.emphasis().pathNodes.size(), std::size_t{3});
        QCOMPARE(shown.view.emphasis().pathEdges.size(), std::size_t{2});
    }

    void twoChosenNodesShowWhatTheyShare()
    {
        Shown shown;
        shown.click("TLS CA 1");
        shown.click("TLS CA 2", Qt::ControlModifier);
        QVERIFY(shown.view.other());
        const std::set<std::size_t> shared{shown.place("Example Root CA 2026"), shown.place("Example Policy CA")};
        QCOMPARE(shown.view.emphasis().shared, shared);
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.view.other() && shown.view.emphasis().shared.empty());
    }

    void theKnobFoldsABranch()
    {
        Shown shown;
        shown.click("Example Policy CA");
        const QRectF box = shown.view.view().toWindow(shown.view.scene().box(shown.place("Example Policy CA")));
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPointF(box.center().x(), box.bottom()).toPoint());
        QVERIFY(shown.view.current()->hidden > 0);
    }

    void anotherReadingKeepsWhatWasChosen()
    {
        Shown shown;
        shown.click("Device CA 1");
        auto maker = hierarchies::threeTiers();
        maker.ca("Device CA 3", "Example Device Policy CA");
        const QRectF stood = shown.view.scene().box(shown.place("Device CA 1"));
        shown.view.setGraph(maker.graph());
        QCOMPARE(shown.current(), QStringLiteral("Device CA 1"));
        QCOMPARE(shown.view.scene().box(shown.place("Device CA 1")), stood);
    }

    void screenReadersHearEveryNode()
    {
        Shown shown(hierarchies::mesh());
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&shown.view);
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::List);
        QCOMPARE(face->childCount(), static_cast<int>(shown.view.scene().graph().nodes.size()));
        for (int i = 0; i < face->childCount(); ++i) {
            QAccessibleInterface* child = face->child(i);
            QVERIFY(child && child->isValid());
            QVERIFY(!child->text(QAccessible::Name).isEmpty());
            QCOMPARE(face->indexOfChild(child), i);
            QCOMPARE(child->parent(), face);
        }
        shown.view.setCurrent(shown.place("Partner Root CA"));
        QVERIFY(face->focusChild()->state().selected);
        const QString said = face->focusChild()->text(QAccessible::Name);
        QVERIFY2(said.contains(QStringLiteral("not ours")), qPrintable(said));
    }

    void statesDifferInShapeAndWordNotInColourAlone()
    {
        hierarchies::Maker maker;
        std::set<ui::Mark> marks;
        std::set<QString> words;
        for (const int days : {-5, 9, 900}) {
            auto& ca = maker.ca("CA " + std::to_string(days));
            ca.certificate->validity.notAfter = today + std::chrono::days(days);
        }
        maker.ca("revoked").certificate->revocation = core::CrlEntry{};
        for (const core::TrustNode& node : maker.graph().nodes) {
            marks.insert(ui::nodeMark(node));
            words.insert(ui::nodeState(node, today));
        }
        QCOMPARE(marks.size(), std::size_t{4});
        QCOMPARE(words.size(), std::size_t{4});
    }

    void picturesAreFilesOfTheirKind_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml");
        QTest::newRow("png") << QStringLiteral("a.PNG") << QByteArray("\x89PNG");
        QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF-");
        QTest::newRow("dot") << QStringLiteral("a.dot") << QByteArray("digraph");
        QTest::newRow("mermaid") << QStringLiteral("a.mmd") << QByteArray("flowchart");
    }
    void picturesAreFilesOfTheirKind()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, begins);
        const auto content = ui::pictureFor(path, hierarchies::mesh().graph());
        QVERIFY_OK(content);
        QVERIFY(QByteArray(reinterpret_cast<const char*>(content->data()), begins.size()) == begins);
        QVERIFY(content->size() > 300);
        QVERIFY(!ui::pictureFor(QStringLiteral("a.bmp"), hierarchies::mesh().graph()));
    }

    void theTimelineIsAFileTooInLightColours_data() { picturesAreFilesOfTheirKind_data(); }
    void theTimelineIsAFileTooInLightColours()
    {
        QFETCH(const QString, path);
        QFETCH(QByteArray, begins);
        const auto content = ui::timelineFor(path, hierarchies::mesh().graph(), [] { return hierarchies::today; });
        if (path.endsWith(QLatin1String(".dot"))) {
            QVERIFY(!content); // Graphviz knows no time
            return;
        }
        QVERIFY_OK(content);
        if (path.endsWith(QLatin1String(".mmd"))) begins = "gantt";
        QVERIFY(QByteArray(reinterpret_cast<const char*>(content->data()), begins.size()) == begins);
        if (!path.endsWith(QLatin1String(".PNG"))) return;
        const QImage picture = QImage::fromData(content->data(), static_cast<int>(content->size()));
        QVERIFY(picture.width() == 2200 && picture.height() > 200);
        QCOMPARE(picture.pixelColor(1, 1), QColor(Qt::white));
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3)
            for (int x = 0; x < picture.width(); x += 3) colours += picture.pixel(x, y);
        QVERIFY(colours.size() > 8); // bars, words and lines
    }
};

QTEST_MAIN(GraphViewTest)
#include "GraphViewTest.moc"
