#include "ui/revocation/RevocationPage.h"

#include "tests/support/ui/LongRows.h"
#include "ui/revocation/CrlModel.h"
#include "ui/revocation/RevokedModel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowTable.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

class RevocationPageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void saysWhichRevocationsNoListTellsOf();
    void opensARevokedCertificate();
    void saysWhenNothingIsRevoked();

private:
    static core::Time at(int days) { return core::Time(std::chrono::seconds(1'795'000'000)) + std::chrono::days(days); }

    core::Clock m_clock = [] { return at(0); };
    std::vector<core::CrlRow> m_lists;
    std::vector<core::CertificateRow> m_revoked;
};

void RevocationPageTest::init()
{
    m_lists = {{.id = 10, .issuerKey = {1}, .number = 1, .thisUpdate = at(-20), .nextUpdate = at(-10), .entries = 0},
        {.id = 11, .issuerKey = {1}, .number = 2, .thisUpdate = at(-10), .nextUpdate = at(20), .entries = 1}};
    m_revoked.clear();
    for (const auto& [id, name, revokedAt] : {std::tuple{2, "waiting", -1}, {1, "listed", -11}}) {
        core::CertificateRow row;
        row.id = id;
        row.shortSubject = name;
        row.issuerKey = {1};
        row.revocation = core::CrlEntry{.serial = {1}, .revokedAt = at(revokedAt)};
        m_revoked.push_back(row);
    }
}

void RevocationPageTest::saysWhichRevocationsNoListTellsOf()
{
    ui::RevokedModel revoked;
    QAbstractItemModelTester tester(&revoked);
    revoked.setCas({{{1}, QStringLiteral("Issuing")}}, {{{1}, at(-10)}});
    test::fill(revoked, m_revoked, {2});
    QCOMPARE(revoked.index(0, 4).data().toString(), QStringLiteral("not before the next list"));
    QCOMPARE(revoked.index(1, 4).data().toString(), QStringLiteral("on the list in force"));
    QCOMPARE(revoked.index(1, 1).data().toString(), QStringLiteral("Issuing"));
}

void RevocationPageTest::opensARevokedCertificate()
{
    ui::CrlModel lists(m_clock);
    ui::RevokedModel revoked;
    lists.setWaiting({{11, 1}});
    lists.setRows(m_lists);
    QCOMPARE(lists.index(1, 5).data().toString(), QStringLiteral("1"));
    QCOMPARE(lists.index(0, 5).data().toString(), QStringLiteral("–"));
    ui::RevocationPage page(lists, revoked);
    test::fill(revoked, m_revoked, {2});
    page.show();
    QVERIFY(page.revokedTable().isVisible());
    QSignalSpy chosen(&page, &ui::RevocationPage::certificateChosen);
    page.revokedTable().selectRow(0);
    QTest::keyClick(&page.revokedTable(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toLongLong(), 2);
}

void RevocationPageTest::saysWhenNothingIsRevoked()
{
    ui::CrlModel lists(m_clock);
    ui::RevokedModel revoked;
    ui::RevocationPage page(lists, revoked);
    page.show();
    QVERIFY(!page.nothingRevoked().isVisible()); // without any CA the page has one empty state, not two
    lists.setRows(m_lists);
    QVERIFY(page.nothingRevoked().isVisible());
    QSignalSpy wanted(&page, &ui::RevocationPage::certificatesWanted);
    page.nothingRevoked().button().click();
    QCOMPARE(wanted.size(), 1);
}

QTEST_MAIN(RevocationPageTest)
#include "RevocationPageTest.moc"
