#include "tests/support/SoftTokens.h"
#include "tests/support/ui/OpenWindow.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/main/TokenCommands.h"
#include "ui/tokens/PinDialog.h"
#include "ui/tokens/TokenDialog.h"
#include "ui/tokens/TokenModel.h"
#include "ui/tokens/TokensPage.h"
#include "ui/widgets/DetailsPane.h"
#include "ui/widgets/FormDialog.h"
#include "ui/widgets/RowTable.h"

#include <algorithm>

namespace {

constexpr int slow = 30000; // a helper starts, a key is made

}

/// The page of tokens and its dialogs by somebody who has no mouse, from the first look to a token that is set up anew.
class TokenKeyboardTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::SoftTokens> m_soft;
    std::unique_ptr<test::OpenWindow> m_open;

    const ui::TokenRow* chosen() { return m_open->screens->tokens->find(m_open->screens->tokensPage->current()); }
    bool hasToken(std::string_view label)
    {
        return std::ranges::any_of(m_open->screens->tokens->rows(),
            [label](const ui::TokenRow& row) { return row.token() && row.token()->label == label; });
    }
    /// Puts the table's cursor on the token of that label; an empty one: on a blank token.
    bool goTo(std::string_view label)
    {
        if (!keyboard::tabTo(QStringLiteral("table"))) return false;
        keyboard::press(Qt::Key_Home, Qt::ControlModifier);
        for (qsizetype i = 0; i <= m_open->screens->tokens->rowCount(); ++i) {
            const ui::TokenRow* row = chosen();
            const core::Token* token = row ? row->token() : nullptr;
            if (token && (label.empty() ? !token->isInitialized : token->label == label)) return true;
            keyboard::press(Qt::Key_Down);
        }
        return false;
    }
    template <typename Dialog>
    Dialog* opened(const char* name)
    {
        Dialog* dialog = nullptr;
        if (!QTest::qWaitFor([&] { return (dialog = m_open->shown<Dialog>(name)) != nullptr; }, slow)) return nullptr;
        return isAt(*dialog) ? dialog : nullptr;
    }
    /// Whether the window comes to have the keyboard.
    static bool isAt(QWidget& window)
    {
        return keyboard::activate(&window) && QTest::qWaitFor([&window] {
            return QApplication::focusWidget() && QApplication::focusWidget()->window() == &window;
        });
    }
    /// The dialog after its fields were filled: by their names, each reached by Tab.
    static bool fillIn(QWidget& dialog, std::initializer_list<std::pair<const char*, const char*>> fields)
    {
        if (const QStringList found = keyboard::nameless(dialog); !found.isEmpty()) return qWarning() << found, false;
        for (const auto& [field, text] : fields) {
            if (!keyboard::tabTo(QLatin1String(field))) return qWarning() << field << "is not reached", false;
            keyboard::type(QLatin1String(text));
        }
        return true;
    }
    /// Presses the button of that name, reached by Tab.
    static bool pressOn(const QString& name)
    {
        if (!keyboard::tabTo(name)) return false;
        keyboard::press(Qt::Key_Space);
        return true;
    }
    bool logIn()
    {
        auto* asks = opened<ui::PinDialog>("pinDialog");
        if (!asks || !fillIn(*asks, {{"tokenPin", "123456"}})) return false;
        keyboard::press(Qt::Key_Return);
        return true;
    }
    static QAbstractItemModel& objects(const QDialog& dialog)
    {
        return *dialog.findChild<ui::RowTable*>(QStringLiteral("tokenObjects"))->model();
    }

