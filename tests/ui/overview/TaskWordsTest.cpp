#include "ui/overview/TaskWords.h"

#include "ui/text/EnglishPlurals.h"

#include <QApplication>
#include <QTest>

#include <set>

class TaskWordsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::installTranslator(&m_plurals); }
    void everyKindOfTaskHasWordsAndOneVerb();
    void aGuardedRootAsksForACeremony();
    void requestsShareOneLine();
    void manyThatEndSoonShareOneLine();
    void greetsByTheHourAndCounts();
    void countsWhatEndsMonthByMonth();

private:
    static core::Time now()
    {
        using namespace std::chrono;
        return sys_days(year(2026) / November / 20) + hours(14);
    }
    static ui::TaskList listOf(std::vector<core::Task> tasks, int hour)
    {
        ui::VaultPicture picture{.at = now()};
        picture.cas.resize(1);
        return ui::taskList(picture, {.tasks = std::move(tasks), .certificates = {0}}, now(), hour);
    }
    ui::EnglishPlurals m_plurals;
};

using Kind = core::Task::Kind;

void TaskWordsTest::everyKindOfTaskHasWordsAndOneVerb()
{
    std::vector<core::Task> tasks;
    for (int kind = 0; kind <= static_cast<int>(Kind::RequestWaiting); ++kind)
        tasks.push_back({.kind = static_cast<Kind>(kind),
            .subject = "pay\u202Emoc",
            .due = now() + std::chrono::hours(5),
            .row = kind + 1});
    const ui::TaskList list = listOf(tasks, 14);
    QCOMPARE(list.lines.size(), tasks.size());
    QCOMPARE(list.duties.size(), tasks.size());
    for (std::size_t i = 0; i < list.lines.size(); ++i) {
        const ui::TaskLine& line = list.lines[i];
        QVERIFY(!line.chip.isEmpty() && !line.what.isEmpty() && !line.verb.isEmpty());
        QVERIFY(line.mark != ui::Mark::None);
        QVERIFY2(!(line.what + line.why).contains(QChar(0x202E)), qPrintable(line.what)); // shown, never obeyed
        QCOMPARE(line.id, static_cast<qint64>(i));
        QCOMPARE(list.duties[i].kind, tasks[i].kind);
    }
}

void TaskWordsTest::aGuardedRootAsksForACeremony()
{
    const auto due = now() + std::chrono::days(30);
    const auto list = listOf({{.kind = Kind::CeremonyDue, .subject = "Our Root", .count = 0, .due = due},
                                 {.kind = Kind::CeremonyDue, .isUrgent = true, .subject = "Other", .count = 2}},
        9);
    QCOMPARE(list.lines[0].what, QStringLiteral("The CRL of the guarded root Our Root runs out in 30 days"));
    QVERIFY(list.lines[0].why.contains(QStringLiteral("only in a ceremony")));
    QCOMPARE(list.lines[0].mark, ui::Mark::Expiring);
    QCOMPARE(list.lines[1].what, QStringLiteral("The guarded root Other has no CRL yet"));
    QVERIFY(list.lines[1].why.startsWith(QStringLiteral("2 revocations wait for it.")));
    QCOMPARE(list.lines[1].mark, ui::Mark::Revoked);
}

void TaskWordsTest::requestsShareOneLine()
{
    const auto list = listOf({{.kind = Kind::RequestWaiting, .subject = "CN=web01,O=x", .row = 1},
                                 {.kind = Kind::RequestWaiting, .subject = "CN=vpn", .row = 2}},
        9);
    QCOMPARE(list.lines.size(), 1U);
    QCOMPARE(list.lines.front().what, QStringLiteral("2 requests wait for review"));
    QCOMPARE(list.lines.front().why, QStringLiteral("web01, vpn"));
    QCOMPARE(list.duties.front().row, 0);
}

void TaskWordsTest::manyThatEndSoonShareOneLine()
{
    std::vector<core::Task> tasks;
    for (int i = 0; i < 5; ++i)
        tasks.push_back({.kind = Kind::CertificateExpiring,
            .subject = "host",
            .due = now() + std::chrono::days(i + 2),
            .row = i + 1});
    const ui::TaskList list = listOf(tasks, 9);
    QCOMPARE(list.lines.size(), 1U);
    tasks.back().count = 96; // it stands for the rest
    QCOMPARE(listOf(tasks, 9).lines.front().what, QStringLiteral("100 certificates end soon"));
    tasks.resize(2);
    QCOMPARE(listOf(tasks, 9).lines.size(), 2U);
}

void TaskWordsTest::greetsByTheHourAndCounts()
{
    QCOMPARE(listOf({}, 8).greeting, QStringLiteral("Good morning. Nothing needs you."));
    QCOMPARE(listOf({{.kind = Kind::BackupOld}}, 14).greeting, QStringLiteral("Good afternoon. One thing needs you."));
    QCOMPARE(listOf({}, 22).lead, QStringLiteral("All is in order: 0 certificates, 1 CA."));
}

void TaskWordsTest::countsWhatEndsMonthByMonth()
{
    ui::VaultNumbers numbers;
    for (const int days : {5, 41, 800}) {
        core::CertificateRow row;
        row.id = days;
        row.shortSubject = "host";
        row.validity = {now() - std::chrono::days(100), now() + std::chrono::days(days)};
        numbers.ends.push_back({row.id, row.validity.notAfter});
        if (days < 100) numbers.nextEnding.push_back(row);
    }
    const ui::EndingSoon ending = ui::endingSoon(numbers, now());
    QCOMPARE(ending.counts[0], 1);
    QCOMPARE(ending.counts[1], 1);
    QCOMPARE(ending.next.size(), 2U);
    QVERIFY(ending.next.front().isSoon);
    QVERIFY(ending.next.front().owner.isEmpty());
}

QTEST_MAIN(TaskWordsTest)
#include "TaskWordsTest.moc"
