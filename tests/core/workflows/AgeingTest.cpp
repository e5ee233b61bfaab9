#include "core/workflows/Ageing.h"
#include <QTest>

using namespace core;
using namespace std::chrono;

namespace {

constexpr Time today = sys_days(2026y / November / 21);

CaRow ca(const char* algorithm, Time end)
{
    CaRow row{.id = 7, .name = "Old"};
    row.certificate = CertificateRow{.validity = {sys_days(2020y / January / 1), end}, .algorithm = algorithm};
    return row;
}

}

/// CAs that live longer than their keys are strong.
class AgeingTest : public QObject {
    Q_OBJECT
private slots:
    void aCaIsToldWhenItOutlivesItsAlgorithm_data()
    {
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<int>("lastYear");
        QTest::addColumn<int>("until"); ///< 0: not told
        QTest::newRow("rsa 2048 beyond 2030") << QByteArray("rsa:2048") << 2031 << 2030;
        QTest::newRow("rsa 2048 within") << QByteArray("rsa:2048") << 2030 << 0;
        QTest::newRow("a size of elsewhere") << QByteArray("rsa:2560") << 2040 << 2030;
        QTest::newRow("over already") << QByteArray("rsa:1024") << 2028 << 2013;
        QTest::newRow("rsa 3072") << QByteArray("rsa:3072") << 2046 << 0;
        QTest::newRow("ec") << QByteArray("ec:P-256") << 2046 << 0;
        QTest::newRow("post-quantum") << QByteArray("ml-dsa-44") << 2046 << 0;
        QTest::newRow("unknown") << QByteArray("gost:1") << 2046 << 0;
    }
    void aCaIsToldWhenItOutlivesItsAlgorithm()
    {
        QFETCH(QByteArray, algorithm);
        QFETCH(int, lastYear);
        QFETCH(int, until);
        const auto task = ageingTask(ca(algorithm, sys_days(year(lastYear) / June / 1)), today);
        QCOMPARE(task.has_value(), until > 0);
        if (!task) return;
        QCOMPARE(task->kind, Task::Kind::AlgorithmAgeing);
        QCOMPARE(static_cast<int>(year_month_day(floor<days>(*task->due)).year()), until);
        QCOMPARE(task->isUrgent, until < 2026);
        QCOMPARE(task->row, 7);
    }

    void aCaThatIsNoMoreIsNotTold()
    {
        CaRow revoked = ca("rsa:2048", sys_days(2040y / June / 1));
        revoked.certificate->revocation.emplace();
        QVERIFY(!ageingTask(revoked, today));
        QVERIFY(!ageingTask(ca("rsa:1024", sys_days(2025y / June / 1)), today));
        QVERIFY(!ageingTask(CaRow{}, today));
    }

    void theStrongerKeyNeverEndsEarlier()
    {
        const auto ends = algorithmEnds();
        for (std::size_t i = 1; i < ends.size(); ++i) {
            QVERIFY(ends[i].below > ends[i - 1].below);
            QVERIFY(ends[i].lastDay > ends[i - 1].lastDay);
        }
    }
};

QTEST_GUILESS_MAIN(AgeingTest)
#include "AgeingTest.moc"