private slots:
    void init()
    {
        m_soft = std::make_unique<test::SoftTokens>();
        m_open = std::make_unique<test::OpenWindow>();
        QVERIFY_OK(m_open->fillVault());
        m_open->open();
        QTRY_VERIFY(m_open->session().isOpen());
        QVERIFY(isAt(*m_open->window));
        const int place = static_cast<int>(ui::PageId::Tokens);
        keyboard::press(static_cast<Qt::Key>(Qt::Key_0 + (place + 1) % 10), Qt::AltModifier);
        QCOMPARE(m_open->window->workspace().page(), ui::PageId::Tokens);
    }
    void cleanup()
    {
        m_open.reset();
        m_soft.reset();
    }

    void aBlankTokenIsFoundAndSetUp()
    {
        QVERIFY(pressOn(QStringLiteral("emptyStateAction")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_open->screens->tokens->rows().empty(), slow);
        QVERIFY(goTo(""));
        QCOMPARE(keyboard::nameless(*m_open->screens->tokensPage), QStringList());
        QCOMPARE(keyboard::nameless(*m_open->screens->tokenPane), QStringList());
        QVERIFY(keyboard::isFreeOfTraps());
        QVERIFY(pressOn(QStringLiteral("setUpTokenButton")));
        auto* asks = opened<ui::FormDialog>("setUpTokenDialog");
        QVERIFY(asks);
        QCOMPARE(keyboard::focusName(), QStringLiteral("tokenLabel"));
        QVERIFY(fillIn(*asks,
            {{"tokenLabel", "Root A"}, {"officerPin", "87654321"}, {"officerPinAgain", "87654321"},
                {"userPin", "123456"}, {"userPinAgain", "123456"}}));
        QVERIFY(keyboard::isFreeOfTraps());
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(hasToken("Root A"), slow);
        QTRY_VERIFY(!m_open->shown<ui::FormDialog>("setUpTokenDialog"));
    }

    void aKeyIsMadeTestedRenamedAndRemoved()
    {
        QVERIFY(m_soft->add(QStringLiteral("Root A")));
        QVERIFY(pressOn(QStringLiteral("lookForTokensButton")));
        QTRY_VERIFY_WITH_TIMEOUT(hasToken("Root A"), slow);
        QVERIFY(goTo("Root A"));
        QVERIFY(pressOn(QStringLiteral("openTokenButton")));
        QVERIFY(logIn());
        auto* dialog = opened<ui::TokenDialog>("tokenDialog");
        QVERIFY(dialog);
        auto* make = dialog->findChild<QPushButton*>(QStringLiteral("makeTokenKey"));
        QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), slow);
        QCOMPARE(keyboard::nameless(*dialog), QStringList());
        QVERIFY(keyboard::isFreeOfTraps());

        QVERIFY(pressOn(QStringLiteral("makeTokenKey")));
        auto* key = opened<ui::FormDialog>("newTokenKeyDialog");
        QVERIFY(key && fillIn(*key, {{"keyLabel", "root"}}));
        QVERIFY(keyboard::isFreeOfTraps());
        QVERIFY(pressOn(QStringLiteral("newTokenKeyDialogVerb")));
        QTRY_COMPARE_WITH_TIMEOUT(objects(*dialog).rowCount(), 2, slow);
        QVERIFY(isAt(*dialog));
        QVERIFY(dialog->current() && dialog->current()->kind == core::TokenObject::Kind::PrivateKey);

        QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), slow);
        QVERIFY(pressOn(QStringLiteral("testTokenKey")));
        auto* strip = dialog->findChild<ui::MessageStrip*>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible() &&
                strip->findChild<QLabel*>(QStringLiteral("messageWhat"))
                    ->text()
                    .contains(QStringLiteral("the signature verifies")),
            slow);

        QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), slow);
        QVERIFY(pressOn(QStringLiteral("renameTokenObject")));
        auto* name = opened<ui::FormDialog>("tokenNameDialog");
        QVERIFY(name && fillIn(*name, {{"objectName", "root 2026"}}));
        keyboard::press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->current() ? dialog->current()->label : std::string(), "root 2026", slow);
        QVERIFY(isAt(*dialog));

        QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), slow);
        QVERIFY(pressOn(QStringLiteral("removeTokenObject")));
        auto* removal = opened<ui::FormDialog>("removeObjectDialog");
        QVERIFY(removal);
        keyboard::press(Qt::Key_Return); // nothing is removed by Return alone
        QVERIFY(removal->isVisible() && fillIn(*removal, {{"confirmRemoval", "root 2026"}}));
        QVERIFY(pressOn(QStringLiteral("removeObjectDialogVerb")));
        QTRY_COMPARE_WITH_TIMEOUT(objects(*dialog).rowCount(), 1, slow); // the public half
        QVERIFY(isAt(*dialog));

        QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), slow);
        QVERIFY(pressOn(QStringLiteral("tokenLog")));
        auto* log = opened<ui::FormDialog>("tokenLogDialog");
        QVERIFY(log && keyboard::tabTo(QStringLiteral("tokenLogText")));
        keyboard::press(Qt::Key_Escape);
        QTRY_VERIFY(!log->isVisible());
        QVERIFY(isAt(*dialog));
        keyboard::press(Qt::Key_Escape);
        QTRY_VERIFY(!m_open->shown<ui::TokenDialog>("tokenDialog"));
    }

    void aPinIsChanged()
    {
        QVERIFY(m_soft->add(QStringLiteral("Root A")));
        QVERIFY(pressOn(QStringLiteral("lookForTokensButton")));
        QTRY_VERIFY_WITH_TIMEOUT(hasToken("Root A"), slow);
        QVERIFY(goTo("Root A"));
        QVERIFY(pressOn(QStringLiteral("tokenPinsButton")));
        auto* asks = opened<ui::FormDialog>("tokenPinDialog");
        QVERIFY(asks && keyboard::tabTo(QStringLiteral("pinWay")));
        keyboard::press(Qt::Key_Down); // by the security officer
        QVERIFY(fillIn(*asks, {{"presentPin", "87654321"}, {"newPin", "654321"}, {"newPinAgain", "654321"}}));
        QVERIFY(keyboard::isFreeOfTraps());
        QVERIFY(pressOn(QStringLiteral("tokenPinDialogVerb")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_open->shown<ui::FormDialog>("tokenPinDialog"), slow);
        QVERIFY(test::SoftTokens::run("pkcs11-tool",
            {"--module", QString::fromStdString(test::SoftTokens::module().string()), "--token-label", "Root A",
                "--login", "--pin", "654321", "-O"}));
    }
};

QTEST_MAIN(TokenKeyboardTest)
#include "TokenKeyboardTest.moc"
