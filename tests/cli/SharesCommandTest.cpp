#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// Recovery shares: made, given back, refused.
class SharesCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    QString share(int number) const { return m_desk.path(QString("shares/share-0%1.txt").arg(number)); }
    Ran recover(const QString& vault, const QStringList& files, const QString& fresh) const
    {
        QStringList arguments{"--vault", m_desk.path(vault), "vault", "recover", "--kdf-memory", "64",
            "--new-passphrase-file", m_desk.path(fresh), "--json"};
        for (const QString& file : files) arguments += {"--shares-file", file};
        return m_desk.plain(arguments);
    }
    Ran verify(const QString& vault, const QString& passphrase) const
    {
        return m_desk.plain(
            {"--vault", m_desk.path(vault), "--passphrase-file", m_desk.path(passphrase), "vault", "verify"});
    }

private slots:
    void initTestCase()
    {
        m_desk.write("new", "another passphrase\n");
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
        QCOMPARE_CODE(
            m_desk.cli({"vault", "shares", "--threshold", "3", "--shares", "5", "--out", m_desk.path("shares")}, {}, 0),
            0);
    }

    void everySheetIsPrivateAndSaysWhatItIs()
    {
        QCOMPARE(m_desk.mode("shares"), 0700);
        QSet<QByteArray> all;
        for (int number = 1; number <= 5; ++number) {
            QCOMPARE(m_desk.mode(QString("shares/share-0%1.txt").arg(number)), 0600);
            const QByteArray sheet = m_desk.read(QString("shares/share-0%1.txt").arg(number));
            QVERIFY(sheet.contains("Any 3 of the 5"));
            const QByteArray words = sheet.trimmed().split('\n').last();
            QCOMPARE(words.split(' ').size(), 33);
            all.insert(words);
        }
        QCOMPARE(all.size(), 5);
        const Ran events = m_desk.locked({"events", "list", "--json"});
        QCOMPARE(events.out.count("\"sharesMade\""), 1);
        for (const QByteArray& words : all) // a single word may stand in the log for another reason
            QVERIFY(!events.out.contains(words.split(' ').mid(5, 2).join(' ')));
    }

    void sharesThatAreTriedChangeNothingButTheLog()
    {
        QVERIFY(QFile::copy(m_desk.vault(), m_desk.path("tried.cwvault")));
        const auto attempt = [this](const QStringList& files) {
            QStringList call{"--vault", m_desk.path("tried.cwvault"), "--passphrase-file", m_desk.path("pass"), "vault",
                "recover", "--try", "--json"};
            for (const QString& file : files) call += {"--shares-file", file};
            return m_desk.plain(call);
        };
        const Ran two = attempt({share(2), share(3)});
        QCOMPARE_CODE(two, 1);
        QCOMPARE(two.error()["rule"].toString(), "CW-635");
        const Ran three = attempt({share(2), share(3), share(5)});
        QCOMPARE_CODE(three, 0);
        QVERIFY(three.json()["tried"].toBool() && !three.json()["recovered"].toBool());
        QCOMPARE_CODE(verify("tried.cwvault", "pass"), 0);
        const Ran events = m_desk.plain({"--vault", m_desk.path("tried.cwvault"), "events", "list", "--json"});
        QCOMPARE(events.out.count("\"sharesTried\""), 1);
        const Desk other; // shares of another vault
        QCOMPARE_CODE(other.createVault(), 0);
        QStringList foreign{"vault", "recover", "--try", "--json"};
        for (const int number : {1, 2, 3}) foreign += {"--shares-file", share(number)};
        QCOMPARE(other.cli(foreign).error()["rule"].toString(), "CW-637");
    }

    void sharesMadeBeforeTheFirstSignatureAreTriedBeforeIt()
    {
        const Desk desk;
        QCOMPARE_CODE(desk.createVault(), 0);
        QCOMPARE_CODE(desk.cli({"vault", "shares", "--threshold", "2", "--shares", "2", "--out", desk.path("s")}), 0);
        const QStringList ca{"ca", "create", "--name", "Root", "--subject", "CN=Root", "--key", "ec:P-256", "--json"};
        const Ran early = desk.cli(ca);
        QCOMPARE_CODE(early, 1);
        QCOMPARE(early.error()["rule"].toString(), "CW-650");
        QCOMPARE_CODE(desk.cli({"vault", "recover", "--try", "--shares-file", desk.path("s/share-01.txt"),
                          "--shares-file", desk.path("s/share-02.txt")}),
            0);
        QCOMPARE_CODE(desk.cli(ca), 0);
        // who signs already may make shares at any time
        QCOMPARE_CODE(
            desk.cli({"vault", "shares", "--threshold", "2", "--shares", "3", "--out", desk.path("more")}), 0);
        QCOMPARE_CODE(desk.cli({"crl", "Root", "--out", desk.path("root.crl")}), 0);
    }

    void anyThreeOpenTheVaultAndTwoDoNot()
    {
        QVERIFY(QFile::copy(m_desk.vault(), m_desk.path("lost.cwvault")));
        const Ran two = recover("lost.cwvault", {share(1), share(4)}, "new");
        QCOMPARE_CODE(two, 1);
        QCOMPARE(two.error()["rule"].toString(), "CW-635");
        const Ran twice = recover("lost.cwvault", {share(1), share(4), share(4)}, "new");
        QCOMPARE(twice.error()["rule"].toString(), "CW-635");
        QCOMPARE_CODE(verify("lost.cwvault", "new"), 3);
        QCOMPARE_CODE(recover("lost.cwvault", {share(5), share(1), share(3)}, "new"), 0);
        QCOMPARE_CODE(verify("lost.cwvault", "new"), 0);
        QCOMPARE_CODE(verify("lost.cwvault", "pass"), 3);
        const Ran events = m_desk.plain({"--vault", m_desk.path("lost.cwvault"), "events", "list", "--json"});
        QCOMPARE(events.out.count("\"vaultRecovered\""), 1);
        // its CA signs on
        QCOMPARE_CODE(m_desk.plain({"--vault", m_desk.path("lost.cwvault"), "--passphrase-file", m_desk.path("new"),
                          "crl", "CA", "--out", m_desk.path("ca.crl")}),
            0);
    }

    void oneFileMayHoldSeveral()
    {
        QVERIFY(QFile::copy(m_desk.vault(), m_desk.path("one.cwvault")));
        QByteArray all;
        for (int number : {2, 3, 5}) {
            const QByteArrayList words =
                m_desk.read(QString("shares/share-0%1.txt").arg(number)).trimmed().split('\n').last().split(' ');
            for (qsizetype at = 0; at < words.size(); at += 7) all += words.mid(at, 7).join(' ') + '\n';
            all += '\n';
        }
        m_desk.write("all.txt", all);
        QCOMPARE_CODE(recover("one.cwvault", {m_desk.path("all.txt")}, "new"), 0);
        QCOMPARE_CODE(verify("one.cwvault", "new"), 0);
    }

    void sharesOfAnotherVaultAreRefusedAndNothingChanges()
    {
        QCOMPARE_CODE(m_desk.plain({"vault", "create", m_desk.path("other.cwvault"), "--kdf-memory", "64",
                          "--passphrase-file", m_desk.path("pass")}),
            0);
        const Ran refused = recover("other.cwvault", {share(1), share(2), share(3)}, "new");
        QCOMPARE_CODE(refused, 1);
        QCOMPARE(refused.error()["rule"].toString(), "CW-637");
        QCOMPARE_CODE(verify("other.cwvault", "pass"), 0);
    }

    void refusesWhatIsNoShareAndSaysWhere()
    {
        QList<QByteArray> words = m_desk.read("shares/share-02.txt").trimmed().split('\n').last().split(' ');
        words[16] = "certwright"; // by its place: the same word may stand in a share twice
        m_desk.write("typo.txt", words.join(' ') + '\n');
        const Ran typo = recover("test.cwvault", {share(1), m_desk.path("typo.txt"), share(3)}, "new");
        QCOMPARE_CODE(typo, 1);
        QCOMPARE(typo.error()["rule"].toString(), "CW-632");
        QVERIFY(typo.error()["what"].toString().contains("17"));
        QCOMPARE_CODE(recover("test.cwvault", {m_desk.path("missing.txt")}, "new"), 3);
        QCOMPARE_CODE(recover("test.cwvault", {}, "new"), 2);
    }

    void refusesNumbersAndFoldersBeforeAnythingIsMade()
    {
        const auto make = [&](const char* threshold, const char* count, const QString& out) {
            return m_desk.json({"vault", "shares", "--threshold", threshold, "--shares", count, "--out", out});
        };
        for (const auto& [threshold, count] :
            {std::pair{"1", "3"}, std::pair{"4", "3"}, std::pair{"2", "17"}, std::pair{"x", "3"}}) {
            QCOMPARE_CODE(make(threshold, count, m_desk.path("none")), 2);
            QVERIFY(!m_desk.exists("none"));
        }
        const Ran there = make("2", "3", m_desk.path("shares"));
        QCOMPARE_CODE(there, 1);
        QCOMPARE(there.error()["rule"].toString(), "CW-918");
        QCOMPARE_CODE(make("2", "3", m_desk.path("no/such/folder")), 3);
        QCOMPARE(m_desk.locked({"events", "list", "--json"}).out.count("\"sharesMade\""), 1); // that of the beginning
    }
};

QTEST_GUILESS_MAIN(SharesCommandTest)
#include "SharesCommandTest.moc"
