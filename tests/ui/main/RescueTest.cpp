#include "ui/transfer/RescueDialog.h"

#include "tests/support/ui/OpenWindow.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>

/// A damaged vault is opened in the real window, which offers to save what is left.
class RescueTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsWholeIsSavedWithItsKeys()
    {
        test::OpenWindow open;
        QVERIFY_OK(open.fillVault());
        damage(open);
        open.open();
        auto* offer = open.window->messages().findChild<QPushButton*>(QStringLiteral("messageVerb"));
        QTRY_VERIFY(open.window->messages().isVisible());
        QVERIFY(offer->isVisible());
        QCOMPARE(offer->text(), open.window->actions().rescue->text());
        offer->click();
        auto* dialog = open.shown<QDialog>("rescue");
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("rescueVault"))->text(),
            QString::fromStdString(open.room.path().string()));
        dialog->findChild<QLineEdit*>(QStringLiteral("rescueFolder"))->setText(open.file("saved"));
        auto* passphrase = dialog->findChild<ui::PassphraseEdit*>();
        auto* verb = dialog->findChild<QPushButton*>(QStringLiteral("rescueVerb"));
        passphrase->setSecret(core::Secret(core::bytesOf("wrong")));
        verb->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<ui::MessageStrip*>()->isVisible(), 20000);
        QVERIFY(!QFile::exists(open.file("saved")));
        passphrase->setSecret(core::Secret(core::bytesOf(test::passphrase)));
        verb->click();
        QTRY_VERIFY_WITH_TIMEOUT(open.shown<QDialog>("rescueReport"), 20000);
        const QStringList files = QDir(open.file("saved")).entryList(QDir::Files);
        QCOMPARE(files.filter(QStringLiteral(".key")).size(), 2);
        QVERIFY(files.filter(QStringLiteral(".pem")).size() >= 5);
        QVERIFY(files.contains(QStringLiteral("wrapped-keys.json")));
    }

    void cancelStopsBetweenTwoFiles()
    {
        test::OpenWindow open;
        QVERIFY_OK(open.fillVault());
        damage(open);
        std::stop_source stop;
        std::size_t told = 0;
        const auto keys = core::localKeys();
        const auto rescued = core::rescueVault(open.room.path(), open.file("saved").toStdString(), std::nullopt, *keys,
            stop.get_token(), [&](std::size_t done, std::size_t all) {
                QVERIFY(done < all);
                told = done + 1;
                if (done == 2) stop.request_stop();
            });
        QVERIFY(!rescued);
        QCOMPARE(rescued.error().code, core::ErrorCode::Cancelled);
        QCOMPARE(told, std::size_t{3});
        QCOMPARE(QDir(open.file("saved")).entryList(QDir::Files).size(), 3);
    }

private:
    /// The first page is gone, and with it all tables.
    static void damage(const test::OpenWindow& open)
    {
        QFile file(QString::fromStdString(open.room.path().string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.write(QByteArray(4096, '\0')), 4096);
    }
};

QTEST_MAIN(RescueTest)
#include "RescueTest.moc"
