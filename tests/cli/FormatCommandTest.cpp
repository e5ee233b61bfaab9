#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// export, show, import and issue with files of every kind.
class FormatCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    QStringList exporting(const QString& format, const QString& out, const QStringList& more = {}) const
    {
        return QStringList{"--vault", m_desk.vault(), "export", "name:api.example.com", "--format", format, "--out",
                   m_desk.path(out)} +
            more;
    }
    QStringList withKey() const
    {
        return {"--key-in", m_desk.path("api.key"), "--out-passphrase-file", m_desk.path("keypass")};
    }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
        QCOMPARE_CODE(m_desk.signServer("api"), 0);
    }

    void exportsKeyAndChainForOpenssl()
    {
        const Ran ran = m_desk.plain(exporting("pkcs12", "api.p12", withKey()));
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(ran.out.contains("AES-256"), ran.all()); // what it means for the receiver
        QCOMPARE(m_desk.mode("api.p12"), 0600);
        const Ran opened = m_desk.tool("openssl",
            {"pkcs12", "-in", m_desk.path("api.p12"), "-passin", "file:" + m_desk.path("keypass"), "-nodes"});
        QCOMPARE_CODE(opened, 0);
        QCOMPARE(opened.out.count("BEGIN CERTIFICATE"), 3);
        QCOMPARE(opened.out.count("BEGIN PRIVATE KEY"), 1);
    }

    void aFileWithAKeyIsNotReplacedWithoutForce()
    {
        QCOMPARE_CODE(m_desk.plain(exporting("nginx", "kept.pem", withKey())), 0);
        QCOMPARE_CODE(m_desk.plain(exporting("nginx", "kept.pem", withKey())), 1);
        QCOMPARE_CODE(m_desk.plain(exporting("nginx", "kept.pem", withKey() + QStringList{"--force"})), 0);
        QCOMPARE(m_desk.read("kept.pem").count("BEGIN CERTIFICATE"), 2);
        QVERIFY(m_desk.read("kept.pem").contains("BEGIN ENCRYPTED PRIVATE KEY"));
    }

    void aFormatWithAKeyWantsOneAndTheOthersNone()
    {
        const Ran without = m_desk.plain(exporting("pkcs12", "no.p12", {"--json"}));
        QCOMPARE_CODE(without, 2);
        QCOMPARE(without.error()["rule"].toString(), "CW-620");
        QCOMPARE_CODE(m_desk.plain(exporting("pem", "no.pem", withKey())), 2);
        QCOMPARE_CODE(m_desk.opensslRequest("other", {"ed25519"}, "/CN=other"), 0);
        const Ran foreign = m_desk.plain(exporting("pkcs12", "no.p12",
            {"--key-in", m_desk.path("other.key"), "--out-passphrase-file", m_desk.path("keypass"), "--json"}));
        QCOMPARE_CODE(foreign, 1);
        QCOMPARE(foreign.error()["rule"].toString(), "CW-620");
        QVERIFY(!m_desk.exists("no.p12") && !m_desk.exists("no.pem"));
    }

    void exportsPublicFormatsWithoutPassphrase()
    {
        for (const char* format : {"chain", "server-chain", "ca-chain", "root-first", "pkcs7", "pkcs7-pem", "jwk"}) {
            QCOMPARE_CODE(m_desk.plain(exporting(format, format)), 0);
            QCOMPARE_CODE(m_desk.plain({"show", m_desk.path(format)}), 0);
            QCOMPARE(m_desk.mode(format), 0644);
        }
    }

    void showsAndImportsALockedFile()
    {
        QCOMPARE_CODE(m_desk.plain(exporting("pkcs12-legacy", "old.p12", withKey())), 0);
        const QStringList pass{"--in-passphrase-file", m_desk.path("keypass")};
        const Ran shown = m_desk.plain(QStringList{"show", m_desk.path("old.p12"), "--json"} + pass);
        QCOMPARE_CODE(shown, 0);
        QCOMPARE(shown.json()["objects"].toArray().size(), 4);
        const Ran wrong =
            m_desk.plain({"show", m_desk.path("old.p12"), "--json", "--in-passphrase-file", m_desk.path("pass")});
        QCOMPARE_CODE(wrong, 3);
        QCOMPARE(wrong.error()["rule"].toString(), "CW-615");
        const Ran imported = m_desk.json(QStringList{"import", m_desk.path("old.p12")} + pass);
        QCOMPARE_CODE(imported, 1); // the key is left out, and that is said
        QCOMPARE(imported.json()["objects"].toArray().size(), 4);
    }

    void convertsFromOneLockedFileToAnother()
    {
        QCOMPARE_CODE(m_desk.plain(exporting("pkcs12", "from.p12", withKey())), 0);
        m_desk.write("newpass", "another staple\n");
        QCOMPARE_CODE(m_desk.plain(exporting("ovpn", "to.ovpn",
                          {"--key-in", m_desk.path("from.p12"), "--in-passphrase-file", m_desk.path("keypass"),
                              "--out-passphrase-file", m_desk.path("newpass")})),
            0);
        QCOMPARE_CODE(
            m_desk.tool("openssl",
                {"pkey", "-in", m_desk.path("to.ovpn"), "-passin", "file:" + m_desk.path("newpass"), "-noout"}),
            0);
    }

    void issuesKeyAndChainInOneFile()
    {
        const QStringList issue{"issue", "--issuer", "CA", "--profile", "tls-client", "--subject", "CN=worker-1",
            "--key", "ec:P-256", "--out", m_desk.path("worker.p12"), "--key-passphrase-file", m_desk.path("keypass")};
        const Ran nowhere = m_desk.json(issue);
        QCOMPARE_CODE(nowhere, 2);
        QCOMPARE_CODE(m_desk.json(issue + QStringList{"--format", "pkcs12"}), 0);
        QCOMPARE(m_desk.mode("worker.p12"), 0600);
        const Ran listed = m_desk.tool(
            "keytool", {"-list", "-keystore", m_desk.path("worker.p12"), "-storepass:file", m_desk.path("keypass")});
        QCOMPARE_CODE(listed, 0);
        QVERIFY(listed.out.contains("PrivateKeyEntry"));
    }
};

QTEST_GUILESS_MAIN(FormatCommandTest)
#include "FormatCommandTest.moc"
