#include "tests/support/Memory.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/SoftTokens.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/main/TokenCommands.h"
#include "ui/tokens/PinDialog.h"
#include "ui/tokens/TokenDialog.h"
#include "ui/tokens/TokenModel.h"
#include "ui/tokens/TokensPage.h"
#include "ui/widgets/RowTable.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

namespace {

constexpr int runs = 20;
constexpr int slow = 30000;

/// A PIN of 16 digits that is nowhere in this process as a whole.
QByteArray hiddenPin()
{
    QByteArray text;
    for (int i = 0; i < 16; ++i)
        text.append(static_cast<char>((static_cast<int>('0') + (i * 7 + i * i * 3 + 4) % 10) ^ 0x5A));
    return text;
}

}

/// What is left of a PIN that was typed in the window, there and in the process of the module.
class PinMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void aTypedPinIsGoneFromBothProcesses()
    {
        QSKIP_IF_SANITIZED("the sanitizer keeps what was freed, and more addresses than can be looked through");
        if (getuid() != 0) QSKIP("only root may look into the memory of a process that hides it");
        const test::SoftTokens soft;
        const QByteArray pin = hiddenPin();
        QVERIFY(test::SoftTokens::run("python3",
            {"-c",
                "import sys, subprocess\n"
                "pin = bytes(o ^ 0x5A for o in bytes.fromhex(sys.argv[1])).decode()\n"
                "subprocess.run(['softhsm2-util', '--init-token', '--free', '--label', 'Held', '--so-pin', '87654321', "
                "'--pin', pin], check=True, stdout=subprocess.DEVNULL)",
                QString::fromLatin1(pin.toHex())}));
        test::OpenWindow open;
        open.window->setVault(ui::VaultLook{.name = QStringLiteral("Vault")});
        open.window->workspace().setPage(ui::PageId::Tokens);
        QSignalSpy looked(&open.controller->tokens(), &ui::TokenCommands::looked);
        open.screens->rowActions.lookForTokens->trigger();
        QVERIFY(looked.wait(slow));
        const auto row = std::ranges::find_if(open.screens->tokens->rows(),
            [](const ui::TokenRow& each) { return each.token() && each.token()->label == "Held"; });
        QVERIFY(row != open.screens->tokens->rows().end());
        open.screens->tokensPage->select(row->id);
        for (int run = 0; run < runs; ++run) {
            open.tokens.machine->endLogins();
            open.screens->rowActions.openToken->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(open.shown<ui::PinDialog>("pinDialog"), slow);
            auto* asks = open.shown<ui::PinDialog>("pinDialog");
            auto* edit = asks->findChild<ui::PassphraseEdit*>(QStringLiteral("tokenPin"));
            edit->setFocus();
            for (const char octet : pin) QTest::keyClick(edit, static_cast<char>(octet ^ 0x5A));
            QTest::keyClick(edit, Qt::Key_Return);
            auto* shown = open.shown<ui::TokenDialog>("tokenDialog");
            QVERIFY(shown);
            QTRY_VERIFY_WITH_TIMEOUT(
                shown->findChild<QPushButton*>(QStringLiteral("makeTokenKey"))->isEnabled(), slow); // it logged in
            QVERIFY(!shown->messages().isVisible());
            shown->reject();
            QTRY_VERIFY(!open.shown<ui::TokenDialog>("tokenDialog"));
        }
        QTest::qWait(1000);
        QCOMPARE(test::placesInMemory({pin}), 0);
        const std::vector<qint64> helpers = test::tokenHelpers();
        QVERIFY(!helpers.empty());
        for (const qint64 helper : helpers) {
            QCOMPARE(test::placesInMemory({pin}, helper), 0);
            QVERIFY(test::placesInMemory({test::hidden("certwright")}, helper) > 0); // the scanner sees
        }
    }
};

QTEST_MAIN(PinMemoryTest)
#include "PinMemoryTest.moc"
