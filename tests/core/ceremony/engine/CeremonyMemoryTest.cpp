#include "core/crypto/SecretSharing.h"
#include "core/keys/HelperKeys.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/Memory.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/ShareTraces.h"
#include <QDirIterator>
#include <QTest>
#include <unistd.h>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// What is left of secrets after the step that wipes them, in the memory of the process that holds the ceremony and in its files.
class CeremonyMemoryTest : public QObject {
    Q_OBJECT

    static constexpr qsizetype tracesOfShare = 27 * 3; ///< of 33 words
    QList<QByteArray> m_hidden; ///< secrets, each octet changed, so that the search does not find itself
    QList<QByteArray> m_key;    ///< which this process has only because the test looks for it

    void hide(ByteView secret) { m_hidden.append(test::hiddenFrom(secret)); }
    /// PINs and shares as the screen shows them.
    void noteShown(const StepView& view)
    {
        for (const StepSecret& secret : view.secrets) {
            if (view.step->kind->name == "share.split")
                m_hidden.append(test::hiddenTraces(secret.text.view()));
            else
                hide(secret.text.view());
        }
    }
    /// What the shares and the sheets give: the secret, the password that it stands for, and the key itself.
    void noteKey(std::vector<Secret> shares, ByteView encrypted, int threshold)
    {
        shares.resize(static_cast<std::size_t>(threshold));
        const Secret secret = joinShares(shares).value();
        hide(secret.view());
        hide(backupPassword(secret).view());
        if (encrypted.empty()) return;
        const Secret pkcs8 = openKeyBackup(encrypted, secret)->toPkcs8().value();
        m_key = {test::hiddenFrom(pkcs8.view().subspan(36, 40))}; // in the middle of the private number
    }
    /// Takes all steps before the first one of this kind, and notes what is secret.
    Result<void> goTo(held::StepRoom& room, std::string_view kind)
    {
        Bytes encrypted;
        room.machine.keys = helperKeys(CERTWRIGHT_KEY_HELPER);
        room.machine.print = [&room, &encrypted](const PaperOrder& order) {
            encrypted.assign(order.encryptedKey.begin(), order.encryptedKey.end());
            return room.people.receive(order);
        };
        room.begin();
        std::vector<Secret> shares;
        for (bool isThere = false; !isThere;) {
            {
                const StepView view = room.ceremony->view();
                noteShown(view);
                isThere = view.step->kind->name == kind;
                if (view.step->kind->name == "share.split")
                    for (const StepSecret& secret : view.secrets) shares.push_back(secret.text.clone());
            }
            if (!isThere) CORE_CHECK(room.people.take(*room.ceremony, room.machine.clock()));
        }
        if (!shares.empty()) noteKey(std::move(shares), encrypted, room.script.quorum->threshold);
        return {};
    }
    /// In this process, in those of the keys and of the tokens, and in the files.
    void lookEverywhere(held::StepRoom& room)
    {
        room.people = RehearsedRoom(room.script); // those who remember have left
        QCOMPARE(test::placesInMemory(m_hidden), 0);
        QCOMPARE(test::tokenHelpers().size(), std::size_t(1));
        for (const char* const helper : {"certwright-toke", "certwright-key-"})
            for (const qint64 process : test::helpersNamed(helper))
                QCOMPARE(test::placesInMemory(m_hidden + m_key, process), 0);
        for (QDirIterator files(room.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            files.hasNext();) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            for (const QByteArray& hidden : m_hidden + m_key)
                QVERIFY2(!content.contains(test::hidden(hidden)), qPrintable(file.fileName()));
        }
    }

private slots:
    void init()
    {
        m_hidden.clear();
        m_key.clear();
    }
    void initTestCase()
    {
        QSKIP_IF_SANITIZED("the sanitizer keeps what was freed, and more addresses than can be looked through");
        if (getuid() != 0) QSKIP("only root may look into the memory of a process that hides it");
    }

    /// Of a share three words are enough, or their first letters, as a widget holds text; of the rest all octets.
    void whatIsLeftWouldBeSeen()
    {
        auto secret = std::make_unique<Secret>(makeBackupSecret().value());
        const QByteArray hiddenSecret = test::hiddenFrom(secret->view());
        const QList<QByteArray> traces =
            test::hiddenTraces(splitSecret(*secret, 2, 2, ShareGroups::One).value().front().view());
        QCOMPARE(traces.size(), tracesOfShare);
        QVERIFY(test::placesInMemory({hiddenSecret}) > 0);
        secret.reset();
        QCOMPARE(test::placesInMemory(traces + QList{hiddenSecret}), 0);
        for (const QByteArray& trace : {traces.first(), traces[1], traces[2], traces.last()}) {
            QByteArray plain = test::hidden(trace);
            const auto asTyped = std::make_unique<QString>(QString::fromLatin1(plain));
            plain.fill('x');
            QVERIFY(test::placesInMemory(traces) > 0);
            asTyped->fill('x');
            QCOMPARE(test::placesInMemory(traces), 0);
        }
        const Secret pin(bytesOf("90817263"));
        QVERIFY(test::placesInMemory({test::hiddenFrom(pin.view())}) > 0);
    }

    void afterTheWipeNothingIsLeft()
    {
        held::StepRoom room;
        VERIFY_RESULT(goTo(room, "secret.wipe"));
        QVERIFY(m_hidden.size() >= 4 + 2 * tracesOfShare + 2); // PINs, what shares would tell, the key and its secret
        VERIFY_RESULT(room.people.take(*room.ceremony, room.machine.clock()));
        lookEverywhere(room);
    }

    void afterAbandoningNothingIsLeft_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<qsizetype>("secrets"); // at least
        QTest::newRow("act 2, while a PIN is shown") << "token.pin-set" << qsizetype(1);
        QTest::newRow("act 3, with the key in memory") << "share.verify" << 4 + 2 * tracesOfShare + 2;
        QTest::newRow("act 4, with the key on tokens") << "crl.sign" << 4 + 2 * tracesOfShare + 2;
        QTest::newRow("act 5, behind the seal") << "sign-off" << 4 + 2 * tracesOfShare + 2;
    }
    void afterAbandoningNothingIsLeft()
    {
        QFETCH(const QString, kind);
        QFETCH(const qsizetype, secrets);
        held::StepRoom room;
        VERIFY_RESULT(goTo(room, kind.toStdString()));
        QVERIFY2(m_hidden.size() >= secrets, QByteArray::number(m_hidden.size()));
        VERIFY_RESULT(room.ceremony->abort("suspected-compromise", {}));
        lookEverywhere(room);
    }
};

QTEST_GUILESS_MAIN(CeremonyMemoryTest)
#include "CeremonyMemoryTest.moc"
