#include "ui/main/TokenWork.h"

#include "core/tokens/KeyOrigin.h"
#include "tests/support/Openssl.h"
#include "tests/support/SoftTokens.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/issue/NewCaWizard.h"
#include "ui/issue/NewVaultWizard.h"
#include "ui/main/FileDoor.h"
#include "ui/main/TokenCommands.h"
#include "ui/tokens/PinDialog.h"
#include "ui/tokens/TokenDialog.h"
#include "ui/tokens/TokenModel.h"
#include "ui/tokens/TokensPage.h"
#include "ui/tokens/WarningCard.h"
#include "ui/widgets/RowTable.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace {

constexpr int slow = 30000; // a helper starts, a key is made

void fill(QWidget& dialog, const char* field, std::string_view pin)
{
    auto* edit = dialog.findChild<ui::PassphraseEdit*>(QLatin1String(field));
    QVERIFY2(edit, field);
    edit->setSecret(core::Secret(core::bytesOf(pin)));
    emit edit->edited();
}

void write(QWidget& dialog, const char* field, const QString& text)
{
    auto* edit = dialog.findChild<QLineEdit*>(QLatin1String(field));
    QVERIFY2(edit, field);
    edit->setText(text);
}

QString strip(const QWidget& dialog)
{
    const auto* found = dialog.findChild<ui::MessageStrip*>();
    return found && found->isVisible() ? found->findChild<QLabel*>(QStringLiteral("messageWhat"))->text() : QString();
}

}

/// Real tokens of SoftHSM in the real window: set up, PINs, keys, and a CA whose key is born there.
class TokenWorkTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::SoftTokens> m_soft;
    std::unique_ptr<test::OpenWindow> m_open;

    const ui::TokenRow* rowOf(std::string_view label)
    {
        for (const ui::TokenRow& row : m_open->screens->tokens->rows())
            if (row.token() && (label.empty() ? !row.token()->isInitialized : row.token()->label == label)) return &row;
        return nullptr;
    }
    /// Looks for tokens and selects the one of this label; an empty one: a blank token.
    bool choose(std::string_view label)
    {
        QSignalSpy looked(&m_open->controller->tokens(), &ui::TokenCommands::looked);
        m_open->screens->rowActions.lookForTokens->trigger();
        if (!looked.wait(slow)) return false;
        const ui::TokenRow* row = rowOf(label);
        if (row) m_open->screens->tokensPage->select(row->id);
        return row;
    }
    ui::PinDialog* pinDialog() { return m_open->shown<ui::PinDialog>("pinDialog"); }
    ui::TokenDialog* tokenDialog() { return m_open->shown<ui::TokenDialog>("tokenDialog"); }
    static QPushButton& verb(const QDialog& dialog)
    {
        return *dialog.findChild<QPushButton*>(dialog.objectName() + QStringLiteral("Verb"));
    }
    static QAbstractItemModel& objects(const QDialog& dialog)
    {
        return *dialog.findChild<ui::RowTable*>(QStringLiteral("tokenObjects"))->model();
    }
    /// The dialog with what lies on the token, after the PIN was given.
    ui::TokenDialog* openToken(std::string_view label)
    {
        if (!choose(label)) return nullptr;
        m_open->screens->rowActions.openToken->trigger();
        if (!QTest::qWaitFor([this] { return pinDialog() != nullptr; }, slow)) return nullptr;
        ui::PinDialog& asks = *pinDialog();
        fill(asks, "tokenPin", "123456");
        verb(asks).click();
        return tokenDialog();
    }
    ui::FormDialog* form(const char* name) { return m_open->shown<ui::FormDialog>(name); }
    bool makeKey(ui::TokenDialog& dialog, const QString& name, bool mayBeCopied = false)
    {
        auto* button = dialog.findChild<QPushButton*>(QStringLiteral("makeTokenKey"));
        if (!QTest::qWaitFor([button] { return button->isEnabled(); }, slow)) return false;
        const int before = objects(dialog).rowCount();
        button->click();
        ui::FormDialog* asks = form("newTokenKeyDialog");
        if (!asks) return false;
        write(*asks, "keyLabel", name);
        asks->findChild<QAbstractButton*>(QStringLiteral("mayBeCopied"))->setChecked(mayBeCopied);
        verb(*asks).click();
        return QTest::qWaitFor([&] { return objects(dialog).rowCount() == before + 2; }, slow);
    }

    /// A root whose key was imported into a token becomes one of the vault.
    void adoptOldRoot()
    {
        const QString key = m_open->file("old.key"), pem = m_open->file("old.pem");
        QVERIFY_OPENSSL("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1 -out %2 -days 3650 "
                        "-subj /O=Old/CN=Old-Root -addext keyUsage=critical,keyCertSign,cRLSign",
            {key, pem});
        QVERIFY(m_soft->add(QStringLiteral("Old token")));
        QVERIFY(test::SoftTokens::run("softhsm2-util",
            {"--import", key, "--token", "Old token", "--label", "old", "--id", "A1", "--pin", "123456"}));
        QVERIFY(choose("Old token"));
        m_open->controller->files().askAdopt(pem);
        ui::FormDialog* asks = form("adoptDialog");
        auto* place = asks->findChild<QComboBox*>(QStringLiteral("adoptPlace"));
        QVERIFY(place && place->count() == 2);
        place->setCurrentIndex(1);
        QVERIFY(!asks->findChild<QLineEdit*>(QStringLiteral("adoptKey"))->isVisible());
        write(*asks, "adoptName", QStringLiteral("Old"));
        verb(*asks).click();
        QTRY_VERIFY_WITH_TIMEOUT(pinDialog(), slow);
        fill(*pinDialog(), "tokenPin", "123456");
        verb(*pinDialog()).click();
        QTRY_VERIFY_WITH_TIMEOUT(m_open->session().picture().ca("Old"), slow);
    }

