#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// show, list, export, import and verify: looking, without changing.
class ReadCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;
    QString m_serial, m_fingerprint;

    Ran verify(const QStringList& more) const
    {
        return m_desk.plain(QStringList{"verify", m_desk.path("api.pem"), "--untrusted", m_desk.path("ca.pem"),
                                "--anchor", m_desk.path("root.pem"), "--json"} +
            more);
    }

    /// "noise CW-602" for each file that a dry import could not read.
    static QStringList refusedRules(const Ran& ran)
    {
        QStringList rules;
        for (const auto each : ran.json()["refused"].toArray())
            rules += each.toObject()["file"].toString() + " " + each.toObject()["error"].toObject()["rule"].toString();
        return rules;
    }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
        const Ran ran = m_desk.signServer("api");
        QCOMPARE_CODE(ran, 0);
        m_serial = ran.json()["certificate"].toObject()["serial"].toString();
        m_fingerprint = ran.json()["certificate"].toObject()["sha256"].toString();
        QCOMPARE_CODE(m_desk.signServer("other"), 0);
    }

    void showExplainsAFileWithoutVault()
    {
        const Ran ran = m_desk.plain({"show", m_desk.path("api.pem")});
        QCOMPARE_CODE(ran, 0);
        for (const char* text : {"Certificate for api.example.com", "Issued by", "DNS:api.example.com",
                 "extendedKeyUsage", "SHA-256", "days left"})
            QVERIFY2(ran.out.contains(text), ran.out);
        const QJsonObject object =
            m_desk.plain({"show", m_desk.path("api.pem"), "--json"}).json()["objects"].toArray().at(0).toObject();
        QCOMPARE(object["type"].toString(), "certificate");
        QCOMPARE(object["serial"].toString(), m_serial);
        QCOMPARE(object["sha256"].toString(), m_fingerprint);
        QCOMPARE(object["is_ca"].toBool(), false);
        QVERIFY(object["extensions"].toArray().size() >= 6);
        QCOMPARE(object["pem"].toString().toUtf8(), m_desk.read("api.pem"));
        const Ran input = m_desk.plain({"show", "-"}, m_desk.read("api.csr"));
        QVERIFY2(input.out.contains("Request for api.example.com"), input.all());
        QVERIFY(m_desk.plain({"show", m_desk.path("api.key")}).out.contains("Private key, NOT encrypted"));
    }

    void aFileThatKillsItsReaderCostsOneMessage()
    {
        // a copy of the program finds its worker beside itself: one that dies, then none
        QVERIFY(QFile::copy(CERTWRIGHT_CLI, m_desk.path("certwright-cli")));
        m_desk.write("certwright-parse-worker", "#!/bin/sh\nkill -9 $$\n");
        QVERIFY(QFile::setPermissions(m_desk.path("certwright-parse-worker"), QFile::ReadOwner | QFile::ExeOwner));
        for (const QStringList& command :
            {QStringList{"show", m_desk.path("api.pem")}, {"verify", m_desk.path("api.pem")},
                {"request", "show", m_desk.path("api.csr")}}) {
            const QStringList arguments = command + QStringList{"--vault", m_desk.vault(), "--json"};
            const Ran killed = m_desk.tool(m_desk.path("certwright-cli"),
                command.contains("verify") ? command + QStringList{"--json"} : arguments);
            QCOMPARE_CODE(killed, 3);
            QCOMPARE(killed.error()["rule"].toString(), "CW-622");
        }
        const Ran dry = m_desk.tool(m_desk.path("certwright-cli"),
            {"import", m_desk.path("api.pem"), m_desk.path("api.csr"), "--dry-run", "--vault", m_desk.vault(), "--json"});
        QCOMPARE_CODE(dry, 3);
        QCOMPARE(refusedRules(dry), QStringList({"api.pem CW-622", "api.csr CW-622"}));
        QVERIFY(QFile::remove(m_desk.path("certwright-parse-worker")));
        const Ran missing = m_desk.tool(m_desk.path("certwright-cli"), {"show", m_desk.path("api.pem"), "--json"});
        QCOMPARE_CODE(missing, 3);
        QCOMPARE(missing.error()["rule"].toString(), "CW-506");
        QCOMPARE_CODE(m_desk.plain({"show", m_desk.path("api.pem")}), 0);
    }

    void showRefusesWhatItDoesNotKnow()
    {
        m_desk.write("noise", "nothing of the kind");
        const Ran noise = m_desk.plain({"show", m_desk.path("noise"), "--json"});
        QCOMPARE_CODE(noise, 1);
        QCOMPARE(noise.error()["rule"].toString(), "CW-602");
        QCOMPARE_CODE(m_desk.plain({"show", m_desk.path("missing")}), 3);
    }

    void untrustedTextIsMadeVisible()
    {
        const QByteArray subject = QByteArray("/CN=evil") + "\xE2\x80\xAE" + "moc.example";
        QCOMPARE_CODE(m_desk.tool("openssl",
                          {"req", "-new", "-nodes", "-utf8", "-newkey", "ed25519", "-keyout", m_desk.path("e.key"),
                              "-out", m_desk.path("e.csr"), "-subj", QString::fromUtf8(subject)}),
            0);
        const Ran plain = m_desk.plain({"show", m_desk.path("e.csr")}),
                  json = m_desk.plain({"show", m_desk.path("e.csr"), "--json"});
        QVERIFY(!plain.out.contains("\xE2\x80\xAE") && plain.out.contains("U+202E"));
        QVERIFY(!json.out.contains("\xE2\x80\xAE") && json.out.contains("\\u202e"));
    }

    void selectorsFindTheCertificate_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::newRow("name") << "name:api.example.com";
        QTest::newRow("bare name") << "api.example.com";
        QTest::newRow("serial") << "serial:";
        QTest::newRow("bare serial") << "";
        QTest::newRow("sha256") << "sha256:";
        QTest::newRow("file") << "file:";
    }
    void selectorsFindTheCertificate()
    {
        QFETCH(QString, prefix);
        if (prefix == "serial:" || prefix.isEmpty()) prefix += m_serial;
        if (prefix == "sha256:") prefix += m_fingerprint;
        if (prefix == "file:") prefix += m_desk.path("api.pem");
        const Ran ran = m_desk.locked({"export", prefix, "--out", "-"});
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.out, m_desk.read("api.pem"));
    }

    void selectorsThatFitNothingOrTwoAreTold()
    {
        const Ran none = m_desk.locked({"show", "name:nobody", "--json"});
        QCOMPARE_CODE(none, 1);
        QCOMPARE(none.error()["code"].toString(), "not_found");
        QCOMPARE_CODE(m_desk.signServer("twin"), 0);
        QCOMPARE_CODE(m_desk.cli({"sign", m_desk.path("twin.csr"), "--issuer", "CA", "--profile", "tls-server", "--out",
                          m_desk.path("twin2.pem")}),
            0);
        const Ran two = m_desk.locked({"show", "name:twin.example.com", "--json"});
        QCOMPARE_CODE(two, 2);
        QCOMPARE(two.error()["code"].toString(), "ambiguous");
    }

    void showFromTheVaultTellsItsState()
    {
        const Ran ran = m_desk.locked({"show", "serial:" + m_serial});
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(ran.out.contains("In the vault") && ran.out.contains("tls-server version 1"), ran.out);
        QCOMPARE(m_desk.locked({"show", "serial:" + m_serial, "--json"})
                     .json()["objects"]
                     .toArray()
                     .at(0)
                     .toObject()["vault"]
                     .toObject()["status"]
                     .toString(),
            "active");
    }

    void listNarrows()
    {
        const auto count = [&](const QStringList& more) {
            return m_desk.locked(QStringList{"list", "--json"} + more).json()["certificates"].toArray().size();
        };
        const auto all = count({});
        QVERIFY(all >= 4);
        QCOMPARE(count({"--issuer", "Root"}), 2);
        QCOMPARE(count({"--search", "API.example"}), 1);
        QCOMPARE(count({"--limit", "1"}), 1);
        QCOMPARE(count({"--status", "revoked"}), 0);
        QCOMPARE(count({"--status", "active"}), all);
        QCOMPARE(count({"--expires-before", "2020-01-01"}), 0);
        QCOMPARE(count({"--expires-before", "2999-01-01T00:00:00+01:00"}), all);
        QVERIFY(m_desk.locked({"list"}).out.startsWith("STATUS"));
        QVERIFY(m_desk.locked({"list", "--search", "nobody"}).out.contains("No certificate fits"));
        const Ran badStatus = m_desk.locked({"list", "--status", "happy", "--json"});
        QCOMPARE_CODE(badStatus, 2);
        QCOMPARE_CODE(m_desk.locked({"list", "--expires-before", "soon"}), 2);
        QCOMPARE_CODE(m_desk.locked({"list", "--limit", "0"}), 2);
        QCOMPARE_CODE(m_desk.locked({"list", "--issuer", "Nobody"}), 1);
    }

    void exportWritesEveryFormat()
    {
        QCOMPARE_CODE(
            m_desk.locked({"export", "sha256:" + m_fingerprint, "--format", "der", "--out", m_desk.path("api.der")}),
            0);
        QCOMPARE_CODE(m_desk.tool("openssl", {"x509", "-inform", "DER", "-in", m_desk.path("api.der"), "-noout"}), 0);
        QCOMPARE_CODE(m_desk.locked({"export", "sha256:" + m_fingerprint, "--format", "chain", "--out",
                          m_desk.path("chain.pem")}),
            0);
        QCOMPARE(m_desk.read("chain.pem"), m_desk.read("api.pem") + m_desk.read("ca.pem") + m_desk.read("root.pem"));
        const Ran unknown = m_desk.locked(
            {"export", "sha256:" + m_fingerprint, "--format", "docx", "--out", m_desk.path("x"), "--json"});
        QCOMPARE_CODE(unknown, 2);
        QCOMPARE(unknown.error()["rule"].toString(), "CW-605");
    }

    void importTakesCertificatesAndRequests()
    {
        const Desk other;
        QCOMPARE_CODE(other.createVault(), 0);
        m_desk.write("bundle.pem",
            m_desk.read("root.pem") + m_desk.read("ca.pem") + m_desk.read("api.pem") + m_desk.read("api.csr"));
        const Ran dry = other.locked({"import", m_desk.path("bundle.pem"), "--dry-run", "--json"});
        QCOMPARE_CODE(dry, 0);
        QCOMPARE(dry.json()["objects"].toArray().size(), 4);
        QVERIFY(other.locked({"list", "--json"}).json()["certificates"].toArray().isEmpty());
        QCOMPARE_CODE(other.json({"import", m_desk.path("bundle.pem")}), 0);
        QCOMPARE(other.locked({"list", "--json"}).json()["certificates"].toArray().size(), 3);
        QCOMPARE(other.locked({"request", "list", "--json"}).json()["requests"].toArray().size(), 1);
        const Ran again = other.json({"import", m_desk.path("bundle.pem")});
        QCOMPARE_CODE(again, 0);
        QVERIFY(again.json()["objects"].toArray().at(0).toObject()["is_known"].toBool());
        m_desk.write("noise", "nothing of the kind");
        QCOMPARE_CODE(other.json({"import", m_desk.path("noise")}), 1);
        QCOMPARE_CODE(other.json({"import", m_desk.path("missing")}), 3);
        QCOMPARE_CODE(other.cli({"vault", "verify"}), 0);
    }

    void aDryImportGoesOnBehindAFileThatCannotBeRead()
    {
        const Desk other;
        QCOMPARE_CODE(other.createVault(), 0);
        m_desk.write("noise", "nothing of the kind");
        const QStringList files{m_desk.path("noise"), m_desk.path("api.pem"), m_desk.path("missing"), m_desk.path("ca.pem")};
        const Ran dry = other.locked(QStringList{"import", "--dry-run", "--json"} + files);
        QCOMPARE_CODE(dry, 1); // what was wrong first
        QCOMPARE(refusedRules(dry), QStringList({"noise CW-602", "missing CW-401"}));
        QCOMPARE(dry.json()["objects"].toArray().size(), 2);
        const Ran told = other.locked(QStringList{"import", "--dry-run"} + files);
        QCOMPARE(told.out.count("could not be read: "), 2);
        QVERIFY2(told.out.contains("could not be read: noise: "), told.all());
        // for good, all or nothing
        QCOMPARE(other.json(QStringList{"import"} + files).error()["rule"].toString(), "CW-602");
        QVERIFY(other.locked({"list", "--json"}).json()["certificates"].toArray().isEmpty());
    }

    void verifyJudges()
    {
        QCOMPARE_CODE(verify({}), 0);
        QCOMPARE(verify({}).json()["steps"].toArray().size(), 3);
        QCOMPARE_CODE(verify({"--purpose", "serverAuth", "--host", "api.example.com"}), 0);
        QCOMPARE_CODE(verify({"--purpose", "sslserver"}), 0);
        QCOMPARE_CODE(verify({"--purpose", "clientAuth"}), 1);
        QCOMPARE_CODE(verify({"--host", "www.example.com"}), 1);
        QCOMPARE_CODE(verify({"--email", "a@example.com"}), 1);
        QCOMPARE_CODE(verify({"--ip", "192.0.2.1"}), 1);
        QCOMPARE_CODE(verify({"--at", "2001-01-01"}), 1);
        QCOMPARE_CODE(verify({"--at", "2100-01-01T00:00:00Z"}), 1);
        QCOMPARE_CODE(verify({"--at", "noon"}), 2);
        QCOMPARE_CODE(verify({"--check-revocation"}), 1);
        QCOMPARE_CODE(m_desk.plain({"verify", m_desk.path("api.pem"), "--anchor", m_desk.path("root.pem")}), 1);
        QCOMPARE_CODE(m_desk.plain({"verify", m_desk.path("missing.pem")}), 3);
        QCOMPARE_CODE(m_desk.plain({"verify", m_desk.path("api.csr")}), 1);
        const Ran text = m_desk.plain({"verify", m_desk.path("api.pem"), "--untrusted", m_desk.path("ca.pem"),
            "--anchor", m_desk.path("root.pem")});
        QVERIFY2(text.out.startsWith("Valid: ") && text.out.contains("(trusted)"), text.out);
    }

    void verifyTrustsTheVaultOnlyWhenUnlocked()
    {
        const Ran locked = m_desk.locked({"verify", m_desk.path("api.pem"), "--json"});
        QCOMPARE_CODE(locked, 1);
        QCOMPARE(locked.json()["vault_anchors"].toString(), "not_used_locked");
        QVERIFY(m_desk.locked({"verify", m_desk.path("api.pem")}).out.contains("were not trusted"));
        const Ran unlocked = m_desk.json({"verify", m_desk.path("api.pem")});
        QCOMPARE_CODE(unlocked, 0);
        QCOMPARE(unlocked.json()["vault_anchors"].toString(), "used");
        QCOMPARE_CODE(m_desk.json({"verify", "name:api.example.com"}), 0);
    }
};

QTEST_GUILESS_MAIN(ReadCommandTest)
#include "ReadCommandTest.moc"
