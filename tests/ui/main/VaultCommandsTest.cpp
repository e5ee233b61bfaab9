#include "ui/main/VaultCommands.h"

#include "core/vault/Check.h"
#include "core/workflows/Sample.h"
#include "tests/support/ui/LongRows.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/main/TopBar.h"
#include "ui/requests/RequestModel.h"
#include "ui/widgets/Availability.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

/// What is done with a whole vault, driven in the real window.
class VaultCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void restoresABackupIntoANewFile();
    void restoresOverNothing();
    void changesThePassphrase();
    void sealsTheVaultAndComparesTheSeal();
    void keepsThePassphraseWhenTheOldOneIsWrong();
    void makesTheSampleAndOpensItAgain();
    void signsAgainOnceAClockInDoubtWasConfirmed();
};

namespace {

core::Secret secret(std::string_view text) { return core::Secret(core::bytesOf(text)); }

bool opensWith(test::OpenWindow& open, const std::filesystem::path& path, std::string_view passphrase)
{
    auto vault = core::Vault::open(path, core::OpenMode::ReadOnly, open.room.context());
    return vault && vault->unlock(core::bytesOf(passphrase)).has_value();
}

/// Goes through the questions of "Restore a backup…".
bool restore(test::OpenWindow& open, const QString& from, const QString& to)
{
    open.window->actions().restore->trigger();
    if (!open.shown<QDialog>("restoreDialog")) return false;
    open.find<QPushButton>("restoreDialogVerb")->click();
    return open.answer(from) && open.answer(to);
}

constexpr std::string_view fresh = "zebra-quartz-umbrella-violin-kettle-47";

void fillPassphraseDialog(test::OpenWindow& open, std::string_view old)
{
    open.find<ui::PassphraseEdit>("oldPassphrase")->setSecret(secret(old));
    open.find<ui::PassphraseEdit>("newPassphrase")->setSecret(secret(fresh));
    open.find<ui::PassphraseEdit>("newPassphraseAgain")->setSecret(secret(fresh));
}

}

void VaultCommandsTest::restoresABackupIntoANewFile()
{
    OPEN_UNLOCKED(open);
    open.window->actions().backup->trigger();
    QVERIFY(open.answer(open.file("backup.cwvault")));
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("checked")), 10000);
    // something is issued after the backup
    bool isIssued = false;
    open.session().run(
        QStringLiteral("test"),
        [](core::Vault& vault, std::stop_token) { return test::issueServer(vault, "late.example.com"); },
        [&isIssued](const core::Result<core::Issued>& issued) { isIssued = issued.has_value(); });
    QTRY_VERIFY(isIssued);
    QTRY_COMPARE(open.screens->certificates->total(), 6);

    QVERIFY(restore(open, open.file("backup.cwvault"), open.file("restored.cwvault")));
    QTRY_VERIFY(open.shown<QDialog>("restoreQuestion"));
    auto* verb = open.find<QPushButton>("restoreQuestionVerb");
    QVERIFY(!verb->isEnabled() && ui::isExplained(*verb));
    auto* passphrase = open.shown<QDialog>("restoreQuestion")->findChild<ui::PassphraseEdit*>();
    passphrase->setSecret(secret("not the right one"));
    verb->click();
    QTRY_VERIFY_WITH_TIMEOUT(!verb->isEnabled() && passphrase->isEmpty() && passphrase->isEnabled(), 20000);
    QVERIFY(!std::filesystem::exists(open.room.path("restored.cwvault")));
    passphrase->setSecret(secret(test::passphrase));
    verb->click();
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("restoredDialog"), 20000);
    open.shown<QDialog>("restoredDialog")->reject();
    QTRY_COMPARE(open.session().isOpen() ? open.session().picture().path : std::filesystem::path(),
        open.room.path("restored.cwvault"));
    QTRY_COMPARE(open.screens->certificates->total(), 5);
    QVERIFY(!open.isUnlocked());
    open.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 20000);
    open.screens->rowActions.verifyVault->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("sound")), 10000);
    QVERIFY(opensWith(open, open.room.path("backup.cwvault"), test::passphrase)); // untouched
}

