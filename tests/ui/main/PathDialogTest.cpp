#include "ui/paths/PathDialog.h"

#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/formats/Pem.h"
#include "core/verifying/ValidationProfile.h"
#include "tests/core/verifying/MadeCertificates.h"
#include "tests/support/ui/ClippedTexts.h"
#include "tests/support/ui/LongRows.h"
#include "tests/support/ui/OpenWindow.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/paths/PathStair.h"
#include "ui/paths/PathStepCard.h"
#include "ui/paths/PathWords.h"
#include "ui/text/EnglishPlurals.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

using namespace std::chrono_literals;

/// How a certificate is trusted, in the window over a real vault.
class PathDialogTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void thePathIsAStairFromTheRootDown();
    void aStepShowsItsChecks();
    void theKeyboardWalksTheStair();
    void questionsAreAskedAnew();
    void whatIfACaWereNotThereOrRevoked();
    void aRevokedOneSaysWhy();
    void filesAreLookedAtAsWell();
    void theReportIsCopiedAndSaved();
    void theHierarchyOpensItForTheNodeAtHand();
    void whatKeepsAPathFromBeingCheckedIsTold();
    void everyRuleHasItsSentenceHere();

private:
    /// The window for the server of that name, with its answer.
    static ui::PathDialog* show(test::OpenWindow& open, const char* name)
    {
        const auto rows = test::certificatesOf(open.session());
        const auto row = std::ranges::find(rows, name, &core::CertificateRow::shortSubject);
        if (row == rows.end()) return nullptr;
        open.window->workspace().setPage(ui::PageId::Certificates);
        open.screens->certificatesPage->reveal(row->id);
        if (!QTest::qWaitFor([&] { return open.screens->rowActions.showPath->isEnabled(); }, 10000)) return nullptr;
        open.screens->rowActions.showPath->trigger();
        ui::PathDialog* dialog = nullptr;
        const bool isThere = QTest::qWaitFor(
            [&] {
                dialog = open.shown<ui::PathDialog>("pathDialog");
                return dialog && dialog->shownPath();
            },
            10000);
        return isThere ? dialog : nullptr;
    }
    static std::string ruleOf(const ui::PathDialog& dialog) { return dialog.shownPath()->verdict.rule; }
    ui::EnglishPlurals m_plurals;
};

void PathDialogTest::initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

void PathDialogTest::thePathIsAStairFromTheRootDown()
{
    OPEN_UNLOCKED(open);
    ui::PathDialog* const dialog = show(open, "web.example.com");
    QVERIFY(dialog);
    const auto& cards = dialog->stair().cards();
    QCOMPARE(cards.size(), std::size_t(3));
    QVERIFY(cards[0]->step().isAnchor);
    QVERIFY(cards[0]->accessibleName().startsWith("Step 1 of 3: "));
    QCOMPARE(cards[2]->accessibleName().contains("web.example.com"), true);
    QTRY_VERIFY(cards[1]->geometry().left() < cards[2]->geometry().left());
    QVERIFY(cards[0]->mapTo(dialog, QPoint()).y() < cards[2]->mapTo(dialog, QPoint()).y());
    QCOMPARE(ruleOf(*dialog), std::string("CW-700"));
    const QStringList cut = clipped::textsIn(*dialog);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
}

void PathDialogTest::aStepShowsItsChecks()
{
    OPEN_UNLOCKED(open);
    ui::PathDialog* const dialog = show(open, "web.example.com");
    QVERIFY(dialog);
    ui::PathStepCard* const card = dialog->stair().cards().back();
    const auto said = [card] {
        QStringList texts;
        for (const QLabel* label : card->findChildren<QLabel*>())
            if (label->isVisible()) texts += label->text();
        return texts.join('\n');
    };
    QVERIFY(!said().contains("The key of its issuer made the signature."));
    card->opener().click();
    QVERIFY(card->isOpen());
    QTRY_VERIFY(said().contains("The key of its issuer made the signature."));
    QVERIFY(said().contains("CW-706 · RFC 5280 section 6.1.3 (a) (1)"));
    QVERIFY(said().contains("algorithm: ecdsa-with-SHA"));
    QVERIFY(!said().contains("Z\n"));
    card->opener().click();
    QVERIFY(!said().contains("The key of its issuer made the signature."));
}

