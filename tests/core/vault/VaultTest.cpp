#include "core/profiles/ShippedProfiles.h"
#include "core/vault/Check.h"
#include "tests/support/TestVault.h"
#include <nlohmann/json.hpp>
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

void VaultTest::rollsAnUnfinishedChangeBackInACopyWhenReadOnly()
{
    Room room;
    QVERIFY_OK(room.create());
    const std::string path = room.path().string();
    {
        auto database = Database::open(room.path(), Database::Access::ReadWrite);
        QVERIFY_OK(database->execute("PRAGMA cache_size = 2; BEGIN IMMEDIATE"));
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

QTEST_GUILESS_MAIN(VaultTest)
#include "VaultTest.moc"
