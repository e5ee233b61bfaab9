#include "ui/tokens/TokensPage.h"

#include "tests/support/TokenBench.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/main/TokenCommands.h"
#include "ui/settings/Preferences.h"
#include "ui/tokens/TokenDetails.h"
#include "ui/tokens/TokenModel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/DetailsPane.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FormDialog.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/RowTable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace {

core::ModuleReading reading(core::TokenReader reader)
{
    return {{"soft", "/lib/soft.so"},
        core::TokenModule{.path = "/lib/soft.so", .description = "Soft", .readers = {std::move(reader)}}};
}

}

/// The page of tokens with real ones in SoftHSM and a made-up driver.
class TokensPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::SoftTokens> m_soft;
    std::unique_ptr<test::OpenWindow> m_open;

    ui::TokenModel& model() { return *m_open->screens->tokens; }
    ui::TokensPage& page() { return *m_open->screens->tokensPage; }
    ui::TokenCommands& commands() { return m_open->controller->tokens(); }
    const ui::TokenRow* rowOf(std::string_view label)
    {
        const auto found = std::ranges::find_if(
            model().rows(), [label](const ui::TokenRow& row) { return row.token() && row.token()->label == label; });
        return found == model().rows().end() ? nullptr : &*found;
    }
    bool look()
    {
        QSignalSpy looked(&commands(), &ui::TokenCommands::looked);
        m_open->screens->rowActions.lookForTokens->trigger();
        return looked.wait(20000);
    }
    QString said()
    {
        auto& strip = m_open->window->workspace().messages();
        const auto* what = strip.findChild<QLabel*>(QStringLiteral("messageWhat"));
        return what ? what->text() : QString();
    }
    QString fakeModule(mode_t mode = 0600)
    {
        const QString path = m_soft->folder().filePath(QStringLiteral("fake.so"));
        QFile::remove(path);
        QFile::copy(QStringLiteral(FAKE_TOKEN), path);
        ::chmod(path.toUtf8().constData(), mode);
        return path;
    }