void VaultCommandsTest::restoresOverNothing()
{
    OPEN_UNLOCKED(open);
    open.window->actions().backup->trigger();
    QVERIFY(open.answer(open.file("backup.cwvault")));
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("checked")), 10000);
    QVERIFY(restore(open, open.file("backup.cwvault"), open.file("test.cwvault")));
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("CW-424")), 10000);
    QCOMPARE(open.session().picture().path, open.room.path());
    QVERIFY(open.isUnlocked());
}

void VaultCommandsTest::changesThePassphrase()
{
    OPEN_UNLOCKED(open);
    open.window->actions().backup->trigger();
    QVERIFY(open.answer(open.file("old.cwvault")));
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("checked")), 10000);
    open.window->actions().changePassphrase->trigger();
    QTRY_VERIFY(open.shown<QDialog>("changePassphraseDialog"));
    QVERIFY(open.find<QLabel>("oldBackups")->text().contains(QStringLiteral("old.cwvault")));
    auto* verb = open.find<QPushButton>("changePassphraseDialogVerb");
    QVERIFY(verb && !verb->isEnabled() && ui::isExplained(*verb));
    fillPassphraseDialog(open, test::passphrase);
    QVERIFY(verb->isEnabled());
    verb->click();
    QTRY_VERIFY_WITH_TIMEOUT(!open.shown<QDialog>("changePassphraseDialog"), 60000);
    QVERIFY(open.said().contains(QStringLiteral("passphrase was changed")));
    open.window->actions().closeVault->trigger();
    QTRY_VERIFY(!open.session().isOpen());
    open.pools.vault().waitForDone();
    QVERIFY(opensWith(open, open.room.path(), fresh));
    QVERIFY(!opensWith(open, open.room.path(), test::passphrase));
}

void VaultCommandsTest::sealsTheVaultAndComparesTheSeal()
{
    OPEN_UNLOCKED(open);
    open.window->actions().seal->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("sealDialog"), 10000);
    const QString words = open.find<QWidget>("sealWords")->accessibleName();
    QCOMPARE(words.split(u' ').size(), 12);
    open.shown<QDialog>("sealDialog")->reject();
    const auto compare = [&open](const QString& typed) {
        open.window->actions().compareSeal->trigger();
        auto* verb = open.find<QPushButton>("sealQuestionVerb");
        if (!verb || verb->isEnabled()) return false;
        open.find<QLineEdit>("sealOctets")->setText(typed);
        if (verb->isEnabled()) verb->click();
        return true;
    };
    QVERIFY(compare(words));
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("octet for octet")), 10000);
    open.window->actions().seal->trigger(); // a change
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("sealDialog"), 10000);
    open.shown<QDialog>("sealDialog")->reject();
    QVERIFY(compare(words));
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("grew out of the sealed one")), 10000);
    QStringList others = words.split(u' ');
    std::swap(others[0], others[2]);
    QVERIFY(compare(others.join(u' ')));
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("CW-447")), 10000);
    QVERIFY(compare(words.section(u' ', 1))); // one word is missing: nothing can be pressed
    QVERIFY(!open.find<QPushButton>("sealQuestionVerb")->isEnabled());
    open.shown<QDialog>("sealQuestion")->reject();
}

