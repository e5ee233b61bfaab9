#include "core/vault/UnlockGuard.h"
#include "tests/support/TestVault.h"
#include <QDir>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace core;

namespace {

struct Guarded {
    test::Room room;
    VaultContext context()
    {
        VaultContext made = room.context();
        made.stateFolder = room.path("state/certwright");
        return made;
    }
    /// As a new process would: nothing but the files is known.
    Result<void> tryOnce(std::string_view passphrase, OpenMode mode = OpenMode::ReadWrite)
    {
        CORE_TRY(Vault vault, Vault::open(room.path(), mode, context()));
        return vault.unlock(bytesOf(passphrase));
    }
    Result<std::size_t> loggedFailures()
    {
        CORE_TRY(Vault vault, Vault::open(room.path(), OpenMode::ReadOnly, context()));
        CORE_TRY(const auto events, EventLog(vault).list());
        return static_cast<std::size_t>(std::ranges::count(events, "unlockFailed", &EventRow::kind));
    }
};

}

class UnlockGuardTest : public QObject {
    Q_OBJECT

private slots:
    void pausesGrowToAMinute()
    {
        std::vector<std::int64_t> pauses;
        for (std::size_t wrong = 0; wrong < 10; ++wrong) pauses.push_back(pauseAfter(wrong).count());
        QVERIFY((pauses == std::vector<std::int64_t>{0, 1, 2, 4, 8, 16, 32, 60, 60, 60}));
    }

    void twentyWrongTriesTakeMinutesAndTwentyEvents_data()
    {
        QTest::addColumn<bool>("canWrite");
        QTest::newRow("vault that can be written") << true;
        QTest::newRow("vault opened read-only") << false;
    }
    void twentyWrongTriesTakeMinutesAndTwentyEvents()
    {
        QFETCH(const bool, canWrite);
        const OpenMode mode = canWrite ? OpenMode::ReadWrite : OpenMode::ReadOnly;
        Guarded guarded;
        QVERIFY_OK(guarded.room.create());
        const Time begin = guarded.room.now;
        for (std::size_t wrong = 1; wrong <= 20; ++wrong) {
            const auto refused = guarded.tryOnce("guess", mode);
            QVERIFY(!refused && refused.error().code == ErrorCode::WrongPassphrase);
            const auto pause = pauseAfter(wrong);
            guarded.room.now += pause - std::chrono::seconds(1);
            // too early, even with the right one, in every way to open the vault
            for (const OpenMode each : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
                const auto early = guarded.tryOnce(test::passphrase, each);
                QVERIFY(!early);
                QCOMPARE(early.error().rule, std::string("CW-508"));
                QCOMPARE(early.error().values[0], std::string("1"));
            }
            guarded.room.now += std::chrono::seconds(1);
        }
        QVERIFY(guarded.room.now - begin >= std::chrono::minutes(8));
        QVERIFY_OK(guarded.tryOnce(test::passphrase, OpenMode::ReadOnly)); // cannot log
        QCOMPARE(guarded.loggedFailures().value(), std::size_t{0});
        QVERIFY_OK(guarded.tryOnce(test::passphrase));
        QCOMPARE(guarded.loggedFailures().value(), std::size_t{20});
        QVERIFY_OK(guarded.tryOnce(test::passphrase)); // once
        QCOMPARE(guarded.loggedFailures().value(), std::size_t{20});
    }

    void theRightPassphraseEndsTheCount()
    {
        Guarded guarded;
        QVERIFY_OK(guarded.room.create());
        for (int round = 0; round < 3; ++round) {
            QVERIFY(!guarded.tryOnce("guess"));
            guarded.room.now += std::chrono::seconds(1);
            QVERIFY_OK(guarded.tryOnce(test::passphrase));
        }
    }

    void theOldPassphraseOfAChangeCountsToo()
    {
        Guarded guarded;
        QVERIFY_OK(guarded.room.create());
        auto vault = Vault::open(guarded.room.path(), OpenMode::ReadWrite, guarded.context());
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->unlock(bytesOf(test::passphrase)));
        const auto change = [&](std::string_view old) {
            return vault->changePassphrase(bytesOf(old), bytesOf("other"), test::quickKdf());
        };
        QCOMPARE(change("guess").error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(change(test::passphrase).error().rule, std::string("CW-508"));
        QCOMPARE(vault->wrongTries().count, std::size_t{1});
        guarded.room.now += std::chrono::seconds(1);
        QVERIFY_OK(change(test::passphrase));
    }

    void aTryThatWasKilledCounts()
    {
        Guarded guarded;
        const Bytes identity(16, 3);
        const auto folder = guarded.context().stateFolder;
        {
            UnlockGuard guard(folder, identity); // begins, and never says how it ended
            QVERIFY_OK(guard.begin(guarded.room.now));
        }
        QCOMPARE(UnlockGuard(folder, identity).wrongTries(guarded.room.now).count, std::size_t{1});
        QVERIFY(!UnlockGuard(folder, identity).begin(guarded.room.now));
        UnlockGuard later(folder, identity);
        QVERIFY_OK(later.begin(guarded.room.now + std::chrono::seconds(1)));
        later.takeBack();
        QCOMPARE(later.wrongTries(guarded.room.now).count, std::size_t{1});
        QCOMPARE(UnlockGuard(folder, Bytes(16, 4)).wrongTries(guarded.room.now).count, std::size_t{0}); // another vault
    }

    void aClockPutBackKeepsNobodyOut()
    {
        Guarded guarded;
        QVERIFY_OK(guarded.room.create());
        guarded.room.now += std::chrono::days(300);
        QVERIFY(!guarded.tryOnce("guess"));
        guarded.room.now -= std::chrono::days(300);
        QCOMPARE(guarded.tryOnce(test::passphrase).error().rule, std::string("CW-508"));
        guarded.room.now += std::chrono::seconds(1);
        QVERIFY_OK(guarded.tryOnce(test::passphrase));
    }

    void damagedOrForeignStateKeepsNobodyOutAndHarmsNothing()
    {
        Guarded guarded;
        QVERIFY_OK(guarded.room.create());
        QVERIFY(!guarded.tryOnce("guess"));
        const QDir folder(QString::fromStdString((guarded.context().stateFolder / "unlocks").string()));
        const QStringList files = folder.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        const std::string state = folder.filePath(files.front()).toStdString();
        struct stat status{};
        QVERIFY(::stat(state.c_str(), &status) == 0 && (status.st_mode & 07777) == 0600);
        QVERIFY(::stat(folder.path().toUtf8().constData(), &status) == 0 && (status.st_mode & 07777) == 0700);
        for (const char* text : {"", "nothing", "{\"wrong\": -7, \"last\": \"x\"}", "[1]"}) {
            QFile file(QString::fromStdString(state));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) >= 0);
            file.close();
            QVERIFY_OK(guarded.tryOnce(test::passphrase));
        }
        // a link planted in its place is neither followed nor obeyed
        const std::string victim = guarded.room.path("victim").string();
        QFile(QString::fromStdString(victim)).open(QIODevice::WriteOnly);
        QVERIFY(::unlink(state.c_str()) == 0 && ::symlink(victim.c_str(), state.c_str()) == 0);
        QCOMPARE(guarded.tryOnce("guess").error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(QFileInfo(QString::fromStdString(victim)).size(), 0);
        QVERIFY(::unlink(state.c_str()) == 0 && ::mkfifo(state.c_str(), 0600) == 0);
        QVERIFY_OK(guarded.tryOnce(test::passphrase));
    }
};

QTEST_GUILESS_MAIN(UnlockGuardTest)
#include "UnlockGuardTest.moc"
