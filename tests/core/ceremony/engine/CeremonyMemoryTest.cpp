#include "core/base/Wording.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/crypto/SecretSharing.h"
#include "core/keys/HelperKeys.h"
#include "tests/support/HeldCeremony.h"
#include "tests/support/Memory.h"
#include "tests/support/Sanitizers.h"
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// What is left of secrets after the step that wipes them, in the memory of the process that holds the ceremony and in its files.
class CeremonyMemoryTest : public QObject {
    Q_OBJECT

    QList<QByteArray> m_hidden; ///< secrets, each octet changed, so that the search does not find itself

    void hide(ByteView secret)
    {
        QByteArray hidden;
        for (const std::uint8_t octet : secret) hidden.append(static_cast<char>(octet ^ 0x5AU));
        m_hidden.append(hidden);
    }
    /// PINs and shares as the screen shows them; of shares the words that say more than whose they are.
    void noteShown(const StepView& view)
    {
        for (const StepSecret& secret : view.secrets) {
            const ByteView text = secret.text.view();
            std::size_t from = 0;
            if (view.step->kind->name == "share.split")
                for (int word = 0; word < 4; ++from)
                    if (text[from] == ' ') ++word;
            hide(text.subspan(from));
        }
    }
    /// What the shares and the sheets give: the secret, the password that it stands for, and the key itself.
    void noteKey(std::vector<Secret> shares, ByteView encrypted, int threshold)
    {
        shares.resize(static_cast<std::size_t>(threshold));
        const Secret secret = joinShares(shares).value();
        hide(secret.view());
        hide(backupPassword(secret).view());
        const Secret pkcs8 = openKeyBackup(encrypted, secret)->toPkcs8().value();
        hide(pkcs8.view().subspan(36, 40)); // in the middle of the private number
    }

private slots:
    void initTestCase()
    {
        QSKIP_IF_SANITIZED("the sanitizer keeps what was freed, and more addresses than can be looked through");
        if (getuid() != 0) QSKIP("only root may look into the memory of a process that hides it");
    }

    void afterTheWipeNothingIsLeft()
    {
        QTemporaryDir folder;
        const held::Place place{.folder = folder.filePath("held").toStdString()};
        const Script script = *readScript(held::smallScript());
        place.prepare(script);
        const auto practice = PracticeTokens::make();
        VERIFY_RESULT(practice);
        const auto module = checkModuleFile(practice->module());
        VERIFY_RESULT(module);
        auto people = std::make_unique<RehearsedRoom>(script);
        CeremonyMachine machine = held::machineWith(
            helperTokens(CERTWRIGHT_TOKEN_HELPER, module->path, module->hash, {}, practice->settings()), *people);
        machine.keys = helperKeys(CERTWRIGHT_KEY_HELPER);
        Bytes encrypted;
        machine.print = [&](const PaperOrder& order) {
            encrypted.assign(order.encryptedKey.begin(), order.encryptedKey.end());
            return people->receive(order);
        };
        std::vector<Secret> shares; // until the sheets are there
        const auto ceremony = held::open(place, script, machine, *people);
        VERIFY_RESULT(ceremony);
        Ceremony& it = **ceremony;
        bool isWiped = false;
        while (!isWiped) {
            {
                const StepView view = it.view();
                isWiped = view.step->kind->name == "secret.wipe";
                noteShown(view);
                if (view.step->kind->name == "share.split")
                    for (const StepSecret& secret : view.secrets) shares.push_back(secret.text.clone());
            }
            VERIFY_RESULT(people->take(it, machine.clock()));
            if (encrypted.empty() || shares.empty()) continue;
            noteKey(std::exchange(shares, {}), encrypted, script.quorum->threshold);
        }
        QVERIFY(m_hidden.size() >= 4 + 2 + 3); // PINs, shares, the key and its secret
        people.reset();                        // who remember them
        QCOMPARE(test::placesInMemory(m_hidden), 0);
        for (QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            files.hasNext();) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            for (const QByteArray& hidden : m_hidden) {
                QByteArray secret = hidden;
                for (char& octet : secret) octet = static_cast<char>(octet ^ 0x5A);
                QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(CeremonyMemoryTest)
#include "CeremonyMemoryTest.moc"
