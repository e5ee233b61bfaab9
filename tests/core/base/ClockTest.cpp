#include "core/base/Clock.h"
#include <QDateTime>
#include <QTest>

using namespace core;

class ClockTest : public QObject {
    Q_OBJECT
private slots:
    void writesRfc3339InUtc()
    {
        using namespace std::chrono;
        QCOMPARE(toText(sys_days{2026y / 11 / 20} + 14h + 2min), "2026-11-20T14:02:00Z");
        QCOMPARE(toText(Time{}), "1970-01-01T00:00:00Z");
        QCOMPARE(toText(Time{} - 1s), "1969-12-31T23:59:59Z");
        QCOMPARE(toText(sys_days{9999y / 12 / 31} + 23h + 59min + 59s), "9999-12-31T23:59:59Z");
    }

    void readsTimesAndDates()
    {
        for (const char* text : {"2026-11-20T14:02:00Z", "2026-11-20T15:02:00+01:00", "2026-11-20T09:32:00-04:30",
                 "2026-11-20T14:02:00+00:00"})
            QCOMPARE(toText(readTime(text).value()), "2026-11-20T14:02:00Z");
        QCOMPARE(toText(readTime("2028-02-29").value()), "2028-02-29T00:00:00Z");
        QCOMPARE(toText(readTime("2026-12-31T23:30:00-01:00").value()), "2027-01-01T00:30:00Z");
    }

    void refusesEverythingElse()
    {
        for (const char* text : {"", "2026", "2026-11", "2026-11-20T14:02:00", "2026-11-20T14:02Z",
                 "2026-11-20 14:02:00Z", "2026-11-20T14:02:00z", "2026-02-30", "2027-02-29", "2026-13-01", "2026-00-01",
                 "2026-01-00", "2026-11-20T24:00:00Z", "2026-11-20T23:60:00Z", "2026-11-20T23:59:60Z",
                 "2026-11-20T14:02:00.5Z", "2026-11-20T14:02:00+1:00", "2026-11-20T14:02:00+24:00",
                 "2026-11-20T14:02:00Zx", " 2026-11-20", "2026-11-20 ", "+026-11-20", "20261120", "٢٠٢٦-11-20"}) {
            const auto time = readTime(text);
            QVERIFY2(!time, text);
            QCOMPARE(time.error().code, ErrorCode::Malformed);
            QCOMPARE(time.error().rule, "CW-140");
        }
    }

    void systemTimeIsNow()
    {
        const auto now = QDateTime::currentSecsSinceEpoch();
        QVERIFY(qAbs(systemTime().time_since_epoch().count() - now) <= 2);
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "ClockTest.moc"
