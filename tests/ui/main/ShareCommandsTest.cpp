#include "ui/main/ShareCommands.h"

#include "core/crypto/SecretSharing.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/shares/RecoverDialog.h"
#include "ui/shares/ShareEdit.h"
#include "ui/shares/SharesDialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSpinBox>
#include <QTest>

namespace {

constexpr std::string_view fresh = "zebra-quartz-umbrella-violin-kettle-47";

/// Faster than typing, where the typing is not what is looked at.
void pasteText(QWidget& edit, core::ByteView words)
{
    QApplication::clipboard()->setText(
        QString::fromUtf8(reinterpret_cast<const char*>(words.data()), static_cast<qsizetype>(words.size())));
    QTest::keySequence(&edit, QKeySequence::Paste);
}

void typeText(QWidget& edit, core::ByteView words)
{
    for (const std::uint8_t octet : words) QTest::keyClick(&edit, static_cast<char>(octet));
    QTest::keyClick(&edit, Qt::Key_Space);
}

}

/// Shares made in the real window, and a passphrase replaced by them.
class ShareCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void sharesReplaceALostPassphrase()
    {
        OPEN_UNLOCKED(open);
        const std::vector<core::Secret> shares = make(open);
        QCOMPARE(shares.size(), std::size_t{3});
        open.window->actions().lock->trigger();
        QTRY_VERIFY(!open.isUnlocked());
        QVERIFY(!open.shown<QDialog>("shares")); // locked: the rest was put away
        QVERIFY(open.bar().isVisible());
        open.bar().findChild<QPushButton*>(QStringLiteral("lostPassphrase"))->click();
        auto* dialog = open.shown<QDialog>("recover");
        QVERIFY(dialog);
        auto* edit = dialog->findChild<ui::ShareEdit*>();
        auto* verb = dialog->findChild<QPushButton*>(QStringLiteral("recoverVerb"));
        auto* strip = dialog->findChild<ui::MessageStrip*>();
        QVERIFY(!verb->isEnabled());
        const auto foreign = core::splitSecret(core::Secret(core::bytesOf("32 octets that are another key.!")), 2, 2);
        QVERIFY(foreign);
        for (const core::Secret& share : *foreign) {
            pasteText(*edit, share.view());
            verb->click();
        }
        setNew(*dialog);
        verb->click();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 20000);
        QVERIFY(strip->findChild<QLabel*>(QStringLiteral("messageWhat"))->text().contains(QStringLiteral("CW-637")));
        QVERIFY(!open.isUnlocked());

        typeText(*edit, shares[0].view()); // from the beginning
        verb->click();
        QVERIFY(!strip->isVisible());
        pasteText(*edit, shares[0].view()); // the same again
        verb->click();
        QVERIFY(strip->isVisible());
        edit->begin(33);
        pasteText(*edit, shares[2].view());
        verb->click();
        QVERIFY(!strip->isVisible());
        setNew(*dialog);
        verb->click();
        QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 20000);
        QTRY_VERIFY(!open.shown<QDialog>("recover"));
        auto vault = core::Vault::open(open.room.path(), core::OpenMode::ReadOnly, open.room.context());
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->unlock(core::bytesOf(fresh)));
    }

    void sharesAreTriedAndNothingChanges()
    {
        OPEN_UNLOCKED(open);
        const std::vector<core::Secret> shares = make(open);
        QCOMPARE(shares.size(), std::size_t{3});
        open.window->actions().lock->trigger(); // the dialog goes
        QTRY_VERIFY(!open.isUnlocked());
        open.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 20000);
        open.window->actions().tryShares->trigger();
        auto* dialog = open.shown<QDialog>("recover");
        QVERIFY(dialog);
        auto* edit = dialog->findChild<ui::ShareEdit*>();
        auto* verb = dialog->findChild<QPushButton*>(QStringLiteral("recoverVerb"));
        const auto foreign = core::splitSecret(core::Secret(core::bytesOf("32 octets that are another key.!")), 2, 2);
        for (const core::Secret& share : *foreign) {
            pasteText(*edit, share.view());
            verb->click();
        }
        auto* strip = dialog->findChild<ui::MessageStrip*>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 20000);
        QVERIFY(strip->findChild<QLabel*>(QStringLiteral("messageWhat"))->text().contains(QStringLiteral("CW-637")));
        for (const std::size_t sheet : {std::size_t{2}, std::size_t{0}}) {
            pasteText(*edit, shares[sheet].view());
            verb->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!open.shown<QDialog>("recover"), 20000);
        QVERIFY(open.said().contains(QStringLiteral("open the vault")));
        auto vault = core::Vault::open(open.room.path(), core::OpenMode::ReadOnly, open.room.context());
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->unlock(core::bytesOf(test::passphrase)));
        QCOMPARE(core::EventLog(*vault).last().value()->kind, "sharesTried");
    }

private:
    static void setNew(const QDialog& dialog)
    {
        for (auto* field : dialog.findChildren<ui::PassphraseEdit*>())
            field->setSecret(core::Secret(core::bytesOf(fresh)));
    }

    /// Wrong passphrase first, then 2 of 3; the dialog stays at the first sheet.
    static std::vector<core::Secret> make(test::OpenWindow& open)
    {
        open.window->actions().shares->trigger();
        auto* dialog = static_cast<ui::SharesDialog*>(open.shown<QDialog>("shares"));
        std::vector<core::Secret> shares;
        if (!dialog) return shares;
        dialog->findChild<QSpinBox*>(QStringLiteral("shareCount"))->setValue(3);
        dialog->findChild<QSpinBox*>(QStringLiteral("shareThreshold"))->setValue(2);
        auto* passphrase = dialog->findChild<ui::PassphraseEdit*>();
        auto* verb = dialog->findChild<QPushButton*>(QStringLiteral("sharesVerb"));
        passphrase->setSecret(core::Secret(core::bytesOf("wrong")));
        verb->click();
        if (!QTest::qWaitFor(
                [&] { return passphrase->isEmpty() && verb->text() == QStringLiteral("Make the shares"); }))
            return shares;
        QTest::qWait(300);
        passphrase->setSecret(core::Secret(core::bytesOf(test::passphrase)));
        verb->click();
        auto* grid = dialog->findChild<ui::ShareGrid*>(QStringLiteral("shareGrid"));
        if (!QTest::qWaitFor([grid] { return grid->numbers().size() == 33; }, 20000)) return shares;
        auto* edit = dialog->findChild<ui::ShareEdit*>();
        for (int sheet = 0; sheet < 3; ++sheet) {
            shares.push_back(grid->numbers().text());
            if (sheet == 2) break; // the last one is not copied
            const ui::ShareNumbers numbers(shares.back().view());
            verb->click();
            for (const int number : dialog->asked()) {
                const std::string_view word = ui::shareWords()[numbers.at(static_cast<std::size_t>(number - 1))];
                typeText(*edit, core::bytesOf(word));
            }
            verb->click();
        }
        return shares;
    }
};

QTEST_MAIN(ShareCommandsTest)
#include "ShareCommandsTest.moc"
