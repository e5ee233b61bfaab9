#include "tests/support/Memory.h"
#include "core/keys/HelperKeys.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/TestVault.h"
#include "ui/vault/VaultSession.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QDialog>
#include <QVBoxLayout>

namespace {

constexpr int runs = 50;

/// A passphrase of 20 characters that is nowhere in this program as a whole: made anew for each run, and kept hidden.
QByteArray makeHidden(int run)
{
    QByteArray text;
    for (int i = 0; i < 20; ++i)
        text.append(static_cast<char>((static_cast<int>('a') + (i * 7 + run * 5 + run / 26 * i + i * i * 3) % 26) ^ 0x5A));
    return text;
}

/// Types it one key at a time, as a person does.
void type(QWidget& field, const QByteArray& hidden)
{
    for (const char octet : hidden) QTest::keyClick(&field, static_cast<char>(octet ^ 0x5A));
}

}

/// What is left of secrets in the memory of the window's process; a program of its own looks.
class MemoryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSKIP_IF_SANITIZED("the sanitizer keeps what was freed, and more addresses than can be looked through");
        if (getuid() != 0) QSKIP("only root may look into the memory of a process that hides it");
    }

    void theScannerFindsWhatIsThere()
    {
        QByteArray kept("a text that stays in memory");
        QVERIFY(test::placesInMemory({test::hidden(kept)}) > 0);
        QVERIFY(!kept.isEmpty());
    }

    void aTypedPassphraseIsGoneOneSecondAfterTheDialog()
    {
        QList<QByteArray> typed;
        for (int run = 0; run < runs; ++run) {
            typed.append(makeHidden(run));
            QDialog dialog;
            auto* edit = new ui::PassphraseEdit;
            (new QVBoxLayout(&dialog))->addWidget(edit);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            edit->setFocus();
            type(*edit, typed.last());
            QCOMPARE(edit->view().size(), std::size_t{20});
            const core::Secret taken = edit->take();
        }
        QTest::qWait(1000);
        QCOMPARE(test::placesInMemory(typed), 0);
    }

    void unlockingAndLockingLeavesNeitherPassphraseNorKey()
    {
        const test::Room room;
        core::VaultContext context{
            .clock = core::systemTime, .actor = "ana", .keys = core::helperKeys(CERTWRIGHT_KEY_HELPER)};
        QList<QByteArray> secrets{makeHidden(runs)};
        ui::PassphraseEdit edit;
        edit.show();
        type(edit, secrets.first());
        auto vault = core::Vault::create(room.path(), edit.view(), test::quickKdf(), context);
        QVERIFY_OK(vault);
        const core::Secret passphrase = edit.take();
        QVERIFY_OK(test::makeTwoTiers(*vault));
        QVERIFY_OK(test::issueServer(*vault, "api.example.com"));
        secrets.append(takenScalar(*vault));
        QVERIFY(!secrets.last().isEmpty());
        const_cast<core::Secret&>(passphrase) = core::Secret();
        for (int run = 0; run < runs; ++run) {
            type(edit, secrets.first());
            QVERIFY_OK(vault->unlock(edit.view()));
            edit.clear();
            vault->lock();
        }
        QTest::qWait(1000);
        QCOMPARE(test::placesInMemory(secrets), 0);
    }

    void aKeyInThisProcessWouldBeSeen()
    {
        const auto key = core::PrivateKey::generate(*test::algorithm("ec:P-256"));
        QVERIFY_OK(key);
        const core::Secret pkcs8 = *key->toPkcs8();
        QByteArray scalar(reinterpret_cast<const char*>(pkcs8.view().data()) + 36, 32);
        QVERIFY(test::placesInMemory({test::hidden(scalar)}) > 0);
    }

private:
    /// A key made by openssl in a process of its own goes through this one encrypted, is adopted and signs; its private
    /// scalar, hidden.
    static QByteArray takenScalar(core::Vault& vault)
    {
        const QTemporaryDir folder;
        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        shell.start(QStringLiteral("sh"),
            {QStringLiteral("-c"),
                QStringLiteral(
                    "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out plain.pem && "
                    "openssl pkcs8 -topk8 -in plain.pem -passout pass:on-the-way -out key.pem && "
                    "openssl pkey -in plain.pem -outform DER | python3 -c 'import sys; d = "
                    "sys.stdin.buffer.read(); at = d.index(bytes.fromhex(\"02010104 20\".replace(\" \", \"\"))) + 5; "
                    "print(bytes(o ^ 0x5A for o in d[at:at + 32]).hex())'")});
        if (!shell.waitForFinished()) return {};
        const QByteArray scalar = QByteArray::fromHex(shell.readAllStandardOutput().trimmed());
        QFile file(folder.filePath(QStringLiteral("key.pem")));
        if (!file.open(QIODevice::ReadOnly)) return {};
        const QByteArray content = file.readAll();
        const auto found = core::readFoundKey(
            core::bytesOf(std::string_view(content.constData(), static_cast<std::size_t>(content.size()))));
        if (!found) return {};
        const auto key = core::HeldKey::take(
            vault.keyService(), vault.keyRoom(), found->pkcs8.view(), found->isEncrypted, core::bytesOf("on-the-way"));
        if (!key || !key->sign(core::bytesOf("message"), **key->publicKey().defaultSignature())) return {};
        return key->encryptedPem(core::bytesOf("away")) ? scalar : QByteArray();
    }
};

QTEST_MAIN(MemoryTest)
#include "MemoryTest.moc"
