#include "core/vault/Lists.h"
#include "core/workflows/Sample.h"
#include "tests/support/TestVault.h"
#include <format>

using namespace core;
using namespace test;

/// Every answer about a long list is compared with all rows, read one by one.
class ListsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyViewHoldsTheRowsOfItsStates();
    void aViewIsCountedAsItIsShown();
    void ordersByEveryColumnInBothDirections();
    void findsWordsWhereverARowHoldsThem_data();
    void findsWordsWhereverARowHoldsThem();
    void takesEverySignOfAWordAsItStands();
    void requestsWaitUntilTheyAreAnswered();
    void eventsAreFoundByTheirKind();
    void revocationsThatNoListTellsOfStandFirst();
    void endsAreThoseInForce();
    void namesTheRowsOfAPageThatWereAltered();
    void lastTaskStandsForThoseLeftOut();

private:
    std::vector<std::int64_t> rank(List list, ListQuery query = {})
    {
        return rankOf(*m_vault, list, query).value_or(std::vector<std::int64_t>{-1});
    }
    std::vector<CertificateRow> rowsOf(const std::vector<std::int64_t>& ids)
    {
        return certificatePage(*m_vault, ids).value_or(RowPage<CertificateRow>{}).rows;
    }
    static constexpr int all = static_cast<int>(CertificateView::All);

    Room m_room;
    std::optional<Vault> m_vault;
    std::vector<CertificateRow> m_rows; ///< newest first
};

void ListsTest::initTestCase()
{
    auto made = createSample(m_room.path(), bytesOf(passphrase), quickKdf(), m_room.context(), 60);
    QVERIFY_OK(made);
    m_vault.emplace(*std::move(made));
    m_rows = CertificateStore(*m_vault).list().value();
    QVERIFY_OK(CertificateStore(*m_vault).annotate(m_rows.at(5).id, "Zoë Ünal", "rack 42, 50% used"));
    m_rows = CertificateStore(*m_vault).list().value();
    QCOMPARE(m_rows.size(), std::size_t{64});
}

void ListsTest::everyViewHoldsTheRowsOfItsStates()
{
    using enum CertificateStatus;
    const std::vector<CertificateStatus> states[] = {{Expiring, Unfinished},
        {Active, Expiring, NotYetValid, Unfinished}, {Revoked}, {Expired},
        {Active, Expiring, Expired, NotYetValid, Revoked, Unfinished}};
    for (int view = 0; view <= all; ++view) {
        std::vector<std::int64_t> expected;
        for (const CertificateRow& row : m_rows)
            if (std::ranges::contains(states[view], statusOf(row, m_vault->now()))) expected.push_back(row.id);
        QVERIFY(!expected.empty());
        QCOMPARE(rank(List::Certificates, {.view = view}), expected);
    }
}

void ListsTest::aViewIsCountedAsItIsShown()
{
    for (const List list : {List::Certificates, List::Requests, List::Events}) {
        const auto counts = countViews(*m_vault, list);
        QVERIFY_OK(counts);
        for (std::size_t view = 0; view < counts->size(); ++view)
            QCOMPARE(rank(list, {.view = static_cast<int>(view)}).size(), counts->at(view));
    }
}

void ListsTest::ordersByEveryColumnInBothDirections()
{
    const auto lower = [](std::string text) {
        for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        return text;
    };
    const auto keyOf = [&](const CertificateRow& row, int column) -> std::string {
        const auto end = std::to_string(row.validity.notAfter.time_since_epoch().count());
        switch (column) {
        case 0: return lower(row.shortSubject);
        case 1: return lower(row.issuer.substr(3, row.issuer.find(',') - 3)); // CAs are called what their subject says
        case 2: return row.profile;
        case 5: return lower(row.owner);
        default: return end;
        }
    };
    for (int column = 0; column < 6; ++column) {
        const auto up = rowsOf(rank(List::Certificates, {.view = all, .column = column}));
        const auto down = rowsOf(rank(List::Certificates, {.view = all, .column = column, .isDescending = true}));
        QCOMPARE(up.size(), m_rows.size());
        QCOMPARE(down.size(), m_rows.size());
        for (std::size_t i = 1; i < up.size(); ++i) {
            QVERIFY(keyOf(up[i - 1], column) <= keyOf(up[i], column));
            QVERIFY(keyOf(down[i - 1], column) >= keyOf(down[i], column));
        }
    }
}

