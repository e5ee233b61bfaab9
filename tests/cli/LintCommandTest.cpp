#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

namespace {

/// The finding or count of a rule; empty: none.
QJsonObject findRule(const QJsonArray& rules, const QString& id)
{
    for (const QJsonValue& rule : rules)
        if (rule["rule"].toString() == id) return rule.toObject();
    return {};
}

}

/// "lint" on files and on the vault, and what is accepted with a reason.
class LintCommandTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void judgesFiles();
    void judgesForAPurpose();
    void judgesTheVaultAndLeavesOutWhatIsWaived();
    void waivesWhatARequestBreaks();
    void waivesOnlyWithAReasonWhatIsBroken();
    void tellsWhatIsWrongWithImportedCertificates();

private:
    QByteArray makeOld() const;
    Desk m_desk;
};

/// A certificate of another program: weak signature, no extensions of use, 20 years.
QByteArray LintCommandTest::makeOld() const
{
    const Ran made = m_desk.tool("openssl",
        {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", m_desk.path("old.key"), "-out",
            m_desk.path("old.pem"), "-subj", "/CN=old-printer", "-days", "7300", "-sha1", "-set_serial", "5", "-addext",
            "keyUsage=digitalSignature", "-addext", "basicConstraints=critical,CA:FALSE"});
    return made.code == 0 ? QByteArray() : made.all();
}

void LintCommandTest::initTestCase()
{
    QVERIFY2(makeOld().isEmpty(), makeOld());
    QVERIFY(m_desk.createVault().code == 0);
    QVERIFY(m_desk.createCas());
}

void LintCommandTest::judgesFiles()
{
    const Ran ran = m_desk.plain({"lint", m_desk.path("old.pem"), "--json"});
    QVERIFY2(ran.code == 1, ran.all());
    const QJsonArray findings = ran.json()["objects"][0]["findings"].toArray();
    const QJsonObject weak = findRule(findings, "CW-810");
    QVERIFY2(!weak.isEmpty(), ran.all());
    QCOMPARE(weak["severity"].toString(), "error");
    for (const char* part : {"what", "why", "remedy", "citation"}) QVERIFY2(!weak[part].toString().isEmpty(), part);
    const Ran text = m_desk.plain({"lint", m_desk.path("old.pem")});
    QVERIFY2(text.out.contains("[CW-810]") && text.out.contains("error:"), text.all());
}

void LintCommandTest::judgesForAPurpose()
{
    const Ran internal = m_desk.plain({"lint", m_desk.path("old.pem"), "--json"});
    const Ran forPublic = m_desk.plain({"lint", m_desk.path("old.pem"), "--json", "--purpose", "public"});
    QCOMPARE(forPublic.json()["purpose"].toString(), "public");
    QJsonObject serial = findRule(forPublic.json()["objects"][0]["findings"].toArray(), "CW-805");
    QVERIFY(serial["severity"].toString() == "error");
    serial = findRule(internal.json()["objects"][0]["findings"].toArray(), "CW-805");
    QVERIFY(serial["severity"].toString() == "warning");
    QCOMPARE(m_desk.plain({"lint", m_desk.path("old.pem"), "--purpose", "any", "--json"}).code, 2);
}

