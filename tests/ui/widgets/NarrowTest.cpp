#include "ui/text/SelectableText.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/DetailsPane.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FormDialog.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowTable.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTest>
#include <QVBoxLayout>

namespace {

struct Row {
    std::int64_t id;
    QString name;
    QString kind;
};

std::vector<ui::Column<Row>> columns()
{
    return {{.title = QStringLiteral("Name"), .text = [](const Row& row) { return row.name; }},
        {.title = QStringLiteral("A heading that is long"), .text = [](const Row& row) { return row.kind; }}};
}

}

class NarrowTest : public QObject {
    Q_OBJECT
private slots:
    void headingsAreNeverCut();
    void cellsAreWholeWhereThereIsRoom();
    void theStretchColumnTakesTheRest();
    void columnsFollowTheSizeOfText();
    void buttonsGoIntoAnotherLine();
    void longWordsBreak();
    void namesStandAboveValuesInANarrowPane();
    void aDialogThatIsTooHighScrolls();
    void aScrollBarDoesNotTossNamesAbout();

private:
    struct Table {
        ui::RowModel<Row> model{columns()};
        ui::RowTable table;
        ui::ColumnFit* fit;
        explicit Table(int wide, const QString& name)
        {
            model.setRows({{1, name, QStringLiteral("x")}});
            table.setModel(&model);
            fit = new ui::ColumnFit(table, *table.horizontalHeader());
            fit->setWidths({80, 40});
            table.resize(wide, 200);
            table.show();
            QTest::qWait(50);
        }
        int width(int column) const { return table.columnWidth(column); }
    };
};

void NarrowTest::headingsAreNeverCut()
{
    const Table narrow(60, QStringLiteral("a"));
    QVERIFY(narrow.width(1) >= narrow.table.horizontalHeader()->sectionSizeHint(1));
}

void NarrowTest::cellsAreWholeWhereThereIsRoom()
{
    const QString name(60, u'm');
    const Table wide(2000, name);
    QVERIFY(wide.width(0) >= wide.table.fontMetrics().horizontalAdvance(name));
    const Table narrow(300, name);
    QVERIFY(narrow.width(0) < narrow.table.fontMetrics().horizontalAdvance(name));
}

void NarrowTest::theStretchColumnTakesTheRest()
{
    Table wide(1000, QStringLiteral("a"));
    QCOMPARE(wide.width(0) + wide.width(1), wide.table.viewport()->width());
    wide.fit->setStretch(1);
    QTRY_VERIFY(wide.width(1) > wide.width(0));
}

void NarrowTest::columnsFollowTheSizeOfText()
{
    const QFont before = QApplication::font();
    const Table table(200, QString(60, u'm'));
    const int width = table.width(0);
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    QTRY_VERIFY(table.width(0) > width * 3 / 2);
    QApplication::setFont(before);
}

void NarrowTest::buttonsGoIntoAnotherLine()
{
    QWidget bar;
    auto* row = new ui::FlowLayout(10, &bar);
    for (const char* text : {"The first button", "The second button"})
        row->addWidget(new QPushButton(QLatin1String(text)));
    const int line = row->heightForWidth(2000);
    QVERIFY(row->heightForWidth(row->minimumSize().width()) >= 2 * line);
    QVERIFY(row->minimumSize().width() < row->sizeHint().width());
}

void NarrowTest::longWordsBreak()
{
    ui::SelectableText text(QStringLiteral("http://crl.example.com/") + QString(80, u'x'));
    QVERIFY(text.minimumSizeHint().width() < 100);
    QVERIFY(text.heightForWidth(120) > 2 * text.heightForWidth(4000));
}

void NarrowTest::namesStandAboveValuesInANarrowPane()
{
    ui::KeyValueGrid grid;
    grid.setLines({{QStringLiteral("Key"), QStringLiteral("Value")}});
    const auto* key = grid.findChild<QLabel*>();
    const auto* value = grid.findChild<ui::SelectableText*>();
    grid.resize(600, 100);
    grid.show();
    QTRY_VERIFY(value->x() > key->x() && value->y() == key->y());
    grid.resize(120, 200);
    QTRY_VERIFY(value->x() == key->x() && value->y() > key->y());
}

void NarrowTest::aDialogThatIsTooHighScrolls()
{
    ui::FormDialog dialog(QStringLiteral("high"), QStringLiteral("Title"), {}, QStringLiteral("Go"), nullptr);
    for (int i = 0; i < 200; ++i) dialog.content().addWidget(new QPushButton(QString::number(i)));
    dialog.show();
    const QRect screen = dialog.screen()->availableGeometry();
    QTRY_VERIFY(dialog.height() <= screen.height());
    const auto* area = dialog.findChild<QScrollArea*>();
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
    QVERIFY(dialog.rect().contains(dialog.verb().geometry()));

    ui::FormDialog low(QStringLiteral("low"), QStringLiteral("Title"), {}, QStringLiteral("Go"), nullptr);
    low.content().addWidget(new QPushButton(QStringLiteral("one")));
    low.show();
    QTRY_COMPARE(low.findChild<QScrollArea*>()->verticalScrollBar()->maximum(), 0);
}

void NarrowTest::aScrollBarDoesNotTossNamesAbout()
{
    ui::KeyValueGrid grid;
    grid.setLines({{QStringLiteral("Key"), QStringLiteral("Value")}});
    grid.resize(600, 100);
    grid.show();
    const auto* key = grid.findChild<QLabel*>();
    const auto* value = grid.findChild<ui::SelectableText*>();
    const auto isBeside = [&](int width) {
        grid.resize(width, 100);
        QTest::qWait(10);
        return value->y() == key->y();
    };
    int width = 600;
    while (isBeside(width)) width -= 4;
    const int bar = grid.style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, &grid);
    QVERIFY(!isBeside(width + bar));
    QVERIFY(isBeside(600));
}

QTEST_MAIN(NarrowTest)
#include "NarrowTest.moc"
