#include "core/profiles/ShippedProfiles.h"
#include "core/vault/Check.h"
#include "core/vault/NewFile.h"
#include "tests/support/TestVault.h"
#include <nlohmann/json.hpp>
#include <sqlite3.h>
#include <sys/stat.h>

using namespace core;
using namespace test;

class VaultTest : public QObject {
    Q_OBJECT
private slots:
    void opensAgainWithItsPassphrase();
    void refusesAWrongPassphraseAndLogsItAtTheNextUnlock();
    void neverReplacesAFile();
    void isPrivateToItsOwner();
    void letsOneProgramWriteAndNamesIt();
    void canBeReadWhileSomebodyWrites();
    void readsWithoutPassphraseButWritesNothing();
    void changesThePassphraseAndForgetsTheOldWrap();
    void keepsKeysSealed();
    void backsUpAVerifiedCopy();
    void refusesFilesThatAreNoVault();
    void refusesAVaultWithAForeignTrigger();
    void refusesToDeriveBeyondTheCeiling();
    void rollsAnUnfinishedChangeBackInACopyWhenReadOnly();
    void holdsSigningWhenTheClockIsWrong_data();
    void holdsSigningWhenTheClockIsWrong();
    void signsUnderAConfirmedClockAndLogsTheReason();
    void signsAgainOnceAClockThatRanAheadWasSetRightAndConfirmed();
    void asksAgainForAClockThatIsWrongAfterAConfirmedOne();
    void tellsTheLastBackupByTheOrderOfTheLog();
    void leavesAForeignDatabaseAsItWas_data();
    void leavesAForeignDatabaseAsItWas();
    void opensAVaultWhoseHeaderAnUnfinishedChangeHasTorn();
    void refusesEachSettingThatDoesNotHold_data();
    void refusesEachSettingThatDoesNotHold();
    void endsAStatementWhenTheTimeIsOver();
    void boundsTheMemoryOfTheEngine();
    void refusesToSignWithAnOlderLibrary_data();
    void refusesToSignWithAnOlderLibrary();
    void trustsTheLibrariesOfThePlatform();
    void keepsTheNameOfANewFileWhereRenamingCannotRefuse();

private:
    static void breakOff(const Room& room, const char* first = "");
};

void VaultTest::opensAgainWithItsPassphrase()
{
    Room room;
    QVERIFY_OK(room.create());
    auto vault = room.open();
    QVERIFY_OK(vault);
    QVERIFY(!vault->isUnlocked());
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    QCOMPARE(ProfileStore(*vault).list()->size(), shippedProfileTexts().size());
    QCOMPARE(EventLog(*vault).list()->front().kind, std::string("vaultCreated"));
}

void VaultTest::refusesAWrongPassphraseAndLogsItAtTheNextUnlock()
{
    Room room;
    QVERIFY_OK(room.create());
    auto vault = room.open();
    QVERIFY_OK(vault);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto refused = vault->unlock(bytesOf("guess"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::WrongPassphrase);
    }
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    const auto events = EventLog(*vault).list();
    QVERIFY(events && events->size() == 3);
    for (const EventRow& event : *events | std::views::drop(1)) {
        QCOMPARE(event.kind, std::string("unlockFailed"));
        QCOMPARE(nlohmann::json::parse(event.detail)["time"], nlohmann::json(toText(room.now)));
    }
}

void VaultTest::neverReplacesAFile()
{
    Room room;
    QVERIFY_OK(room.create());
    const auto again = room.create();
    QVERIFY(!again);
    QCOMPARE(again.error().rule, std::string("CW-424"));
    QVERIFY_OK(room.open());
}

void VaultTest::isPrivateToItsOwner()
{
    for (const mode_t mask : {mode_t{0}, mode_t{022}, mode_t{077}}) {
        const mode_t before = umask(mask);
        Room room;
        const auto made = room.create();
        umask(before);
        QVERIFY_OK(made);
        for (const char* suffix : {"", ".lock"}) {
            struct stat status{};
            QCOMPARE(stat((room.path().string() + suffix).c_str(), &status), 0);
            QCOMPARE(status.st_mode & 0777, mode_t{0600});
        }
    }
}

