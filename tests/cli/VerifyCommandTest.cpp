#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// "verify": whose rules, all paths, every check, and what would be if.
class VerifyCommandTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void judgesByTheRulesThatWereAskedFor();
    void tellsEveryCheck();
    void tellsEveryPath();
    void tellsWhatWouldBe();
    void takesOcspResponsesAsFiles();
    void tellsWhatOtherProgramsDo();
    void refusesRulesThatNobodyKnows();

private:
    Ran verify(const QStringList& more) const
    {
        return m_desk.plain(QStringList{"verify", m_desk.path("leaf.pem"), "--anchor", m_desk.path("root.pem")} + more);
    }
    Desk m_desk;
};

void VerifyCommandTest::initTestCase()
{
    const QStringList key{"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"};
    for (const char* name : {"root", "other"})
        QCOMPARE_CODE(m_desk.tool("openssl",
                          QStringList{"req", "-x509"} + key +
                              QStringList{"-keyout", m_desk.path(QString(name) + ".key"), "-out",
                                  m_desk.path(QString(name) + ".pem"), "-subj", "/CN=Root", "-days", "30"}),
            0);
    QCOMPARE_CODE(m_desk.tool("openssl",
                      QStringList{"req"} + key +
                          QStringList{"-keyout", m_desk.path("leaf.key"), "-out", m_desk.path("leaf.csr"), "-subj",
                              "/CN=api.example.com", "-addext", "subjectAltName=DNS:api.example.com"}),
        0);
    QCOMPARE_CODE(
        m_desk.tool("openssl",
            {"x509", "-req", "-in", m_desk.path("leaf.csr"), "-CA", m_desk.path("root.pem"), "-CAkey",
                m_desk.path("root.key"), "-copy_extensions", "copy", "-days", "10", "-out", m_desk.path("leaf.pem")}),
        0);
}

void VerifyCommandTest::judgesByTheRulesThatWereAskedFor()
{
    QCOMPARE(verify({"--json"}).json()["validation_profile"].toString(), "internal");
    QCOMPARE_CODE(verify({"--host", "api.example.com"}), 0);
    QCOMPARE_CODE(verify({"--validation-profile", "rfc5280"}), 0);
    const Ran web = verify({"--validation-profile", "webpki", "--json"});
    QVERIFY2(web.code == 1, web.all());
    QCOMPARE(web.json()["verdict"].toObject()["rule"].toString(), "CW-019"); // no purpose is named
}

void VerifyCommandTest::tellsEveryCheck()
{
    QVERIFY(!verify({"--json"}).json()["steps"][0].toObject().contains("checks"));
    const QJsonArray checks = verify({"--explain", "--json"}).json()["steps"][0].toObject()["checks"].toArray();
    const auto isSignature = [](const QJsonValue& check) { return check.toObject()["rule"].toString() == "CW-706"; };
    const auto found = std::find_if(checks.begin(), checks.end(), isSignature);
    QVERIFY(found != checks.end());
    const QJsonObject check = found->toObject();
    QCOMPARE(check["outcome"].toString(), "passed");
    QCOMPARE(check["paragraph"].toString(), "RFC 5280 section 6.1.3 (a) (1)");
    QCOMPARE(check["inputs"].toObject()["algorithm"].toString(), "ecdsa-with-SHA256");
    QVERIFY(verify({"--explain"}).out.contains("passed: The key of its issuer made the signature."));
}

void VerifyCommandTest::tellsEveryPath()
{
    // the other root has the same name, and did not sign this
    const Ran ran = verify({"--anchor", m_desk.path("other.pem"), "--all-paths", "--json"});
    QVERIFY2(ran.code == 0, ran.all());
    QCOMPARE(ran.json()["paths"].toArray().size(), 1);
    const Ran wrong =
        m_desk.plain({"verify", m_desk.path("leaf.pem"), "--anchor", m_desk.path("other.pem"), "--all-paths"});
    QVERIFY2(wrong.code == 1 && wrong.out.startsWith("Not valid: The signature of"), wrong.all());
}

void VerifyCommandTest::tellsWhatWouldBe()
{
    const Ran revoked = verify({"--if-revoked", m_desk.path("leaf.pem"), "--json"});
    QVERIFY2(revoked.code == 1, revoked.all());
    QCOMPARE(revoked.json()["verdict"].toObject()["rule"].toString(), "CW-029");
    QCOMPARE(verify({"--without", m_desk.path("root.pem"), "--json"}).json()["verdict"].toObject()["rule"].toString(),
        "CW-702");
}

void VerifyCommandTest::takesOcspResponsesAsFiles()
{
    const auto answer = [this](const char* line, const char* to) {
        QFile index(m_desk.path("index.txt"));
        if (!index.open(QIODevice::WriteOnly)) return -1;
        const Ran serial = m_desk.tool("openssl", {"x509", "-in", m_desk.path("leaf.pem"), "-noout", "-serial"});
        index.write(QString(line).arg(serial.out.mid(7).trimmed()).toUtf8());
        index.close();
        return m_desk
            .tool("openssl",
                {"ocsp", "-index", m_desk.path("index.txt"), "-CA", m_desk.path("root.pem"), "-rsigner",
                    m_desk.path("root.pem"), "-rkey", m_desk.path("root.key"), "-ndays", "5", "-issuer",
                    m_desk.path("root.pem"), "-cert", m_desk.path("leaf.pem"), "-respout", m_desk.path(to),
                    "-noverify"})
            .code;
    };
    QCOMPARE(answer("V\t350101000000Z\t\t%1\tunknown\t/CN=leaf\n", "good.der"), 0);
    QCOMPARE(answer("R\t350101000000Z\t260101000000Z,superseded\t%1\tunknown\t/CN=leaf\n", "revoked.der"), 0);
    const Ran good = verify({"--ocsp", m_desk.path("good.der"), "--explain", "--json"});
    QVERIFY2(good.code == 0, good.all());
    QVERIFY2(good.out.contains("\"CW-072\""), good.all());
    const Ran alone = verify({"--ocsp", m_desk.path("revoked.der")});
    QVERIFY2(alone.code == 1 && alone.out.contains("was revoked on 2026-01-01T00:00:00Z (superseded)"), alone.all());
    const Ran none = verify({"--ocsp", m_desk.path("leaf.pem"), "--json"});
    QCOMPARE(none.error()["rule"].toString(), "CW-603");
    QVERIFY(m_desk.plain({"show", m_desk.path("revoked.der")}).out.contains("revoked since 2026-01-01T00:00:00Z"));
}

void VerifyCommandTest::tellsWhatOtherProgramsDo()
{
    const Ran ran = verify({"--purpose", "serverAuth", "--explain"});
    QVERIFY2(ran.out.contains("Other programs") && ran.out.contains("[apple-purpose,"), ran.all());
    const QJsonArray clients = verify({"--purpose", "serverAuth", "--explain", "--json"}).json()["clients"].toArray();
    QVERIFY(!clients.isEmpty());
    QCOMPARE(clients.last().toObject()["effect"].toString(), "refuses");
    QVERIFY(!verify({"--purpose", "serverAuth"}).out.contains("Other programs"));
}

void VerifyCommandTest::refusesRulesThatNobodyKnows()
{
    const Ran ran = verify({"--validation-profile", "strict", "--json"});
    QVERIFY2(ran.code == 2, ran.all());
    QCOMPARE(ran.error()["rule"].toString(), "CW-033");
}

QTEST_GUILESS_MAIN(VerifyCommandTest)
#include "VerifyCommandTest.moc"
