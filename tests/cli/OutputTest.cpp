#include "tests/cli/CommandLine.h"
#include <unistd.h>

using commandLine::Desk;
using commandLine::Ran;

/// Files that the command line writes: their modes, what they replace and what never.
class OutputTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    Ran exportRoot(const QString& path, const QStringList& more = {}, int umaskValue = 022) const
    {
        return m_desk.plain(
            QStringList{"--vault", m_desk.vault(), "export", "name:Test Root", "--out", path} + more, {}, umaskValue);
    }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
    }

    void modesFollowTheKindOfFile_data()
    {
        QTest::addColumn<int>("umaskValue");
        QTest::addColumn<int>("publicMode");
        QTest::newRow("000") << 0 << 0644;
        QTest::newRow("022") << 022 << 0644;
        QTest::newRow("027") << 027 << 0640;
        QTest::newRow("077") << 077 << 0600;
    }
    void modesFollowTheKindOfFile()
    {
        QFETCH(const int, umaskValue);
        QFETCH(const int, publicMode);
        const QString tag = QTest::currentDataTag();
        const auto name = [&](const QString& what) { return what + tag; };
        const QStringList worker{"issue", "--issuer", "CA", "--profile", "tls-client", "--subject", "CN=worker " + tag,
            "--key", "ec:P-256", "--key-passphrase-file", m_desk.path("keypass"), "--out", m_desk.path(name("cert")),
            "--key-out", m_desk.path(name("key")), "--chain-out", m_desk.path(name("chain"))};
        QCOMPARE_CODE(m_desk.cli(worker, {}, umaskValue), 0);
        QCOMPARE_CODE(m_desk.cli({"crl", "CA", "--out", m_desk.path(name("crl"))}, {}, umaskValue), 0);
        QCOMPARE_CODE(exportRoot(m_desk.path(name("export")), {}, umaskValue), 0);
        QCOMPARE_CODE(m_desk.cli({"request", "create", "--subject", "CN=x", "--key", "ec:P-256", "--out",
                                     m_desk.path(name("csr")), "--key-out", m_desk.path(name("csrkey")),
                                     "--key-passphrase-file", m_desk.path("keypass")},
                          {}, umaskValue),
            0);
        QCOMPARE_CODE(m_desk.cli({"vault", "backup", m_desk.path(name("backup"))}, {}, umaskValue), 0);
        QCOMPARE_CODE(
            m_desk.cli({"vault", "create", m_desk.path(name("vault")), "--kdf-memory", "64"}, {}, umaskValue), 0);
        for (const char* what : {"cert", "chain", "crl", "export", "csr"})
            QCOMPARE(m_desk.mode(name(what)), publicMode);
        for (const char* what : {"key", "csrkey", "backup", "vault"}) QCOMPARE(m_desk.mode(name(what)), 0600);
    }

    void replacesARegularFileAsAWhole()
    {
        m_desk.write("old.pem", QByteArray(100000, 'x'));
        QCOMPARE_CODE(exportRoot(m_desk.path("old.pem")), 0);
        QCOMPARE(m_desk.read("old.pem"), m_desk.read("root.pem"));
    }

    void refusesLinksFoldersAndMissingFolders()
    {
        m_desk.write("victim", "untouched");
        QVERIFY(QFile::link(m_desk.path("victim"), m_desk.path("link")));
        const Ran link = exportRoot(m_desk.path("link"), {"--json"});
        QCOMPARE_CODE(link, 1);
        QCOMPARE(link.error()["code"].toString(), "refused");
        QCOMPARE(m_desk.read("victim"), "untouched");
        QVERIFY(QDir(m_desk.path("")).mkdir("folder"));
        QCOMPARE_CODE(exportRoot(m_desk.path("folder")), 1);
        QCOMPARE_CODE(exportRoot(m_desk.path("no/such/folder")), 3);
        QCOMPARE_CODE(exportRoot("/proc/nothing"), 3);
    }

    void replacesKeysOnlyWhenForced()
    {
        QCOMPARE_CODE(
            m_desk.tool("openssl", {"genpkey", "-algorithm", "ED25519", "-out", m_desk.path("precious.key")}), 0);
        QCOMPARE_CODE(
            m_desk.tool("openssl",
                {"pkey", "-in", m_desk.path("precious.key"), "-outform", "DER", "-out", m_desk.path("precious.der")}),
            0);
        for (const QString name : {"precious.key", "precious.der"}) {
            const QByteArray before = m_desk.read(name);
            const Ran refused = exportRoot(m_desk.path(name), {"--json"});
            QCOMPARE_CODE(refused, 1);
            QCOMPARE(refused.error()["rule"].toString(), "CW-907");
            QCOMPARE(m_desk.read(name), before);
            QCOMPARE_CODE(exportRoot(m_desk.path(name), {"--force"}), 0);
            QCOMPARE(m_desk.read(name), m_desk.read("root.pem"));
        }
    }

    void neverReplacesAVault()
    {
        const QByteArray before = m_desk.read("test.cwvault");
        const Ran ran = exportRoot(m_desk.vault(), {"--force", "--json"});
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), "CW-908");
        QCOMPARE(m_desk.read("test.cwvault"), before);
        for (const QString name :
            {"test.cwvault.backup-2026-01-01", "test.cwvault.before-upgrade"}) { // and no large copy
            m_desk.write(name, before + QByteArray(2 * 1024 * 1024, '\0'));
            const Ran copy = exportRoot(m_desk.path(name), {"--force", "--json"});
            QCOMPARE_CODE(copy, 1);
            QCOMPARE(copy.error()["rule"].toString(), "CW-908");
            QVERIFY(m_desk.read(name).startsWith(before));
        }
        QCOMPARE_CODE(m_desk.cli({"vault", "create", m_desk.vault(), "--kdf-memory", "64"}), 1);
        QCOMPARE_CODE(m_desk.cli({"vault", "backup", m_desk.vault()}), 1);
        QCOMPARE(m_desk.read("test.cwvault"), before);
    }

    void checksOutputsBeforeAnythingIsIssued()
    {
        const auto count = [&] { return m_desk.json({"list"}).json()["certificates"].toArray().size(); };
        const auto before = count();
        const QStringList worker{"issue", "--issuer", "CA", "--profile", "tls-client", "--subject", "CN=w", "--key",
            "ec:P-256", "--key-passphrase-file", m_desk.path("keypass"), "--out", m_desk.path("w.pem")};
        QCOMPARE_CODE(m_desk.cli(worker + QStringList{"--key-out", m_desk.path("no/folder/w.key")}), 3);
        QCOMPARE_CODE(m_desk.cli(worker + QStringList{"--key-out", m_desk.path("w.pem")}), 2);
        QCOMPARE_CODE(m_desk.cli(worker + QStringList{"--key-out", m_desk.path("folder/../w.pem")}), 2);
        QCOMPARE_CODE(m_desk.cli(worker + QStringList{"--key-out", m_desk.path("w.key"), "--format", "docx"}), 2);
        QCOMPARE(count(), before);
        QVERIFY(!m_desk.exists("w.pem"));
    }

    void writesToStandardOutput()
    {
        const Ran ran = exportRoot("-");
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.out, m_desk.read("root.pem"));
        QCOMPARE(exportRoot("-", {"--json"}).json()["content"].toString().toUtf8(), ran.out);
        const Ran der = exportRoot("-", {"--format", "der", "--json"});
        QCOMPARE(QByteArray::fromBase64(der.json()["content_base64"].toString().toUtf8()),
            exportRoot("-", {"--format", "der"}).out);
        const Ran crl = m_desk.cli({"crl", "CA", "--out", "-", "--format", "pem"});
        QVERIFY(crl.out.startsWith("-----BEGIN X509 CRL-----"));
        QVERIFY(crl.err.contains("CRL number"));
    }

    void survivesAReaderThatLeaves()
    {
        const Ran ran =
            m_desk.tool("bash", {"-c", QString("set -o pipefail; %1 --print-man | head -n 1").arg(CERTWRIGHT_CLI)});
        QCOMPARE_CODE(ran, 0);
        QCOMPARE_CODE(
            m_desk.tool("bash", {"-c", QString("%1 --vault test.cwvault list > /dev/full").arg(CERTWRIGHT_CLI)}), 3);
        QCOMPARE_CODE(m_desk.tool("bash", {"-c", QString("%1 --vault test.cwvault list >&-").arg(CERTWRIGHT_CLI)}), 0);
    }
};

QTEST_GUILESS_MAIN(OutputTest)
#include "OutputTest.moc"
