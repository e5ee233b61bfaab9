#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// The queue of requests, and names of one's own for object identifiers, at the command line.
class RequestCommandTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void refusesWithAReasonAndTakesItBack();
    void refusesAFileThatWasNotTakenIn();
    void namesObjectIdentifiers();

private:
    Desk m_desk;
};

void RequestCommandTest::initTestCase()
{
    QVERIFY(m_desk.createVault().code == 0);
    QVERIFY(m_desk.createCas());
    for (const char* name : {"web", "late"})
        QCOMPARE_CODE(
            m_desk.opensslRequest(name, {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"},
                QStringLiteral("/CN=%1.example.com").arg(name), QStringLiteral("DNS:%1.example.com").arg(name)),
            0);
}

void RequestCommandTest::refusesWithAReasonAndTakesItBack()
{
    QCOMPARE_CODE(m_desk.cli({"request", "import", m_desk.path("web.csr")}), 0);
    QCOMPARE_CODE(m_desk.cli({"request", "refuse", "1"}), 2);
    QCOMPARE_CODE(m_desk.cli({"request", "refuse", "1", "--reason", " "}), 1);
    const Ran refused = m_desk.json({"request", "refuse", "1", "--reason", "who is\x1b[31m this?"});
    QVERIFY2(refused.code == 0, refused.all());
    QCOMPARE(refused.json()["request"].toObject()["state"].toString(), "refused");
    const Ran listed = m_desk.json({"request", "list"});
    QCOMPARE(listed.json()["requests"][0]["reason"].toString(), QString("who is\x1b[31m this?"));
    QVERIFY(m_desk.cli({"request", "list"}).out.contains("refused"));
    const QStringList sign{"sign", "1", "--issuer", "CA", "--profile", "tls-server", "--out", m_desk.path("web.pem")};
    const Ran no = m_desk.cli(sign);
    QVERIFY2(no.code == 1 && no.err.contains("was refused on"), no.all());
    QVERIFY2(!no.err.contains("\x1b[31m"), no.all()); // what came from outside is shown as marks
    QVERIFY(!m_desk.exists("web.pem"));
    QCOMPARE_CODE(m_desk.cli({"request", "reopen", "1"}), 0);
    QCOMPARE_CODE(m_desk.cli({"request", "reopen", "1"}), 1);
    QCOMPARE_CODE(m_desk.cli(sign), 0);
    const Ran late = m_desk.json({"request", "refuse", "1", "--reason", "too late"});
    QCOMPARE(late.error()["rule"].toString(), "CW-683");
    QCOMPARE_CODE(m_desk.cli({"vault", "verify"}), 0);
}

void RequestCommandTest::refusesAFileThatWasNotTakenIn()
{
    const Ran refused = m_desk.json({"request", "refuse", m_desk.path("late.csr"), "--reason", "unknown sender"});
    QVERIFY2(refused.code == 0, refused.all());
    QCOMPARE(refused.json()["request"].toObject()["source"].toString(), "late.csr");
    const Ran batch = m_desk.json({"sign", "--batch", m_desk.path("late.csr"), "--issuer", "CA", "--profile",
        "tls-server", "--out", m_desk.path("late")});
    QVERIFY2(batch.code == 1, batch.all());
    QCOMPARE(batch.json()["lines"][0]["error"]["rule"].toString(), "CW-681");
}

void RequestCommandTest::namesObjectIdentifiers()
{
    QCOMPARE_CODE(
        m_desk.cli({"oid", "add", "1.3.6.1.4.1.99999.1", "--name", "doorLock", "--purpose", "opens doors"}), 0);
    QCOMPARE_CODE(m_desk.cli({"oid", "add", "1.3.6.1.4.1.99999.x", "--name", "other"}), 2);
    const Ran listed = m_desk.locked({"oid", "list", "--json"});
    QVERIFY2(listed.code == 0, listed.all());
    QCOMPARE(listed.json()["oids"][0]["name"].toString(), "doorLock");
    QCOMPARE_CODE(m_desk.cli({"oid", "remove", "1.3.6.1.4.1.99999.1"}), 0);
    QCOMPARE(m_desk.json({"oid", "list"}).json()["oids"].toArray().size(), 0);
}

QTEST_GUILESS_MAIN(RequestCommandTest)
#include "RequestCommandTest.moc"
