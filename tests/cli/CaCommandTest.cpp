#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// ca: making, changing, requesting and adopting CAs.
class CaCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    QStringList create(const QString& name, const QString& key, const QStringList& more = {}) const
    {
        return QStringList{
                   "ca", "create", "--name", name, "--subject", "CN=" + name + ",O=Example,C=DE", "--key", key} +
            more;
    }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
    }

    void everyKindOfKeyMakesARoot_data()
    {
        QTest::addColumn<QString>("key");
        for (const char* key : {"rsa:3072", "rsa:4096", "ec:P-256", "ec:P-384", "ed25519", "ml-dsa-65", "EC:p-384"})
            QTest::newRow(key) << QString(key);
    }
    void everyKindOfKeyMakesARoot()
    {
        QFETCH(const QString, key);
        const QString file = m_desk.path("root of " + key + ".pem");
        const Ran ran = m_desk.json(create("Root " + key, key, {"--out", file, "--days", "7300"}));
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.json()["ca"].toObject()["kind"].toString(), "root");
        QCOMPARE_CODE(m_desk.tool("openssl", {"verify", "-x509_strict", "-check_ss_sig", "-CAfile", file, file}), 0);
    }

    void isListedAndShown()
    {
        const QJsonArray cas = m_desk.locked({"ca", "list", "--json"}).json()["cas"].toArray();
        QVERIFY(cas.size() >= 2);
        const Ran shown = m_desk.locked({"ca", "show", "CA", "--json"});
        QCOMPARE_CODE(shown, 0);
        QCOMPARE(shown.json()["issuer_name"].toString(), "Root");
        QCOMPARE(shown.json()["kind"].toString(), "intermediate");
        QCOMPARE(shown.json()["urls"].toObject()["ocsp"].toArray().at(0).toString(), "http://ocsp.example.com");
        QVERIFY(m_desk.locked({"ca", "show", "CA"}).out.contains("OCSP responder"));
        QVERIFY(m_desk.locked({"ca", "list"}).out.contains("intermediate"));
        const Ran unknown = m_desk.locked({"ca", "show", "Nobody", "--json"});
        QCOMPARE_CODE(unknown, 1);
        QCOMPARE(unknown.error()["code"].toString(), "not_found");
    }

    void wrongValuesAreUsageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown key") << create("X", "rsa:1024");
        QTest::newRow("subject") << QStringList{
            "ca", "create", "--name", "X", "--subject", "nothing", "--key", "ec:P-256"};
        QTest::newRow("days") << create("X", "ec:P-256", {"--days", "0"});
        QTest::newRow("many days") << create("X", "ec:P-256", {"--days", "99999999999"});
        QTest::newRow("path length") << create("X", "ec:P-256", {"--path-length", "-1"});
        QTest::newRow("address") << create("X", "ec:P-256", {"--crl-url", "pki.example.com/ca.crl"});
        QTest::newRow("constraint") << create("X", "ec:P-256", {"--issuer", "Root", "--permit", "example.com"});
    }
    void wrongValuesAreUsageErrors()
    {
        QFETCH(const QStringList, arguments);
        const Ran ran = m_desk.json(arguments);
        QCOMPARE_CODE(ran, 2);
        QCOMPARE(ran.error()["code"].toString(), "usage");
        QCOMPARE_CODE(m_desk.locked({"ca", "show", "X"}), 1);
    }

    void profileDecidesAboutKeys()
    {
        const Ran ran = m_desk.json(create("Weak", "rsa:2048"));
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), "CW-157");
        QCOMPARE_CODE(m_desk.locked({"ca", "show", "Weak"}), 1);
    }

    void namesAreUnique()
    {
        const Ran ran = m_desk.json(create("Root", "ec:P-256"));
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), "CW-252");
    }

    void constraintsAndPathLengthAreTakenOver()
    {
        const Ran ran = m_desk.json(create("Narrow", "ec:P-256",
            {"--issuer", "Root", "--profile", "issuing-ca", "--permit", "DNS:example.com", "--exclude",
                "DNS:bad.example.com", "--out", m_desk.path("narrow.pem"), "--days", "100"}));
        QCOMPARE_CODE(ran, 0);
        const Ran text = m_desk.tool("openssl", {"x509", "-in", m_desk.path("narrow.pem"), "-noout", "-text"});
        QVERIFY2(text.out.contains("DNS:example.com") && text.out.contains("DNS:bad.example.com"), text.out);
        QVERIFY(text.out.contains("pathlen:0"));
    }

    void isRenamedAndItsAddressesChange()
    {
        QCOMPARE_CODE(m_desk.cli(create("Old name", "ec:P-256", {"--ocsp-url", "http://a.example.com"})), 0);
        const Ran ran = m_desk.json({"ca", "edit", "Old name", "--new-name", "New name", "--crl-url",
            "http://b.example.com/1.crl", "--crl-url", "http://b.example.com/2.crl"});
        QCOMPARE_CODE(ran, 0);
        const QJsonObject urls = ran.json()["ca"].toObject()["urls"].toObject();
        QCOMPARE(urls["crl"].toArray().size(), 2);
        QCOMPARE(urls["ocsp"].toArray().size(), 1);
        QCOMPARE_CODE(m_desk.cli({"ca", "edit", "New name", "--ocsp-url", ""}), 0);
        QVERIFY(
            m_desk.locked({"ca", "show", "New name", "--json"}).json()["urls"].toObject()["ocsp"].toArray().isEmpty());
        QCOMPARE_CODE(m_desk.cli({"ca", "edit", "Old name", "--new-name", "X"}), 1);
        QCOMPARE_CODE(m_desk.cli({"ca", "edit", "New name", "--new-name", "Root"}), 1);
        QCOMPARE_CODE(m_desk.cli({"ca", "edit", "New name", "--crl-url", "nowhere"}), 2);
    }

    /// A sub-CA's CSR made in one vault, signed in the root's vault, adopted back: leaves of it verify.
    void isCarriedToAnotherVaultAndBack()
    {
        const Desk away;
        QCOMPARE_CODE(away.createVault(), 0);
        QCOMPARE_CODE(
            away.cli({"ca", "request", "--name", "Branch", "--subject", "CN=Branch CA,O=Example,C=DE", "--key",
                "ec:P-256", "--out", away.path("branch.csr"), "--crl-url", "http://pki.example.com/branch.crl"}),
            0);
        QCOMPARE(away.locked({"ca", "show", "Branch", "--json"}).json()["kind"].toString(), "pending");
        const Ran early = away.json({"crl", "Branch", "--out", away.path("early.crl")});
        QCOMPARE_CODE(early, 1);

        const Ran signedThere = m_desk.json({"sign", away.path("branch.csr"), "--issuer", "Root", "--profile",
            "issuing-ca", "--out", away.path("branch.pem"), "--days", "1000"});
        QCOMPARE_CODE(signedThere, 0);

        const Ran wrong = away.json({"ca", "adopt", "--name", "Branch", "--certificate", m_desk.path("ca.pem")});
        QCOMPARE_CODE(wrong, 1);
        QCOMPARE(wrong.error()["rule"].toString(), "CW-258");
        const Ran adopted = away.json({"ca", "adopt", "--name", "Branch", "--certificate", away.path("branch.pem")});
        QCOMPARE_CODE(adopted, 0);
        QCOMPARE(adopted.json()["ca"].toObject()["kind"].toString(), "intermediate");

        QCOMPARE_CODE(away.opensslRequest("api", {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"}, "/CN=api.example.com",
                          "DNS:api.example.com"),
            0);
        QCOMPARE_CODE(away.cli({"sign", away.path("api.csr"), "--issuer", "Branch", "--profile", "tls-server", "--out",
                          away.path("api.pem")}),
            0);
        QCOMPARE_CODE(away.tool("openssl",
                          {"verify", "-x509_strict", "-policy_check", "-CAfile", m_desk.path("root.pem"), "-untrusted",
                              away.path("branch.pem"), away.path("api.pem")}),
            0);
        QCOMPARE_CODE(away.plain({"verify", away.path("api.pem"), "--untrusted", away.path("branch.pem"), "--anchor",
                          m_desk.path("root.pem"), "--host", "api.example.com"}),
            0);
        QCOMPARE_CODE(away.cli({"vault", "verify"}), 0);
    }

    void existingCaIsAdoptedWithItsKey()
    {
        const Desk other;
        QCOMPARE_CODE(other.createVault(), 0);
        QCOMPARE_CODE(other.tool("openssl",
                          {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-passout",
                              "pass:battery staple", "-keyout", other.path("old.key"), "-out", other.path("old.pem"),
                              "-subj", "/C=DE/O=Example/CN=Old Root", "-days", "3650", "-addext",
                              "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign"}),
            0);
        const QStringList adopt{"ca", "adopt", "--name", "Old Root", "--certificate", other.path("old.pem")};
        QVERIFY(other.json(adopt).code != 0);
        other.write("wrong", "wrong");
        const Ran wrong = other.json(
            adopt + QStringList{"--key-file", other.path("old.key"), "--key-passphrase-file", other.path("wrong")});
        QCOMPARE_CODE(wrong, 3);
        QCOMPARE(wrong.error()["code"].toString(), "wrong_passphrase");
        const Ran right = other.json(
            adopt + QStringList{"--key-file", other.path("old.key"), "--key-passphrase-file", other.path("keypass")});
        QCOMPARE_CODE(right, 0);
        QCOMPARE_CODE(
            other.cli(create("Below", "ec:P-256", {"--issuer", "Old Root", "--out", other.path("below.pem")})), 0);
        QCOMPARE_CODE(other.tool("openssl",
                          {"verify", "-x509_strict", "-CAfile", other.path("old.pem"), other.path("below.pem")}),
            0);
    }

    void aLeafIsNoCa()
    {
        QCOMPARE_CODE(m_desk.signServer("leaf"), 0);
        const Ran ran = m_desk.json({"ca", "adopt", "--name", "Leaf", "--certificate", m_desk.path("leaf.pem"),
            "--key-file", m_desk.path("leaf.key")});
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), "CW-259");
    }
};

QTEST_GUILESS_MAIN(CaCommandTest)
#include "CaCommandTest.moc"