void PathDialogTest::theKeyboardWalksTheStair()
{
    OPEN_UNLOCKED(open);
    ui::PathDialog* const dialog = show(open, "web.example.com");
    QVERIFY(dialog);
    QVERIFY(keyboard::activate(dialog));
    const auto& cards = dialog->stair().cards();
    cards[0]->opener().setFocus();
    QTest::keyClick(&cards[0]->opener(), Qt::Key_Down);
    QTRY_VERIFY(cards[1]->opener().hasFocus());
    QTest::keyClick(&cards[1]->opener(), Qt::Key_Return);
    QVERIFY(cards[1]->isOpen() && dialog->isVisible());
    QTest::keyClick(&cards[1]->opener(), Qt::Key_Up);
    QTRY_VERIFY(cards[0]->opener().hasFocus());
}

void PathDialogTest::questionsAreAskedAnew()
{
    OPEN_UNLOCKED(open);
    ui::PathDialog* const dialog = show(open, "web.example.com");
    QVERIFY(dialog);
    auto* const name = dialog->findChild<QLineEdit*>("pathName");
    name->setText("other.example.com");
    QTRY_COMPARE(ruleOf(*dialog), std::string("CW-740"));
    name->setText("web.example.com");
    QTRY_COMPARE(ruleOf(*dialog), std::string("CW-700"));
    auto* const time = dialog->findChild<QLineEdit*>("pathTime");
    time->setText("2100-01-01");
    QTRY_COMPARE(ruleOf(*dialog), std::string("CW-708"));
    time->setText("someday");
    QTRY_VERIFY(dialog->findChild<QLabel*>("pathTimeNote")->isVisible());
    time->clear();
    QTRY_COMPARE(ruleOf(*dialog), std::string("CW-700"));
    auto* const purpose = dialog->findChild<QComboBox*>("pathPurpose");
    purpose->setCurrentIndex(purpose->findData("codeSigning"));
    QTRY_COMPARE(ruleOf(*dialog), std::string("CW-712"));
    purpose->setCurrentIndex(0);
    auto* const anchor = dialog->findChild<QComboBox*>("pathAnchor");
    QCOMPARE(anchor->count(), 2);
    QTRY_COMPARE(ruleOf(*dialog), std::string("CW-700"));
}

void PathDialogTest::whatIfACaWereNotThereOrRevoked()
{
    OPEN_UNLOCKED(open);
    ui::PathDialog* const dialog = show(open, "web.example.com");
    QVERIFY(dialog);
    dialog->stair().cards()[1]->findChild<QPushButton*>("asRevoked")->click();
    QTRY_COMPARE(ruleOf(*dialog), std::string("CW-029"));
    QVERIFY(dialog->findChild<QLabel*>("pathAssumed")->text().contains("1 certificate taken as revoked"));
    dialog->findChild<QPushButton*>("pathForget")->click();
    QTRY_COMPARE(ruleOf(*dialog), std::string("CW-700"));
    dialog->stair().cards()[1]->findChild<QPushButton*>("leaveOut")->click();
    QTRY_COMPARE(ruleOf(*dialog), std::string("CW-702"));
    QCOMPARE(dialog->stair().cards().size(), std::size_t(1));
}

void PathDialogTest::aRevokedOneSaysWhy()
{
    OPEN_UNLOCKED(open);
    test::readNow(open.session(), [](core::Vault& vault) { return core::publishCrl(vault, "Issuing", 7); });
    ui::PathDialog* const dialog = show(open, "old.example.com");
    QVERIFY(dialog);
    QCOMPARE(ruleOf(*dialog), std::string("CW-726"));
    QStringList texts;
    for (const QLabel* label : dialog->findChild<QWidget*>("pathReasons")->findChildren<QLabel*>())
        texts += label->text();
    QVERIFY(texts.contains("Why not? Paths that fail, the nearest first"));
    QVERIFY(texts.contains("Do not use it any more; have another one issued."));
    QVERIFY(texts.filter("Programs in Go do not notice").size() == 1);
}

