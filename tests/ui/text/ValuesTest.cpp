#include "ui/text/Values.h"

#include "ui/text/EnglishPlurals.h"

#include <QLocale>
#include <QTest>

using namespace std::chrono_literals;

class ValuesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void writesNumbersAsTheLanguageDoes();
    void writesLocalTimesWithTheirOffset();
    void writesDatesAsTheLanguageDoesWithAllOfTheYear();
    void writesUtcAsUtc();
    void tellsDistancesInTheLargestFittingUnit();
    void writesOctetsInGroups();

private:
    ui::EnglishPlurals m_plurals;
};

void ValuesTest::initTestCase()
{
    qputenv("TZ", "Asia/Kolkata");
    tzset();
    QCoreApplication::installTranslator(&m_plurals);
}

void ValuesTest::writesNumbersAsTheLanguageDoes()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(ui::showNumber(1284), QStringLiteral("1,284"));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(ui::showNumber(1284), QStringLiteral("1.284"));
}

void ValuesTest::writesLocalTimesWithTheirOffset()
{
    QLocale::setDefault(QLocale(QLocale::English));
    const core::Time time{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 14h + 2min};
    QCOMPARE(ui::showTime(time), QStringLiteral("2026-11-20 19:32 +05:30"));
    QCOMPARE(ui::showDate(time), QStringLiteral("2026-11-20"));
}

void ValuesTest::writesDatesAsTheLanguageDoesWithAllOfTheYear()
{
    const core::Time time{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)};
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(ui::showDate(time), QStringLiteral("20.11.2026"));
    QCOMPARE(ui::showUtc(time), QStringLiteral("20.11.2026 00:00 UTC"));
    QLocale::setDefault(QLocale(QLocale::French));
    QCOMPARE(ui::showDate(time), QStringLiteral("20/11/2026"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(ui::showDate(time), QStringLiteral("2026-11-20"));
}

void ValuesTest::writesUtcAsUtc() { QCOMPARE(ui::showUtc(core::Time(0s)), QStringLiteral("1970-01-01 00:00 UTC")); }

void ValuesTest::tellsDistancesInTheLargestFittingUnit()
{
    const core::Time now(1'000'000'000s);
    QCOMPARE(ui::showDistance(now, now), QStringLiteral("now"));
    QCOMPARE(ui::showDistance(now + 9 * 24h, now), QStringLiteral("in 9 days"));
    QCOMPARE(ui::showDistance(now + 24h, now), QStringLiteral("in 1 day"));
    QCOMPARE(ui::showDistance(now - 5h, now), QStringLiteral("5 hours ago"));
    QCOMPARE(ui::showDistance(now + 90 * 24h, now), QStringLiteral("in 90 days"));
    QCOMPARE(ui::showDuration(20 * 366 * 24h), QStringLiteral("20 years"));
    QCOMPARE(ui::showDuration(0s), QStringLiteral("0 seconds"));
}

void ValuesTest::writesOctetsInGroups()
{
    const core::Bytes octets{0x9F, 0x2C, 0x01};
    QCOMPARE(ui::showOctets(octets), QStringLiteral("9F 2C 01"));
    QCOMPARE(ui::showOctets(octets, 2), QStringLiteral("9F 2C\n01"));
}

QTEST_MAIN(ValuesTest)
#include "ValuesTest.moc"