void VaultTest::letsOneProgramWriteAndNamesIt()
{
    Room room;
    auto first = room.create();
    QVERIFY_OK(first);
    const auto second = room.open();
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Locked);
    QVERIFY(second.error().values.front().starts_with("ana@"));
}

void VaultTest::canBeReadWhileSomebodyWrites()
{
    Room room;
    auto writer = room.create();
    QVERIFY_OK(writer);
    auto reader = room.open(OpenMode::ReadOnly);
    QVERIFY_OK(reader);
    QVERIFY_OK(ProfileStore(*reader).list());
    QVERIFY(!reader->hasUnfinishedChange());
}

void VaultTest::readsWithoutPassphraseButWritesNothing()
{
    Room room;
    QVERIFY_OK(room.create());
    auto vault = room.open(OpenMode::ReadOnly);
    QVERIFY_OK(vault);
    QCOMPARE(EventLog(*vault).list()->size(), std::size_t{1});
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    const auto refused = KeyStore(*vault).add(
        *HeldKey::generate(vault->keyService(), vault->keyRoom(), *algorithm("ec:P-256")), "key", false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().rule, std::string("CW-503"));
}

void VaultTest::changesThePassphraseAndForgetsTheOldWrap()
{
    Room room;
    auto vault = room.create();
    QVERIFY_OK(vault);
    auto query = vault->database().prepare("SELECT wrapped_key FROM vault");
    QVERIFY(query->step().value());
    const Bytes oldWrap = query->blob(0);
    query = vault->database().prepare("SELECT 1");
    const KdfParameters kdf{kdfMemoryFloorKiB, 1, 1, Bytes(16, 9)};
    QCOMPARE(vault->changePassphrase(bytesOf("guess"), bytesOf("new"), kdf).error().code, ErrorCode::WrongPassphrase);
    QVERIFY_OK(vault->changePassphrase(bytesOf(passphrase), bytesOf("a new passphrase"), kdf));
    QCOMPARE(vault->unlock(bytesOf(passphrase)).error().code, ErrorCode::WrongPassphrase);
    QVERIFY_OK(vault->unlock(bytesOf("a new passphrase")));
    QFile file(QString::fromStdString(room.path().string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains(
        QByteArray(reinterpret_cast<const char*>(oldWrap.data()), static_cast<qsizetype>(oldWrap.size()))));
    QVERIFY(checkVault(*vault)->isSound());
}

void VaultTest::keepsKeysSealed()
{
    Room room;
    auto vault = room.create();
    QVERIFY_OK(vault);
    const auto key = PrivateKey::generate(*algorithm("ec:P-256"));
    const Secret plain = *key->toPkcs8();
    const auto held = HeldKey::take(vault->keyService(), vault->keyRoom(), plain.view(), false, {});
    QVERIFY_OK(held);
    QVERIFY_OK(KeyStore(*vault).add(*held, "test", false));
    QFile file(QString::fromStdString(room.path().string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    // the private scalar: 32 octets after the header of the inner ECPrivateKey
    const QByteArray scalar(reinterpret_cast<const char*>(plain.view().data()) + 36, 32);
    QVERIFY(!content.contains(scalar));
    QVERIFY((*KeyStore(*vault).open(key->publicKey().fingerprint()))->publicKey() == key->publicKey());
    vault->lock();
    QCOMPARE(KeyStore(*vault).open(key->publicKey().fingerprint()).error().code, ErrorCode::Locked);
}

void VaultTest::backsUpAVerifiedCopy()
{
    Room room;
    auto vault = room.create();
    QVERIFY_OK(vault);
    QVERIFY(!vault->lastBackup()->has_value());
    QVERIFY_OK(vault->backup(room.path("copy.cwvault")));
    QCOMPARE(vault->backup(room.path("copy.cwvault")).error().rule, std::string("CW-424"));
    QCOMPARE(*vault->lastBackup(), std::optional(room.now));
    auto copy = room.open(OpenMode::ReadOnly, "copy.cwvault");
    QVERIFY_OK(copy);
    QVERIFY_OK(copy->unlock(bytesOf(passphrase)));
    QVERIFY(checkVault(*copy)->isSound());
}

void VaultTest::refusesFilesThatAreNoVault()
{
    Room room;
    QFile text(QString::fromStdString(room.path("text").string()));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(5000, 'x'));
    text.close();
    QVERIFY(!room.open(OpenMode::ReadOnly, "text"));
    {
        auto other = Database::open(room.path("other"), Database::Access::Create); // a vault's tables, another mark
        QVERIFY_OK(other);
        QVERIFY_OK(other->execute("PRAGMA application_id = 1"));
    }
    QCOMPARE(room.open(OpenMode::ReadOnly, "other").error().rule, std::string("CW-422"));
    QCOMPARE(room.open(OpenMode::ReadOnly, "missing").error().rule, std::string("CW-401"));
}

void VaultTest::refusesAVaultWithAForeignTrigger()
{
    Room room;
    QVERIFY_OK(room.create());
    {
        auto database = Database::open(room.path(), Database::Access::ReadWrite);
        QVERIFY_OK(database);
        QVERIFY_OK(database->execute("CREATE TRIGGER sneaky AFTER INSERT ON events BEGIN SELECT 1; END"));
    }
    QCOMPARE(room.open().error().rule, std::string("CW-422"));
}

void VaultTest::refusesToDeriveBeyondTheCeiling()
{
    Room room;
    QVERIFY_OK(room.create());
    {
        auto database = Database::open(room.path(), Database::Access::ReadWrite);
        QVERIFY_OK(database->execute("UPDATE vault SET kdf_memory = 4294967295, kdf_iterations = 1000000"));
    }
    auto vault = room.open();
    QVERIFY_OK(vault);
    QCOMPARE(vault->unlock(bytesOf(passphrase)).error().code, ErrorCode::Refused);
}

/// Leaves "crashed.cwvault" with a change that a program did not finish.
void VaultTest::breakOff(const Room& room, const char* first)
{
    const std::string path = room.path().string();
    auto database = Database::open(room.path(), Database::Access::ReadWrite);
    QVERIFY_OK(database->execute("PRAGMA cache_size = 2; BEGIN IMMEDIATE"));
    QVERIFY_OK(database->execute(first));
    for (int row = 0; row < 400; ++row) // more pages than the cache holds: some reach the file before the commit
        QVERIFY_OK(database->execute("INSERT INTO failed_unlocks (at) VALUES (7); INSERT INTO requests "
                                     "(fingerprint, der, subject, names, algorithm, source, received, mac) "
                                     "VALUES (randomblob(32), zeroblob(3000), '', '', '', '', 0, x'')"));
    for (const char* suffix : {"", "-journal"}) {
        QVERIFY(QFile::copy(QString::fromStdString(path + suffix),
            QString::fromStdString(room.path("crashed.cwvault").string() + suffix)));
    }
    QVERIFY_OK(database->execute("ROLLBACK"));
}

void VaultTest::rollsAnUnfinishedChangeBackInACopyWhenReadOnly()
{
    Room room;
    QVERIFY_OK(room.create());
    breakOff(room);
    QVERIFY(!QTest::currentTestFailed());
    const auto digest = [&] {
        QFile file(QString::fromStdString(room.path("crashed.cwvault").string()));
        static_cast<void>(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = digest();
    auto vault = room.open(OpenMode::ReadOnly, "crashed.cwvault");
    QVERIFY_OK(vault);
    QVERIFY(vault->hasUnfinishedChange());
    QCOMPARE(RequestStore(*vault).list()->size(), std::size_t{0});
    QCOMPARE(digest(), before);
}

void VaultTest::holdsSigningWhenTheClockIsWrong_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("a second behind") << qint64{-1} << false;
    QTest::newRow("six minutes behind") << qint64{-360} << true;
    QTest::newRow("a year ahead") << qint64{365 * 86400} << false;
    QTest::newRow("401 days ahead") << qint64{401 * 86400} << true;
}

void VaultTest::holdsSigningWhenTheClockIsWrong()
{
    QFETCH(qint64, seconds);
    QFETCH(bool, isHeld);
    Room room;
    auto vault = room.create();
    QVERIFY_OK(vault);
    room.now += std::chrono::seconds(seconds);
    const auto made = createCa(*vault, {.name = "Root", .subject = name("CN=Root"), .key = algorithm("ec:P-384")});
    QCOMPARE(made.has_value(), !isHeld);
    if (isHeld) {
        QCOMPARE(made.error().rule, std::string("CW-504"));
        QCOMPARE(CaStore(*vault).list()->size(), std::size_t{0});
    }
}

void VaultTest::signsUnderAConfirmedClockAndLogsTheReason()
{
    Room room;
    auto vault = room.create();
    QVERIFY_OK(vault);
    room.now += std::chrono::days(500);
    QVERIFY_OK(vault->confirmClock("stored in the safe for 500 days"));
    QCOMPARE((*EventLog(*vault).last())->kind, std::string("clockConfirmed"));
    QVERIFY_OK(createCa(*vault, {.name = "Root", .subject = name("CN=Root"), .key = algorithm("ec:P-384")}));
}

void VaultTest::signsAgainOnceAClockThatRanAheadWasSetRightAndConfirmed()
{
    Room room;
    const Time right = room.now;
    const auto signs = [](Vault& vault, const std::string& host) { return issueServer(vault, host); };
    {
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        room.now = Time(std::chrono::sys_days(std::chrono::year(2039) / 1 / 1));
        QVERIFY(!vault->unlock(bytesOf("guess")));
        QVERIFY_OK(vault->unlock(bytesOf(passphrase))); // logs the wrong passphrase, of 2039
        room.now = right;
        QCOMPARE(signs(*vault, "web.example.com").error().rule, std::string("CW-504"));
        QVERIFY_OK(vault->confirmClock("the battery was empty"));
        QVERIFY_OK(signs(*vault, "web.example.com"));
    }
    room.now += std::chrono::days(1);
    auto again = room.open();
    QVERIFY_OK(again);
    QVERIFY_OK(again->unlock(bytesOf(passphrase)));
    QVERIFY_OK(signs(*again, "mail.example.com"));
}

void VaultTest::asksAgainForAClockThatIsWrongAfterAConfirmedOne()
{
    Room room;
    const Time right = room.now;
    {
        auto vault = room.create();
        QVERIFY_OK(vault);
        room.now = Time(std::chrono::sys_days(std::chrono::year(2039) / 1 / 1));
        QVERIFY_OK(vault->confirmClock("a guess"));
        room.now = right;
        QVERIFY_OK(vault->confirmClock("by the clock of the church"));
    }
    auto vault = room.open();
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->checkClock());
    room.now = right - std::chrono::minutes(6);
    QCOMPARE(vault->checkClock().error().rule, std::string("CW-504"));
    room.now =
        Time(std::chrono::sys_days(std::chrono::year(2039) / 1 / 2)); // fits the log's times, but not those that count
    QCOMPARE(vault->checkClock().error().rule, std::string("CW-504"));
}

void VaultTest::tellsTheLastBackupByTheOrderOfTheLog()
{
    Room room;
    const Time right = room.now;
    auto vault = room.create();
    QVERIFY_OK(vault);
    room.now = Time(std::chrono::sys_days(std::chrono::year(2039) / 1 / 1));
    QVERIFY_OK(vault->backup(room.path("ahead.cwvault")));
    room.now = right;
    QVERIFY_OK(vault->backup(room.path("right.cwvault")));
    QCOMPARE(*vault->lastBackup(), std::optional(right));
}

void VaultTest::leavesAForeignDatabaseAsItWas_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("write-ahead log") << "PRAGMA journal_mode=WAL; CREATE TABLE t(x); INSERT INTO t VALUES(1)";
    QTest::newRow("no mark") << "CREATE TABLE t(x)";
    QTest::newRow("another mark") << "PRAGMA application_id=7; PRAGMA user_version=1; CREATE TABLE t(x)";
    QTest::newRow("empty") << "";
}

void VaultTest::leavesAForeignDatabaseAsItWas()
{
    QFETCH(QString, script);
    Room room;
    const QString path = QString::fromStdString(room.path("foreign.db").string());
    QProcess python;
    python.start("python3",
        {"-c",
            "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.commit(); c.close()",
            path, script});
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.exitCode(), 0);
    const auto content = [&path] {
        QFile file(path);
        static_cast<void>(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = content();
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        QCOMPARE(room.open(mode, "foreign.db").error().rule, std::string("CW-422"));
        QCOMPARE(content(), before);
        QCOMPARE(QDir(room.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"foreign.db"});
    }
}

void VaultTest::opensAVaultWhoseHeaderAnUnfinishedChangeHasTorn()
{
    Room room;
    QVERIFY_OK(room.create());
    breakOff(room, "PRAGMA application_id = 7"); // so that the journal holds the first page
    QVERIFY(!QTest::currentTestFailed());
    QFile file(QString::fromStdString(room.path("crashed.cwvault").string()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(QByteArray(512, '\0')), 512);
    file.close();
    auto vault = room.open(OpenMode::ReadWrite, "crashed.cwvault");
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    QVERIFY(checkVault(*vault)->isSound());
}

namespace {

/// The connection that was opened last, so that a test can take away what no SQL can.
sqlite3* lastOpened = nullptr;
int noteOpened(sqlite3* handle, char**, const void*)
{
    if (*sqlite3_db_filename(handle, "main") != '\0') lastOpened = handle; // not the model in memory
    return SQLITE_OK;
}

}

void VaultTest::refusesEachSettingThatDoesNotHold_data()
{
    QTest::addColumn<QString>("spoiling");
    const std::map<std::string_view, QString> spoilings{
        {"defensive", ""},
        {"synchronous", "PRAGMA synchronous = FULL"},
        {"secure_delete", "PRAGMA secure_delete = FAST"},
        {"foreign_keys", "PRAGMA foreign_keys = OFF"},
        {"trusted_schema", "PRAGMA trusted_schema = ON"},
        {"cell_size_check", "PRAGMA cell_size_check = OFF"},
        {"mmap_size", "PRAGMA mmap_size = 65536"},
        {"temp_store", "PRAGMA temp_store = FILE"},
        {"journal_mode", "PRAGMA journal_mode = TRUNCATE"},
    };
    QCOMPARE(spoilings.size(), databaseSettings().size());
    for (const DatabaseSetting& each : databaseSettings())
        QTest::newRow(std::string(each.name).c_str()) << spoilings.at(each.name);
}

void VaultTest::refusesEachSettingThatDoesNotHold()
{
    QFETCH(QString, spoiling);
    Room room;
    QVERIFY_OK(room.create());
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(noteOpened));
    const auto database = Database::open(room.path(), Database::Access::ReadWrite);
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(noteOpened));
    QVERIFY_OK(database);
    QVERIFY_OK(database->checkSettings(Database::Access::ReadWrite));
    if (spoiling.isEmpty())
        sqlite3_db_config(lastOpened, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    else
        QVERIFY_OK(database->execute(spoiling.toStdString()));
    const auto refused = database->checkSettings(Database::Access::ReadWrite);
    QVERIFY(!refused);
    QCOMPARE(refused.error().rule, std::string("CW-651"));
    QCOMPARE(refused.error().values.front(), std::string(QTest::currentDataTag()));
}

void VaultTest::endsAStatementWhenTheTimeIsOver()
{
    Room room;
    QVERIFY_OK(room.create());
    const auto database = Database::open(room.path(), Database::Access::ReadOnly);
    QVERIFY_OK(database);
    const std::string counting =
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT %1) SELECT max(x) FROM c";
    const auto counted = [&](const char* most) {
        return database->number(QString::fromStdString(counting).arg(most).toStdString());
    };
    {
        const TimeLimit limit = database->limitTime(std::chrono::milliseconds(50));
        QElapsedTimer timer;
        timer.start();
        const auto ended = counted("1000000000");
        QCOMPARE(ended.error().rule, std::string("CW-652"));
        QVERIFY(timer.elapsed() < 5000);
    }
    QVERIFY_OK(counted("300000")); // 50 ms long ago
}

