#include "tests/faults/Campaign.h"
#include "tests/support/PrivateMounts.h"

using namespace faults;

namespace {

constexpr Deed backingUp{"backup", backUp};

/// A way in which the disk fails.
struct Failure {
    const char* name;
    int code;
    bool isLasting;
    const char* rule; ///< what is said then
};
constexpr Failure failures[] = {{"full from then on", SQLITE_FULL, true, "CW-411"},
    {"one fault", SQLITE_IOERR, false, "CW-412"}, {"faults from then on", SQLITE_IOERR, true, "CW-412"},
    {"full once", SQLITE_FULL, false, "CW-411"}};

}

/// Lets the disk fail at every call that writes, and lets it fill up in small steps.
class StorageErrorTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_canMount = test::enterPrivateMounts();
        QVERIFY_OK(m_campaign.prepare());
    }
    void isAMessageAndNoLoss_data();
    void isAMessageAndNoLoss();
    void losesNothingOnAFillingDisk_data();
    void losesNothingOnAFillingDisk();
    void asksForRoomBeforeItSigns();
    void losesNothingOnARealDiskThatIsFull();

private:
    /// Does it on the disk as it is set, and looks at what is left.
    void attempt(const Deed& deed, const char* rule, const std::string& where);

    Campaign m_campaign;
    int m_refused = 0;
    bool m_hasFailed = false;
    bool m_canMount = false;
};

void StorageErrorTest::attempt(const Deed& deed, const char* rule, const std::string& where)
{
    const auto done = m_campaign.run(deed);
    m_hasFailed = m_campaign.disk.hasFailed();
    m_campaign.disk.forget();
    if (!done) {
        ++m_refused;
        QVERIFY2(m_hasFailed, (where + ": " + core::sentence(done.error()) + done.error().detail).c_str());
        // A disk that is full when SQLite syncs or removes a file is a fault of the medium to SQLite.
        const bool isExpected = done.error().rule == rule || done.error().rule == "CW-412" ||
            (deed.run == changePassphrase && done.error().rule == "CW-430");
        QVERIFY2(isExpected, (where + ": " + core::sentence(done.error()) + done.error().detail).c_str());
        const std::string folder = m_campaign.path().parent_path().string();
        QVERIFY2(core::sentence(done.error()).contains(folder), core::sentence(done.error()).c_str());
    }
    const std::string problem = m_campaign.violation(SIZE_MAX, deed.run == changePassphrase);
    QVERIFY2(problem.empty(), (where + ": " + problem).c_str());
    const std::string backup = m_campaign.path().string() + ".backup";
    if (!std::filesystem::exists(backup)) return;
    auto copy = core::Vault::open(backup, core::OpenMode::ReadOnly, m_campaign.context());
    QVERIFY2(copy.has_value(), where.c_str());
    QVERIFY2(copy->unlock(core::bytesOf(test::passphrase)).has_value(), where.c_str());
    QVERIFY2(core::checkVault(*copy)->isSound(), where.c_str());
}

void StorageErrorTest::isAMessageAndNoLoss_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<Failure>("failure");
    const std::size_t count = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? std::size(failures) : 2;
    for (const Failure& failure : std::span(failures).first(count)) {
        for (const Deed& deed : deeds) QTest::addRow("%s, %s", deed.name, failure.name) << deed << failure;
        QTest::addRow("%s, %s", backingUp.name, failure.name) << backingUp << failure;
    }
}

void StorageErrorTest::isAMessageAndNoLoss()
{
    QFETCH(Deed, deed);
    QFETCH(Failure, failure);
    m_refused = 0;
    const bool isEvery = deed.run != signMany || qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL"); // it has hundreds
    for (std::size_t call = 1;; call += isEvery ? 1 : 23) {
        m_campaign.put(m_campaign.before());
        m_campaign.disk.watch(m_campaign.path().string());
        m_campaign.disk.failAt(call, failure.code, failure.isLasting);
        attempt(deed, failure.rule, std::format("call {}", call));
        if (QTest::currentTestFailed()) return;
        if (!m_hasFailed) {
            qInfo("%zu calls, %d refused", call - 1, m_refused);
            QVERIFY(m_refused > 0);
            return;
        }
    }
}

