#include "tests/faults/Campaign.h"

using namespace faults;

namespace {

/// A form of vaults that does not exist: one more step than this program has.
const std::vector<core::EmbeddedText>& nextForm()
{
    static const std::vector<core::EmbeddedText> steps = [] {
        const auto present = core::schemaSteps();
        std::vector<core::EmbeddedText> all(present.begin(), present.end());
        all.push_back({"9999_next",
            "ALTER TABLE certificates ADD COLUMN place TEXT;\n"
            "ALTER TABLE vault ADD COLUMN motto TEXT;\n"
            "CREATE TABLE reminders (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, about TEXT NOT NULL) STRICT;\n"
            "CREATE INDEX reminders_by_time ON reminders (at);\n"
            "INSERT INTO reminders (at, about) SELECT not_after, subject FROM certificates;\n"});
        return all;
    }();
    return steps;
}
/// A step that does harm: rows no longer are what the log says.
const std::vector<core::EmbeddedText>& harmfulForm()
{
    static const std::vector<core::EmbeddedText> steps = [] {
        const auto present = core::schemaSteps();
        std::vector<core::EmbeddedText> all(present.begin(), present.end());
        all.push_back({"9999_harmful", "DELETE FROM crl_pieces; DELETE FROM crls;"});
        return all;
    }();
    return steps;
}

core::Result<void> nothing(core::Vault&) { return {}; }
constexpr Deed upgrading{"upgrade", nothing};

}

/// Brings vaults into a newer form, with everything that can go wrong meanwhile.
class UpgradeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY_OK(m_campaign.prepare());
        const auto vault = core::Vault::open(m_campaign.path(), core::OpenMode::ReadOnly, m_campaign.context());
        QVERIFY_OK(vault);
        m_events = *core::EventLog(const_cast<core::Vault&>(*vault)).count();
        QVERIFY(m_events > 10);
    }
    void init()
    {
        m_campaign.put(m_campaign.before());
        m_campaign.schema = nextForm();
    }
    void keepsTheFormerFileAndProvesEveryRow();
    void sealsColumnsThatWereAdded();
    void showsAnOlderVaultWithoutWritingToIt();
    void changesNothingWhenTheCheckFindsFaults();
    void refusesAnOlderVaultWithAForeignTrigger();
    void losesNothingAtAPowerLoss();
    void losesNothingWhenTheDiskFails();

private:
    std::string kept() const { return m_campaign.path().string() + ".before-upgrade"; }
    core::Result<core::Vault> open(core::OpenMode mode)
    {
        CORE_TRY(auto vault, core::Vault::open(m_campaign.path(), mode, m_campaign.context()));
        CORE_CHECK(vault.unlock(core::bytesOf(test::passphrase)));
        return vault;
    }
    /// The old form for a program that knows no other, or the new one.
    void verifyOldOrNew(const std::string& where);

    Campaign m_campaign;
    std::size_t m_events = 0; ///< in the log of the older vault
};

void UpgradeTest::keepsTheFormerFileAndProvesEveryRow()
{
    {
        const auto vault = open(core::OpenMode::ReadWrite);
        QVERIFY_OK(vault);
        QVERIFY(*vault->database().number("SELECT count(*) FROM reminders") > 0);
        auto& opened = const_cast<core::Vault&>(*vault);
        const auto report = core::checkVault(opened);
        QVERIFY_OK(report);
        QVERIFY(report->isSound() && report->isAuthenticated);
        const auto events = core::EventLog(opened).list();
        QVERIFY_OK(events);
        QCOMPARE(std::ranges::count(*events, "vaultUpgraded", &core::EventRow::kind), 1);
    }
    QCOMPARE(Campaign::read(kept()), m_campaign.before().at(""));
    m_campaign.schema = core::schemaSteps(); // the program of before
    const auto older = open(core::OpenMode::ReadWrite);
    QVERIFY(!older);
    QCOMPARE(older.error().rule, std::string("CW-423"));
    std::filesystem::remove(m_campaign.path());
    std::filesystem::rename(kept(), m_campaign.path());
    QVERIFY_OK(open(core::OpenMode::ReadWrite));
}

void UpgradeTest::sealsColumnsThatWereAdded()
{
    {
        auto vault = open(core::OpenMode::ReadWrite);
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->database().execute("UPDATE certificates SET place = 'safe' WHERE id = 1"));
        const auto report = core::checkVault(*vault);
        QVERIFY_OK(report);
        QVERIFY(!report->isSound()); // no event tells of it
        QCOMPARE(report->bad.front().table, std::string("certificates"));
    }
}

void UpgradeTest::showsAnOlderVaultWithoutWritingToIt()
{
    auto vault = open(core::OpenMode::ReadOnly);
    QVERIFY_OK(vault);
    QVERIFY(!vault->hasUnfinishedChange());
    QVERIFY(*vault->database().number("SELECT count(*) FROM reminders") > 0);
    QVERIFY(core::checkVault(*vault)->isSound());
    QCOMPARE(Campaign::read(m_campaign.path()), m_campaign.before().at(""));
    QVERIFY(!std::filesystem::exists(kept()));
}