void VaultCommandsTest::keepsThePassphraseWhenTheOldOneIsWrong()
{
    OPEN_UNLOCKED(open);
    open.window->actions().changePassphrase->trigger();
    QTRY_VERIFY(open.shown<QDialog>("changePassphraseDialog"));
    fillPassphraseDialog(open, "not this one");
    open.find<QPushButton>("changePassphraseDialogVerb")->click();
    QTRY_VERIFY_WITH_TIMEOUT(open.find<ui::PassphraseEdit>("newPassphrase")->isEmpty() &&
            open.shown<QDialog>("changePassphraseDialog")->focusWidget(),
        60000);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(open.shown<QDialog>("changePassphraseDialog")->findChildren<QLabel*>(),
            [](const QLabel* label) { return label->text().contains(QStringLiteral("does not open this vault")); }),
        60000);
    open.shown<QDialog>("changePassphraseDialog")->reject();
    open.window->actions().closeVault->trigger();
    QTRY_VERIFY(!open.session().isOpen());
    open.pools.vault().waitForDone();
    QVERIFY(opensWith(open, open.room.path(), test::passphrase));
}

void VaultCommandsTest::makesTheSampleAndOpensItAgain()
{
    test::OpenWindow open;
    qputenv("XDG_DATA_HOME", open.room.folder.path().toLocal8Bit());
    open.window->actions().sample->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(open.session().isOpen() && open.screens->requests->rowCount() == 3, 120000);
    QTRY_VERIFY(open.said().contains(QStringLiteral("practise"))); // its passphrase
    const ui::VaultPicture& picture = open.session().picture();
    const auto certificates = test::certificatesOf(open.session());
    QCOMPARE(picture.cas.size(), 4U);
    QCOMPARE(certificates.size(), 16U);
    QVERIFY(picture.crls.size() > 4);
    QVERIFY(open.find<QWidget>("sampleBand")->isVisible());
    for (const core::CertificateRow& row : certificates) QVERIFY2(row.subject.contains("TEST"), row.subject.c_str());

    open.window->actions().closeVault->trigger();
    QTRY_VERIFY(!open.session().isOpen());
    open.window->actions().sample->trigger(); // now it is there
    QTRY_VERIFY_WITH_TIMEOUT(open.session().isOpen(), 20000);
    QTRY_VERIFY(open.said().contains(QStringLiteral("practise")));
    QCOMPARE(test::certificatesOf(open.session()).size(), 16U);
    QVERIFY(open.find<QWidget>("sampleBand")->isVisible());
    open.unlock(core::samplePassphrase);
    QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 60000);
    QVERIFY(open.said().isEmpty());
    qunsetenv("XDG_DATA_HOME");
}

void VaultCommandsTest::signsAgainOnceAClockInDoubtWasConfirmed()
{
    OPEN_UNLOCKED(open);
    QAction& confirm = *open.window->actions().confirmClock;
    confirm.trigger();
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("agrees")), 10000);
    QVERIFY(!open.shown<QDialog>("clockDialog"));

    open.room.now += std::chrono::days(500); // the vault lay in a safe
    const auto publish = [&open] {
        std::optional<core::Result<core::PublishedCrl>> made;
        open.session().run(
            QStringLiteral("test"),
            [](core::Vault& vault, std::stop_token) { return core::publishCrl(vault, "Root", 30); },
            [&made](core::Result<core::PublishedCrl> published) { made = std::move(published); });
        while (!made) QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        return *std::move(made);
    };
    const auto refused = publish();
    QVERIFY(!refused && refused.error().rule == "CW-504");

    confirm.trigger();
    QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("clockDialog"), 10000);
    auto* verb = open.find<QPushButton>("clockDialogVerb");
    QVERIFY(!verb->isEnabled() && ui::isExplained(*verb));
    open.shown<QDialog>("clockDialog")->findChild<QLineEdit*>()->setText(QStringLiteral("kept in the safe"));
    QVERIFY(verb->isEnabled());
    verb->click();
    QTRY_VERIFY_WITH_TIMEOUT(!open.shown<QDialog>("clockDialog"), 10000);
    QVERIFY(open.said().contains(QStringLiteral("confirmed")));
    QVERIFY_OK(publish());
}

QTEST_MAIN(VaultCommandsTest)
#include "VaultCommandsTest.moc"