void VaultTest::boundsTheMemoryOfTheEngine()
{
    Room room;
    QVERIFY_OK(room.create());
    const sqlite3_int64 limit = sqlite3_hard_heap_limit64(-1);
    QVERIFY(limit >= sqlite3_int64{512} * 1024 * 1024);
    const auto database = Database::open(room.path(), Database::Access::ReadOnly);
    QVERIFY_OK(database);
    sqlite3_hard_heap_limit64(sqlite3_memory_used() + 64 * 1024);
    const auto refused = database->number("SELECT length(zeroblob(60000000) || 'x')");
    sqlite3_hard_heap_limit64(limit);
    QCOMPARE(refused.error().rule, std::string("CW-653"));
    QVERIFY_OK(database->number("SELECT length(zeroblob(60000000) || 'x')"));
}

void VaultTest::refusesToSignWithAnOlderLibrary_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("version");
    QTest::newRow("OpenSSL") << "OpenSSL" << "3.5.6";
    QTest::newRow("SQLite") << "SQLite" << "3.46.0";
    QTest::newRow("libp11") << "libp11" << "0.4.19";
    QTest::newRow("of long ago") << "OpenSSL" << "1.1.1w";
    QTest::newRow("unreadable") << "SQLite" << "unknown";
}

void VaultTest::refusesToSignWithAnOlderLibrary()
{
    QFETCH(QString, library);
    QFETCH(QString, version);
    Room room;
    {
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
    }
    VaultContext context = room.context();
    context.libraries = [&]() -> std::vector<Library> {
        return {{"OpenSSL", "3.10.0"}, {library.toStdString(), version.toStdString()}};
    };
    if (library == "OpenSSL")
        context.libraries = [&]() -> std::vector<Library> { return {{library.toStdString(), version.toStdString()}}; };
    auto vault = Vault::open(room.path(), OpenMode::ReadWrite, context);
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    const auto certificate = issueServer(*vault, "web.example.com");
    QCOMPARE(certificate.error().rule, std::string("CW-654"));
    QCOMPARE(certificate.error().values[0], library.toStdString());
    QCOMPARE(certificate.error().values[1], version.toStdString());
    QCOMPARE(publishCrl(*vault, "Issuing", 7).error().rule, std::string("CW-654"));
    QCOMPARE(CertificateStore(*vault).list()->size(), std::size_t{2});
    QCOMPARE(CrlStore(*vault).list()->size(), std::size_t{0});
}

void VaultTest::trustsTheLibrariesOfThePlatform()
{
    QVERIFY_OK(checkLibraries(libraries()));
    for (const LibraryFloor& floor : libraryFloors())
        QVERIFY_OK(checkLibraries(std::vector{Library{std::string(floor.name), std::string(floor.version)}}));
    QVERIFY_OK(checkLibraries(std::vector{Library{"OpenSSL", "3.10.0"}, Library{"SQLite", "4.0"}}));
}

void VaultTest::keepsTheNameOfANewFileWhereRenamingCannotRefuse()
{
    const auto cannot = [](const char*, const char*) {
        errno = EINVAL;
        return -1;
    };
    Room room;
    const auto path = room.path("new");
    {
        const auto file = NewFile::beside(path);
        QVERIFY_OK(file);
        QVERIFY_OK(file->publish(path, cannot));
    }
    QCOMPARE(QDir(room.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"new"});
    const auto other = NewFile::beside(room.path("other"));
    QVERIFY_OK(other);
    QCOMPARE(other->publish(path, cannot).error().rule, std::string("CW-424"));
    QVERIFY(std::filesystem::exists(other->path()));
}

QTEST_GUILESS_MAIN(VaultTest)
#include "VaultTest.moc"