void ListsTest::findsWordsWhereverARowHoldsThem_data()
{
    QTest::addColumn<QString>("word");
    const CertificateRow& row = m_rows.at(5);
    QTest::newRow("name") << QString::fromStdString(row.shortSubject);
    QTest::newRow("owner, as it is spelt") << QStringLiteral("Ünal");
    QTest::newRow("note") << QStringLiteral("RACK 42");
    QTest::newRow("serial number") << QString::fromStdString(toHex(row.serial));
    QTest::newRow("fingerprint") << QString::fromStdString(toHex(row.fingerprint)).toUpper();
    QString colons = QString::fromStdString(toHex(row.serial));
    for (qsizetype i = colons.size() - 2; i > 0; i -= 2) colons.insert(i, u':');
    QTest::newRow("serial number with colons") << colons;
}

void ListsTest::findsWordsWhereverARowHoldsThem()
{
    QFETCH(const QString, word);
    const auto found = rank(List::Certificates, {.view = all, .words = {{{word.toStdString()}, {}}}});
    QCOMPARE(found, std::vector{m_rows.at(5).id});
    const auto both =
        rank(List::Certificates, {.view = all, .words = {{{word.toStdString()}, {}}, {{"nothing like it"}, {}}}});
    QVERIFY(both.empty());
    const auto either =
        rank(List::Certificates, {.view = all, .words = {{{"nothing like it", word.toStdString()}, {}}}});
    QCOMPARE(either, found);
}

void ListsTest::takesEverySignOfAWordAsItStands()
{
    QCOMPARE(rank(List::Certificates, {.view = all, .words = {{{"50%"}, {}}}}).size(), std::size_t{1});
    QVERIFY(rank(List::Certificates, {.view = all, .words = {{{"5%2"}, {}}}}).empty());
    QVERIFY(rank(List::Certificates, {.view = all, .words = {{{"' OR 1 --"}, {}}}}).empty());
    const auto typed = rowsOf(rank(List::Certificates, {.view = all, .prefix = "HOST-0001"}));
    QVERIFY(!typed.empty());
    for (const CertificateRow& row : typed) QVERIFY(row.shortSubject.starts_with("host-0001"));
}

void ListsTest::requestsWaitUntilTheyAreAnswered()
{
    const auto rows = RequestStore(*m_vault).list();
    QVERIFY_OK(rows);
    std::vector<std::int64_t> waiting;
    for (const RequestRow& row : *rows)
        if (!row.certificate) waiting.push_back(row.id);
    QCOMPARE(rank(List::Requests, {.view = static_cast<int>(RequestView::Waiting)}), waiting);
    QCOMPARE(rank(List::Requests, {.view = static_cast<int>(RequestView::All)}).size(), rows->size());
    const auto page = requestPage(*m_vault, waiting);
    QVERIFY_OK(page);
    QCOMPARE(page->rows.front().subject, rows->front().subject);
}

void ListsTest::eventsAreFoundByTheirKind()
{
    const auto events = EventLog(*m_vault).list();
    QVERIFY_OK(events);
    const auto ids = rank(List::Events);
    QCOMPARE(ids.size(), events->size());
    QCOMPARE(ids.front(), events->back().id);
    const auto created = rank(List::Events, {.words = {{{"no such text"}, {"caCreated"}}}});
    QCOMPARE(created.size(), static_cast<std::size_t>(std::ranges::count(*events, "caCreated", &EventRow::kind)));
}

