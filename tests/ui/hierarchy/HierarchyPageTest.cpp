#include "ui/hierarchy/HierarchyPage.h"

#include "tests/support/Hierarchies.h"
#include "tests/support/ui/OpenWindow.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/GraphView.h"
#include "ui/hierarchy/NodeWords.h"
#include "ui/hierarchy/ValidityChart.h"
#include "ui/widgets/EmptyState.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using hierarchies::today;

namespace {

struct Page {
    ui::CaModel model{[] { return today; }};
    ui::HierarchyPage page{model, [] { return today; }};

    explicit Page(const hierarchies::Maker& maker = hierarchies::threeTiers())
    {
        model.setRows(maker.rows().cas);
        page.setGraph(maker.graph());
        page.resize(1100, 760);
        keyboard::activate(&page);
    }
    QPushButton* button(const char* name) { return page.findChild<QPushButton*>(QLatin1String(name)); }
    QString verdict() { return page.findChild<QLabel*>(QStringLiteral("verdict"))->text(); }
};

}

class HierarchyPageTest : public QObject {
    Q_OBJECT
private slots:
    void theThreeViewsShowTheSameCas()
    {
        Page shown;
        QVERIFY(shown.page.graph().isVisible());
        shown.button("viewTimeline")->click();
        QVERIFY(shown.page.timeline().isVisible() && !shown.page.graph().isVisible());
        QCOMPARE(shown.page.timeline().rowCount(), shown.model.rows().size());
        shown.button("viewTable")->click();
        QVERIFY(shown.page.tree().isVisible());
        QCOMPARE(shown.page.view(), ui::HierarchyPage::View::Table);
        for (const core::CaRow& ca : shown.model.rows())
            QVERIFY(shown.page.graph().scene().graph().findCa(ca.id) && shown.model.indexOf(ca.id).isValid());
    }

    void whatIsChosenInOneViewIsChosenInAll()
    {
        Page shown;
        QSignalSpy moved(&shown.page, &ui::HierarchyPage::currentChanged);
        shown.page.select(4);
        QCOMPARE(shown.page.graph().current()->ca, 4);
        QCOMPARE(shown.page.timeline().currentCa(), 4);
        QCOMPARE(moved.back().front().toLongLong(), 4);
        shown.page.graph().setCurrentCa(2);
        QCOMPARE(shown.page.current(), 2);
        QCOMPARE(shown.page.timeline().currentCa(), 2);
    }

    void detailsOfAGroupAreThoseOfItsCa()
    {
        Page shown;
        const auto& nodes = shown.page.graph().scene().graph().nodes;
        const auto group = std::ranges::find(nodes, "device", &core::TrustNode::name);
        shown.page.graph().setCurrent(static_cast<std::size_t>(group - nodes.begin()));
        QCOMPARE(shown.model.find(shown.page.current())->name, std::string("Device CA 1"));
        QVERIFY(shown.page.graph().current()->kind == core::NodeKind::LeafGroup); // and the graph stays where it is
    }

    void aRootOfOthersHasNoDetails()
    {
        Page shown(hierarchies::mesh());
        shown.page.select(1);
        const auto& nodes = shown.page.graph().scene().graph().nodes;
        const auto partner = std::ranges::find(nodes, "Partner Root CA", &core::TrustNode::name);
        shown.page.graph().setCurrent(static_cast<std::size_t>(partner - nodes.begin()));
        QCOMPARE(shown.page.current(), -1);
        QCOMPARE(ui::nodeName(*shown.page.graph().current()), QStringLiteral("Partner Root CA"));
    }

    void typingFindsANode()
    {
        Page shown;
        auto* find = shown.page.findChild<QLineEdit*>(QStringLiteral("findNode"));
        QTest::keyClick(&shown.page.graph(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, QStringLiteral("tls ca"));
        QCOMPARE(ui::nodeName(*shown.page.graph().current()), QStringLiteral("TLS CA 1"));
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(ui::nodeName(*shown.page.graph().current()), QStringLiteral("TLS CA 2"));
        QTest::keyClicks(find, QStringLiteral("xyz"));
        QVERIFY2(shown.verdict().contains(QStringLiteral("Nothing")), qPrintable(shown.verdict()));
    }

    void whatTwoShareIsSaid()
    {
        Page shown;
        shown.page.select(4);
        const auto other = shown.page.graph().scene().graph().findCa(7);
        QTest::mouseClick(shown.page.graph().viewport(), Qt::LeftButton, Qt::ControlModifier,
            shown.page.graph().view().toWindow(shown.page.graph().scene().box(*other)).center().toPoint());
        QVERIFY2(
            shown.verdict().contains(QStringLiteral("both rely on Example Root CA 2026")), qPrintable(shown.verdict()));
    }

    void nothingIsShownOfAnEmptyVault()
    {
        Page shown{hierarchies::Maker()};
        QVERIFY(shown.page.emptyState().isVisible());
        for (const char* view : {"viewTimeline", "viewTable", "viewGraph"}) {
            shown.button(view)->click();
            QVERIFY(shown.page.emptyState().isVisible());
        }
    }

    void everythingHasANameAndLetsTheKeyboardGo()
    {
        Page shown;
        for (const char* view : {"viewTimeline", "viewTable", "viewGraph"}) {
            shown.button(view)->click();
            QCOMPARE(keyboard::nameless(shown.page), QStringList());
            shown.button(view)->setFocus();
            QVERIFY(keyboard::isFreeOfTraps());
        }
    }

    void aVaultFillsTheGraphChecksPathsAndRemembersTheView()
    {
        OPEN_UNLOCKED(open);
        open.window->workspace().setPage(ui::PageId::Hierarchy);
        ui::HierarchyPage& page = *open.screens->hierarchyPage;
        ui::GraphView& graph = page.graph();
        const auto groups = [&graph] {
            return std::ranges::count(graph.scene().graph().nodes, core::NodeKind::LeafGroup, &core::TrustNode::kind);
        };
        QTRY_COMPARE_WITH_TIMEOUT(groups(), 1, 20000);
        page.select(open.session().picture().ca("Issuing")->id);
        QTRY_COMPARE_WITH_TIMEOUT(graph.emphasis().verdicts.size(), std::size_t{1}, 20000);
        QVERIFY(graph.emphasis().verdicts.begin()->second == ui::Mark::Done);
        const auto& nodes = graph.scene().graph().nodes;
        const auto group = std::ranges::find(nodes, core::NodeKind::LeafGroup, &core::TrustNode::kind);
        graph.setCurrent(static_cast<std::size_t>(group - nodes.begin()));
        graph.open(static_cast<std::size_t>(group - nodes.begin()));
        const auto leaves = [&graph] {
            return std::ranges::count(graph.scene().graph().nodes, core::NodeKind::Leaf, &core::TrustNode::kind);
        };
        QTRY_COMPARE_WITH_TIMEOUT(leaves(), 3, 20000);
        const auto& shown = graph.scene().graph().nodes;
        const auto leaf = std::ranges::find(shown, core::NodeKind::Leaf, &core::TrustNode::kind);
        graph.open(static_cast<std::size_t>(leaf - shown.begin()));
        QCOMPARE(open.window->workspace().page(), ui::PageId::Certificates);
        page.setView(ui::HierarchyPage::View::Timeline);
        QCOMPARE(ui::Preferences().hierarchyView(), 1);
    }
};

QTEST_MAIN(HierarchyPageTest)
#include "HierarchyPageTest.moc"
