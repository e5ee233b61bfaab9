#include "ui/widgets/LongRowModel.h"

#include "ui/look/Tones.h"
#include "ui/text/Values.h"
#include "ui/widgets/ListPage.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SearchField.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace {

struct Fruit {
    std::int64_t id = 0;
    QString name;
};

/// A source that answers when it is told to, as a vault does whose thread is busy.
struct Orchard {
    using Order = ui::LongSource<Fruit>::Order;
    std::vector<std::int64_t> ids; ///< newest first
    std::vector<std::int64_t> altered;
    QString suffix; ///< of the names now
    ui::LongQuery asked;
    int reads = 0;
    bool isSlow = false;
    std::vector<std::function<void()>> waiting;

    static QString nameOf(std::int64_t id) { return QStringLiteral("fruit %1").arg(id, 6, 10, QLatin1Char('0')); }

    core::RowPage<Fruit> page(const std::vector<std::int64_t>& wanted)
    {
        core::RowPage<Fruit> found;
        for (const std::int64_t id : wanted) {
            if (!std::ranges::contains(ids, id)) continue;
            found.rows.push_back({id, nameOf(id) + suffix});
            if (std::ranges::contains(altered, id)) found.altered.push_back(id);
        }
        return found;
    }
    void answer(std::function<void()> what)
    {
        waiting.push_back(std::move(what));
        if (!isSlow) answerAll();
    }
    void answerAll()
    {
        for (const auto& each : std::exchange(waiting, {})) each();
    }
    std::vector<std::int64_t> shown(const ui::LongQuery& query) const
    {
        std::vector<std::int64_t> wanted;
        for (const std::int64_t id : ids)
            if (nameOf(id).contains(query.words) && nameOf(id).startsWith(query.prefix) &&
                (query.view == 1 || id % 2 == 0))
                wanted.push_back(id);
        if (query.column == 0 && query.order == Qt::AscendingOrder) std::ranges::reverse(wanted);
        return wanted;
    }
    ui::LongSource<Fruit> source()
    {
        ui::LongSource<Fruit> made;
        made.rank = [this](const ui::LongQuery& query, const std::function<void(Order)>& done) {
            asked = query;
            answer([this, query, done] {
                Order order{shown(query), {}};
                std::vector<std::int64_t> looked(
                    order.ids.begin() + std::min(query.place, static_cast<int>(order.ids.size())),
                    order.ids.begin() + std::min(query.place + 64, static_cast<int>(order.ids.size())));
                looked.push_back(query.held);
                order.looked = page(looked);
                done(std::move(order));
            });
        };
        made.names = [this](const ui::LongQuery& query, const std::function<void(ui::LongModel::Ids)>& done) {
            answer([this, query, done] { done(shown(query)); });
        };
        made.read = [this](const ui::LongModel::Ids& wanted, const std::function<void(core::RowPage<Fruit>)>& done) {
            ++reads;
            answer([this, wanted, done] { done(page(wanted)); });
        };
        return made;
    }
};

}

class LongModelTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void keepsNoMoreRowsThanItMay();
    void readsWhatIsLookedAtAndLittleElse();
    void showsARowThatIsStillToComeAsSuch();
    void ordersAndNarrowsAsItsSourceSays();
    void onlyTheLastQuestionIsAnswered();
    void keepsSelectionAndPlaceWhenRowsCome();
    void keepsSelectionWhenTheOrderChanges();
    void tellsAgainOfTheCurrentRowWhenItChanged();
    void revealsARowThatAViewLeavesOut();
    void findsANameThatIsTyped();
    void warnsOfAlteredRowsWhenTheirPageComes();

private:
    QString top() const { return m_page->table().indexAt({5, 5}).data().toString(); }
    void scrollTo(int value)
    {
        m_page->table().verticalScrollBar()->setValue(value);
        m_page->table().viewport()->repaint();
        QCoreApplication::processEvents();
    }

    std::unique_ptr<Orchard> m_orchard;
    std::unique_ptr<ui::LongRowModel<Fruit>> m_model;
    std::unique_ptr<ui::ListPage> m_page;
};