void UpgradeTest::changesNothingWhenTheCheckFindsFaults()
{
    m_campaign.schema = harmfulForm();
    const auto vault = open(core::OpenMode::ReadWrite);
    QVERIFY(!vault);
    QCOMPARE(vault.error().rule, std::string("CW-445"));
    QCOMPARE(Campaign::read(m_campaign.path()), m_campaign.before().at(""));
    for (const auto& each : std::filesystem::directory_iterator(m_campaign.path().parent_path()))
        QVERIFY2(!each.path().string().contains(".trial"), each.path().c_str());
}

void UpgradeTest::refusesAnOlderVaultWithAForeignTrigger()
{
    {
        const auto database =
            core::Database::open(m_campaign.path(), core::Database::Access::ReadWrite, core::schemaSteps());
        QVERIFY_OK(database);
        QVERIFY_OK(database->execute("CREATE TRIGGER sneaky AFTER INSERT ON events BEGIN SELECT 1; END"));
    }
    const auto vault = open(core::OpenMode::ReadWrite);
    QVERIFY(!vault);
    QCOMPARE(vault.error().rule, std::string("CW-422"));
}

void UpgradeTest::verifyOldOrNew(const std::string& where)
{
    const auto version = [this] {
        // What SQLite would roll back first counts as rolled back.
        const auto newer = core::Database::open(m_campaign.path(), core::Database::Access::ReadWrite, nextForm());
        return newer ? newer->number("PRAGMA user_version").value_or(-1) : -2;
    }();
    const auto forms = static_cast<std::int64_t>(core::schemaSteps().size());
    QVERIFY2(version == forms || version == forms + 1, std::format("{}: form {}", where, version).c_str());
    if (version == forms) { // the old program still can
        m_campaign.schema = core::schemaSteps();
        const std::string problem = m_campaign.violation(0, false); // the log of the new one has an event more
        QVERIFY2(problem.empty(), (where + ", old: " + problem).c_str());
        const auto vault = core::Vault::open(m_campaign.path(), core::OpenMode::ReadOnly, m_campaign.context());
        QVERIFY_OK(vault);
        QVERIFY2(*core::EventLog(const_cast<core::Vault&>(*vault)).count() >= m_events, where.c_str());
    }
    m_campaign.schema = nextForm(); // and the new one goes on where the upgrade ended
    const std::string problem = m_campaign.violation(SIZE_MAX, false);
    QVERIFY2(problem.empty(), (where + ", new: " + problem).c_str());
}

void UpgradeTest::losesNothingAtAPowerLoss()
{
    m_campaign.disk.watch(m_campaign.path().string());
    QVERIFY_OK(m_campaign.run(upgrading));
    std::vector<DiskStep> log = m_campaign.disk.log();
    m_campaign.disk.forget();
    std::erase_if(log, [](const DiskStep& step) { return !step.file.empty() && step.file != "-journal"; });
    QVERIFY(log.size() > 20);

    std::mt19937 random(20261120);
    const int losses = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 24 : 2;
    int replays = 0;
    CrashingMedium medium(m_campaign.before());
    const auto replay = [&](const Medium& files, std::size_t steps) {
        ++replays;
        m_campaign.put(files);
        verifyOldOrNew(std::format("after {} steps", steps));
    };
    for (std::size_t steps = 0; steps <= log.size() && !QTest::currentTestFailed(); ++steps) {
        if (steps > 0) medium.apply(log[steps - 1]);
        replay(medium.present(), steps);
        if (medium.isSynced()) continue;
        replay(medium.durable(), steps);
        for (int loss = 0; loss < losses && !QTest::currentTestFailed(); ++loss) replay(medium.lose(random), steps);
    }
    qInfo("%zu steps, %d replays", log.size(), replays);
}

void UpgradeTest::losesNothingWhenTheDiskFails()
{
    int refused = 0;
    for (const int code : {SQLITE_FULL, SQLITE_IOERR}) {
        for (std::size_t call = 1;; ++call) {
            m_campaign.put(m_campaign.before());
            m_campaign.schema = nextForm();
            m_campaign.disk.watch(m_campaign.path().string());
            m_campaign.disk.failAt(call, code, true);
            const auto done = m_campaign.run(upgrading);
            const bool hasFailed = m_campaign.disk.hasFailed();
            m_campaign.disk.forget();
            if (!hasFailed) break;
            QVERIFY2(!done, std::format("call {} failed, and nobody said so", call).c_str());
            const bool isClear = done.error().rule == "CW-411" || done.error().rule == "CW-412";
            QVERIFY2(isClear, (core::sentence(done.error()) + done.error().detail).c_str());
            ++refused;
            verifyOldOrNew(std::format("call {}", call));
            if (QTest::currentTestFailed()) return;
        }
    }
    qInfo("%d times refused", refused);
    QVERIFY(refused > 50);
}

QTEST_GUILESS_MAIN(UpgradeTest)
#include "UpgradeTest.moc"
