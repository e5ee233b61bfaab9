#include "tests/cli/Terminal.h"

using commandLine::Desk;
using commandLine::Ran;

/// Where passphrases come from, and where they never go.
class PassphraseSourceTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    Ran onTerminal(const QStringList& arguments, const QList<QByteArray>& answers) const
    {
        return commandLine::onTerminal(m_desk, arguments, answers);
    }
    Ran shell(const QString& command) const
    {
        return m_desk.tool("setsid", {"-w", "bash", "-c", "cli=" CERTWRIGHT_CLI "; " + command});
    }

private slots:
    void initTestCase() { QCOMPARE_CODE(m_desk.createVault(), 0); }

    void comesFromAFileWithoutItsNewline()
    {
        m_desk.write("bare", "correct horse");
        m_desk.write("two newlines", "correct horse\n\n");
        QCOMPARE_CODE(
            m_desk.plain({"--vault", m_desk.vault(), "events", "verify", "--passphrase-file", m_desk.path("bare")}), 0);
        const Ran wrong = m_desk.plain({"--vault", m_desk.vault(), "--json", "events", "verify", "--passphrase-file",
            m_desk.path("two newlines")});
        QCOMPARE_CODE(wrong, 3);
        QCOMPARE(wrong.error()["code"].toString(), "wrong_passphrase");
    }

    void comesFromADescriptorOrAPipe()
    {
        QCOMPARE_CODE(shell("$cli --vault test.cwvault --passphrase-fd 5 events verify 5<pass"), 0);
        QCOMPARE_CODE(shell("$cli --vault test.cwvault --passphrase-fd 0 events verify <pass"), 0);
        QCOMPARE_CODE(shell("$cli --vault test.cwvault --passphrase-file <(cat pass) events verify"), 0);
        QCOMPARE_CODE(shell("CERTWRIGHT_VAULT=test.cwvault $cli events verify --passphrase-fd 3 3<pass"), 0);
        QCOMPARE_CODE(shell("$cli --vault test.cwvault --passphrase-fd 77 events verify"), 3);
        QCOMPARE_CODE(
            shell("$cli --vault test.cwvault --passphrase-fd 5 --passphrase-file pass events verify 5<pass"), 2);
        QCOMPARE_CODE(shell("$cli --vault test.cwvault --passphrase-file /nowhere events verify"), 3);
        QCOMPARE_CODE(shell("head -c 5000 /dev/zero | $cli --vault test.cwvault --passphrase-fd 0 events verify"), 2);
    }

    void isAskedForWithoutEcho()
    {
        const Ran ran = onTerminal(
            {"--vault", m_desk.vault(), "vault", "backup", m_desk.path("asked.cwvault")}, {"correct horse\r"});
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(!ran.out.contains("correct"), ran.out);
        QVERIFY(ran.out.contains("Passphrase of "));
        QCOMPARE_CODE(onTerminal({"--vault", m_desk.vault(), "vault", "backup", m_desk.path("b2.cwvault")},
                          {"xx\x15"
                           "correct hosx\x7f\x7frse\r"}),
            0);
        QCOMPARE_CODE(
            onTerminal({"--vault", m_desk.vault(), "vault", "backup", m_desk.path("b3.cwvault")}, {"wrong\r"}), 3);
        QCOMPARE_CODE(
            onTerminal({"--vault", m_desk.vault(), "--ask-passphrase", "events", "verify"}, {"correct horse\r"}), 0);
    }

    void isAskedForTwiceWhenNew()
    {
        const QStringList create{"vault", "create", m_desk.path("new.cwvault"), "--kdf-memory", "64"};
        QCOMPARE_CODE(onTerminal(create, {"one\r", "two\r"}), 1);
        QVERIFY(!m_desk.exists("new.cwvault"));
        QCOMPARE_CODE(onTerminal(create, {"\r", "\r"}), 1);
        QVERIFY(!m_desk.exists("new.cwvault"));
        QCOMPARE_CODE(onTerminal(create, {"one\r", "one\r"}), 0);
        m_desk.write("one", "one");
        QCOMPARE_CODE(m_desk.plain({"--vault", m_desk.path("new.cwvault"), "--passphrase-file", m_desk.path("one"),
                          "vault", "verify"}),
            0);
    }

    void askingCanBeCancelled()
    {
        const Ran ran =
            onTerminal({"--vault", m_desk.vault(), "vault", "backup", m_desk.path("never.cwvault")}, {"corr\x03"});
        QCOMPARE_CODE(ran, 1);
        QVERIFY(!m_desk.exists("never.cwvault"));
    }

    void withoutTerminalTheErrorSaysWhatToDo()
    {
        const Ran ran = shell("$cli --vault test.cwvault vault backup b.cwvault --json");
        QCOMPARE_CODE(ran, 3);
        QCOMPARE(ran.error()["rule"].toString(), "CW-903");
        QVERIFY(ran.error()["remedy"].toString().contains("--passphrase-file"));
        const Ran plain = shell("$cli --vault test.cwvault vault backup b.cwvault");
        QVERIFY2(plain.err.contains("--passphrase-fd"), plain.all());
    }

    void changes()
    {
        m_desk.write("fresh", "another one\n");
        QCOMPARE_CODE(
            m_desk.cli({"vault", "passphrase", "--new-passphrase-file", m_desk.path("fresh"), "--kdf-memory", "64"}),
            0);
        QCOMPARE_CODE(m_desk.cli({"vault", "verify"}), 3);
        const QStringList fresh{"--vault", m_desk.vault(), "--passphrase-file", m_desk.path("fresh")};
        QCOMPARE_CODE(m_desk.plain(fresh + QStringList{"vault", "verify"}), 0);
        m_desk.write("empty", "\n");
        const Ran refused = m_desk.plain(
            fresh + QStringList{"vault", "passphrase", "--new-passphrase-file", m_desk.path("empty"), "--json"});
        QCOMPARE_CODE(refused, 1);
        QCOMPARE(refused.error()["rule"].toString(), "CW-905");
        QCOMPARE_CODE(
            m_desk.plain(fresh +
                QStringList{"vault", "passphrase", "--new-passphrase-file", m_desk.path("pass"), "--kdf-memory", "64"}),
            0);
        QCOMPARE_CODE(m_desk.cli({"vault", "verify"}), 0);
    }

    void costOfGuessingHasAFloor()
    {
        for (const QString memory : {"63", "0", "-1", "x", "1000000"}) {
            const Ran ran =
                m_desk.cli({"vault", "create", m_desk.path("cheap.cwvault"), "--kdf-memory", memory, "--json"});
            QCOMPARE_CODE(ran, 2);
            QVERIFY(!m_desk.exists("cheap.cwvault"));
        }
    }

    void neverStandsInOutputs()
    {
        QVERIFY(m_desk.createCas());
        QCOMPARE_CODE(m_desk.cli({"issue", "--issuer", "CA", "--profile", "tls-client", "--subject", "CN=worker",
                          "--key", "ec:P-256", "--out", m_desk.path("w.pem"), "--key-out", m_desk.path("w.key"),
                          "--key-passphrase-file", m_desk.path("keypass")}),
            0);
        const QList<QStringList> commands{{"vault", "info"}, {"vault", "verify"}, {"events", "list"},
            {"events", "verify"}, {"ca", "list"}, {"list"}, {"show", m_desk.path("w.key")},
            {"vault", "create", m_desk.path("second.cwvault"), "--kdf-memory", "64"}};
        for (const QStringList& command : commands) {
            for (const Ran& ran : {m_desk.cli(command), m_desk.json(command)}) {
                QVERIFY2(!ran.all().contains("correct horse") && !ran.all().contains("battery"), ran.all());
                QVERIFY2(!ran.all().contains("PRIVATE KEY-----"), ran.all());
            }
        }
        for (const QString name : {"test.cwvault", "w.pem", "w.key"}) {
            const QByteArray content = m_desk.read(name);
            QVERIFY(!content.isEmpty() && !content.contains("correct horse") && !content.contains("battery"));
        }
        QVERIFY(m_desk.read("w.key").contains("ENCRYPTED PRIVATE KEY"));
    }
};

QTEST_GUILESS_MAIN(PassphraseSourceTest)
#include "PassphraseSourceTest.moc"
