#include "tests/cli/CommandLine.h"
#include <QRegularExpression>

using commandLine::Desk;
using commandLine::Ran;

namespace {

/// Every extension that `openssl x509 -text` shows, with its values on lines below; key identifiers belong to the keys.
QStringList extensionsOf(const Ran& text)
{
    QStringList extensions;
    bool isInside = false;
    for (const QByteArray& line : text.out.split('\n')) {
        if (line.trimmed().isEmpty()) continue;
        qsizetype indent = 0;
        while (line[indent] == ' ') ++indent;
        if (line.contains("X509v3 extensions:"))
            isInside = true;
        else if (isInside && indent <= 8)
            isInside = false;
        else if (isInside && indent == 12)
            extensions.append(QString::fromUtf8(line.trimmed()));
        else if (isInside && !extensions.isEmpty())
            extensions.last() += u'\n' + QString::fromUtf8(line.trimmed());
    }
    for (QString& each : extensions)
        each.replace(QRegularExpression(QStringLiteral("([0-9A-F]{2}:){19}[0-9A-F]{2}")), QStringLiteral("key id"));
    extensions.sort();
    return extensions;
}

QByteArray dataFile(const QString& name)
{
    QFile file(TEST_DATA "/profiles/" + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

/// A hierarchy made by the openssl command from its configuration, and by us from the profiles that we read in it.
class ForeignProfileTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    Ran openssl(const QStringList& arguments) const { return m_desk.tool("openssl", arguments); }
    Ran shown(const QString& certificate) const
    {
        return openssl({"x509", "-in", certificate, "-noout", "-text", "-nameopt", "RFC2253"});
    }
    void makeKey(const QString& name) const
    {
        QCOMPARE_CODE(openssl({"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384", "-aes-256-cbc",
                          "-pass", "file:keypass", "-out", name + ".key"}),
            0);
    }
    void makeRequest(const QString& name, const QString& subject) const
    {
        makeKey(name);
        QCOMPARE_CODE(openssl({"req", "-new", "-config", "two-tier.cnf", "-key", name + ".key", "-passin",
                          "file:keypass", "-subj", subject, "-out", name + ".csr"}),
            0);
    }
    void signByOpenssl(const QString& name, const QStringList& more) const
    {
        QCOMPARE_CODE(openssl(QStringList{"ca", "-batch", "-config", "two-tier.cnf", "-passin", "file:keypass",
                                  "-notext", "-in", name + ".csr", "-out", name + ".pem"} +
                          more),
            0);
    }
    void compare(const QString& theirs, const QString& ours) const
    {
        const Ran one = shown(theirs), other = shown(ours);
        QVERIFY2(extensionsOf(one).size() >= 4, one.out);
        QCOMPARE(extensionsOf(other), extensionsOf(one));
        QCOMPARE(openssl({"x509", "-in", ours, "-noout", "-subject"}).out,
            openssl({"x509", "-in", theirs, "-noout", "-subject"}).out);
        for (const Ran& each : {one, other})
            QVERIFY2(each.out.contains("Signature Algorithm: ecdsa-with-SHA384"), each.out);
    }

private slots:
    void initTestCase()
    {
        qputenv("HOST", "host.example.com"); // the configuration asks for it
        m_desk.write("two-tier.cnf", dataFile("foreign/two-tier.cnf"));
        m_desk.write("index.txt", "");
        m_desk.write("serial", "1000\n");
        QVERIFY(QDir(m_desk.path(".")).mkpath("newcerts"));
        QCOMPARE_CODE(m_desk.createVault(), 0);
    }

    void theOpensslCommandMakesItsHierarchy()
    {
        makeKey("root");
        QCOMPARE_CODE(openssl({"req", "-x509", "-config", "two-tier.cnf", "-key", "root.key", "-passin", "file:keypass",
                          "-days", "7305", "-subj", "/C=DE/ST=Bavaria/O=Example Works/CN=Root", "-out", "root.pem"}),
            0);
        makeRequest("ca", "/CN=Issuing CA/O=Example Works/ST=Bavaria/C=DE");
        signByOpenssl("ca", {});
        makeRequest("ocsp", "/C=DE/ST=Bavaria/O=Example Works/CN=OCSP");
        signByOpenssl("ocsp", {"-extensions", "ocsp"});
    }

    void takesTheProfilesInAndNamesWhatItLeavesOut()
    {
        const Ran dry = m_desk.locked({"profile", "import", m_desk.path("two-tier.cnf"), "--dry-run"});
        QCOMPARE_CODE(dry, 0);
        QVERIFY2(dry.out.contains("line 48 [req] encrypt_key = yes") && dry.out.contains("AES-256"), dry.all());
        QCOMPARE_CODE(m_desk.locked({"profile", "show", "v3_ca"}), 1); // nothing was taken in
        const Ran ran = m_desk.json({"profile", "import", m_desk.path("two-tier.cnf")});
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.json()["format"].toString(), "openssl");
        QStringList profiles, leftOut;
        for (const QJsonValue& each : ran.json()["profiles"].toArray()) profiles.append(each["id"].toString());
        QCOMPARE(profiles, (QStringList{"v3_ca", "v3_intermediate_ca", "server_cert", "ocsp"}));
        for (const QJsonValue& line : ran.json()["report"].toArray())
            if (line["fate"].toString() == "left_out") {
                QVERIFY(line["line"].toInt() > 0 && !line["text"].toString().isEmpty());
                leftOut.append(line["key"].toString());
            }
        for (const char* key :
            {"dir", "database", "serial", "RANDFILE", "encrypt_key", "private_key", "default_crl_days"})
            QVERIFY2(leftOut.contains(key), key);
        QCOMPARE(
            m_desk.json({"profile", "import", m_desk.path("two-tier.cnf")}).json()["profiles"][0]["is_known"].toBool(),
            true);
    }

    void issuesWhatOpensslIssues()
    {
        QCOMPARE_CODE(
            m_desk.cli({"ca", "create", "--profile", "v3_ca", "--name", "Root", "--subject",
                "CN=Root,O=Example Works,ST=Bavaria,C=DE", "--key", "ec:P-384", "--out", m_desk.path("our-root.pem")}),
            0);
        compare("root.pem", "our-root.pem");
        QCOMPARE_CODE(m_desk.cli({"ca", "create", "--profile", "v3_intermediate_ca", "--name", "CA", "--issuer", "Root",
                          "--subject", "C=DE,ST=Bavaria,O=Example Works,CN=Issuing CA", "--key", "ec:P-384", "--out",
                          m_desk.path("our-ca.pem")}),
            0);
        compare("ca.pem", "our-ca.pem");
        QCOMPARE_CODE(m_desk.cli({"sign", m_desk.path("ocsp.csr"), "--issuer", "Root", "--profile", "ocsp", "--out",
                          m_desk.path("our-ocsp.pem")}),
            0);
        compare("ocsp.pem", "our-ocsp.pem");
    }

    void hasAnIssuingCaAndARichProfileForTheNext()
    {
        QCOMPARE_CODE(m_desk.cli({"ca", "create", "--profile", "issuing-ca", "--name", "CA2", "--issuer", "Root",
                          "--subject", "CN=Second,O=Example Works,ST=Bavaria,C=DE", "--key", "ec:P-384", "--crl-url",
                          "http://pki.example.com/a,b.crl", "--aia-url", "http://pki.example.com/ca.cer", "--ocsp-url",
                          "http://ocsp.example.com/$#x"}),
            0);
        m_desk.write("rich.toml", dataFile("rich.toml"));
        QCOMPARE_CODE(m_desk.cli({"profile", "import", m_desk.path("rich.toml")}), 0);
        makeKey("host");
        QCOMPARE_CODE(openssl({"req", "-new", "-key", "host.key", "-passin", "file:keypass", "-subj",
                          "/C=DE/ST=Bavaria/O=Example Works/CN=host.example.com", "-addext",
                          "subjectAltName=DNS:host.example.com", "-out", "host.csr"}),
            0);
    }

    void hasAnRsaKeyForUsesOfRsa()
    {
        QCOMPARE_CODE(m_desk.opensslRequest("rsa", {"rsa:2048"}, "/C=DE/ST=Bavaria/O=Example Works/CN=www.example.com",
                          "DNS:www.example.com"),
            0);
    }

    void refusesWhatThePolicyOfTheFileRefuses()
    {
        makeRequest("other", "/C=DE/ST=Bavaria/O=Somebody Else/CN=CA");
        const Ran theirs = openssl({"ca", "-batch", "-config", "two-tier.cnf", "-passin", "file:keypass", "-in",
            "other.csr", "-out", "other.pem"});
        QVERIFY2(theirs.code != 0 && theirs.all().contains("organizationName"), theirs.all());
        const Ran ours = m_desk.json({"sign", m_desk.path("other.csr"), "--issuer", "Root", "--profile",
            "v3_intermediate_ca", "--out", m_desk.path("other.pem")});
        QCOMPARE_CODE(ours, 1);
        QCOMPARE(ours.error()["rule"].toString(), "CW-274");
    }

    void exportsWhatTheOpensslCommandTakes_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("request");
        QTest::newRow("shipped server") << "tls-server" << "CA2" << "rsa";
        QTest::newRow("shipped responder") << "ocsp-signer" << "CA2" << "host";
        QTest::newRow("shipped CA") << "issuing-ca" << "Root" << "host";
        QTest::newRow("imported CA") << "v3_intermediate_ca" << "Root" << "host";
        QTest::newRow("everything") << "rich" << "CA2" << "host";
    }
    /// The same request signed by us, and by `openssl ca` with what we export.
    void exportsWhatTheOpensslCommandTakes()
    {
        QFETCH(const QString, profile);
        QFETCH(const QString, issuer);
        QFETCH(const QString, request);
        const QString config = profile + ".cnf";
        QCOMPARE_CODE(m_desk.locked({"profile", "export", profile, "--format", "openssl", "--ca", issuer, "--out",
                          m_desk.path(config)}),
            0);
        QByteArray text = m_desk.read(config);
        QVERIFY2(text.contains("does not enforce") && text.contains("days at most"), text);
        m_desk.write(config, text.replace("$dir/ca.", "$dir/root."));
        QCOMPARE_CODE(openssl({"ca", "-batch", "-config", config, "-passin", "file:keypass", "-notext", "-in",
                          request + ".csr", "-out", profile + "-theirs.pem"}),
            0);
        QCOMPARE_CODE(m_desk.cli({"sign", m_desk.path(request + ".csr"), "--issuer", issuer, "--profile", profile,
                          "--out", m_desk.path(profile + "-ours.pem")}),
            0);
        const Ran theirs = shown(profile + "-theirs.pem"), ours = shown(profile + "-ours.pem");
        QVERIFY2(extensionsOf(theirs).size() >= 4, theirs.out);
        QCOMPARE(extensionsOf(ours), extensionsOf(theirs));
    }

