#include "ui/certificates/CertificatesPage.h"

#include "tests/support/ui/LongRows.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/widgets/RowTable.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTest>

class CertificatesPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void showsHowManyEachViewHas();
    void showsHiddenCharacters();
    void saysTheStateToScreenReaders();

private:
    static core::Time now() { return core::Time(std::chrono::seconds(1'795'000'000)); }
    core::Clock m_clock = now;
    ui::CertificateModel m_model{m_clock};
    ui::CertificatesPage m_page{m_model};
    QAbstractItemModelTester m_tester{&m_model};
};

void CertificatesPageTest::initTestCase()
{
    std::vector<core::CertificateRow> rows;
    for (const int days : {-5, 4, 90}) {
        core::CertificateRow row;
        row.id = static_cast<std::int64_t>(rows.size()) + 1;
        row.shortSubject = "host" + std::to_string(row.id);
        row.validity = {now() - std::chrono::days(200), now() + std::chrono::days(days)};
        row.issuer = "CN=Elsewhere,O=x";
        rows.push_back(row);
    }
    rows[2].shortSubject = "pay\u202Emoc";
    test::fill(m_model, std::move(rows), {1, 2, 0, 1, 3});
}

void CertificatesPageTest::showsHowManyEachViewHas()
{
    QCOMPARE(m_page.view(), static_cast<int>(core::CertificateView::Active));
    const QStringList texts{QStringLiteral("Needs attention 1"), QStringLiteral("Active 2"),
        QStringLiteral("Revoked 0"), QStringLiteral("Expired 1"), QStringLiteral("All 3")};
    for (int view = 0; view < texts.size(); ++view)
        QCOMPARE(m_page.findChild<QPushButton*>(QStringLiteral("view%1").arg(view))->text(), texts[view]);
}

void CertificatesPageTest::showsHiddenCharacters()
{
    QCOMPARE(m_model.index(2, 0).data().toString(), QStringLiteral("pay‹U+202E›moc"));
    QCOMPARE(m_model.index(2, 1).data().toString(), QStringLiteral("Elsewhere"));
}

void CertificatesPageTest::saysTheStateToScreenReaders()
{
    const QString said = m_model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.startsWith(QStringLiteral("host2, ")) && said.size() > 7, qPrintable(said));
}

QTEST_MAIN(CertificatesPageTest)
#include "CertificatesPageTest.moc"