private slots:
    void init()
    {
        qunsetenv("CERTWRIGHT_FAKE_TOKEN");
        m_soft = std::make_unique<test::SoftTokens>();
        m_open = std::make_unique<test::OpenWindow>();
        m_open->window->setVault(ui::VaultLook{.name = QStringLiteral("Vault")});
        m_open->window->workspace().setPage(ui::PageId::Tokens);
    }
    void cleanup()
    {
        m_open.reset();
        m_soft.reset();
    }

    void looksOnlyWhenAsked()
    {
        QVERIFY(m_soft->add(QStringLiteral("Root token")));
        QVERIFY(model().rows().empty());
        QVERIFY(page().emptyState().title().contains(QStringLiteral("Nobody has looked")));
        QSignalSpy looked(&commands(), &ui::TokenCommands::looked);
        page().emptyState().button().click();
        QVERIFY(looked.wait(20000));
        QVERIFY(rowOf("Root token"));
    }

    void showsLabelSerialAndState()
    {
        const QAbstractItemModelTester tester(&model());
        QVERIFY(m_soft->add(QStringLiteral("Root token")) && m_soft->add(QString::fromUtf8("evil\u202Elabel")));
        QVERIFY(look());
        const ui::TokenRow* root = rowOf("Root token");
        const ui::TokenRow* evil = rowOf("evil\u202Elabel");
        QVERIFY(root && evil);
        QVERIFY(ui::tokenTitle(*evil).contains(QStringLiteral("‹U+202E›")));
        QCOMPARE(ui::tokenState(*root), QStringLiteral("ready"));
        QCOMPARE(ui::tokenMark(*root), ui::Mark::Active);
        page().select(root->id);
        auto& pane = *m_open->screens->tokenPane;
        QTRY_VERIFY(pane.isVisible());
        QStringList shown;
        for (const QTextEdit* text : pane.findChildren<QTextEdit*>()) shown += text->toPlainText();
        QVERIFY(shown.contains(QString::fromStdString(root->token()->serial)));
        const auto* mechanisms = pane.findChild<QPlainTextEdit*>(QStringLiteral("detailsPem"));
        QVERIFY(mechanisms->toPlainText().contains(QStringLiteral("\nCKM_ECDSA\n    sign, verify, 112–521\n")));
    }

    void saysHowMuchMemoryIsLeft()
    {
        ui::TokenRow row{.offered = {}};
        row.reader = core::TokenReader{.token = core::Token{.label = "Root"}};
        const auto lines = [&row] {
            QStringList all;
            for (const ui::KeyValue& line : ui::tokenDetails(row).plainWords)
                if (line.key.startsWith(QStringLiteral("Free"))) all += line.key + u'=' + line.value;
            return all;
        };
        QCOMPARE(lines(), QStringList{QStringLiteral("Free memory=the token does not say")});
        core::Token& token = *row.reader->token;
        token.privateMemory = token.publicMemory = {.free = 300, .total = 900};
        QCOMPARE(lines(), QStringList{QStringLiteral("Free memory=300 of 900 octets")});
        token.publicMemory = {.free = 0, .total = {}};
        QCOMPARE(lines(),
            (QStringList{QStringLiteral("Free for private keys=300 of 900 octets"),
                QStringLiteral("Free for certificates=0 octets")}));
    }

    void keepsTheSelectionWhenLookingAgain()
    {
        QVERIFY(m_soft->add(QStringLiteral("One")));
        QVERIFY(look());
        const qint64 id = rowOf("One")->id;
        page().select(id);
        QVERIFY(m_soft->add(QStringLiteral("Another")));
        QVERIFY(look());
        QVERIFY(rowOf("Another"));
        QCOMPARE(rowOf("One")->id, id);
        QCOMPARE(page().current(), id);
    }

    void twoClicksMakeATokenToPractiseWith()
    {
        QSignalSpy looked(&commands(), &ui::TokenCommands::looked);
        m_open->screens->rowActions.practiceToken->trigger();
        auto* dialog = m_open->window->findChild<ui::FormDialog*>(QStringLiteral("practiceTokenDialog"));
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(looked.wait(20000));
        QVERIFY2(said().contains(QStringLiteral("123456")), qPrintable(said()));
        const ui::TokenRow* made = rowOf("Practice token");
        QVERIFY(made);
        QCOMPARE(ui::moduleTitle(*made), QStringLiteral("for practice"));
        QVERIFY(ui::tokenDetails(*made).lead.contains(QStringLiteral("to practise with")));
        QCOMPARE(ui::tokenState(*made), QStringLiteral("ready"));
    }

    void aTokenThatGoesAndComesBackIsNoticedWhileThePageIsShown()
    {
        using namespace std::chrono_literals;
        QVERIFY(m_soft->add(QStringLiteral("One")));
        const test::FaultyTokens reader;
        QVERIFY_OK(m_open->tokens.machine->choose(reader.module()));
        QSignalSpy looked(&commands(), &ui::TokenCommands::looked);
        commands().add(QString::fromStdString(reader.module().string()));
        QVERIFY(looked.wait(20000));
        const auto isThere = [&] {
            return std::ranges::any_of(model().rows(),
                [&](const ui::TokenRow& row) { return row.isAdded && row.token() && row.token()->label == "One"; });
        };
        QVERIFY(isThere());
        commands().watch()->setPace(100ms);
        QTest::qWait(1500); // it has seen what is there
        reader.wish("token out\n");
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(), 20000);
        reader.wish("");
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), 20000);
        m_open->window->workspace().setPage(ui::PageId::Certificates);
        QTest::qWait(1000); // what was asked before is answered
        looked.clear();
        reader.wish("token out\n");
        QVERIFY(!looked.wait(1500)); // nobody looks
    }

    void addsAModuleRemembersAndForgetsIt()
    {
        const QString path = fakeModule();
        QSignalSpy looked(&commands(), &ui::TokenCommands::looked);
        commands().add(path);
        QVERIFY(looked.wait(20000));
        QCOMPARE(m_open->preferences->tokenModules(), QStringList{path});
        const ui::TokenRow* row = rowOf("Fake\xff label");
        QVERIFY(row && row->isAdded);
        page().select(row->id);
        auto& forget = *m_open->screens->rowActions.forgetModule;
        QVERIFY(forget.isEnabled());
        forget.trigger();
        QVERIFY(looked.wait(20000));
        QVERIFY(m_open->preferences->tokenModules().isEmpty());
        QVERIFY(!rowOf("Fake\xff label"));
    }

    void aModuleThatIsNoneIsSaidAndNotRemembered()
    {
        commands().add(fakeModule(0666));
        QTRY_VERIFY2(said().contains(QStringLiteral("can be changed by others")), qPrintable(said()));
        const QString text = m_soft->folder().filePath(QStringLiteral("softhsm2.conf"));
        ::chmod(text.toUtf8().constData(), 0600);
        commands().add(text);
        QTRY_VERIFY2(said().contains(QStringLiteral("cannot be loaded")), qPrintable(said()));
        QVERIFY(m_open->preferences->tokenModules().isEmpty());
    }

    void anAddedModuleThatBreaksLaterIsARowOfItsOwn()
    {
        const QString path = fakeModule();
        QSignalSpy looked(&commands(), &ui::TokenCommands::looked);
        commands().add(path);
        QVERIFY(looked.wait(20000));
        QFile::remove(path);
        QVERIFY(look());
        const auto broken =
            std::ranges::find_if(model().rows(), [](const ui::TokenRow& row) { return row.problem.has_value(); });
        QVERIFY(broken != model().rows().end());
        QCOMPARE(ui::tokenTitle(*broken), QStringLiteral("fake.so"));
        QVERIFY(ui::tokenDetails(*broken).lead.contains(QStringLiteral("does not exist")));
        QVERIFY(broken->isAdded);
    }

    void whatCannotBeDoneSaysWhy()
    {
        QVERIFY(m_soft->add(QStringLiteral("One")));
        QVERIFY(look());
        const auto& actions = m_open->screens->rowActions;
        QVERIFY(ui::isExplained(*actions.forgetModule));
        page().select(rowOf("One")->id);
        QVERIFY(!actions.forgetModule->isEnabled() && ui::isExplained(*actions.forgetModule));
        actions.lookForTokens->trigger();
        QVERIFY(!actions.lookForTokens->isEnabled() && ui::isExplained(*actions.lookForTokens));
        QTRY_VERIFY(actions.lookForTokens->isEnabled());
    }

    void everyStateHasWordsAndAShape_data()
    {
        QTest::addColumn<int>("pin");
        QTest::addColumn<int>("mark");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, core::PinState pin, ui::Mark mark) {
            QTest::newRow(name) << static_cast<int>(pin) << static_cast<int>(mark) << QString::fromUtf8(name);
        };
        row("has no PIN yet", core::PinState::NotSet, ui::Mark::Waiting);
        row("ready", core::PinState::Good, ui::Mark::Active);
        row("PIN was entered wrong", core::PinState::Low, ui::Mark::Expiring);
        row("one try left for the PIN", core::PinState::FinalTry, ui::Mark::Expiring);
        row("PIN is locked", core::PinState::Locked, ui::Mark::Revoked);
    }
    void everyStateHasWordsAndAShape()
    {
        QFETCH(const int, pin);
        QFETCH(const int, mark);
        QFETCH(const QString, words);
        core::Token token{.label = "t", .isInitialized = true, .userPin = static_cast<core::PinState>(pin)};
        ui::TokenIds ids;
        const auto rows = ui::tokenRows(std::vector{reading({.description = "r", .token = token})}, {}, ids);
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(ui::tokenState(rows[0]), words);
        QCOMPARE(static_cast<int>(ui::tokenMark(rows[0])), mark);
    }

    void emptyReadersOfOneKindAreTwoRows()
    {
        core::ModuleReading twice = reading({.description = "Reader"});
        twice.module->readers.push_back({.description = "Reader"});
        ui::TokenIds ids;
        const auto rows = ui::tokenRows(std::vector{twice}, {}, ids);
        QCOMPARE(rows.size(), 2U);
        QVERIFY(rows[0].id != rows[1].id);
        QCOMPARE(ui::tokenState(rows[0]), QStringLiteral("empty reader"));
        const auto again = ui::tokenRows(std::vector{twice}, {}, ids);
        QCOMPARE(again[0].id, rows[0].id);
        QCOMPARE(again[1].id, rows[1].id);
    }
};

QTEST_MAIN(TokensPageTest)
#include "TokensPageTest.moc"