    void replacesAProfileOnlyWhenItIsNamed()
    {
        QByteArray changed = m_desk.read("two-tier.cnf");
        m_desk.write("changed.cnf", changed.replace("= 1825", "= 730"));
        const Ran refused = m_desk.json({"profile", "import", m_desk.path("changed.cnf")});
        QCOMPARE_CODE(refused, 1);
        QCOMPARE(refused.json()["profiles"][1]["error"]["rule"].toString(), "CW-648");
        const Ran named = m_desk.json(
            {"profile", "import", m_desk.path("changed.cnf"), "--name", "ocsp", "--name", "server_cert=intranet"});
        QCOMPARE_CODE(named, 0);
        QCOMPARE(named.json()["profiles"].toArray().size(), 2);
        QCOMPARE(named.json()["profiles"][0]["version"].toInt(), 2);
        QCOMPARE(named.json()["profiles"][1]["id"].toString(), "intranet");
        const Ran unknown = m_desk.json({"profile", "import", m_desk.path("changed.cnf"), "--name", "nobody"});
        QCOMPARE_CODE(unknown, 2);
        QCOMPARE(unknown.error()["rule"].toString(), "CW-647");
    }
};

QTEST_GUILESS_MAIN(ForeignProfileTest)
#include "ForeignProfileTest.moc"
