#include "tests/cli/CommandLine.h"
#include <QFile>

using commandLine::Desk;
using commandLine::Ran;

/// compare and asn1: two things beside each other, and what a file is made of.
class CompareCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    /// The fields that a comparison tells: "serial differs".
    static QStringList told(const Ran& ran)
    {
        QStringList all;
        for (const QJsonValue field : ran.json()["fields"].toArray())
            all += field["field"].toString() + u' ' + field["state"].toString();
        return all;
    }
    static QJsonArray elements(const Ran& ran) { return ran.json()["blocks"].toArray().at(0)["elements"].toArray(); }

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
        QCOMPARE_CODE(m_desk.signServer("web"), 0);
        QCOMPARE_CODE(m_desk.signServer("api"), 0);
    }

    void twoCertificatesAreToldLineByLine()
    {
        const QStringList files{m_desk.path("web.pem"), m_desk.path("api.pem")};
        const Ran ran = m_desk.plain(QStringList{"compare"} + files + QStringList{"--json"});
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.json()["equal"].toBool(), false);
        QCOMPARE(ran.json()["rule"].toString(), "CW-046");
        const QStringList lines = told(ran);
        for (const char* line : {"subject.CN differs", "serial differs", "key.sha256 differs",
                 "extensions.subjectAltName.names left", "extensions.subjectAltName.names right"})
            QVERIFY2(lines.contains(QLatin1String(line)), ran.out);
        QVERIFY(!lines.contains("issuer.CN same"));
        const Ran all = m_desk.plain(QStringList{"compare"} + files + QStringList{"--json", "--all"});
        QVERIFY(told(all).contains("issuer.CN same"));
        QVERIFY(told(all).indexOf("serial differs") < told(all).indexOf("issuer.CN same"));
        const Ran text = m_desk.plain(QStringList{"compare"} + files);
        QCOMPARE_CODE(text, 0);
        QVERIFY2(text.out.contains("Another key and other names. Different: subject, names (2), serial number") &&
                text.out.contains("DNS:web.example.com"),
            text.out);
        QCOMPARE_CODE(m_desk.plain(QStringList{"compare"} + files + QStringList{"--fail-if-different"}), 1);
        QCOMPARE_CODE(m_desk.plain({"compare", files[0], files[0], "--fail-if-different"}), 0);
        QVERIFY(m_desk.plain({"compare", files[0], files[0]}).out.contains("the same, octet for octet"));
    }

    void theVaultsOwnThingsAreFoundByTheirNames()
    {
        const Ran ran = m_desk.locked({"compare", m_desk.path("web.csr"), "name:web.example.com", "--json"});
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.json()["rule"].toString(), "CW-047");
        QCOMPARE_CODE(m_desk.cli({"crl", "CA", "--out", m_desk.path("1.crl")}), 0);
        QCOMPARE_CODE(m_desk.cli({"revoke", "name:api.example.com", "--issuer", "CA", "--reason", "keyCompromise"}), 0);
        QCOMPARE_CODE(m_desk.cli({"crl", "CA", "--out", m_desk.path("2.crl")}), 0);
        const Ran lists = m_desk.locked({"compare", m_desk.path("1.crl"), "crl:CA", "--json"});
        QCOMPARE_CODE(lists, 0);
        QCOMPARE(lists.json()["rule"].toString(), "CW-052");
        QVERIFY2(lists.json()["summary"].toString().startsWith("Added: 1 entries, removed: 0, changed: 0."), lists.out);
        const Ran numbered = m_desk.locked({"compare", "crl:CA@2", "crl:CA@1", "--json"});
        QCOMPARE_CODE(numbered, 0);
        QVERIFY2(numbered.json()["summary"].toString().startsWith("Added: 0 entries, removed: 1"), numbered.out);
        const Ran missing = m_desk.locked({"compare", "crl:CA@9", "crl:CA", "--json"});
        QVERIFY2(missing.code != 0 && missing.error()["rule"].toString() == "CW-060", missing.out);
    }

    void whatCannotBeComparedIsRefused()
    {
        QCOMPARE_CODE(m_desk.cli({"crl", "Root", "--out", m_desk.path("root.crl")}), 0);
        const Ran kinds = m_desk.plain({"compare", m_desk.path("root.crl"), m_desk.path("web.pem"), "--json"});
        QCOMPARE_CODE(kinds, 2);
        QCOMPARE(kinds.error()["rule"].toString(), "CW-054");
        const Ran key = m_desk.plain({"compare", m_desk.path("web.key"), m_desk.path("web.pem"), "--json"});
        QCOMPARE_CODE(key, 1);
        QCOMPARE(key.error()["rule"].toString(), "CW-053");
        QCOMPARE_CODE(m_desk.plain({"compare", m_desk.path("nothing"), m_desk.path("web.pem")}), 3);
    }

    void aFileIsTakenApart()
    {
        const Ran ran = m_desk.plain({"asn1", m_desk.path("web.pem"), "--json"});
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.json()["blocks"].toArray().at(0)["label"].toString(), "CERTIFICATE");
        QCOMPARE(elements(ran).at(0)["type"].toString(), "SEQUENCE");
        QCOMPARE(elements(ran).at(0)["depth"].toInt(), 0);
        const Ran text = m_desk.plain({"asn1", m_desk.path("web.pem")});
        QVERIFY2(text.out.contains("2.5.29.17 (subjectAltName)") && text.out.contains("web.example.com"), text.out);
        const Ran input = m_desk.plain({"asn1", "-"}, m_desk.read("web.csr"));
        QCOMPARE_CODE(input, 0);
        QVERIFY(input.out.startsWith("CERTIFICATE REQUEST\n"));
    }

    void aFieldIsLookedForInEveryBlock()
    {
        m_desk.write("both.pem", m_desk.read("web.csr") + m_desk.read("web.pem"));
        const Ran ran = m_desk.plain({"asn1", m_desk.path("both.pem"), "--field", "notAfter", "--json"});
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.json()["blocks"].toArray().size(), 1);
        QCOMPARE(m_desk.plain({"asn1", m_desk.path("both.pem"), "--field", "subject", "--json"})
                     .json()["blocks"]
                     .toArray()
                     .size(),
            2);
    }

    void oneFieldOrOffsetIsPickedOut()
    {
        const Ran whole = m_desk.plain({"asn1", m_desk.path("web.pem"), "--json"});
        const Ran field =
            m_desk.plain({"asn1", m_desk.path("web.pem"), "--field", "subjectAltName", "--hex", "--json"});
        QCOMPARE_CODE(field, 0);
        QCOMPARE(elements(field).at(1)["oid"].toString(), "2.5.29.17");
        const QByteArray hex = field.json()["blocks"].toArray().at(0)["hex"].toString().toLatin1();
        QVERIFY(QByteArray::fromHex(hex).contains("web.example.com"));
        const int offset = elements(field).at(0)["offset"].toInt();
        const Ran at = m_desk.plain({"asn1", m_desk.path("web.pem"), "--offset", QString::number(offset), "--json"});
        QCOMPARE(elements(at), elements(field));
        QVERIFY(elements(at).size() < elements(whole).size());
        const Ran lines = m_desk.plain({"asn1", m_desk.path("web.pem"), "--field", "Subject", "--hex"});
        QVERIFY2(lines.out.contains("commonName") && lines.out.contains("0000"), lines.out);
        const Ran none = m_desk.plain({"asn1", m_desk.path("web.pem"), "--field", "colour", "--json"});
        QVERIFY2(none.error()["rule"].toString() == "CW-060" && none.out.contains("serialNumber"), none.out);
        QCOMPARE_CODE(m_desk.plain({"asn1", m_desk.path("web.pem"), "--offset", "999999"}), none.code);
        QCOMPARE_CODE(m_desk.plain({"asn1", m_desk.path("web.pem"), "--offset", "1", "--field", "issuer"}), 2);
    }

    void brokenFilesAreShownUpToWhereTheyBreakAndKeysStayClosed()
    {
        QCOMPARE_CODE(m_desk.tool("openssl",
                          {"x509", "-in", m_desk.path("web.pem"), "-outform", "DER", "-out", m_desk.path("web.der")}),
            0);
        m_desk.write("cut.der", m_desk.read("web.der").left(200));
        const Ran cut = m_desk.plain({"asn1", m_desk.path("cut.der")});
        QCOMPARE_CODE(cut, 0);
        QVERIFY2(cut.out.contains("unreadable") && cut.out.contains("end too early"), cut.out);
        const Ran key = m_desk.plain({"asn1", m_desk.path("web.key"), "--json"});
        QCOMPARE_CODE(key, 1);
        QCOMPARE(key.error()["rule"].toString(), "CW-056");
        m_desk.write("noise", "nothing of the kind");
        const Ran noise = m_desk.plain({"asn1", m_desk.path("noise"), "--json"});
        QCOMPARE(noise.error()["rule"].toString(), "CW-055");
        QVERIFY(QFile::copy(CERTWRIGHT_CLI, m_desk.path("certwright-cli")));
        const Ran alone = m_desk.tool(m_desk.path("certwright-cli"), {"asn1", m_desk.path("web.pem"), "--json"});
        QCOMPARE_CODE(alone, 3); // no worker, no answer
        QCOMPARE(alone.error()["rule"].toString(), "CW-506");
    }
};

QTEST_GUILESS_MAIN(CompareCommandTest)
#include "CompareCommandTest.moc"