private slots:
    void init()
    {
        m_soft = std::make_unique<test::SoftTokens>();
        m_open = std::make_unique<test::OpenWindow>();
        QVERIFY_OK(m_open->fillVault());
        m_open->open();
        QTRY_VERIFY(m_open->session().isOpen());
        m_open->unlock();
        QTRY_VERIFY_WITH_TIMEOUT(m_open->isUnlocked(), 20000);
        m_open->window->workspace().setPage(ui::PageId::Tokens);
    }
    void cleanup()
    {
        m_open.reset();
        m_soft.reset();
    }

    void setsABlankTokenUp()
    {
        QVERIFY(choose(""));
        QVERIFY(!m_open->screens->rowActions.openToken->isEnabled());
        m_open->screens->rowActions.setUpToken->trigger();
        ui::FormDialog* asks = form("setUpTokenDialog");
        QVERIFY(asks && !verb(*asks).isEnabled());
        write(*asks, "tokenLabel", QStringLiteral("Root A"));
        for (const char* field : {"officerPin", "officerPinAgain"}) fill(*asks, field, "87654321");
        fill(*asks, "userPin", "123456");
        fill(*asks, "userPinAgain", "123457");
        QVERIFY(!verb(*asks).isEnabled()); // they differ
        fill(*asks, "userPinAgain", "123456");
        QVERIFY(verb(*asks).isEnabled());
        verb(*asks).click();
        QTRY_VERIFY_WITH_TIMEOUT(rowOf("Root A"), slow);
        QTRY_VERIFY(!form("setUpTokenDialog"));
        ui::TokenDialog* dialog = openToken("Root A"); // by the PIN that was set
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton*>(QStringLiteral("makeTokenKey"))->isEnabled(), slow);
        QCOMPARE(strip(*dialog), QString());
    }

    void makesTestsRenamesAndRemovesAKey()
    {
        QVERIFY(m_soft->add(QStringLiteral("Root A")));
        ui::TokenDialog* dialog = openToken("Root A");
        QVERIFY(dialog);
        QVERIFY(makeKey(*dialog, QStringLiteral("root")));
        QVERIFY(dialog->current());
        QCOMPARE(dialog->current()->kind, core::TokenObject::Kind::PrivateKey);
        QVERIFY(core::isBornToStay(dialog->current()->attributes));
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("tokenObjectWords"))
                ->text()
                .contains(QStringLiteral("born here and cannot leave")));
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("copyTokenKey"))->isEnabled());
        dialog->findChild<QPushButton*>(QStringLiteral("testTokenKey"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(strip(*dialog).contains(QStringLiteral("the signature verifies")), slow);

        dialog->findChild<QPushButton*>(QStringLiteral("renameTokenObject"))->click();
        ui::FormDialog* name = form("tokenNameDialog");
        QVERIFY(name);
        write(*name, "objectName", QStringLiteral("root 2026"));
        verb(*name).click();
        QTRY_COMPARE_WITH_TIMEOUT(dialog->current() ? dialog->current()->label : std::string(), "root 2026", slow);

        dialog->findChild<QPushButton*>(QStringLiteral("removeTokenObject"))->click();
        ui::FormDialog* removal = form("removeObjectDialog");
        QVERIFY(removal && !verb(*removal).isEnabled());
        write(*removal, "confirmRemoval", QStringLiteral("root 2026"));
        verb(*removal).click();
        QTRY_COMPARE_WITH_TIMEOUT(objects(*dialog).rowCount(), 1, slow); // the public half
        dialog->findChild<QPushButton*>(QStringLiteral("tokenLog"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(form("tokenLogDialog"), slow);
        const QString log =
            form("tokenLogDialog")->findChild<QPlainTextEdit*>(QStringLiteral("tokenLogText"))->toPlainText();
        QVERIFY2(log.contains(QStringLiteral("C_GenerateKeyPair")), qPrintable(log));
        QVERIFY(!log.contains(QStringLiteral("123456")));
    }

    void bringsAKeyRemovesItsFileAndTakesACertificateIn()
    {
        const QString key = m_open->file("old.key"), pem = m_open->file("old.pem");
        QVERIFY_OPENSSL("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1 -out %2 -days 3650 "
                        "-subj /O=Old/CN=Old-Root -addext keyUsage=critical,keyCertSign,cRLSign",
            {key, pem});
        QVERIFY(m_soft->add(QStringLiteral("Root A")));
        ui::TokenDialog* dialog = openToken("Root A");
        QVERIFY(dialog);
        const auto button = [dialog](const char* name) { return dialog->findChild<QPushButton*>(QLatin1String(name)); };
        QTRY_VERIFY_WITH_TIMEOUT(button("bringTokenKey")->isEnabled(), slow);
        button("bringTokenKey")->click();
        QTRY_VERIFY(m_open->shown<QFileDialog>("fileQuestion"));
        QVERIFY(m_open->answer(key));
        QTRY_VERIFY_WITH_TIMEOUT(form("tokenNameDialog"), slow);
        ui::FormDialog* name = form("tokenNameDialog");
        auto* removal = name->findChild<QCheckBox*>(QStringLiteral("removeFile"));
        QVERIFY(removal && !removal->isChecked()); // only on request
        removal->setChecked(true);
        verb(*name).click();
        QTRY_COMPARE_WITH_TIMEOUT(objects(*dialog).rowCount(), 2, slow);
        QVERIFY2(strip(*dialog).contains(QStringLiteral("its file removed")), qPrintable(strip(*dialog)));
        QVERIFY(!QFile::exists(key));

        QVERIFY(!button("takeTokenCertificate")->isEnabled()); // a key is selected
        button("bringTokenCertificate")->click();
        QTRY_VERIFY(m_open->shown<QFileDialog>("fileQuestion"));
        QVERIFY(m_open->answer(pem));
        QTRY_COMPARE_WITH_TIMEOUT(objects(*dialog).rowCount(), 3, slow);
        dialog->findChild<ui::RowTable*>(QStringLiteral("tokenObjects"))->setCurrentIndex(objects(*dialog).index(2, 0));
        QVERIFY(button("takeTokenCertificate")->isEnabled());
        for (const char* const said : {"The certificate is in the vault.", "The vault has this certificate already."}) {
            button("takeTokenCertificate")->click();
            QTRY_COMPARE_WITH_TIMEOUT(strip(*dialog), QLatin1String(said), slow);
        }
    }

    void aWrongPinIsToldOfAndNotTriedAgain()
    {
        QVERIFY(m_soft->add(QStringLiteral("Root A")));
        QVERIFY(choose("Root A"));
        m_open->screens->rowActions.openToken->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(pinDialog(), slow);
        QVERIFY(!pinDialog()->findChild<ui::WarningCard*>());
        fill(*pinDialog(), "tokenPin", "000000");
        verb(*pinDialog()).click();
        QTRY_VERIFY_WITH_TIMEOUT(!strip(*tokenDialog()).isEmpty(), slow);
        QVERIFY2(strip(*tokenDialog()).contains(QStringLiteral("PIN")), qPrintable(strip(*tokenDialog())));
        QVERIFY(!pinDialog());
        tokenDialog()->reject();
        QTRY_COMPARE_WITH_TIMEOUT(ui::tokenState(*rowOf("Root A")), QStringLiteral("PIN was entered wrong"), slow);
        m_open->screens->tokensPage->select(rowOf("Root A")->id);
        m_open->screens->rowActions.openToken->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(pinDialog(), slow);
        QVERIFY(pinDialog()->findChild<ui::WarningCard*>());
        pinDialog()->reject(); // nobody has to know
        QTRY_VERIFY_WITH_TIMEOUT(!tokenDialog(), slow);
    }

    void theLastTryHasToBeTyped()
    {
        core::Token token{.label = "Root A", .isInitialized = true, .userPin = core::PinState::FinalTry};
        ui::PinDialog dialog(token);
        fill(dialog, "tokenPin", "123456");
        QVERIFY(!verb(dialog).isEnabled());
        write(dialog, "lastTry", QStringLiteral("yes"));
        QVERIFY(!verb(dialog).isEnabled());
        write(dialog, "lastTry", QStringLiteral("Last try "));
        QVERIFY(verb(dialog).isEnabled());
        const core::GivenPin pin = dialog.take();
        QVERIFY(pin.isLastTry);
        QCOMPARE(pin.pin.size(), std::size_t{6});

        token.userPin = core::PinState::Good;
        ui::PinDialog calm(token);
        fill(calm, "tokenPin", "123456");
        QVERIFY(verb(calm).isEnabled());
        QVERIFY(!calm.take().isLastTry);
    }

    void copiesAKeyThatMayLeaveToAnotherToken()
    {
        QVERIFY(m_soft->add(QStringLiteral("Root A")) && m_soft->add(QStringLiteral("Root B")));
        ui::TokenDialog* dialog = openToken("Root A");
        QVERIFY(dialog);
        QVERIFY(makeKey(*dialog, QStringLiteral("root"), true));
        dialog->findChild<QPushButton*>(QStringLiteral("copyTokenKey"))->click();
        ui::FormDialog* asks = form("copyKeyDialog");
        QVERIFY(asks);
        verb(*asks).click();
        QTRY_VERIFY_WITH_TIMEOUT(pinDialog(), slow); // of the other one
        QVERIFY(pinDialog()->windowTitle().contains(QStringLiteral("Root B")));
        fill(*pinDialog(), "tokenPin", "123456");
        verb(*pinDialog()).click();
        QTRY_VERIFY_WITH_TIMEOUT(strip(*dialog).contains(QStringLiteral("The other token has the key now")), slow);
    }

    void setsThePinOfTheUserByTheOfficer()
    {
        QVERIFY(m_soft->add(QStringLiteral("Root A")));
        QVERIFY(choose("Root A"));
        m_open->screens->rowActions.tokenPins->trigger();
        ui::FormDialog* asks = form("tokenPinDialog");
        QVERIFY(asks);
        asks->findChild<QComboBox*>(QStringLiteral("pinWay"))->setCurrentIndex(1);
        fill(*asks, "presentPin", "87654321");
        for (const char* field : {"newPin", "newPinAgain"}) fill(*asks, field, "654321");
        QVERIFY(verb(*asks).isEnabled());
        verb(*asks).click();
        QTRY_VERIFY_WITH_TIMEOUT(!form("tokenPinDialog"), slow);
        QVERIFY(test::SoftTokens::run("pkcs11-tool",
            {"--module", QString::fromStdString(test::SoftTokens::module().string()), "--token-label", "Root A",
                "--login", "--pin", "654321", "-O"}));
    }

    void adoptsACaWhoseKeyLiesOnAToken()
    {
        adoptOldRoot();
        const core::CaRow* ca = m_open->session().picture().ca("Old");
        QVERIFY(ca && !ca->key.isInVault && ca->key.places.size() == 1);
        QCOMPARE(ca->key.places.front().token.label, "Old token");
    }

    void theVaultIsToldWhatBecomesOfItsKeys()
    {
        adoptOldRoot();
        QVERIFY(choose("Old token"));
        m_open->screens->rowActions.openToken->trigger(); // who adopted it has logged in
        ui::TokenDialog* dialog = tokenDialog();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(
            dialog->current() && dialog->current()->kind == core::TokenObject::Kind::PrivateKey, slow);
        dialog->findChild<QPushButton*>(QStringLiteral("renameTokenObject"))->click();
        write(*form("tokenNameDialog"), "objectName", QStringLiteral("moved"));
        verb(*form("tokenNameDialog")).click();
        const auto places = [this] { return m_open->session().picture().ca("Old")->key.places; };
        QTRY_COMPARE_WITH_TIMEOUT(places().front().objectLabel, std::string("moved"), slow);
        QCOMPARE(places().size(), std::size_t{1});
        QTRY_VERIFY2(strip(*dialog).contains(QStringLiteral("its key Old lies there")), qPrintable(strip(*dialog)));
        QAbstractItemModel& all = objects(*dialog);
        for (int i = 0; i < all.rowCount(); ++i) QCOMPARE(all.index(i, 0).data().toString(), QStringLiteral("moved"));

        dialog->findChild<QPushButton*>(QStringLiteral("removeTokenObject"))->click();
        write(*form("removeObjectDialog"), "confirmRemoval", QStringLiteral("moved"));
        verb(*form("removeObjectDialog")).click();
        QTRY_VERIFY_WITH_TIMEOUT(places().empty(), slow);
        QTRY_VERIFY2(strip(*dialog).contains(QStringLiteral("no longer lies there")), qPrintable(strip(*dialog)));
    }

    void aWholeHierarchyIsBornOnTokens()
    {
        QVERIFY(m_soft->add(QStringLiteral("Root token")) && m_soft->add(QStringLiteral("CA token")));
        QVERIFY(choose("Root token"));
        m_open->window->actions().newHierarchy->trigger();
        ui::NewVaultWizard* wizard = nullptr;
        QTRY_VERIFY((wizard = m_open->window->findChild<ui::NewVaultWizard*>()) && wizard->isVisible());
        const auto toPage = [wizard](const char* name) {
            for (int i = 0; i < 8 && wizard->page()->objectName() != QLatin1String(name); ++i) wizard->next();
            return wizard->page()->objectName() == QLatin1String(name);
        };
        QVERIFY(toPage("lifeStep"));
        for (const auto& [field, name] : {std::pair{"rootName", "Born Root"}, {"issuingName", "Born CA"}}) {
            auto* line = wizard->findChild<QLineEdit*>(QLatin1String(field));
            line->selectAll();
            QTest::keyClicks(line, QLatin1String(name));
        }
        QVERIFY(toPage("keyStep"));
        for (const auto& [field, token] : {std::pair{"rootPlace", "Root token"}, {"caPlace", "CA token"}}) {
            auto* place = wizard->findChild<QComboBox*>(QLatin1String(field));
            for (int i = 0; i < place->count(); ++i)
                if (place->itemText(i).contains(QLatin1String(token))) place->setCurrentIndex(i);
            QVERIFY(place->currentText().contains(QLatin1String(token)));
        }
        QVERIFY(wizard->findChild<QComboBox*>(QStringLiteral("caKey"))->findData(QStringLiteral("ml-dsa-65")) < 0);
        QVERIFY(toPage("readStep"));
        auto* read = wizard->findChild<QCheckBox*>(QStringLiteral("haveRead"));
        QTRY_VERIFY_WITH_TIMEOUT(read->isVisible(), slow);
        read->setChecked(true);
        wizard->next();
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(pinDialog(), slow);
            fill(*pinDialog(), "tokenPin", "123456");
            verb(*pinDialog()).click();
            QTRY_VERIFY(!pinDialog());
        }
        QTRY_COMPARE_WITH_TIMEOUT(wizard->page()->objectName(), QStringLiteral("takeAwayStep"), slow);
        for (const auto& [name, token] : {std::pair{"Born Root", "Root token"}, {"Born CA", "CA token"}}) {
            const core::CaRow* ca = m_open->session().picture().ca(name);
            QVERIFY2(ca, name);
            QVERIFY(ca->certificate && ca->crlNumber && !ca->key.isInVault);
            QCOMPARE(ca->key.places.size(), std::size_t{1});
            QCOMPARE(ca->key.places.front().token.label, std::string(token));
            QVERIFY(ca->key.places.front().isLocal);
        }
        wizard->close();
    }

    void aCaIsBornOnATokenAndSignsFromThere()
    {
        QVERIFY(m_soft->add(QStringLiteral("Issuing A")));
        QVERIFY(choose("Issuing A"));
        m_open->window->actions().newCa->trigger();
        ui::NewCaWizard* wizard = nullptr;
        QTRY_VERIFY((wizard = m_open->window->findChild<ui::NewCaWizard*>()) && wizard->isVisible());
        write(*wizard, "caName", QStringLiteral("Token CA"));
        auto* place = wizard->findChild<QComboBox*>(QStringLiteral("keyPlace"));
        QVERIFY(place && place->count() == 2);
        place->setCurrentIndex(1);
        QVERIFY(wizard->findChild<QComboBox*>(QStringLiteral("caKey"))->findData(QStringLiteral("ml-dsa-65")) < 0);
        QSignalSpy made(wizard, &ui::NewCaWizard::caMade);
        wizard->findChild<QPushButton*>(QStringLiteral("wizardNext"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(pinDialog(), slow);
        fill(*pinDialog(), "tokenPin", "123456");
        verb(*pinDialog()).click();
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, slow); // certificate and first CRL
        const core::CaRow* ca = m_open->session().picture().ca("Token CA");
        QVERIFY(ca && ca->certificate && ca->crlNumber);
        QVERIFY(!ca->key.isInVault);
        QCOMPARE(ca->key.places.size(), std::size_t{1});
        QCOMPARE(ca->key.places.front().token.label, std::string("Issuing A"));
        QVERIFY(ca->key.places.front().isLocal);
        wizard->close();

        std::optional<core::Result<core::PublishedCrl>> renamed;
        m_open->session().run(
            QStringLiteral("Signing"),
            [machine = m_open->tokens.machine](
                core::Vault& vault, std::stop_token stop) -> core::Result<core::PublishedCrl> {
                CORE_TRY(const core::ReachedToken token, machine->token({.token = {"Issuing A", {}}}));
                CORE_TRY(const auto all, token.service->objects(token.name()));
                for (const core::TokenObject& each : all)
                    CORE_CHECK(token.service->rename(token.name(), each, "moved", {}));
                return core::publishCrl(vault, "Token CA", 7, stop);
            },
            [&renamed](core::Result<core::PublishedCrl> done) { renamed = std::move(done); });
        QTRY_VERIFY_WITH_TIMEOUT(renamed.has_value(), slow);
        QVERIFY_OK(*renamed);
        QTRY_VERIFY2(m_open->said().contains(QStringLiteral("moved")), qPrintable(m_open->said())); // CW-480
        QCOMPARE(m_open->session().picture().ca("Token CA")->key.places.front().objectLabel, std::string("moved"));

        m_open->session().lock(); // ends the login, too
        QTRY_VERIFY(!m_open->isUnlocked());
        m_open->unlock();
        QTRY_VERIFY_WITH_TIMEOUT(m_open->isUnlocked(), 20000);
        std::optional<core::Result<core::PublishedCrl>> second;
        m_open->session().run(
            QStringLiteral("Signing"),
            [](core::Vault& vault, std::stop_token stop) { return core::publishCrl(vault, "Token CA", 7, stop); },
            [&second](core::Result<core::PublishedCrl> done) { second = std::move(done); });
        QTRY_VERIFY_WITH_TIMEOUT(pinDialog(), slow);
        m_open->window->actions().lock->trigger(); // as when nobody is there any more
        QTRY_VERIFY_WITH_TIMEOUT(second.has_value(), slow);
        QVERIFY(!*second);
        QCOMPARE(second->error().code, core::ErrorCode::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(!m_open->isUnlocked(), slow);
        QVERIFY(!pinDialog());
    }
};

QTEST_MAIN(TokenWorkTest)
#include "TokenWorkTest.moc"
