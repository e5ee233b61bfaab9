#include "ui/main/BackupKeeper.h"

#include "core/vault/Backups.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/main/IdleWatch.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

namespace fs = std::filesystem;

namespace {

std::size_t backups(const test::OpenWindow& open)
{
    return core::keptBackups(open.room.path(), open.room.path().parent_path()).size();
}

bool issue(test::OpenWindow& open)
{
    bool isIssued = false;
    open.session().run(
        QStringLiteral("test"),
        [](core::Vault& vault, std::stop_token) { return test::issueServer(vault, "late.example.com"); },
        [&isIssued](const core::Result<core::Issued>& issued) { isIssued = issued.has_value(); });
    return QTest::qWaitFor([&isIssued] { return isIssued; }, 20000);
}

/// What stands in the strip beside the words.
QPushButton* helper(test::OpenWindow& open)
{
    return open.window->messages().findChild<QPushButton*>(QStringLiteral("messageVerb"));
}

}

/// Backups that are made when work ends, in the real window.
class BackupKeeperTest : public QObject {
    Q_OBJECT
private slots:
    void oneIsMadeWhenNobodyTouchesAnythingAndNoSecond()
    {
        OPEN_UNLOCKED(open);
        QCOMPARE(backups(open), 0U);
        open.controller->backups().pause().setMilliseconds(50);
        QTRY_COMPARE_WITH_TIMEOUT(backups(open), 1U, 20000);
        QTRY_VERIFY(!open.session().picture().isBackupDue && open.session().picture().lastBackup);
        QVERIFY(open.isUnlocked());
        open.controller->backups().pause().setMilliseconds(50);
        QTest::qWait(300);
        QCOMPARE(backups(open), 1U);
        QVERIFY(issue(open));
        open.room.now += std::chrono::seconds(5);
        open.controller->backups().pause().setMilliseconds(50);
        QTRY_COMPARE_WITH_TIMEOUT(backups(open), 2U, 20000);
    }

    void lockingByHandMakesOneFirst()
    {
        OPEN_UNLOCKED(open);
        open.window->actions().lock->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!open.isUnlocked(), 20000);
        QCOMPARE(backups(open), 1U);
    }

    void idleLockMakesOneFirst()
    {
        OPEN_UNLOCKED(open);
        open.controller->idleWatch().setMilliseconds(50);
        QTRY_VERIFY_WITH_TIMEOUT(!open.isUnlocked(), 20000);
        QCOMPARE(backups(open), 1U);
    }

    void closingTheVaultOrOpeningAnotherMakesOneFirst()
    {
        OPEN_UNLOCKED(open);
        open.window->actions().closeVault->trigger();
        open.pools.vault().waitForDone();
        QCOMPARE(backups(open), 1U);
    }

    void theWindowWaitsForItAndGoes()
    {
        OPEN_UNLOCKED(open);
        open.window->close();
        QVERIFY(open.window->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!open.window->isVisible(), 20000);
        QCOMPARE(backups(open), 1U);
    }

    void aVaultInWhichNothingWasDoneGoesAtOnce()
    {
        OPEN_UNLOCKED(open);
        open.controller->backups().keep();
        QTRY_VERIFY_WITH_TIMEOUT(!open.session().picture().isBackupDue, 20000);
        open.window->close();
        QVERIFY(!open.window->isVisible());
        QCOMPARE(backups(open), 1U);
    }

    void noneIsMadeWhereThePersonWantsNone()
    {
        OPEN_UNLOCKED(open);
        open.preferences->setKeepsBackups(false);
        open.window->actions().lock->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!open.isUnlocked(), 20000);
        open.window->close();
        QVERIFY(!open.window->isVisible());
        QCOMPARE(backups(open), 0U);
    }

    void oneThatCannotBeMadeIsToldOfOnceAndHoldsNobodyForEver()
    {
        OPEN_UNLOCKED(open);
        bool isAltered = false; // from outside, so that no copy of it passes the checks
        open.session().run(
            QStringLiteral("test"),
            [](core::Vault& vault, std::stop_token) {
                return vault.database().execute("UPDATE certificates SET note = 'altered' WHERE id = 3");
            },
            [&isAltered](const core::Result<void>& done) { isAltered = done.has_value(); });
        QTRY_VERIFY(isAltered);
        open.window->close();
        QVERIFY(open.window->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("CW-427")), 20000);
        QVERIFY(open.window->isVisible());
        QCOMPARE(backups(open), 0U);
        open.window->close(); // once more: without
        QVERIFY(!open.window->isVisible());
    }

    void aSecondFolderThatIsNotThereIsAskedFor()
    {
        OPEN_UNLOCKED(open);
        const fs::path stick = open.room.path("stick");
        open.preferences->setBackupFolder(QString::fromStdString(stick.string()));
        open.window->close();
        QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("second folder")), 20000);
        QVERIFY(open.window->isVisible());
        QCOMPARE(backups(open), 1U);
        fs::create_directory(stick); // it is plugged in
        open.room.now += std::chrono::seconds(5);
        QVERIFY(helper(open) && helper(open)->isVisible());
        helper(open)->click();
        QTRY_COMPARE_WITH_TIMEOUT(core::keptBackups(open.room.path(), stick).size(), 1U, 20000);
        QTRY_COMPARE(backups(open), 2U);
        open.window->close(); // at once, or when the copy is there
        QTRY_VERIFY_WITH_TIMEOUT(!open.window->isVisible(), 20000);
    }

    void sealingMakesItFirstSoThatNothingChangesWhatWasSealed()
    {
        OPEN_UNLOCKED(open);
        open.preferences->setBackupFolder(open.file("unplugged"));
        open.window->actions().seal->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("sealDialog"), 20000);
        open.shown<QDialog>("sealDialog")->reject();
        QVERIFY(open.said().contains(QStringLiteral("second folder")));
        QCOMPARE(backups(open), 1U);
        QTRY_VERIFY(!open.session().picture().isBackupDue);
        open.window->close();
        QVERIFY(!open.window->isVisible());
        open.pools.vault().waitForDone();
        auto vault = open.room.open(core::OpenMode::ReadOnly);
        QVERIFY_OK(vault);
        const auto events = core::EventLog(*vault).latest(1);
        QVERIFY_OK(events);
        QCOMPARE(events->front().kind, "vaultSealed");
        QCOMPARE(backups(open), 1U);
    }

    void thePreferencesSayWhere()
    {
        test::OpenWindow open;
        open.window->actions().settings->trigger();
        auto* keeps = open.find<QCheckBox>("keepsBackups");
        auto* folder = open.find<QLineEdit>("backupFolder");
        QVERIFY(keeps && folder && keeps->isChecked() && folder->isEnabled());
        QTest::keyClicks(folder, open.file("stick"));
        QCOMPARE(open.preferences->backupFolder(), open.file("stick"));
        keeps->click();
        QVERIFY(!open.preferences->keepsBackups() && !folder->isEnabled());
    }
};

QTEST_MAIN(BackupKeeperTest)
#include "BackupKeeperTest.moc"