void ListsTest::revocationsThatNoListTellsOfStandFirst()
{
    std::map<Bytes, Time> listed;
    const auto lists = CrlStore(*m_vault).list().value();
    for (const CrlRow& crl : lists) listed[crl.issuerKey] = std::max(listed[crl.issuerKey], crl.thisUpdate);
    const auto rows = rowsOf(rank(List::Revoked));
    std::vector<std::pair<bool, Time>> order;
    for (const CertificateRow& row : rows) {
        const bool isListed = row.revocation->revokedAt <= listed[row.issuerKey];
        order.emplace_back(!isListed, row.revocation->revokedAt);
    }
    QVERIFY(std::ranges::is_sorted(order, std::greater()));
    QCOMPARE(rows.size(), rank(List::Certificates, {.view = static_cast<int>(CertificateView::Revoked)}).size());
    QVERIFY(!order.empty() && order.front().first && !order.back().first);
}

void ListsTest::endsAreThoseInForce()
{
    const Time from = m_vault->now();
    const auto ends = endsBetween(*m_vault, from, from + std::chrono::days(60));
    QVERIFY_OK(ends);
    std::size_t expected = 0;
    for (const CertificateRow& row : m_rows)
        if (!row.revocation && row.validity.notAfter >= from && row.validity.notAfter < from + std::chrono::days(60))
            ++expected;
    QVERIFY(expected > 0);
    QCOMPARE(ends->size(), expected);
    QVERIFY(std::ranges::is_sorted(*ends, {}, &CertificateEnd::end));
}

void ListsTest::namesTheRowsOfAPageThatWereAltered()
{
    const std::vector<std::int64_t> ids = rank(List::Certificates, {.view = all});
    QVERIFY(certificatePage(*m_vault, ids)->altered.empty());
    QVERIFY(eventPage(*m_vault, rank(List::Events))->altered.empty());
    QVERIFY(requestPage(*m_vault, rank(List::Requests, {.view = static_cast<int>(RequestView::All)}))->altered.empty());
    const auto revoked = rank(List::Revoked);
    for (const std::string& sql :
        {std::format("UPDATE certificates SET owner = 'Mallory' WHERE id = {}", ids.at(3)),
            std::format(
                "UPDATE revocations SET reason = 6 WHERE serial = (SELECT serial FROM certificates WHERE id = {})",
                revoked.at(0)),
            std::string("UPDATE requests SET source = 'x'"), std::string("UPDATE events SET actor = 'x' WHERE id = 4")})
        QVERIFY_OK(m_vault->database().execute(sql));
    std::vector<std::int64_t> expected{ids.at(3), revoked.at(0)};
    auto altered = certificatePage(*m_vault, ids)->altered;
    std::ranges::sort(expected);
    std::ranges::sort(altered);
    QCOMPARE(altered, expected);
    QCOMPARE(certificatePage(*m_vault, ids)->rows.size(), ids.size());
    QCOMPARE(requestPage(*m_vault, rank(List::Requests, {.view = static_cast<int>(RequestView::All)}))->altered.size(),
        std::size_t{3});
    QCOMPARE(eventPage(*m_vault, rank(List::Events))->altered, std::vector<std::int64_t>{4});
}

void ListsTest::lastTaskStandsForThoseLeftOut()
{
    const auto every = openTasks(*m_vault).value();
    const auto few = openTasks(*m_vault, 2).value();
    const auto sum = [](const std::vector<Task>& tasks) {
        std::map<Task::Kind, std::size_t> counts;
        for (const Task& task : tasks) counts[task.kind] += task.count;
        return counts;
    };
    QCOMPARE(sum(few), sum(every));
    QVERIFY(few.size() < every.size());
    QCOMPARE(std::ranges::count(few, Task::Kind::CertificateExpiring, &Task::kind), 2);
}

QTEST_GUILESS_MAIN(ListsTest)
#include "ListsTest.moc"
