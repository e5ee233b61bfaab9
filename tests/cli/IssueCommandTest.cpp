#include "tests/cli/CommandLine.h"
#include <QCryptographicHash>
#include <QSet>

using commandLine::Desk;
using commandLine::Ran;

/// request, sign, issue, revoke and crl: the daily work.
class IssueCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;
    const QStringList m_ec{"ec", "-pkeyopt", "ec_paramgen_curve:P-256"};

    QStringList sign(const QString& request, const QString& out, const QStringList& more = {}) const
    {
        return QStringList{"sign", request, "--issuer", "CA", "--profile", "tls-server", "--out", m_desk.path(out)} +
            more;
    }
    qsizetype certificateCount() const
    {
        return m_desk.locked({"list", "--json"}).json()["certificates"].toArray().size();
    }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
    }

    void requestKeepsItsKeyInAFile()
    {
        const QStringList create{"request", "create", "--subject", "CN=a.example.com", "--san", "DNS:a.example.com",
            "--san", "IP:192.0.2.1", "--key", "ec:P-256", "--out", m_desk.path("a.csr")};
        const Ran nowhere = m_desk.plain(create + QStringList{"--json"});
        QCOMPARE_CODE(nowhere, 2);
        QCOMPARE(nowhere.error()["rule"].toString(), "CW-916");
        QCOMPARE_CODE(
            m_desk.plain(create +
                QStringList{"--key-out", m_desk.path("a.key"), "--key-passphrase-file", m_desk.path("keypass")}),
            0);
        QCOMPARE_CODE(m_desk.tool("openssl", {"req", "-in", m_desk.path("a.csr"), "-verify", "-noout"}), 0);
        const Ran opened = m_desk.tool(
            "openssl", {"pkey", "-in", m_desk.path("a.key"), "-passin", "file:" + m_desk.path("keypass"), "-pubout"});
        QCOMPARE_CODE(opened, 0);
        QCOMPARE(opened.out, m_desk.tool("openssl", {"req", "-in", m_desk.path("a.csr"), "-noout", "-pubkey"}).out);
        const Ran shown = m_desk.plain({"request", "show", m_desk.path("a.csr"), "--json"});
        QCOMPARE_CODE(shown, 0);
        QCOMPARE(shown.json()["request"].toObject()["names"].toArray().size(), 2);
        QCOMPARE(shown.json()["request"].toObject()["proves_possession"].toBool(), true);
    }

    void requestKeepsItsKeyInTheVault()
    {
        const Ran made = m_desk.json({"request", "create", "--subject", "CN=kept.example.com", "--san",
            "DNS:kept.example.com", "--key", "ec:P-256", "--out", m_desk.path("kept.csr")});
        QCOMPARE_CODE(made, 0);
        QCOMPARE(made.json()["key"].toObject()["in_vault"].toBool(), true);
        const QString id = QString::number(made.json()["id"].toInt());
        QCOMPARE_CODE(m_desk.cli(sign(id, "kept.pem")), 0);
    }

    void requestIsImportedListedShownAndSignedByNumber()
    {
        QCOMPARE_CODE(m_desk.opensslRequest("b", m_ec, "/CN=b.example.com", "DNS:b.example.com"), 0);
        const Ran imported = m_desk.json({"request", "import", m_desk.path("b.csr")});
        QCOMPARE_CODE(imported, 0);
        const QString id = QString::number(imported.json()["id"].toInt());
        QCOMPARE(m_desk.json({"request", "import", m_desk.path("b.csr")}).json()["id"].toInt(), id.toInt());
        QVERIFY(m_desk.locked({"request", "list"}).out.contains("waiting"));
        QVERIFY(m_desk.locked({"request", "show", id}).out.contains("CN=b.example.com"));
        QCOMPARE_CODE(m_desk.cli(sign("id:" + id, "b.pem")), 0);
        const QJsonArray rows = m_desk.locked({"request", "list", "--json"}).json()["requests"].toArray();
        QVERIFY(std::ranges::any_of(rows, [&](const auto& row) {
            return row.toObject()["id"].toInt() == id.toInt() && !row.toObject()["certificate"].isNull();
        }));
        const Ran unknown = m_desk.locked({"request", "show", "9999", "--json"});
        QCOMPARE_CODE(unknown, 1);
        QCOMPARE(unknown.error()["rule"].toString(), "CW-914");
    }

    void brokenProofOfPossessionIsRefused()
    {
        QCOMPARE_CODE(m_desk.opensslRequest("forged", m_ec, "/CN=forged.example.com", "DNS:forged.example.com"), 0);
        QCOMPARE_CODE(
            m_desk.tool("openssl",
                {"req", "-in", m_desk.path("forged.csr"), "-outform", "DER", "-out", m_desk.path("forged.der")}),
            0);
        QByteArray der = m_desk.read("forged.der");
        der[der.size() - 1] = static_cast<char>(der[der.size() - 1] ^ 1);
        m_desk.write("forged.der", der);
        const auto before = certificateCount();
        for (const QStringList& command : {QStringList{"request", "import", m_desk.path("forged.der")},
                 sign(m_desk.path("forged.der"), "forged.pem")}) {
            const Ran ran = m_desk.json(command);
            QCOMPARE_CODE(ran, 1);
            QCOMPARE(ran.error()["rule"].toString(), "CW-101");
        }
        QCOMPARE(certificateCount(), before);
        QVERIFY(!m_desk.exists("forged.pem"));
        QVERIFY(m_desk.plain({"request", "show", m_desk.path("forged.der")}).out.contains("NO: the signature"));
    }

    void whatIsNotGrantedIsListedAndTheRestIsIssued()
    {
        QCOMPARE_CODE(m_desk.tool("openssl",
                          {"req", "-new", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-keyout",
                              m_desk.path("greedy.key"), "-out", m_desk.path("greedy.csr"), "-subj",
                              "/CN=greedy.example.com", "-addext", "subjectAltName=DNS:greedy.example.com", "-addext",
                              "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=keyCertSign"}),
            0);
        const Ran dry = m_desk.locked(
            {"sign", m_desk.path("greedy.csr"), "--issuer", "CA", "--profile", "tls-server", "--dry-run", "--json"});
        QCOMPARE_CODE(dry, 0);
        QCOMPARE(dry.json()["would_be_issued"].toBool(), true);
        const Ran ran = m_desk.json(sign(m_desk.path("greedy.csr"), "greedy.pem"));
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(ran.json()["refused"].toArray().size() >= 2, ran.all());
        const Ran text = m_desk.tool("openssl", {"x509", "-in", m_desk.path("greedy.pem"), "-noout", "-text"});
        QVERIFY(!text.out.contains("CA:TRUE") && !text.out.contains("Certificate Sign"));
        QVERIFY(m_desk.cli(sign(m_desk.path("greedy.csr"), "greedy2.pem")).out.contains("not granted"));
    }

    void aDryRunExplainsAllFourColumns()
    {
        QCOMPARE_CODE(
            m_desk.opensslRequest("told", m_ec, "/CN=told.example.com", "DNS:told.example.com,DNS:*.example.com"), 0);
        const QStringList dry{
            "sign", m_desk.path("told.csr"), "--issuer", "CA", "--profile", "tls-server", "--dry-run"};
        const Ran text = m_desk.locked(dry + QStringList{"--explain"});
        QCOMPARE_CODE(text, 0);
        for (const char* part :
            {"asked for", "profile  ", "issuer  ", "will be issued", "DNS:told.example.com  [request]", "[profile]",
                "none for these names or this key", "SHA-256 ", "OBJECT IDENTIFIER  2.5.29.17"})
            QVERIFY2(text.out.contains(part), part);
        QVERIFY(!m_desk.locked(dry).out.contains("will be issued"));
        QCOMPARE_CODE(m_desk.cli(sign(m_desk.path("told.csr"), "told.pem", {"--san", "DNS:told.example.com"})), 0);
        const QJsonObject json = m_desk.locked(dry + QStringList{"--explain", "--json"}).json();
        const QJsonArray earlier = json["earlier"].toArray();
        QCOMPARE(earlier.size(), 1);
        QCOMPARE(earlier[0].toObject()["same_key"].toBool(), true);
        QCOMPARE(earlier[0].toObject()["same_name"].toBool(), true);
        const QJsonArray judged = json["judged_names"].toArray();
        QCOMPARE(judged.size(), 2);
        QCOMPARE(judged[1].toObject()["granted"].toBool(), false);
        QCOMPARE(judged[1].toObject()["reason"].toObject()["rule"].toString(), "CW-170");
        const QJsonObject signedLater = json["to_be_signed"].toObject();
        const QByteArray der = QByteArray::fromHex(signedLater["der"].toString().toLatin1());
        QCOMPARE(signedLater["sha256"].toString().toLatin1(),
            QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
        QVERIFY(signedLater["certificate"].toObject()["serial"].isNull());
        QCOMPARE_CODE(m_desk.json(sign(m_desk.path("told.csr"), "x.pem", {"--explain"})), 2);
    }

    void aDryRunRefusesWhatSigningWouldRefuse()
    {
        QCOMPARE_CODE(m_desk.opensslRequest("byroot", m_ec, "/CN=byroot.example.com", "DNS:byroot.example.com"), 0);
        const Ran dry = m_desk.locked(
            {"sign", m_desk.path("byroot.csr"), "--issuer", "Root", "--profile", "tls-server", "--dry-run", "--json"});
        QCOMPARE_CODE(dry, 1);
        QCOMPARE(dry.json()["would_be_issued"].toBool(), false);
        QCOMPARE(dry.json()["refusal"].toObject()["rule"].toString(), "CW-223");
    }

    void badNamesStopTheIssuance()
    {
        QCOMPARE_CODE(m_desk.opensslRequest("plain", m_ec, "/CN=plain.example.com", "DNS:plain.example.com"), 0);
        const auto before = certificateCount();
        const Ran badName = m_desk.json(sign(m_desk.path("plain.csr"), "x.pem", {"--san", "DNS:bad name.example.com"}));
        QVERIFY2(badName.code == 1 || badName.code == 2, badName.all());
        QCOMPARE_CODE(m_desk.json(sign(m_desk.path("plain.csr"), "x.pem", {"--san", "nonsense"})), 2);
        QCOMPARE_CODE(m_desk.json(sign(m_desk.path("plain.csr"), "x.pem", {"--days", "none"})), 2);
        QCOMPARE_CODE(m_desk.json(sign(m_desk.path("nothing.csr"), "x.pem")), 3);
        QCOMPARE_CODE(m_desk.json(sign(m_desk.path("root.pem"), "x.pem")), 1);
        QCOMPARE_CODE(m_desk.json({"sign", m_desk.path("plain.csr"), "--issuer", "Nobody", "--profile", "tls-server",
                          "--out", m_desk.path("x.pem")}),
            1);
        QCOMPARE_CODE(m_desk.json({"sign", m_desk.path("plain.csr"), "--issuer", "CA", "--profile", "nope", "--out",
                          m_desk.path("x.pem")}),
            1);
        const Ran byRoot = m_desk.json({"sign", m_desk.path("plain.csr"), "--issuer", "Root", "--profile", "tls-server",
            "--out", m_desk.path("x.pem")});
        QCOMPARE_CODE(byRoot, 1);
        QCOMPARE(certificateCount(), before);
        QVERIFY(!m_desk.exists("x.pem"));
    }

    void operatorReplacesSubjectNamesAndDays()
    {
        QCOMPARE_CODE(m_desk.opensslRequest("asked", m_ec, "/CN=asked.example.com", "DNS:asked.example.com"), 0);
        const Ran ran = m_desk.json(sign(m_desk.path("asked.csr"), "asked.pem",
            {"--subject", "CN=given.example.com", "--san", "DNS:given.example.com", "--san", "dns:other.example.com",
                "--days", "10"}));
        QCOMPARE_CODE(ran, 0);
        const QJsonObject row = ran.json()["certificate"].toObject();
        QCOMPARE(row["short_subject"].toString(), "given.example.com");
        QCOMPARE(row["names"].toArray().size(), 2);
        const auto from = QDateTime::fromString(row["not_before"].toString(), Qt::ISODate);
        const auto until = QDateTime::fromString(row["not_after"].toString(), Qt::ISODate);
        QVERIFY(from.secsTo(until) <= 10 * 86400 && from.secsTo(until) >= 10 * 86400 - 1);
    }

    void formatsAndChainsAreWritten()
    {
        QCOMPARE_CODE(
            m_desk.signServer("chained", {"--format", "der", "--chain-out", m_desk.path("chained-chain.pem")}), 0);
        QCOMPARE_CODE(
            m_desk.tool("openssl", {"x509", "-inform", "DER", "-in", m_desk.path("chained.pem"), "-noout"}), 0);
        QCOMPARE(m_desk.read("chained-chain.pem").count("BEGIN CERTIFICATE"), 3);
        QCOMPARE_CODE(m_desk.tool("certtool", {"--verify-chain", "--infile", m_desk.path("chained-chain.pem")}), 0);
    }

    void issueMakesKeyAndCertificate()
    {
        const QStringList issue{"issue", "--issuer", "CA", "--profile", "tls-client", "--subject", "CN=worker-1",
            "--key", "rsa:2048", "--out", m_desk.path("worker.pem"), "--key-out", m_desk.path("worker.key"),
            "--key-passphrase-file", m_desk.path("keypass")};
        QCOMPARE_CODE(m_desk.json(issue), 0);
        QCOMPARE(
            m_desk
                .tool("openssl",
                    {"pkey", "-in", m_desk.path("worker.key"), "-passin", "file:" + m_desk.path("keypass"), "-pubout"})
                .out,
            m_desk.tool("openssl", {"x509", "-in", m_desk.path("worker.pem"), "-noout", "-pubkey"}).out);
        const Ran again = m_desk.json(issue);
        QCOMPARE_CODE(again, 1);
        QCOMPARE(again.error()["rule"].toString(), "CW-907");
    }

    void revokedOneFailsAndTheOtherDoesNot()
    {
        const Ran good = m_desk.signServer("good"), bad = m_desk.signServer("bad");
        QCOMPARE_CODE(good, 0);
        QCOMPARE_CODE(bad, 0);
        const QString serial = bad.json()["certificate"].toObject()["serial"].toString();
        const Ran revoked = m_desk.json({"revoke", "serial:" + serial, "--issuer", "CA", "--reason", "keycompromise",
            "--invalidity", "2026-01-02"});
        QCOMPARE_CODE(revoked, 0);
        QCOMPARE(revoked.json()["certificate"].toObject()["status"].toString(), "revoked");
        QCOMPARE(
            revoked.json()["certificate"].toObject()["revocation"].toObject()["reason"].toString(), "keyCompromise");
        const Ran twice = m_desk.json({"revoke", "file:" + m_desk.path("bad.pem"), "--reason", "superseded"});
        QCOMPARE_CODE(twice, 1);
        QCOMPARE(twice.error()["rule"].toString(), "CW-313");
        QCOMPARE_CODE(m_desk.json({"revoke", "serial:" + serial, "--issuer", "CA", "--reason", "bored"}), 2);
        QCOMPARE_CODE(m_desk.json({"revoke", "serial:00ff00", "--issuer", "CA", "--reason", "superseded"}), 1);

        const Ran first = m_desk.json({"crl", "CA", "--out", m_desk.path("ca.crl")});
        QCOMPARE_CODE(first, 0);
        QCOMPARE(first.json()["entries"].toInt(), 1);
        const Ran second =
            m_desk.json({"crl", "CA", "--out", m_desk.path("ca.crl.pem"), "--format", "pem", "--days", "3"});
        QCOMPARE(second.json()["number"].toInt(), first.json()["number"].toInt() + 1);
        QCOMPARE_CODE(m_desk.cli({"crl", "Root", "--out", m_desk.path("root.crl")}), 0);
        QCOMPARE_CODE(m_desk.json({"crl", "Nobody", "--out", m_desk.path("n.crl")}), 1);
        const auto verify = [&](const QString& name) {
            return m_desk.plain({"verify", m_desk.path(name), "--untrusted", m_desk.path("ca.pem"), "--anchor",
                m_desk.path("root.pem"), "--crl", m_desk.path("ca.crl"), "--crl", m_desk.path("root.crl"), "--json"});
        };
        QCOMPARE_CODE(verify("good.pem"), 0);
        const Ran failed = verify("bad.pem");
        QCOMPARE_CODE(failed, 1);
        QCOMPARE(failed.json()["is_valid"].toBool(), false);
        QVERIFY(m_desk.plain({"show", m_desk.path("ca.crl")}).out.contains("keyCompromise"));
    }

    /// Programs that sign at the same time wait for each other; the long run of this is a test of the vault.
    void severalProgramsTakeTurns()
    {
        QCOMPARE_CODE(m_desk.opensslRequest("turn", m_ec, "/CN=turn.example.com", "DNS:turn.example.com"), 0);
        const auto before = certificateCount();
        constexpr int programs = 4;
        const QString script =
            QString("for i in $(seq %1); do %2 --vault test.cwvault --passphrase-file pass sign turn.csr --issuer CA "
                    "--profile tls-server --out turn-$i.pem & done; for i in $(seq %1); do wait -n || exit 1; done")
                .arg(programs)
                .arg(CERTWRIGHT_CLI);
        QCOMPARE_CODE(m_desk.tool("bash", {"-c", script}), 0);
        const QJsonArray rows = m_desk.locked({"list", "--json"}).json()["certificates"].toArray();
        QSet<QString> serials;
        for (const auto& row : rows) serials.insert(row.toObject()["serial"].toString());
        QCOMPARE(rows.size(), before + programs);
        QCOMPARE(serials.size(), rows.size());
    }
};

QTEST_GUILESS_MAIN(IssueCommandTest)
#include "IssueCommandTest.moc"
