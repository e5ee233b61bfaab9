#include "ui/widgets/PassphraseEdit.h"

#include "core/base/Bytes.h"
#include "core/base/PassphraseLength.h"
#include "ui/text/Values.h"
#include "ui/widgets/PassphraseStrength.h"
#include "ui/widgets/StrengthMeter.h"
#include "ui/widgets/WordList.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <map>
#include <string>

namespace {

std::string textOf(const ui::PassphraseEdit& edit) { return core::textOf(edit.view()); }

/// QTest::keyClicks knows only ASCII.
void type(QWidget& widget, const QString& text)
{
    QTest::sendKeyEvent(QTest::Click, &widget, Qt::Key_unknown, text, Qt::NoModifier);
}

core::Result<core::Secret> countingOctets(std::size_t count)
{
    static std::uint8_t next = 0;
    core::Secret octets(count);
    for (std::uint8_t& octet : octets.span()) octet = next += 37;
    return octets;
}

}

class PassphraseTest : public QObject {
    Q_OBJECT
private slots:
    void keepsWhatIsTyped();
    void keepsLettersOfEveryLanguage();
    void editsInTheMiddle();
    void refusesMoreThanItHolds();
    void handsItsTextOverOnce();
    void letsNothingOut();
    void takesPastedText();
    void tellsScreenReadersOnlyThatItIsASecret();
    void showsTheCharactersOnlyWhileTheEyeIsHeld();
    void drawsNoLettersWhileHidden();
    void noticesCapsLock();
    void theListOfWordsIsOrderedAndLongEnough();
    void drawsWordsEvenly();
    void judgesPassphrasesWithoutFlattery();
    void theMeterMakesFiveWords();
};

void PassphraseTest::keepsWhatIsTyped()
{
    ui::PassphraseEdit edit;
    QSignalSpy edited(&edit, &ui::PassphraseEdit::edited);
    QTest::keyClicks(&edit, QStringLiteral("Open sesame!"));
    QCOMPARE(textOf(edit), "Open sesame!");
    QCOMPARE(edited.size(), 12);
}

void PassphraseTest::keepsLettersOfEveryLanguage()
{
    ui::PassphraseEdit edit;
    for (const QString& letter : {QStringLiteral("é"), QStringLiteral("ж"), QStringLiteral("語"), QStringLiteral("🔑")})
        type(edit, letter);
    QCOMPARE(textOf(edit), "éж語🔑");
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(textOf(edit), "éж語");
}

void PassphraseTest::editsInTheMiddle()
{
    ui::PassphraseEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("abd"));
    QTest::keyClick(&edit, Qt::Key_Left);
    QTest::keyClicks(&edit, QStringLiteral("c"));
    QCOMPARE(textOf(edit), "abcd");
    QTest::keyClick(&edit, Qt::Key_Home);
    QTest::keyClick(&edit, Qt::Key_Delete);
    QCOMPARE(textOf(edit), "bcd");
    QTest::keyClick(&edit, Qt::Key_End);
    QTest::keyClick(&edit, Qt::Key_Backspace, Qt::ControlModifier);
    QVERIFY(edit.isEmpty());
}

void PassphraseTest::refusesMoreThanItHolds()
{
    ui::PassphraseEdit edit;
    type(edit, QString(static_cast<qsizetype>(core::longestPassphrase) - 3, QLatin1Char('a')));
    QCOMPARE(edit.view().size(), core::longestPassphrase - 3);
    QVERIFY(!edit.isFull());
    type(edit, QStringLiteral("bbbb"));
    QCOMPARE(edit.view().size(), core::longestPassphrase - 3);
    QVERIFY(edit.isFull());
    const QString words = QStringLiteral("No passphrase may be longer than %1 bytes. What came last was left out.")
                              .arg(ui::showNumber(4096));
    QCOMPARE(QAccessible::queryAccessibleInterface(&edit)->text(QAccessible::Description), words);
    type(edit, QStringLiteral("bbb")); // as many as there is room for
    QCOMPARE(edit.view().size(), core::longestPassphrase);
    QVERIFY(!edit.isFull());
    QVERIFY(QAccessible::queryAccessibleInterface(&edit)->text(QAccessible::Description).isEmpty());
    type(edit, QStringLiteral("c"));
    QVERIFY(edit.isFull());
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY(!edit.isFull());
    QCOMPARE(edit.view().size(), core::longestPassphrase - 1);
    QApplication::clipboard()->setText(QString(100'000, QLatin1Char('d')));
    QTest::keySequence(&edit, QKeySequence(QKeySequence::Paste));
    QVERIFY(edit.isFull());
    QCOMPARE(edit.view().size(), core::longestPassphrase - 1);
}

void PassphraseTest::handsItsTextOverOnce()
{
    ui::PassphraseEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("secret"));
    const core::Secret taken = edit.take();
    QCOMPARE(core::textOf(taken.view()), "secret");
    QVERIFY(edit.isEmpty());
}

void PassphraseTest::letsNothingOut()
{
    ui::PassphraseEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("secret"));
    QApplication::clipboard()->setText(QStringLiteral("before"));
    for (const QKeySequence::StandardKey key :
        {QKeySequence::SelectAll, QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Undo})
        QTest::keySequence(&edit, QKeySequence(key));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    QCOMPARE(textOf(edit), "secret");
    QVERIFY(!edit.testAttribute(Qt::WA_InputMethodEnabled));
}

