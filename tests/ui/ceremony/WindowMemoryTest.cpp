#include "core/crypto/SecretSharing.h"
#include "core/keys/HelperKeys.h"
#include "core/keys/KeyBackup.h"
#include "tests/support/Memory.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/ShareTraces.h"
#include "tests/ui/ceremony/HeldRoom.h"
#include "ui/ceremony/IncidentDialog.h"
#include "ui/text/EnglishPlurals.h"

#include <QClipboard>
#include <QDirIterator>

using held::Hands;
using held::WindowRoom;

/// What is left of secrets in the process of the window, in every file that it could write, and in what other programs can paste.
class WindowMemoryTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;
    QTemporaryDir m_home; ///< settings, logs and files for a while
    QList<QByteArray> m_hidden;

    static constexpr qsizetype sharePlaces = 27 * 3; ///< that a share of 33 words is looked for by
    QList<QByteArray> m_key;                         ///< which this process has only because the test looks for it

    void hide(core::ByteView secret) { m_hidden.append(test::hiddenFrom(secret)); }
    /// PINs, what the shares would tell, and what they give.
    void hideSecrets(const WindowRoom& room)
    {
        m_hidden.clear();
        m_key.clear();
        hide(core::bytesOf(held::personPin));
        hide(core::bytesOf(held::tokenPin));
        std::vector<core::Secret> shares;
        for (const auto& [holder, share] : room.shares) {
            m_hidden.append(test::hiddenTraces(core::bytesOf(share)));
            shares.emplace_back(core::bytesOf(share));
        }
        const core::Secret secret = core::joinShares(shares).value();
        hide(secret.view());
        hide(core::backupPassword(secret).view());
        if (room.encryptedKey.empty()) return;
        const core::Secret pkcs8 = core::openKeyBackup(room.encryptedKey, secret)->toPkcs8().value();
        m_key = {test::hiddenFrom(pkcs8.view().subspan(36, 40))}; // in the middle of the private number
    }
    /// People put away what they wrote down.
    static void forget(WindowRoom& room)
    {
        for (auto& [holder, share] : room.shares) std::ranges::fill(share, 'x');
        room.words.clear();
    }
    void lookEverywhere(const WindowRoom& room) const
    {
        QCOMPARE(test::placesInMemory(m_hidden), 0);
        const std::vector<qint64> helpers = test::helpersNamed("certwright-key-");
        QCOMPARE(helpers.size(), std::size_t(1)); // where the key was
        QCOMPARE(test::placesInMemory(m_hidden + m_key, helpers.front()), 0);
        const std::vector<qint64> tokens = test::tokenHelpers();
        QCOMPARE(tokens.size(), std::size_t(1));
        QCOMPARE(test::placesInMemory(m_hidden + m_key, tokens.front()), 0);
        const QClipboard* const clipboard = QGuiApplication::clipboard();
        for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection})
            QVERIFY(isClean(clipboard->text(mode).toUtf8()));
        for (const QString& folder : {m_home.path(), room.folder.path()})
            for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
                files.hasNext();) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(isClean(file.readAll()), qPrintable(file.fileName()));
            }
    }
    bool isClean(const QByteArray& content) const
    {
        return std::ranges::none_of(
            m_hidden, [&](const QByteArray& hidden) { return content.contains(test::hidden(hidden)); });
    }

private slots:
    void initTestCase()
    {
        QSKIP_IF_SANITIZED("the sanitizer keeps what was freed, and more addresses than can be looked through");
        if (getuid() != 0) QSKIP("only root may look into the memory of a process that hides it");
        for (const char* const place :
            {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(place, m_home.path().toUtf8());
        QApplication::installTranslator(&m_plurals);
    }

    /// In a field that takes no care: three words of a share, the PIN of a person, and the password of the sheets.
    void whatIsLeftWouldBeSeen()
    {
        const core::Secret secret = core::makeBackupSecret().value();
        const std::vector<core::Secret> shares = core::splitSecret(secret, 2, 2, core::ShareGroups::One).value();
        const QList<QByteArray> traces = test::hiddenTraces(shares.front().view());
        QCOMPARE(traces.size(), sharePlaces);
        const QByteArray password = test::hiddenFrom(core::backupPassword(secret).view());
        for (const QByteArray& hidden : {traces[30], traces[31], test::hidden("90817263"), password}) {
            QCOMPARE(test::placesInMemory({hidden}) > 0, traces[30] == hidden); // the share itself is here
            QLineEdit careless;
            for (const char letter : hidden) QTest::keyClick(&careless, static_cast<char>(letter ^ 0x5A));
            QVERIFY(test::placesInMemory({hidden}) > (traces[30] == hidden ? 1 : 0));
        }
        QVERIFY(test::placesInMemory({test::hiddenFrom(secret.view())}) > 0);
    }

    void afterTheWipeNothingIsLeft()
    {
        WindowRoom room;
        room.keys = core::helperKeys(CERTWRIGHT_KEY_HELPER);
        Hands hands(room);
        QVERIFY(room.begin() && hands.goTo("secret.wipe"));
        hideSecrets(room);
        QCOMPARE(m_hidden.size() + m_key.size(), 2 + 2 * sharePlaces + 3);
        QVERIFY(hands.takeStep());
        forget(room);
        lookEverywhere(room);
    }

    void afterAbandoningNothingIsLeft()
    {
        WindowRoom room;
        room.keys = core::helperKeys(CERTWRIGHT_KEY_HELPER);
        Hands hands(room);
        QVERIFY(room.begin() && hands.goTo("share.verify"));
        QVERIFY(hands.fill(room.picture().fields.front())); // somebody is typing
        hideSecrets(room);
        QCOMPARE(m_hidden.size(), 2 + 2 * sharePlaces + 2);
        room.window->run().abort("evacuation", {});
        QVERIFY(room.settle());
        QVERIFY(room.picture().awaitsDisposition);
        forget(room);
        lookEverywhere(room);
    }
};

QTEST_MAIN(WindowMemoryTest)
#include "WindowMemoryTest.moc"
