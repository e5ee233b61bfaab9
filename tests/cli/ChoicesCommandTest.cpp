#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// Ends, serial numbers, the profile that a CA offers first, and requests made from certificates.
class ChoicesCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    QStringList sign(const QString& out, const QStringList& more) const
    {
        return QStringList{"sign", m_desk.path("a.csr"), "--issuer", "CA", "--out", m_desk.path(out)} + more;
    }
    QString rule(const QStringList& arguments) const { return m_desk.json(arguments).error()["rule"].toString(); }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
        QCOMPARE_CODE(m_desk.json({"request", "create", "--subject", "CN=a.example.com", "--san", "DNS:a.example.com",
                          "--key", "ec:P-256", "--out", m_desk.path("a.csr")}),
            0);
    }

    void anEndIsADayOrAMoment()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString day = now.addDays(30).toString("yyyy-MM-dd");
        const Ran byDay = m_desk.json(sign("day.pem", {"--profile", "tls-server", "--until", day}));
        QCOMPARE_CODE(byDay, 0);
        QCOMPARE(byDay.json()["certificate"].toObject()["not_after"].toString(), day + "T23:59:59Z");
        const QByteArray ends =
            m_desk.tool("openssl", {"x509", "-in", m_desk.path("day.pem"), "-noout", "-enddate"}).out;
        QVERIFY2(ends.contains("23:59:59"), ends.constData());
        const Ran moment =
            m_desk.json(sign("moment.pem", {"--profile", "tls-server", "--until", day + "T12:00:00+02:00"}));
        QCOMPARE_CODE(moment, 0);
        QCOMPARE(moment.json()["certificate"].toObject()["not_after"].toString(), day + "T10:00:00Z");
    }

    void anEndThatCannotBeIsToldWithItsRule()
    {
        const QStringList server{"--profile", "tls-server"};
        QCOMPARE_CODE(m_desk.json(sign("x.pem", server + QStringList{"--until", "31.3.2027"})), 2);
        QCOMPARE(rule(sign("x.pem", server + QStringList{"--until", "31.3.2027"})), "CW-319");
        QCOMPARE_CODE(m_desk.json(sign("x.pem", server + QStringList{"--until", "2099-01-01", "--days", "3"})), 2);
        QCOMPARE(rule(sign("x.pem", server + QStringList{"--until", "2099-01-01", "--days", "3"})), "CW-910");
        QCOMPARE_CODE(m_desk.json(sign("x.pem", server + QStringList{"--until", "2099-01-01"})), 1);
        QCOMPARE(rule(sign("x.pem", server + QStringList{"--until", "2099-01-01"})), "CW-098");
        QCOMPARE(rule(sign("x.pem", server + QStringList{"--until", "2001-01-01"})), "CW-100");
        QCOMPARE(rule(sign("x.pem", server + QStringList{"--until", "none"})), "CW-099");
        QVERIFY(!m_desk.exists("x.pem"));
    }

    void aSerialNumberIsTypedWhereTheProfileGrantsIt()
    {
        const QStringList number{"--serial-number", "0x0102030405060708"};
        QCOMPARE(rule(sign("n.pem", QStringList{"--profile", "tls-server"} + number)), "CW-340");
        QByteArray text = m_desk.locked({"profile", "show", "tls-server"}).out;
        QCOMPARE_CODE(m_desk.locked({"profile", "export", "tls-server", "--out", m_desk.path("own.toml")}), 0);
        text = m_desk.read("own.toml");
        text.replace("id = \"tls-server\"", "id = \"numbered\"");
        m_desk.write("own.toml", text + "\n[serial]\nbits = 64\nby-hand = true\n");
        QCOMPARE_CODE(m_desk.json({"profile", "import", m_desk.path("own.toml")}), 0);
        const Ran made = m_desk.json(sign("n.pem", QStringList{"--profile", "numbered"} + number));
        QCOMPARE_CODE(made, 0);
        QCOMPARE(made.json()["certificate"].toObject()["serial"].toString().toLower(), "0102030405060708");
        const Ran twice =
            m_desk.json(sign("n2.pem", {"--profile", "numbered", "--serial-number", "72623859790382856"}));
        QCOMPARE_CODE(twice, 1);
        QCOMPARE(twice.error()["rule"].toString(), "CW-342"); // the same number in decimal
        QCOMPARE_CODE(m_desk.json(sign("n2.pem", {"--profile", "numbered", "--serial-number", "0"})), 2);
        const Ran random = m_desk.json(sign("n3.pem", {"--profile", "numbered"}));
        QCOMPARE_CODE(random, 0);
        QCOMPARE(random.json()["certificate"].toObject()["serial"].toString().size(), 18);
    }

    void aCaOffersAProfileFirst()
    {
        const Ran missing = m_desk.json(sign("d.pem", {}));
        QCOMPARE_CODE(missing, 2);
        QCOMPARE(missing.error()["rule"].toString(), "CW-913");
        QCOMPARE(rule({"ca", "edit", "CA", "--default-profile", "no-such"}), "CW-260");
        QCOMPARE(rule({"ca", "edit", "CA", "--default-profile", "root-ca"}), "CW-267");
        const Ran set = m_desk.json({"ca", "edit", "CA", "--default-profile", "tls-server"});
        QCOMPARE_CODE(set, 0);
        QCOMPARE(set.json()["ca"].toObject()["default_profile"].toString(), "tls-server");
        QVERIFY(m_desk.locked({"ca", "show", "CA"}).out.contains("tls-server"));
        const Ran events = m_desk.locked({"events", "list", "--json"});
        QCOMPARE(events.json()["events"].toArray().last().toObject()["kind"].toString(), "caDefaultProfileSet");
        const Ran made = m_desk.json(sign("d.pem", {}));
        QCOMPARE_CODE(made, 0);
        QCOMPARE(made.json()["certificate"].toObject()["profile"].toString(), "tls-server");
        const Ran dry = m_desk.locked({"sign", m_desk.path("a.csr"), "--issuer", "CA", "--dry-run", "--json"});
        QCOMPARE(dry.json()["profile"].toString(), "tls-server");
        QCOMPARE_CODE(m_desk.json({"ca", "edit", "CA", "--default-profile", ""}), 0);
        QCOMPARE_CODE(m_desk.json(sign("d.pem", {})), 2);
    }

    void aRequestAsksForWhatACertificateSays()
    {
        const Ran made = m_desk.json(sign("old.pem", {"--profile", "tls-server"}));
        QCOMPARE_CODE(made, 0);
        const QString selector = "serial:" + made.json()["certificate"].toObject()["serial"].toString();
        const Ran asked = m_desk.json({"request", "from", selector, "--out", m_desk.path("again.csr")});
        QCOMPARE_CODE(asked, 0);
        QVERIFY(asked.json()["id"].toInt() > 0);
        QCOMPARE_CODE(m_desk.tool("openssl", {"req", "-in", m_desk.path("again.csr"), "-verify", "-noout"}), 0);
        QCOMPARE(m_desk.tool("openssl", {"req", "-in", m_desk.path("again.csr"), "-noout", "-pubkey"}).out,
            m_desk.tool("openssl", {"x509", "-in", m_desk.path("old.pem"), "-noout", "-pubkey"}).out);
        const QByteArray text = m_desk.tool("openssl", {"req", "-in", m_desk.path("again.csr"), "-noout", "-text"}).out;
        QVERIFY(text.contains("DNS:a.example.com"));
        QVERIFY(text.contains("TLS Web Server Authentication"));
        QVERIFY(!text.contains("Authority Key Identifier"));
    }

    void aListTellsHowOftenARequestWasSigned()
    {
        const QJsonArray rows = m_desk.locked({"request", "list", "--json"}).json()["requests"].toArray();
        int most = 0, least = 99;
        for (const QJsonValue& row : rows) {
            most = std::max(most, row.toObject()["certificates"].toInt());
            least = std::min(least, row.toObject()["certificates"].toInt());
        }
        QVERIFY(most >= 4); // those of this test
        QCOMPARE(least, 0);
        QVERIFY(m_desk.locked({"request", "list"}).out.contains("SIGNED"));
    }

    void attributesOfARequestAreWrittenAndShown()
    {
        m_desk.write("challenge", "let me in\n");
        const QStringList create{"request", "create", "--subject", "CN=b.example.com", "--san", "DNS:b.example.com",
            "--key", "ec:P-256", "--out", m_desk.path("b.csr"), "--key-out", m_desk.path("b.key"),
            "--key-passphrase-file", m_desk.path("keypass"), "--unstructured-name", "cellar 7"};
        QCOMPARE_CODE(m_desk.plain(create + QStringList{"--challenge-password-file", m_desk.path("challenge")}), 0);
        const QByteArray text = m_desk.tool("openssl", {"req", "-in", m_desk.path("b.csr"), "-noout", "-text"}).out;
        QVERIFY2(text.contains("let me in") && text.contains("cellar 7"), text.constData());
        const Ran shown = m_desk.plain({"request", "show", m_desk.path("b.csr")});
        QVERIFY(shown.out.contains("cellar 7"));
        QVERIFY(shown.out.contains("never granted"));
        QVERIFY(!shown.out.contains("let me in")); // it is a password, though anybody could read it
        const QJsonObject json =
            m_desk.plain({"request", "show", m_desk.path("b.csr"), "--json"}).json()["request"].toObject();
        QCOMPARE(json["unstructured_name"].toString(), "cellar 7");
        QCOMPARE(json["has_challenge_password"].toBool(), true);
    }
};

QTEST_GUILESS_MAIN(ChoicesCommandTest)
#include "ChoicesCommandTest.moc"