void PassphraseTest::takesPastedText()
{
    ui::PassphraseEdit edit;
    QApplication::clipboard()->setText(QStringLiteral("pasted words\nsecond line"));
    QTest::keySequence(&edit, QKeySequence(QKeySequence::Paste));
    QCOMPARE(textOf(edit), "pasted words");
}

void PassphraseTest::tellsScreenReadersOnlyThatItIsASecret()
{
    ui::installPassphraseAccessibility();
    ui::PassphraseEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("topsecret"));
    edit.setRevealed(true);
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&edit);
    QVERIFY(face);
    QVERIFY(face->state().passwordEdit);
    QCOMPARE(face->role(), QAccessible::EditableText);
    QVERIFY(!face->textInterface());
    for (const QAccessible::Text kind :
        {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        QVERIFY(!face->text(kind).contains(QStringLiteral("topsecret")));
}

void PassphraseTest::showsTheCharactersOnlyWhileTheEyeIsHeld()
{
    ui::PassphraseEdit edit;
    auto* eye = edit.findChild<QToolButton*>(QStringLiteral("reveal"));
    QVERIFY(eye->focusPolicy() & Qt::TabFocus);
    QTest::keyPress(eye, Qt::Key_Space);
    QVERIFY(edit.isRevealed());
    QTest::keyRelease(eye, Qt::Key_Space);
    QVERIFY(!edit.isRevealed());
    edit.show();
    edit.setRevealed(true);
    edit.hide();
    QVERIFY(!edit.isRevealed());
}

void PassphraseTest::drawsNoLettersWhileHidden()
{
    ui::PassphraseEdit one;
    ui::PassphraseEdit other;
    QTest::keyClicks(&one, QStringLiteral("abcdef"));
    QTest::keyClicks(&other, QStringLiteral("ghWWij"));
    QCOMPARE(one.grab().toImage(), other.grab().toImage());
    one.setRevealed(true);
    other.setRevealed(true);
    QVERIFY(one.grab().toImage() != other.grab().toImage());
}

void PassphraseTest::noticesCapsLock()
{
    ui::PassphraseEdit edit;
    QSignalSpy hints(&edit, &ui::PassphraseEdit::capsLockChanged);
    QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
    QVERIFY(edit.isCapsLockOn());
    QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, QStringLiteral("A"), Qt::ShiftModifier);
    QVERIFY(!edit.isCapsLockOn());
    QCOMPARE(hints.size(), 2);
}

void PassphraseTest::theListOfWordsIsOrderedAndLongEnough()
{
    const ui::WordList list = ui::WordList::shipped();
    QVERIFY(list.size() >= 2048);
    QVERIFY(list.bitsPerWord() >= 11.0);
    for (std::size_t i = 1; i < list.size(); ++i) QVERIFY(list.word(i - 1) < list.word(i));
    QVERIFY(list.contains("anchor"));
    QVERIFY(!list.contains("xyzzy"));
}

void PassphraseTest::drawsWordsEvenly()
{
    const ui::WordList list(QByteArray("alpha\nbeta\ngamma\n"));
    std::map<std::string, int> seen;
    for (int i = 0; i < 3000; ++i) {
        const auto word = ui::wordsFrom(list, 1, countingOctets);
        QVERIFY(word);
        ++seen[core::textOf(word->view())];
    }
    QCOMPARE(seen.size(), 3U);
    for (const auto& [word, count] : seen) QVERIFY2(count > 800 && count < 1200, word.c_str());
}

void PassphraseTest::judgesPassphrasesWithoutFlattery()
{
    const ui::WordList list = ui::WordList::shipped();
    const auto bits = [&list](std::string_view text) { return ui::guessBits(core::bytesOf(text), list); };
    QCOMPARE(bits(""), 0.0);
    QVERIFY(bits("aaaaaaaaaaaaaaaa") < 20);
    QVERIFY(bits("1234567890") < 20);
    QVERIFY(bits("qwertyuiop") < 20);
    QVERIFY(bits("sunshine1") < 35);
    const double five = bits("anchor-violet-hammer-cloud-ticket");
    QVERIFY(five > 50 && five < 5 * list.bitsPerWord() + 2);
    QVERIFY(bits("ANCHOR") > bits("anchor"));
    QVERIFY(bits("8f#Kq!2zPw%vT9@x") > 45);
    QCOMPARE(ui::strengthTone(five), ui::Tone::Ok);
    QCOMPARE(ui::strengthTone(bits("sunshine1")), ui::Tone::Bad);
}

void PassphraseTest::theMeterMakesFiveWords()
{
    QWidget page;
    auto* edit = new ui::PassphraseEdit(&page);
    auto* meter = new ui::StrengthMeter(*edit, countingOctets, &page);
    QSignalSpy generated(meter, &ui::StrengthMeter::generated);
    page.findChild<QPushButton*>(QStringLiteral("makeWords"))->click();
    QCOMPARE(generated.size(), 1);
    QCOMPARE(std::ranges::count(textOf(*edit), '-'), 4);
    QVERIFY(meter->bits() > 50);
    QVERIFY(edit->isRevealed());
}

QTEST_MAIN(PassphraseTest)
#include "PassphraseTest.moc"
