#include "ui/certificates/CertificatesPage.h"

#include "ui/certificates/CertificateModel.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SearchField.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QTest>

class CertificatesPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void divertsRowsIntoViews();
    void isFoundBySerialFingerprintAndNote_data();
    void isFoundBySerialFingerprintAndNote();
    void revealsARowThatAViewLeavesOut();
    void showsHiddenCharacters();

private:
    static core::Time now() { return core::Time(std::chrono::seconds(1'795'000'000)); }
    core::Clock m_clock = now;
    ui::CertificateModel m_model{m_clock};
    ui::CertificatesPage m_page{m_model, m_clock};
    QAbstractItemModelTester m_tester{&m_model};
};

void CertificatesPageTest::initTestCase()
{
    std::vector<core::CertificateRow> rows;
    for (const int days : {-5, 4, 90, 91}) {
        core::CertificateRow row;
        row.id = static_cast<std::int64_t>(rows.size()) + 1;
        row.shortSubject = "host" + std::to_string(row.id);
        row.validity = {now() - std::chrono::days(200), now() + std::chrono::days(days)};
        row.serial = {0x0A, 0xBC, static_cast<std::uint8_t>(row.id)};
        row.fingerprint = core::Bytes(32, static_cast<std::uint8_t>(0xD0 + row.id));
        row.note = "rack " + std::to_string(40 + row.id);
        row.issuer = "CN=Elsewhere,O=x";
        rows.push_back(row);
    }
    rows[3].revocation = core::CrlEntry{.serial = rows[3].serial, .revokedAt = now()};
    rows[2].shortSubject = "pay\u202Emoc";
    m_model.setRows(std::move(rows));
}

void CertificatesPageTest::divertsRowsIntoViews()
{
    constexpr std::array counts{1, 2, 1, 1, 4}; // needs attention, active, revoked, expired, all
    for (std::size_t view = 0; view < counts.size(); ++view) {
        m_page.setView(static_cast<int>(view));
        QCOMPARE(m_page.table().model()->rowCount(), counts.at(view));
    }
}

void CertificatesPageTest::isFoundBySerialFingerprintAndNote_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("serial") << QStringLiteral("0abc02");
    QTest::newRow("serial with colons") << QStringLiteral("0A:BC:02");
    QTest::newRow("fingerprint") << QStringLiteral("d2d2d2d2");
    QTest::newRow("note") << QStringLiteral("RACK 42");
    QTest::newRow("name") << QStringLiteral("host2");
}

void CertificatesPageTest::isFoundBySerialFingerprintAndNote()
{
    QFETCH(const QString, words);
    m_page.setView(4);
    m_page.filterField().setText(words);
    QCOMPARE(m_page.table().model()->rowCount(), 1);
    m_page.filterField().clear();
}

void CertificatesPageTest::revealsARowThatAViewLeavesOut()
{
    m_page.setView(1);
    m_page.reveal(4);
    QCOMPARE(m_page.current(), 4);
    m_page.setView(1);
}

void CertificatesPageTest::showsHiddenCharacters()
{
    QCOMPARE(m_model.index(2, 0).data().toString(), QStringLiteral("pay‹U+202E›moc"));
    QCOMPARE(m_model.index(2, 1).data().toString(), QStringLiteral("Elsewhere"));
}

QTEST_MAIN(CertificatesPageTest)
#include "CertificatesPageTest.moc"
