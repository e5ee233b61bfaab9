#include "tests/cli/CommandLine.h"
#include <QSet>

using commandLine::Desk;
using commandLine::Ran;

namespace {

/// Lints that break rules for public CAs alone, each with its reason in the file; some for one file alone.
bool isAllowed(const QString& lint, const QString& path)
{
    QFile file(QStringLiteral(TEST_DATA "/zlint/allowed.txt"));
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QByteArray all = file.readAll();
    const QByteArray entry = "\n" + lint.toUtf8();
    return all.contains(entry + ":") || all.contains(entry + " in " + path.section(u'/', -1).toUtf8() + ":");
}

}

/// A two-tier PKI on requests made by the openssl command, judged by OpenSSL, GnuTLS, NSS and zlint.
class TwoTierTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    QString file(const QString& name) const { return m_desk.path(m_tag + name); }
    QString m_tag;

    Ran opensslVerify(const QString& leaf, const QStringList& more = {}) const
    {
        return m_desk.tool("openssl",
            QStringList{
                "verify", "-x509_strict", "-policy_check", "-CAfile", file("root.pem"), "-untrusted", file("ca.pem")} +
                more + QStringList{leaf});
    }
    void makeCas(const QString& rootKey, const QString& caKey) const
    {
        QCOMPARE_CODE(m_desk.cli({"ca", "create", "--profile", "root-ca", "--name", m_tag + "Root", "--subject",
                          "CN=" + m_tag + " Root,O=Example GmbH,C=DE", "--key", rootKey, "--days", "7300", "--out",
                          file("root.pem"), "--crl-url", "http://pki.example.com/root.crl", "--aia-url",
                          "http://pki.example.com/root.cer"}),
            0);
        QCOMPARE_CODE(
            m_desk.cli({"ca", "create", "--profile", "issuing-ca", "--name", m_tag + "CA", "--issuer", m_tag + "Root",
                "--subject", "CN=" + m_tag + " Issuing CA,O=Example GmbH,C=DE", "--key", caKey, "--days", "1826",
                "--path-length", "0", "--out", file("ca.pem"), "--crl-url", "http://pki.example.com/ca.crl",
                "--aia-url", "http://pki.example.com/ca.cer", "--ocsp-url", "http://ocsp.example.com/"}),
            0);
    }
    QJsonObject sign(const QString& request, const QString& profile, const QString& out) const
    {
        const Ran ran = m_desk.json(
            {"sign", m_desk.path(request), "--issuer", m_tag + "CA", "--profile", profile, "--out", file(out)});
        if (ran.code != 0) qWarning().noquote() << ran.all();
        return ran.json()["certificate"].toObject();
    }
    void compareExtensions(const QString& leaf) const
    {
        const Ran text = m_desk.tool("openssl", {"x509", "-in", leaf, "-noout", "-text"});
        for (const char* url : {"URI:http://pki.example.com/ca.crl", "CA Issuers - URI:http://pki.example.com/ca.cer",
                 "OCSP - URI:http://ocsp.example.com/"})
            QVERIFY2(text.out.contains(url), text.out);
        QVERIFY2(!text.out.contains("root.crl"), text.out);
        const Ran ca = m_desk.tool("openssl", {"x509", "-in", file("ca.pem"), "-noout", "-text"});
        QVERIFY2(ca.out.contains("CA:TRUE, pathlen:0") && ca.out.contains("http://pki.example.com/root.crl"), ca.out);
        QVERIFY2(!ca.out.contains("ca.crl"), ca.out);
    }
    void gnutlsAccepts(const QString& leaf, const QString& purpose) const
    {
        m_desk.write("chain.pem", m_desk.read(leaf) + m_desk.read(m_tag + "ca.pem"));
        QCOMPARE_CODE(m_desk.tool("certtool",
                          {"--verify", "--load-ca-certificate", file("root.pem"), "--infile", m_desk.path("chain.pem"),
                              "--verify-purpose", purpose, "--verify-profile", "medium"}),
            0);
    }
    void nssAccepts(const QString& leaf, const QString& usage) const
    {
        const QString folder = file("nss" + usage),
                      database = "sql:" + folder; // a new one: -N on an old one asks questions
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE_CODE(m_desk.tool("certutil", {"-N", "-d", database, "--empty-password"}), 0);
        QCOMPARE_CODE(
            m_desk.tool("certutil", {"-A", "-d", database, "-n", "root", "-t", "CT,C,", "-a", "-i", file("root.pem")}),
            0);
        QCOMPARE_CODE(
            m_desk.tool("certutil", {"-A", "-d", database, "-n", "ca", "-t", ",,", "-a", "-i", file("ca.pem")}), 0);
        QCOMPARE_CODE(m_desk.tool("vfychain", {"-d", database, "-pp", "-u", usage, "-a", m_desk.path(leaf)}), 0);
    }
    /// Lints of zlint that end in an error, but for the allowed ones.
    QStringList zlintErrors(const QString& path) const
    {
        const Ran ran = m_desk.tool("zlint", {path});
        const QJsonObject lints = ran.json();
        if (ran.code != 0 || lints.isEmpty()) return {"zlint failed: " + QString::fromUtf8(ran.all())};
        QStringList errors;
        for (auto lint = lints.begin(); lint != lints.end(); ++lint) {
            const QString result = lint.value().toObject()["result"].toString();
            if ((result == "error" || result == "fatal") && !isAllowed(lint.key(), path)) errors.append(lint.key());
        }
        return errors;
    }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QCOMPARE_CODE(m_desk.opensslRequest("api", {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"},
                          "/C=DE/O=Example GmbH/CN=api.example.com", "DNS:api.example.com,DNS:api-2.example.com"),
            0);
        QCOMPARE_CODE(m_desk.opensslRequest(
                          "client", {"rsa:3072"}, "/C=DE/O=Example GmbH/CN=Ana Example", "email:ana@example.com"),
            0);
    }

    void isAcceptedByTheOthers_data()
    {
        QTest::addColumn<QString>("rootKey");
        QTest::addColumn<QString>("caKey");
        QTest::addColumn<bool>("isClassic");
        QTest::newRow("rsa") << "rsa:4096" << "rsa:3072" << true;
        QTest::newRow("ec") << "ec:P-384" << "ec:P-256" << true;
        QTest::newRow("ml-dsa") << "ml-dsa-65" << "ml-dsa-65" << false;
    }
    void isAcceptedByTheOthers()
    {
        QFETCH(const QString, rootKey);
        QFETCH(const QString, caKey);
        QFETCH(const bool, isClassic);
        m_tag = QTest::currentDataTag();
        makeCas(rootKey, caKey);
        const QJsonObject server = sign("api.csr", "tls-server", "api.pem"),
                          client = sign("client.csr", "tls-client", "client.pem");
        QCOMPARE(server["names"].toArray().size(), 2);
        QCOMPARE(client["names"].toArray().at(0).toString(), "email:ana@example.com");
        compareExtensions(file("api.pem"));
        QCOMPARE_CODE(
            opensslVerify(file("api.pem"), {"-purpose", "sslserver", "-verify_hostname", "api-2.example.com"}), 0);
        QCOMPARE_CODE(
            opensslVerify(file("client.pem"), {"-purpose", "sslclient", "-verify_email", "ana@example.com"}), 0);
        if (isClassic) {
            gnutlsAccepts(m_tag + "api.pem", "1.3.6.1.5.5.7.3.1");
            gnutlsAccepts(m_tag + "client.pem", "1.3.6.1.5.5.7.3.2");
            nssAccepts(m_tag + "api.pem", "1");
            nssAccepts(m_tag + "client.pem", "0");
        }

        QCOMPARE_CODE(
            m_desk.cli({"revoke", "file:" + file("api.pem"), "--issuer", m_tag + "CA", "--reason", "keyCompromise"}),
            0);
        for (const QString name : {"CA", "Root"})
            QCOMPARE_CODE(m_desk.cli({"crl", m_tag + name, "--format", "pem", "--out", file(name + ".crl")}), 0);
        const QStringList crls{"-crl_check_all", "-CRLfile", file("CA.crl"), "-CRLfile", file("Root.crl")};
        const Ran revoked = opensslVerify(file("api.pem"), crls);
        QVERIFY2(revoked.code != 0 && revoked.all().contains("certificate revoked"), revoked.all());
        QCOMPARE_CODE(opensslVerify(file("client.pem"), crls), 0);

        const QStringList ours{"--untrusted", file("ca.pem"), "--anchor", file("root.pem"), "--crl", file("CA.crl"),
            "--crl", file("Root.crl")};
        QCOMPARE_CODE(m_desk.plain(QStringList{"verify", file("api.pem")} + ours), 1);
        QCOMPARE_CODE(m_desk.plain(QStringList{"verify", file("client.pem"), "--purpose", "clientAuth", "--email",
                                       "ana@example.com"} +
                          ours),
            0);
    }

    void zlintFindsNoError_data()
    {
        QTest::addColumn<QString>("unused");
        for (const char* tag : {"rsa", "ec", "ml-dsa"}) QTest::newRow(tag) << QString();
    }
    void zlintFindsNoError()
    {
        m_tag = QTest::currentDataTag();
        for (const char* name : {"root.pem", "ca.pem", "api.pem", "client.pem", "CA.crl", "Root.crl"})
            QCOMPARE(name + (": " + zlintErrors(file(name)).join(", ")), QString("%1: ").arg(name));
    }

    void vaultIsSoundAfterwards() { QCOMPARE_CODE(m_desk.cli({"vault", "verify"}), 0); }
};

QTEST_GUILESS_MAIN(TwoTierTest)
#include "TwoTierTest.moc"