void StorageErrorTest::losesNothingOnAFillingDisk_data()
{
    QTest::addColumn<Deed>("deed");
    for (const Deed& deed : deeds) QTest::newRow(deed.name) << deed;
    QTest::newRow(backingUp.name) << backingUp;
}

void StorageErrorTest::losesNothingOnAFillingDisk()
{
    QFETCH(Deed, deed);
    constexpr std::int64_t step = 4096;
    const auto start = static_cast<std::int64_t>(m_campaign.before().at("").size());
    m_refused = 0;
    const int steps = 256;
    int stride = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 1 : 8;
    for (int free = 0; free < steps; free += free < 32 ? 1 : stride) {
        m_campaign.put(m_campaign.before());
        m_campaign.disk.watch(m_campaign.path().string());
        m_campaign.disk.setCapacity(start + free * step);
        attempt(deed, "CW-411", std::format("{} KiB free", free * 4));
        if (QTest::currentTestFailed()) return;
    }
    qInfo("%d times refused for want of room", m_refused);
    QVERIFY(m_refused > 0);
}

void StorageErrorTest::asksForRoomBeforeItSigns()
{
    if (!m_canMount) QSKIP("nothing can be mounted here");
    const test::SmallDisk disk(20 * 1024);
    QVERIFY(disk.isMounted());
    const std::string path = disk.path("test.cwvault");
    std::filesystem::copy_file(m_campaign.prepared(), path);
    auto vault = core::Vault::open(path, core::OpenMode::ReadWrite, m_campaign.context());
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(core::bytesOf(test::passphrase)));
    QVERIFY_OK(test::issueServer(*vault, "roomy.example.com"));
    QVERIFY(disk.resize(16 * 1024)); // of which the vault takes its part
    const auto events = core::EventLog(*vault).count();
    const auto issued = test::issueServer(*vault, "narrow.example.com");
    QVERIFY(!issued);
    QCOMPARE(issued.error().rule, std::string("CW-411"));
    QCOMPARE(issued.error().values, (std::vector<std::string>{disk.path(), "16"}));
    QCOMPARE(*core::EventLog(*vault).count(), *events); // nothing was begun
    QVERIFY_OK(publish(*vault));                        // what is urgent does not wait for room
    QVERIFY_OK(revokeNewest(*vault));
}

void StorageErrorTest::losesNothingOnARealDiskThatIsFull()
{
    if (!m_canMount) QSKIP("nothing can be mounted here");
    const test::SmallDisk disk(20 * 1024);
    QVERIFY(disk.isMounted());
    const std::string path = disk.path("test.cwvault");
    int refused = 0;
    for (std::size_t free = 0; free < 64; ++free) {
        QVERIFY(disk.resize(20 * 1024));
        std::filesystem::remove(path + "-journal");
        std::filesystem::remove(path + ".lock");
        std::filesystem::copy_file(m_campaign.prepared(), path, std::filesystem::copy_options::overwrite_existing);
        QVERIFY(disk.resize(std::filesystem::file_size(path) / 1024 + 4 * free));
        std::size_t before = 0;
        core::Result<void> done;
        {
            auto vault = core::Vault::open(path, core::OpenMode::ReadWrite, m_campaign.context());
            if (vault) done = vault->unlock(core::bytesOf(test::passphrase));
            if (vault && done) before = *core::EventLog(*vault).count();
            done = !vault ? std::unexpected(vault.error()) : done ? publish(*vault) : done;
        }
        if (!done) {
            ++refused;
            QCOMPARE(done.error().rule, std::string("CW-411"));
            QCOMPARE(done.error().values, (std::vector<std::string>{disk.path(), "16"}));
        }
        auto vault = core::Vault::open(path, core::OpenMode::ReadOnly, m_campaign.context());
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->unlock(core::bytesOf(test::passphrase)));
        QVERIFY(core::checkVault(*vault)->isSound());
        if (done) QVERIFY(*core::EventLog(*vault).count() == before + 2);
    }
    qInfo("%d times refused for want of room", refused);
    QVERIFY(refused > 0 && refused < 64);
}

QTEST_GUILESS_MAIN(StorageErrorTest)
#include "StorageErrorTest.moc"
