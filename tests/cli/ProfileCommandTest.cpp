#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// profile list, show, export and import: from the vault to a file, changed, and back.
class ProfileCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QVERIFY(m_desk.createCas());
    }

    void exportTellsInJsonWhatItWrote()
    {
        const Ran ours = m_desk.json({"profile", "export", "tls-server", "--out", m_desk.path("json.toml")});
        QCOMPARE(ours.json()["id"].toString(), "tls-server");
        QCOMPARE(ours.json()["format"].toString(), "toml");
        const Ran theirs =
            m_desk.json({"profile", "export", "tls-server", "--format", "openssl", "--out", m_desk.path("json.cnf")});
        QVERIFY2(!theirs.json()["not_enforced"].toArray().isEmpty(), theirs.all());
    }

    void exportsWhatShowShows()
    {
        QCOMPARE_CODE(m_desk.locked({"profile", "export", "tls-server", "--out", m_desk.path("tls.toml")}), 0);
        const QJsonObject shown = m_desk.json({"profile", "show", "tls-server"}).json();
        QCOMPARE(QString::fromUtf8(m_desk.read("tls.toml")), shown["text"].toString());
        QCOMPARE_CODE(m_desk.locked({"profile", "export", "no-such", "--out", m_desk.path("no.toml")}), 1);
        QVERIFY(!m_desk.exists("no.toml"));
    }

    void saysWhatAnImportWouldChangeAndChangesNothing()
    {
        QByteArray text = m_desk.read("tls.toml");
        text.replace("maximum-days = 397", "maximum-days = 45").replace("default-days = 90", "default-days = 20");
        m_desk.write("short.toml", text);
        const Ran dry = m_desk.locked({"profile", "import", m_desk.path("short.toml"), "--dry-run"});
        QCOMPARE_CODE(dry, 0);
        QVERIFY2(dry.out.contains("version 2") && dry.out.contains("lifetime"), dry.all());
        const QJsonArray rows = m_desk.json({"profile", "list"}).json()["profiles"].toArray();
        for (const QJsonValue& row : rows) QCOMPARE(row.toObject()["version"].toInt(), 1);
    }

    void issuesByTheProfileThatWasTakenIn()
    {
        QCOMPARE_CODE(m_desk.locked({"profile", "import", m_desk.path("short.toml")}), 3); // no passphrase
        const Ran ran = m_desk.json({"profile", "import", m_desk.path("short.toml")});
        QCOMPARE_CODE(ran, 0);
        QCOMPARE(ran.json()["version"].toInt(), 2);
        QCOMPARE(ran.json()["changes"].toArray(), (QJsonArray{"lifetime"}));
        const Ran signedOne = m_desk.signServer("api");
        QCOMPARE_CODE(signedOne, 0);
        QCOMPARE(signedOne.json()["certificate"].toObject()["profile_version"].toInt(), 2);
        const Ran tooLong = m_desk.signServer("long", {"--days", "90"});
        QCOMPARE_CODE(tooLong, 1);
        const QJsonArray events = m_desk.json({"events", "list"}).json()["events"].toArray();
        QVERIFY(std::ranges::any_of(
            events, [](const QJsonValue& event) { return event.toObject()["kind"].toString() == "profileImported"; }));
        QCOMPARE(m_desk.json({"profile", "import", m_desk.path("short.toml")}).json()["is_known"].toBool(), true);
    }

    void comparesTwoVersionsSettingBySetting()
    {
        const Ran ran = m_desk.json({"profile", "diff", "tls-server@1", "tls-server"});
        QCOMPARE_CODE(ran, 0);
        const QJsonArray changes = ran.json()["changes"].toArray();
        QCOMPARE(changes.size(), 2);
        const QJsonObject most = changes[1].toObject();
        QCOMPARE(most["setting"].toString(), "validity.maximum-days");
        QCOMPARE(most["before"].toString(), "397");
        QCOMPARE(most["after"].toString(), "45");
        const Ran told = m_desk.locked({"profile", "diff", "tls-server@1", m_desk.path("short.toml")});
        QVERIFY2(told.out.contains("- 397") && told.out.contains("+ 45"), told.all());
        QVERIFY(m_desk.locked({"profile", "diff", "tls-server", "tls-server"}).out.contains("the same"));
        QCOMPARE(m_desk.json({"profile", "diff", "tls-server@9", "tls-server"}).error()["rule"].toString(), "CW-289");
    }

    void checksACertificateAgainstAProfileAndAVersion()
    {
        QCOMPARE_CODE(m_desk.signServer("checked"), 0);
        const QString file = m_desk.path("checked.pem");
        const Ran same = m_desk.json({"profile", "check", "tls-server", "--certificate", file});
        QVERIFY2(same.json()["conforms"].toBool(), same.all());
        QCOMPARE_CODE(same, 0);
        const Ran other = m_desk.json({"profile", "check", "tls-client", "--certificate", file});
        QCOMPARE_CODE(other, 1);
        QVERIFY(!other.json()["findings"].toArray().isEmpty());
        const Ran told = m_desk.locked({"profile", "check", "tls-client", "--certificate", file});
        QVERIFY2(told.out.contains("does not conform") && told.out.contains("clientAuth"), told.all());
    }

    void checksWhetherAProfileCanBeUsed()
    {
        QCOMPARE_CODE(m_desk.plain({"profile", "check", m_desk.path("short.toml")}), 0); // needs no vault
        QCOMPARE_CODE(m_desk.locked({"profile", "check", "tls-server", "--ca", "CA"}), 0);
        const Ran below = m_desk.json({"profile", "check", "policy-ca", "--ca", "CA"}); // which may have no CA below
        QCOMPARE_CODE(below, 1);
        QCOMPARE(below.json()["findings"].toArray()[0].toObject()["severity"].toString(), "info");
        QVERIFY2(below.all().contains("CW-184"), below.all());
    }

    void refusesAProfileThatMakesNoValidCertificate()
    {
        const QByteArray good = m_desk.read("tls.toml").replace("id = \"tls-server\"", "id = \"other\"");
        QByteArray hopeless = good;
        hopeless.replace("allowed = [\"CN\", ", "required = [\"CN\"]\nallowed = [");
        m_desk.write(
            "hopeless.toml", hopeless + "\n[subject.CN]\nminimum-length = 65\n"); // 64 are the most there can be
        const Ran dry = m_desk.json({"profile", "import", m_desk.path("hopeless.toml"), "--dry-run"});
        QCOMPARE_CODE(dry, 0);
        QCOMPARE(dry.json()["findings"].toArray()[0].toObject()["severity"].toString(), "error");
        QCOMPARE_CODE(m_desk.json({"profile", "import", m_desk.path("hopeless.toml")}), 1);
        QCOMPARE_CODE(m_desk.locked({"profile", "show", "other"}), 1);
    }

    void takesAProfileInThatAnotherCaCouldUse()
    {
        const QByteArray good = m_desk.read("tls.toml").replace("id = \"tls-server\"", "id = \"other\"");
        m_desk.write(
            "other.toml", good + "\n[extensions.netscapeComment]\ntext = \"{{ca.st}}\"\n"); // no CA here has one
        QCOMPARE_CODE(m_desk.json({"profile", "import", m_desk.path("other.toml")}), 0);
        const Ran here = m_desk.json({"profile", "check", "other", "--ca", "CA"});
        QCOMPARE_CODE(here, 1);
        QVERIFY2(here.all().contains("CW-281"), here.all());
        m_desk.write("other.toml", good + "\n[extensions.netscapeComment]\ntext = \"{{subject.ou}}\"\n");
        QCOMPARE_CODE(m_desk.json({"profile", "check", m_desk.path("other.toml"), "--ca", "CA"}), 0);
    }

    void refusesAProfileWithLineAndColumn()
    {
        m_desk.write("bad.toml", "format = 1\nid = \"x\"\ntitel = \"X\"\n");
        const Ran ran = m_desk.json({"profile", "import", m_desk.path("bad.toml"), "--dry-run"});
        QCOMPARE_CODE(ran, 1);
        QVERIFY2(!ran.error()["rule"].toString().isEmpty(), ran.all());
    }
};

QTEST_GUILESS_MAIN(ProfileCommandTest)
#include "ProfileCommandTest.moc"
