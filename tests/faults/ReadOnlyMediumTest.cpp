#include "core/vault/Check.h"
#include "tests/support/PrivateMounts.h"
#include "tests/support/TestVault.h"
#include <QDir>
#include <fstream>
#include <sqlite3.h>

using namespace core;
using namespace test;

namespace {

constexpr int finished = 5; ///< rows that were committed
constexpr int begun = 400;  ///< rows of a transaction that never was; more than the cache holds, so some reach the file

void execute(sqlite3* database, const std::string& sql)
{
    char* problem = nullptr;
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &problem) != SQLITE_OK) qFatal("%s", problem);
}
std::string rows(int count)
{
    return std::format("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) INSERT INTO "
                       "failed_unlocks (at) SELECT 7 FROM n;",
        count);
}
std::string large(int count)
{
    return std::format("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) INSERT INTO "
                       "requests (fingerprint, der, subject, names, algorithm, source, received, mac) SELECT "
                       "randomblob(32), zeroblob(3000), '', '', '', '', 0, x'' FROM n;",
        count);
}
void copy(const std::string& from, const std::string& to, const std::vector<std::string>& suffixes)
{
    for (const std::string& suffix : suffixes)
        if (std::filesystem::exists(from + suffix)) std::filesystem::copy_file(from + suffix, to + suffix);
}

/// What a medium can hold, and what is to be seen of it.
struct Fixture {
    const char* name;
    void (*make)(sqlite3*, const std::string& from, const std::string& to);
    bool isRolledBack;
};
constexpr Fixture fixtures[] = {
    {"closed",
        [](sqlite3* database, const std::string& from, const std::string& to) {
            execute(database, rows(finished));
            copy(from, to, {""});
        },
        false},
    {"left in a transaction",
        [](sqlite3* database, const std::string& from, const std::string& to) {
            execute(database, rows(finished) + "PRAGMA cache_size = 2; BEGIN IMMEDIATE;" + rows(begun) + large(begun));
            copy(from, to, {"", "-journal"});
            execute(database, "ROLLBACK");
        },
        true},
    {"with a journal that is done with",
        [](sqlite3* database, const std::string& from, const std::string& to) {
            execute(database, "PRAGMA journal_mode = PERSIST;" + rows(finished));
            copy(from, to, {"", "-journal"});
        },
        false},
    {"closed with a write-ahead log",
        [](sqlite3* database, const std::string& from, const std::string& to) {
            execute(database, "PRAGMA journal_mode = WAL;" + rows(finished) + "PRAGMA wal_checkpoint(TRUNCATE)");
            copy(from, to, {""});
        },
        false},
    {"left with a write-ahead log",
        [](sqlite3* database, const std::string& from, const std::string& to) {
            execute(database,
                "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;" + rows(finished) +
                    "PRAGMA cache_size = 2; BEGIN IMMEDIATE;" + rows(begun) + large(begun));
            copy(from, to, {"", "-wal", "-shm"});
            execute(database, "ROLLBACK");
        },
        false},
};

std::map<QString, QByteArray> contentsOf(const std::string& folder)
{
    std::map<QString, QByteArray> contents;
    const auto files = QDir(QString::fromStdString(folder)).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& each : files) {
        QFile file(each.filePath());
        if (!file.open(QIODevice::ReadOnly)) qFatal("unreadable");
        contents[each.fileName()] = file.readAll();
    }
    return contents;
}

/// Somebody else, as long as it lives; whoever is not root stays who they are.
class SomebodyElse {
public:
    SomebodyElse() : m_is(seteuid(65534) == 0) {}
    ~SomebodyElse()
    {
        if (m_is && seteuid(0) != 0) qFatal("cannot return");
    }
    SomebodyElse(const SomebodyElse&) = delete;
    SomebodyElse& operator=(const SomebodyElse&) = delete;

private:
    bool m_is;
};

}

/// Opens vaults on a medium that nobody can write to, as somebody to whom it does not belong.
class ReadOnlyMediumTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!enterPrivateMounts()) QSKIP("nothing can be mounted here");
        QVERIFY_OK(m_room.create());
    }
    void showsWhatWasFinishedAndWritesNothing_data();
    void showsWhatWasFinishedAndWritesNothing();

private:
    Room m_room;
};

void ReadOnlyMediumTest::showsWhatWasFinishedAndWritesNothing_data()
{
    QTest::addColumn<Fixture>("fixture");
    for (const Fixture& fixture : fixtures) QTest::newRow(fixture.name) << fixture;
}

void ReadOnlyMediumTest::showsWhatWasFinishedAndWritesNothing()
{
    QFETCH(Fixture, fixture);
    SmallDisk medium(8 * 1024);
    QVERIFY(medium.isMounted());
    std::filesystem::permissions(medium.path(), static_cast<std::filesystem::perms>(0755));
    const std::string made = m_room.path("made.cwvault").string();
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) std::filesystem::remove(made + suffix);
    std::filesystem::copy_file(m_room.path(), made);
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(made.c_str(), &database), SQLITE_OK);
    fixture.make(database, made, medium.path("test.cwvault"));
    sqlite3_close(database);
    for (const auto& each : std::filesystem::directory_iterator(medium.path()))
        std::filesystem::permissions(each.path(), static_cast<std::filesystem::perms>(0444));
    QVERIFY(medium.protect());
    const auto before = contentsOf(medium.path());
    {
        const SomebodyElse reader;
        auto vault = Vault::open(medium.path("test.cwvault"), OpenMode::ReadOnly, m_room.context());
        QVERIFY_OK(vault);
        QCOMPARE(vault->hasUnfinishedChange(), fixture.isRolledBack);
        QCOMPARE(*vault->database().number("SELECT count(*) FROM failed_unlocks"), std::int64_t{finished});
        QCOMPARE(RequestStore(*vault).list()->size(), std::size_t{0});
        QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
        QVERIFY(checkVault(*vault)->isSound());
    }
    QCOMPARE(contentsOf(medium.path()), before);
    const auto writing = Vault::open(medium.path("test.cwvault"), OpenMode::ReadWrite, m_room.context());
    QVERIFY(!writing);
    QCOMPARE(contentsOf(medium.path()), before);
}

QTEST_GUILESS_MAIN(ReadOnlyMediumTest)
#include "ReadOnlyMediumTest.moc"
