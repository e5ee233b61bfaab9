#include "ui/revocation/RevocationPage.h"

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
    void whatNoListTellsOfStandsFirst();
    void leavesOutWhatOthersRevoke();
    void countsWhatTheNewestListLacks();
    void opensARevokedCertificate();
    void saysWhenNothingIsRevoked();

private:
    static core::Time at(int days) { return core::Time(std::chrono::seconds(1'795'000'000)) + std::chrono::days(days); }
    void show();

    core::Clock m_clock = [] { return at(0); };
    std::vector<core::CaRow> m_cas;
    std::vector<core::CrlRow> m_lists;
    std::vector<core::CertificateRow> m_certificates;
};

void RevocationPageTest::init()
{
    core::CaRow ca;
    ca.name = "Issuing";
    ca.key.fingerprint = {1};
    m_cas = {ca};
    m_lists = {{.id = 10, .issuerKey = {1}, .number = 1, .thisUpdate = at(-20), .nextUpdate = at(-10), .entries = 0},
        {.id = 11, .issuerKey = {1}, .number = 2, .thisUpdate = at(-10), .nextUpdate = at(20), .entries = 1}};
    m_certificates.clear();
    for (const auto& [id, name, key, revokedAt] :
        {std::tuple{1, "listed", 1, -11}, {2, "waiting", 1, -1}, {3, "of elsewhere", 9, -1}, {4, "good", 1, 0}}) {
        core::CertificateRow row;
        row.id = id;
        row.shortSubject = name;
        row.issuerKey = {static_cast<std::uint8_t>(key)};
        if (revokedAt != 0) row.revocation = core::CrlEntry{.serial = {1}, .revokedAt = at(revokedAt)};
        m_certificates.push_back(row);
    }
}

void RevocationPageTest::whatNoListTellsOfStandsFirst()
{
    const auto rows = ui::RevokedModel::rowsOf(m_certificates, m_cas, m_lists);
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].name, QStringLiteral("waiting"));
    QVERIFY(!rows[0].isListed);
    QCOMPARE(rows[1].name, QStringLiteral("listed"));
    QVERIFY(rows[1].isListed);
}

void RevocationPageTest::leavesOutWhatOthersRevoke()
{
    m_cas.clear();
    QVERIFY(ui::RevokedModel::rowsOf(m_certificates, m_cas, m_lists).empty());
}

void RevocationPageTest::countsWhatTheNewestListLacks()
{
    const auto waiting =
        ui::RevokedModel::waitingFor(m_lists, ui::RevokedModel::rowsOf(m_certificates, m_cas, m_lists));
    QCOMPARE(waiting.size(), std::size_t{1});
    QCOMPARE(waiting.at(11), 1);
}

void RevocationPageTest::opensARevokedCertificate()
{
    ui::CrlModel lists(m_clock);
    ui::RevokedModel revoked;
    QAbstractItemModelTester tester(&revoked);
    auto rows = ui::RevokedModel::rowsOf(m_certificates, m_cas, m_lists);
    lists.setWaiting(ui::RevokedModel::waitingFor(m_lists, rows));
    lists.setRows(m_lists);
    QCOMPARE(lists.index(1, 5).data().toString(), QStringLiteral("1"));
    QCOMPARE(lists.index(0, 5).data().toString(), QStringLiteral("–"));
    ui::RevocationPage page(lists, revoked);
    revoked.setRows(std::move(rows));
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