void LintCommandTest::judgesTheVaultAndLeavesOutWhatIsWaived()
{
    const Ran clean = m_desk.cli({"lint", "vault", "--json"});
    QVERIFY2(clean.code == 0, clean.all());
    QCOMPARE(clean.json()["errors"].toInt(), 0);
    QVERIFY(m_desk.cli({"import", m_desk.path("old.pem")}).code == 0);
    const Ran before = m_desk.cli({"lint", "vault", "--json"});
    QVERIFY2(before.code == 1, before.all());
    QCOMPARE(before.json()["judged"].toInt(), clean.json()["judged"].toInt() + 1);
    const int errors = before.json()["errors"].toInt();
    QVERIFY(errors > 0);
    const QJsonObject worst = before.json()["worst"][0].toObject();
    QCOMPARE(worst["errors"].toInt(), errors);
    QVERIFY(worst["name"].toString().contains("old-printer"));
    QVERIFY(m_desk.cli({"lint", "vault"}).out.contains("old-printer"));

    const QStringList waive{"waive", "name:old-printer", "--rule", "CW-810", "--reason", "goes in May", "--json"};
    const Ran waived = m_desk.cli(waive);
    QVERIFY2(waived.code == 0, waived.all());
    const Ran after = m_desk.cli({"lint", "vault", "--json"});
    QCOMPARE(after.json()["errors"].toInt(), errors - 1);
    const QJsonObject weak = findRule(after.json()["rules"].toArray(), "CW-810");
    QVERIFY(weak["waived"].toInt() == 1 && weak["objects"].toInt() == 0);
    const Ran log = m_desk.cli({"events", "list", "--json"});
    const QJsonObject event = log.json()["events"].toArray().last().toObject();
    QCOMPARE(event["kind"].toString(), "lintWaived");
    QVERIFY2(QJsonDocument(event).toJson().contains("goes in May"), log.all());

    QCOMPARE(m_desk.cli(waive).error()["rule"].toString(), "CW-981");
    QVERIFY(m_desk.cli({"waive", "name:old-printer", "--rule", "CW-810", "--withdraw"}).code == 0);
    QCOMPARE(m_desk.cli({"lint", "vault", "--json"}).json()["errors"].toInt(), errors);
    QCOMPARE(m_desk.cli({"waive", "name:old-printer", "--rule", "CW-810", "--withdraw", "--json"})
                 .error()["rule"]
                 .toString(),
        "CW-982");
    QVERIFY(m_desk.cli({"vault", "verify"}).code == 0);
}

void LintCommandTest::waivesWhatARequestBreaks()
{
    QCOMPARE_CODE(m_desk.opensslRequest("small", {"rsa:1024"}, "/CN=small.example.com", "DNS:small.example.com"), 0);
    QCOMPARE_CODE(m_desk.cli({"request", "import", m_desk.path("small.csr")}), 0);
    const Ran before = m_desk.cli({"lint", "vault", "--json"});
    const Ran found = m_desk.plain({"lint", m_desk.path("small.csr"), "--json"});
    const QJsonArray findings = found.json()["objects"][0]["findings"].toArray();
    QVERIFY2(!findings.isEmpty(), found.all());
    const QString rule = findings[0]["rule"].toString();
    const QStringList waive{"waive", "--request", "1", "--rule", rule};
    QCOMPARE_CODE(m_desk.cli(waive + QStringList{"--reason", "an old tape robot"}), 0);
    const Ran after = m_desk.cli({"lint", "vault", "--json"});
    QCOMPARE(findRule(after.json()["rules"].toArray(), rule)["waived"].toInt(),
        findRule(before.json()["rules"].toArray(), rule)["waived"].toInt() + 1);
    QCOMPARE_CODE(m_desk.cli(waive + QStringList{"--withdraw"}), 0);
    QCOMPARE_CODE(m_desk.cli({"waive", "--rule", rule, "--reason", "x"}), 2);
    QCOMPARE_CODE(m_desk.cli({"waive", "--crl", "nobody", "--rule", rule, "--reason", "x"}), 1);
    QCOMPARE_CODE(m_desk.cli({"waive", "--crl", "CA", "--rule", rule, "--reason", "x"}), 1);
}

void LintCommandTest::waivesOnlyWithAReasonWhatIsBroken()
{
    const auto refused = [&](const QStringList& more) {
        return m_desk.cli(QStringList{"waive", "name:Root", "--json"} + more).error()["rule"].toString();
    };
    QCOMPARE(refused({"--rule", "CW-804", "--reason", "because"}), "CW-983");
    QCOMPARE(refused({"--rule", "CW-000", "--reason", "because"}), "CW-909");
    const Ran none = m_desk.cli({"waive", "name:old-printer", "--rule", "CW-810", "--reason", " ", "--json"});
    QCOMPARE(none.error()["rule"].toString(), "CW-980");
}

void LintCommandTest::tellsWhatIsWrongWithImportedCertificates()
{
    const Ran ran = m_desk.cli({"import", m_desk.path("old.pem"), "--dry-run", "--json"});
    QVERIFY2(!findRule(ran.json()["objects"][0]["remarks"].toArray(), "CW-810").isEmpty(), ran.all());
    QVERIFY(m_desk.cli({"import", m_desk.path("old.pem"), "--dry-run"}).out.contains("CW-810"));
}

QTEST_GUILESS_MAIN(LintCommandTest)
#include "LintCommandTest.moc"
