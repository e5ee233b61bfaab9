#include "ui/shares/ShareEdit.h"

#include "core/crypto/Random.h"
#include "core/crypto/SecretSharing.h"
#include "tests/support/Memory.h"
#include "tests/support/Sanitizers.h"
#include "ui/shares/SharesDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

namespace {

std::vector<core::Secret> makeShares() { return *core::splitSecret(*core::randomSecret(32), 2, 3); }

void typeWords(ui::ShareEdit& edit, core::ByteView share, std::size_t letters)
{
    std::size_t inWord = 0;
    for (const std::uint8_t octet : share) {
        if (octet == ' ') {
            QTest::keyClick(&edit, Qt::Key_Space);
            inWord = 0;
        } else if (inWord++ < letters) {
            QTest::keyClick(&edit, static_cast<char>(octet));
        }
    }
    QTest::keyClick(&edit, Qt::Key_Space);
}

}

/// Shares on the screen and from the keyboard.
class ShareEditTest : public QObject {
    Q_OBJECT
private slots:
    void fourLettersTellEveryWord()
    {
        QCOMPARE(ui::shareWords().size(), std::size_t{1024});
        for (const std::string_view word : ui::shareWords())
            QCOMPARE(ui::shareWordsWith(word.substr(0, 4)).size(), std::size_t{1});
    }

    void aShareComesOutAsItWasTyped()
    {
        for (const std::size_t letters : {std::size_t{4}, std::size_t{16}})
            for (const core::Secret& share : makeShares()) {
                ui::ShareEdit edit;
                edit.begin(33);
                typeWords(edit, share.view(), letters);
                QVERIFY(edit.isComplete());
                QVERIFY(std::ranges::equal(edit.text().view(), share.view()));
                QVERIFY(core::placeOf(edit.text()));
            }
    }

    void aLetterThatNoWordHasThereIsRefusedAndNamed()
    {
        ui::ShareEdit edit;
        edit.begin(std::vector{7, 12});
        QTest::keyClicks(&edit, QStringLiteral("acx"));
        QVERIFY(edit.mistake().contains(u'7'));
        QTest::keyClick(&edit, Qt::Key_Space); // "ac" begins several words
        QVERIFY(!edit.mistake().isEmpty());
        QTest::keyClicks(&edit, QStringLiteral("ad")); // "acad"
        QVERIFY(edit.mistake().isEmpty());
        QTest::keyClick(&edit, Qt::Key_Space);
        QCOMPARE(ui::shareWords()[edit.numbers().at(0)], std::string_view("academic"));
        QTest::keyClick(&edit, Qt::Key_Left);
        QTest::keyClicks(&edit, QStringLiteral("zero ")); // typed over
        QCOMPARE(ui::shareWords()[edit.numbers().at(0)], std::string_view("zero"));
        QTest::keyClicks(&edit, QStringLiteral("yoga "));
        QVERIFY(edit.isComplete());
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QVERIFY(!edit.isComplete());
    }

    void aShareCanBePastedInAndNotCopiedOut()
    {
        const auto shares = makeShares();
        const core::ByteView words = shares.front().view();
        QApplication::clipboard()->setText(
            QString::fromUtf8(reinterpret_cast<const char*>(words.data()), static_cast<qsizetype>(words.size())));
        ui::ShareEdit edit;
        edit.begin(33);
        QTest::keySequence(&edit, QKeySequence::Paste);
        QVERIFY(std::ranges::equal(edit.text().view(), words));
        QApplication::clipboard()->setText(QStringLiteral("before"));
        QTest::keySequence(&edit, QKeySequence::SelectAll);
        QTest::keySequence(&edit, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    }

    /// Every sheet is shown, read back from its words, and gone from the memory with the dialog.
    void sheetsAreReadBackAndLeaveNoTrace()
    {
        QList<QByteArray> hidden;
        {
            ui::SharesDialog dialog(nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            auto shares = makeShares();
            for (const core::Secret& share : shares) {
                QByteArray kept; // octet by octet: a copy of the words would be found
                for (const std::uint8_t octet : share.view()) kept.append(static_cast<char>(octet ^ 0x5A));
                hidden.append(kept);
            }
            dialog.setShares(std::move(shares));
            auto* verb = dialog.findChild<QPushButton*>(QStringLiteral("sharesVerb"));
            auto* edit = dialog.findChild<ui::ShareEdit*>();
            for (int sheet = 0; sheet < hidden.size(); ++sheet) {
                auto* grid = dialog.findChild<ui::ShareGrid*>(QStringLiteral("shareGrid"));
                dialog.grab();
                verb->click();
                QVERIFY(grid->numbers().size() == 0); // gone from the screen
                if (sheet == 0) {                     // a wrong word brings the sheet back
                    for (std::size_t i = 0; i < dialog.asked().size(); ++i)
                        QTest::keyClicks(edit, hasWord(hidden.first(), dialog.asked()[0], "zero") ? "yoga " : "zero ");
                    verb->click();
                    QCOMPARE(grid->numbers().size(), std::size_t{33});
                    verb->click();
                }
                QVERIFY(!verb->isEnabled());
                for (const int number : dialog.asked()) typeWord(*edit, hidden[sheet], number);
                QVERIFY(verb->isEnabled());
                dialog.grab();
                verb->click();
            }
            QCOMPARE(verb->text(), QStringLiteral("Done"));
        }
        QSKIP_IF_SANITIZED("the sanitizer keeps what was freed, and more addresses than can be looked through");
        if (getuid() != 0) QSKIP("only root may look into the memory of a process that hides it");
        QTest::qWait(500);
        QCOMPARE(test::placesInMemory(hidden), 0);
    }

private:
    /// The word of a hidden share, letter by letter.
    static void typeWord(ui::ShareEdit& edit, const QByteArray& hidden, int number)
    {
        int word = 1;
        for (const char octet : hidden) {
            const char letter = static_cast<char>(octet ^ 0x5A);
            if (letter == ' ')
                ++word;
            else if (word == number)
                QTest::keyClick(&edit, letter);
        }
        QTest::keyClick(&edit, Qt::Key_Space);
    }
    static bool hasWord(const QByteArray& hidden, int number, std::string_view sought)
    {
        std::string found;
        int word = 1;
        for (const char octet : hidden) {
            const char letter = static_cast<char>(octet ^ 0x5A);
            if (letter == ' ')
                ++word;
            else if (word == number)
                found += letter;
        }
        return found == sought;
    }
};

QTEST_MAIN(ShareEditTest)
#include "ShareEditTest.moc"