void PathDialogTest::filesAreLookedAtAsWell()
{
    OPEN_UNLOCKED(open);
    ui::PathDialog* const dialog = show(open, "web.example.com");
    QVERIFY(dialog);
    // a response that nobody here knows the signer of
    const core::made::Party stranger = core::made::make({.subject = "CN=Stranger", .isCa = true});
    const core::OcspResponse response = core::made::makeResponse(dialog->stair().cards()[2]->step().certificate,
        {dialog->stair().cards()[1]->step().certificate, stranger.key}, {.signer = stranger});
    const QString path = open.file("answer.ocsp");
    QVERIFY(core::writeFile(
        path.toStdString(), core::bytesOf(core::writePem("OCSP RESPONSE", response.der())), core::FileKind::Public));
    dialog->findChild<QPushButton*>("pathAddFile")->click();
    QTRY_VERIFY(open.shown<QFileDialog>("fileQuestion"));
    QVERIFY(open.answer(path));
    QTRY_VERIFY(dialog->findChild<QLabel*>("pathAssumed")->text().contains("answer.ocsp"));
    QTRY_VERIFY(dialog->text().contains("CW-064"));
    dialog->findChild<QPushButton*>("pathForget")->click();
    QTRY_VERIFY(!dialog->text().contains("CW-064"));
}

void PathDialogTest::theReportIsCopiedAndSaved()
{
    OPEN_UNLOCKED(open);
    ui::PathDialog* const dialog = show(open, "web.example.com");
    QVERIFY(dialog);
    dialog->findChild<QPushButton*>("pathCopy")->click();
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.contains(" → web.example.com") && text.contains("passed: Its time has begun. [CW-707"));
    dialog->verb().click();
    QTRY_VERIFY(open.shown<QFileDialog>("fileQuestion"));
    QVERIFY(open.answer(open.file("path.json")));
    QTRY_VERIFY(QFile::exists(open.file("path.json")));
    QFile file(open.file("path.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(json["is_valid"].toBool(), true);
    QVERIFY(json["at"].toString().endsWith("Z"));
    QCOMPARE(json["validation_profile"].toString(), "internal");
    for (const auto& [kind, begins] :
        {std::pair{"svg", QByteArray("<?xml")}, {"png", QByteArray("\x89PNG")}, {"pdf", QByteArray("%PDF-")}}) {
        const auto picture = dialog->report(QLatin1String(kind));
        QVERIFY_OK(picture);
        QVERIFY(QByteArray(reinterpret_cast<const char*>(picture->data()), begins.size()) == begins);
    }
}

void PathDialogTest::theHierarchyOpensItForTheNodeAtHand()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Hierarchy);
    open.screens->hierarchyPage->select(open.session().picture().ca("Issuing")->id);
    auto* const button = open.find<QPushButton>("pathOfNode");
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), 10000);
    button->click();
    QTRY_VERIFY(open.shown<ui::PathDialog>("pathDialog"));
    QTRY_VERIFY(open.shown<ui::PathDialog>("pathDialog")->shownPath());
    QCOMPARE(open.shown<ui::PathDialog>("pathDialog")->stair().cards().size(), std::size_t(2));
}

void PathDialogTest::whatKeepsAPathFromBeingCheckedIsTold()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Hierarchy);
    QCOMPARE(open.said(), QString());
    emit open.screens->hierarchyPage->verdictWanted(999'999);
    QTRY_VERIFY(!open.said().isEmpty());
}

void PathDialogTest::everyRuleHasItsSentenceHere()
{
    const core::made::Party root = core::made::make({.subject = "CN=Root", .isCa = true});
    for (const core::PathRule& rule : core::pathRules()) {
        core::ChainStep step{root.certificate, true,
            {{std::string(rule.id), core::Severity::Error, std::string(rule.place),
                {"one", "two", "three", "four", "five"}}},
            {{std::string(rule.id), core::Check::Outcome::Failed, std::string(rule.place), std::string(rule.paragraph),
                {{"at", "now"}}}}};
        ui::PathStepCard card(step, 1, 1);
        card.setOpen(true);
        QStringList texts;
        for (const QLabel* label : card.findChildren<QLabel*>()) texts += label->text();
        const core::Wording* const words = core::findWording(rule.id);
        QVERIFY2(words, std::string(rule.id).c_str());
        const std::vector<std::string>& values = step.findings.front().values;
        const QString what = QString::fromStdString(core::filled(words->what, values));
        const QString remedy = QString::fromStdString(core::filled(words->remedy, values));
        QVERIFY2(texts.contains(what + ' ' + remedy), qPrintable(what));
        QVERIFY(texts.contains(QString::fromUtf8(rule.question)));
        QVERIFY(texts.contains(QString("%1 · %2").arg(QString::fromUtf8(rule.id), QString::fromUtf8(rule.paragraph))));
        QVERIFY(texts.contains("at: now"));
        QVERIFY(card.accessibleName().contains(what));
    }
}

QTEST_MAIN(PathDialogTest)
#include "PathDialogTest.moc"
