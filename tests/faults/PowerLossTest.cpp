#include "tests/faults/Campaign.h"

using namespace faults;

/// Pulls the plug at every step that SQLite takes while a vault is worked on, and opens what is left.
class PowerLossTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY_OK(m_campaign.prepare()); }
    void losesNothing_data();
    void losesNothing();
    void cleanupTestCase()
    {
        qInfo("%zu replays, %zu recorded signatures found again", m_replays, m_campaign.signatures);
        if (qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL")) QVERIFY(m_replays >= 5000);
        QVERIFY(m_campaign.signatures > 0);
    }

private:
    void replay(const Medium& files, std::size_t steps, bool isPassphraseChanging, const char* how);

    Campaign m_campaign;
    std::size_t m_replays = 0;
};

void PowerLossTest::losesNothing_data()
{
    QTest::addColumn<int>("deed");
    for (int deed = 0; deed < static_cast<int>(std::size(deeds)); ++deed) QTest::newRow(deeds[deed].name) << deed;
}

void PowerLossTest::replay(const Medium& files, std::size_t steps, bool isPassphraseChanging, const char* how)
{
    ++m_replays;
    m_campaign.put(files);
    const std::string problem = m_campaign.violation(steps, isPassphraseChanging);
    if (!problem.empty()) QFAIL(std::format("after {} steps, {}: {}", steps, how, problem).c_str());
}

void PowerLossTest::losesNothing()
{
    QFETCH(int, deed);
    const bool isPassphraseChanging = deeds[deed].run == changePassphrase;
    const int losses = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 24 : 1; // for each step
    m_campaign.put(m_campaign.before());
    m_campaign.disk.watch(m_campaign.path().string());
    QVERIFY_OK(m_campaign.run(deeds[deed]));
    const std::vector<DiskStep> log = m_campaign.disk.log();
    m_campaign.disk.forget();
    QVERIFY(log.size() > 10);

    std::mt19937 random(20261120); // the same losses every time, so that a failure comes again
    CrashingMedium medium(m_campaign.before());
    for (std::size_t steps = 0; steps <= log.size(); ++steps) {
        if (steps > 0) medium.apply(log[steps - 1]);
        replay(medium.present(), steps, isPassphraseChanging, "all arrived");
        if (!medium.isSynced()) {
            replay(medium.durable(), steps, isPassphraseChanging, "only what was synced arrived");
            for (int loss = 0; loss < losses; ++loss)
                replay(medium.lose(random), steps, isPassphraseChanging, "some of it arrived");
        }
        if (QTest::currentTestFailed()) return;
    }
    qInfo("%zu steps", log.size());
}

QTEST_GUILESS_MAIN(PowerLossTest)
#include "PowerLossTest.moc"
