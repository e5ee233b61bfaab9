#include "ui/widgets/RowModel.h"

#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListPage.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SearchField.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

struct Fruit {
    std::int64_t id = 0;
    QString name;
    int weight = 0;
};

std::vector<ui::Column<Fruit>> columns()
{
    return {{.title = QStringLiteral("Name"),
                .text = [](const Fruit& fruit) { return fruit.name; },
                .mark = [](const Fruit& fruit) { return fruit.weight > 100 ? ui::Mark::Active : ui::Mark::None; }},
        {.title = QStringLiteral("Weight"),
            .text = [](const Fruit& fruit) { return QString::number(fruit.weight); },
            .sortKey = [](const Fruit& fruit) { return QVariant(fruit.weight); }}};
}

std::vector<Fruit> someFruits()
{
    return {{1, QStringLiteral("apple"), 150}, {2, QStringLiteral("plum"), 40}, {3, QStringLiteral("melon"), 1200}};
}

}

class RowModelTest : public QObject {
    Q_OBJECT
private slots:
    void behavesAsViewsExpect();
    void findsRowsByTheirIdAfterEveryChange();
    void saysTheStateToScreenReaders();
    void filtersAndOrders();
    void saysWhyItIsEmpty();
    void opensRowsWithEnter();
};

void RowModelTest::behavesAsViewsExpect()
{
    ui::RowModel<Fruit> model(columns());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(someFruits());
    model.upsert({4, QStringLiteral("cherry"), 8});
    model.upsert({2, QStringLiteral("prune"), 30});
    model.remove(1);
    model.remove(99);
    model.refresh();
    QCOMPARE(model.rowCount(), 3);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void RowModelTest::findsRowsByTheirIdAfterEveryChange()
{
    ui::RowModel<Fruit> model(columns());
    model.setRows(someFruits());
    model.remove(1);
    QVERIFY(!model.find(1));
    QCOMPARE(model.find(3)->name, QStringLiteral("melon"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.upsert({3, QStringLiteral("water melon"), 3000});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.find(3)->weight, 3000);
}

void RowModelTest::saysTheStateToScreenReaders()
{
    ui::RowModel<Fruit> model(columns());
    model.setRows(someFruits());
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("apple, active"));
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("plum"));
}

void RowModelTest::filtersAndOrders()
{
    ui::RowModel<Fruit> model(columns());
    model.setRows(someFruits());
    ui::ListPage page(ui::Glyph::Key,
        {QStringLiteral("Fruits"), QStringLiteral("Filter"), QStringLiteral("None"), QStringLiteral("Why"),
            QStringLiteral("Buy")},
        model);
    page.addView(QStringLiteral("Heavy"), [&model](int row) { return model.row(row).weight > 100; });
    page.addView(QStringLiteral("All"), {});
    page.show();
    const QAbstractItemModel* shown = page.table().model();
    QCOMPARE(shown->rowCount(), 2);
    QCOMPARE(page.findChild<QPushButton*>(QStringLiteral("view0"))->text(), QStringLiteral("Heavy 2"));
    page.findChild<QPushButton*>(QStringLiteral("view1"))->click();
    QCOMPARE(shown->rowCount(), 3);
    page.table().sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(shown->index(0, 0).data().toString(), QStringLiteral("plum"));
    page.filterField().setText(QStringLiteral("MEL"));
    QCOMPARE(shown->rowCount(), 1);
    page.filterField().setText(QStringLiteral("nothing like it"));
    auto* noMatch = page.findChild<ui::EmptyState*>(QStringLiteral("noMatch"));
    QVERIFY(noMatch->isVisible());
    noMatch->button().click();
    QCOMPARE(shown->rowCount(), 3);
    page.select(2);
    QCOMPARE(page.selection(), QList<qint64>{2});
}

void RowModelTest::saysWhyItIsEmpty()
{
    ui::RowModel<Fruit> model(columns());
    ui::ListPage page(ui::Glyph::Key,
        {QStringLiteral("Fruits"), QStringLiteral("Filter"), QStringLiteral("No fruits"),
            QStringLiteral("Nobody bought any."), QStringLiteral("Buy")},
        model);
    page.show();
    QVERIFY(page.emptyState().isVisible());
    QSignalSpy wanted(&page, &ui::ListPage::emptyActivated);
    page.emptyState().button().click();
    QCOMPARE(wanted.size(), 1);
    model.upsert({1, QStringLiteral("apple"), 150});
    QVERIFY(!page.emptyState().isVisible());
}

void RowModelTest::opensRowsWithEnter()
{
    ui::RowModel<Fruit> model(columns());
    model.setRows(someFruits());
    ui::ListPage page(ui::Glyph::Key,
        {QStringLiteral("Fruits"), QStringLiteral("Filter"), QStringLiteral("None"), QStringLiteral("Why"),
            QStringLiteral("Buy")},
        model);
    page.show();
    QSignalSpy current(&page, &ui::ListPage::currentChanged);
    QSignalSpy opened(&page, &ui::ListPage::opened);
    page.select(3);
    QCOMPARE(current.last().first().toLongLong(), 3);
    QTest::keyClick(&page.table(), Qt::Key_Return);
    QCOMPARE(opened.last().first().toLongLong(), 3);
}

QTEST_MAIN(RowModelTest)
#include "RowModelTest.moc"