void LongModelTest::init()
{
    m_orchard = std::make_unique<Orchard>();
    for (std::int64_t id = 6000; id > 0; --id) m_orchard->ids.push_back(id);
    m_model = std::make_unique<ui::LongRowModel<Fruit>>(std::vector<ui::Column<Fruit>>{
        {.title = QStringLiteral("Name"), .text = [](const Fruit& fruit) { return fruit.name; }},
        {.title = QStringLiteral("Number"), .text = [](const Fruit& fruit) { return QString::number(fruit.id); }}});
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
    m_page = std::make_unique<ui::ListPage>(ui::Glyph::Key,
        ui::ListTexts{QStringLiteral("Fruits"), QStringLiteral("Filter"), QStringLiteral("None"), QStringLiteral("Why"),
            QStringLiteral("Buy")},
        *m_model);
    m_page->addView(QStringLiteral("Even"));
    m_page->addView(QStringLiteral("All"));
    m_page->setView(1);
    m_model->setSource(m_orchard->source());
    m_model->renew();
    m_model->setCounts({3000, 6000});
    m_page->resize(600, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void LongModelTest::keepsNoMoreRowsThanItMay()
{
    QCOMPARE(m_model->rowCount(), 6000);
    const QScrollBar* bar = m_page->table().verticalScrollBar();
    for (int value = 0; value <= bar->maximum(); value += 50) {
        scrollTo(value);
        QVERIFY(m_model->keptCount() <= ui::LongModel::most);
    }
    scrollTo(bar->maximum());
    QVERIFY(!m_page->table().indexAt({5, m_page->table().viewport()->height() - 40}).data().toString().isEmpty());
    QVERIFY(m_orchard->reads < 250);
}

void LongModelTest::readsWhatIsLookedAtAndLittleElse()
{
    scrollTo(3000);
    QCOMPARE(top(), Orchard::nameOf(3000));
    QVERIFY(m_model->keptCount() < 600);
    m_page->table().selectAll();
    QCOMPARE(m_page->selection().size(), 6000);
    QVERIFY(m_model->keptCount() < 600);
}

void LongModelTest::showsARowThatIsStillToComeAsSuch()
{
    m_orchard->isSlow = true;
    scrollTo(3000);
    QCOMPARE(top(), QStringLiteral("…"));
    QCOMPARE(m_page->table().indexAt({5, 5}).data(ui::IdRole).toLongLong(), 3000);
    m_orchard->answerAll();
    QCOMPARE(top(), Orchard::nameOf(3000));
}

void LongModelTest::ordersAndNarrowsAsItsSourceSays()
{
    m_page->table().sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(top(), Orchard::nameOf(1));
    m_page->filterField().setText(QStringLiteral("0123"));
    QCOMPARE(m_model->rowCount(), static_cast<int>(m_orchard->shown(m_orchard->asked).size()));
    QCOMPARE(m_orchard->asked.words, QStringLiteral("0123"));
    m_page->filterField().clear();
    m_page->findChild<QPushButton*>(QStringLiteral("view0"))->click();
    QCOMPARE(m_model->rowCount(), 3000);
    QCOMPARE(m_page->findChild<QPushButton*>(QStringLiteral("view1"))->text(),
        QStringLiteral("All ") + ui::showNumber(6000));
}

void LongModelTest::onlyTheLastQuestionIsAnswered()
{
    m_orchard->isSlow = true;
    m_model->setWords(QStringLiteral("0001"));
    m_model->setWords(QStringLiteral("00012"));
    std::ranges::reverse(m_orchard->waiting);
    m_orchard->answerAll();
    QCOMPARE(
        m_model->rowCount(), static_cast<int>(m_orchard->shown({.view = 1, .words = QStringLiteral("00012")}).size()));
}

void LongModelTest::keepsSelectionAndPlaceWhenRowsCome()
{
    m_page->select(2980);
    scrollTo(3010);
    const QString before = top();
    m_orchard->ids.insert(m_orchard->ids.begin(), {6002, 6001});
    m_model->renew();
    QCOMPARE(top(), before);
    QCOMPARE(m_page->selection(), QList<qint64>{2980});
    std::erase(m_orchard->ids, 5999);
    m_model->renew();
    QCOMPARE(top(), before);
    std::erase_if(m_orchard->ids, [](std::int64_t id) { return id % 7 == 0 && id > 5000; });
    m_model->renew(); // not in one piece
    QCOMPARE(m_page->selection(), QList<qint64>{2980});
    QCOMPARE(m_page->current(), 2980);
    scrollTo(0);
    m_orchard->ids.insert(m_orchard->ids.begin(), 6003);
    m_model->renew();
    QCOMPARE(top(), Orchard::nameOf(6003)); // what is new is seen where the list is not scrolled
}

void LongModelTest::keepsSelectionWhenTheOrderChanges()
{
    m_page->select(5990);
    m_page->table().sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(m_page->selection(), QList<qint64>{5990});
    QCOMPARE(m_page->current(), 5990);
    QSignalSpy current(m_page.get(), &ui::ListPage::currentChanged);
    m_page->filterField().setText(QStringLiteral("0001"));
    QCOMPARE(m_page->current(), -1);
    QCOMPARE(current.last().first().toLongLong(), -1);
}

void LongModelTest::tellsAgainOfTheCurrentRowWhenItChanged()
{
    m_page->select(2980);
    scrollTo(0);
    QSignalSpy current(m_page.get(), &ui::ListPage::currentChanged);
    m_orchard->suffix = QStringLiteral(", ripe");
    m_model->renew();
    QCOMPARE(current.size(), 1);
    QCOMPARE(m_model->find(2980)->name, Orchard::nameOf(2980) + QStringLiteral(", ripe"));
    scrollTo(4000);
    scrollTo(5000);
    QVERIFY(m_model->find(2980)); // wherever the list is scrolled
}

void LongModelTest::revealsARowThatAViewLeavesOut()
{
    m_page->setView(0);
    m_orchard->isSlow = true;
    m_model->renew();
    m_page->reveal(2981);
    m_orchard->answerAll();
    m_orchard->answerAll();
    QCOMPARE(m_page->view(), 1);
    QCOMPARE(m_page->current(), 2981);
}

void LongModelTest::findsANameThatIsTyped()
{
    m_page->table().setFocus();
    QTest::keyClicks(&m_page->table(), QStringLiteral("fruit 0012"));
    QCOMPARE(m_page->current(), 1299);
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    QTest::keyClicks(&m_page->table(), QStringLiteral("f"));
    QCOMPARE(m_page->current(), 1298);
}

void LongModelTest::warnsOfAlteredRowsWhenTheirPageComes()
{
    QSignalSpy found(m_model.get(), &ui::LongModel::foundAltered);
    m_orchard->altered = {3000}; // at place 3000
    m_model->renew();
    QCOMPARE(found.size(), 0);
    scrollTo(2990);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().first().value<QList<qint64>>(), QList<qint64>{3000});
    const QModelIndex row = m_model->index(3000, 0);
    QCOMPARE(row.data(ui::ToneRole).toInt(), static_cast<int>(ui::Tone::Bad));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("altered")));
    scrollTo(0);
    scrollTo(2990);
    QCOMPARE(found.size(), 1); // once
}

QTEST_MAIN(LongModelTest)
#include "LongModelTest.moc"
