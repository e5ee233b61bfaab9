#include "core/ceremony/engine/Rehearsed.h"
#include "core/ceremony/environment/Software.h"
#include "tests/cli/CommandLine.h"

using commandLine::Desk;
using commandLine::Ran;

/// ceremony new, template, check, show and rehearse.
class CeremonyCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;

private slots:
    void init()
    {
        QCOMPARE_CODE(m_desk.plain({"ceremony", "template", "root-create", "--out", m_desk.path("script.toml")}), 0);
    }

    void aTemplateIsCleanAsWritten()
    {
        const Ran check = m_desk.plain({"ceremony", "check", m_desk.path("script.toml")});
        QCOMPARE_CODE(check, 0);
        QVERIFY2(check.out.contains("nothing that would stop it"), check.all());
        const Ran unknown = m_desk.plain({"ceremony", "template", "root-make", "--out", m_desk.path("x"), "--json"});
        QCOMPARE_CODE(unknown, 2);
        QVERIFY(!m_desk.exists("x"));
    }

    void aNewcomerComesFromNothingToARehearsedKit()
    {
        const QString script = m_desk.path("new.toml"), kit = m_desk.path("kit");
        QCOMPARE_CODE(m_desk.plain({"ceremony", "new", "--type", "root-create", "--defaults", "--out", script}), 0);
        QVERIFY2(m_desk.read("new.toml").contains("# The ceremony that makes a root CA"), "the comments are gone");
        QCOMPARE_CODE(m_desk.plain({"ceremony", "check", script}), 0);
        const Ran rehearsed = m_desk.plain({"ceremony", "rehearse", script, "--out", kit, "--json"});
        QCOMPARE_CODE(rehearsed, 0);
        QCOMPARE(rehearsed.json()["incidents"].toInt(-1), 0);
        QCOMPARE_CODE(m_desk.plain({"ceremony", "verify", kit}), 5);
        const auto rehearsal = core::rehearsalAmong(std::vector{std::filesystem::path(kit.toStdString())},
            *core::readScriptFile(script.toStdString()), core::systemTime());
        QVERIFY(rehearsal);
        core::HeldWith here = core::heldWith(*core::readSoftware(), {}, rehearsal->with.module);
        QCOMPARE(rehearsal->with.name, std::string("certwright-cli"));
        const auto differences = core::unlike(*rehearsal, here); // this program, of the same installation
        QCOMPARE(differences.size(), 1U);
        QCOMPARE(differences[0].rule, std::string("CW-476"));
        for (const char* const folder : {"kit", "kit/record", "kit/root"})
            QCOMPARE(m_desk.mode(folder), 0755); // nothing in it is secret
        for (const char* const pages : {"kit/record/script.pdf", "kit/record/transcript.pdf"})
            QVERIFY2(m_desk.read(pages).startsWith("%PDF"), pages);
        const Ran shell = m_desk.tool("dash", {kit + "/verify.sh", kit});
        QCOMPARE_CODE(shell, 5);
        QVERIFY2(shell.out.contains(rehearsed.json()["head"].toString().toUtf8()), shell.all());
        QCOMPARE_CODE(m_desk.plain({"ceremony", "rehearse", script, "--out", kit}), 1); // never over a kit
    }

    void aDryRunTellsEveryStepAndDoesNothing()
    {
        const QString script = m_desk.path("script.toml");
        const QStringList before = QDir(m_desk.path(".")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        const Ran plain = m_desk.plain({"ceremony", "dry-run", script});
        QCOMPARE_CODE(plain, 1); // without two sticks no machine is fit
        for (const char* const told :
            {"CKA_SENSITIVE true", "CKA_EXTRACTABLE false", "Profile: root-ca", "2.5.29.19 basicConstraints, critical",
                "record/transcript.jsonl.sig", "C_InitToken", "ENV-14", "confirmed by operator, 2 × witness"})
            QVERIFY2(plain.out.contains(told), (told + ("\n" + plain.all())).constData());
        QCOMPARE(QDir(m_desk.path(".")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
        const Ran json = m_desk.plain({"ceremony", "dry-run", script, "--json", "--out", m_desk.path("dry.pdf")});
        QCOMPARE(json.json()["plan"].toArray().size(), json.json()["steps"].toInt());
        QVERIFY(!json.json()["is_fit"].toBool(true));
        QCOMPARE(json.json()["transcript_signer"].toString(), "root");
        QVERIFY2(m_desk.read("dry.pdf").startsWith("%PDF"), json.all());
        m_desk.write("none.toml",
            m_desk.read("script.toml").replace("[custody]", "[options]\ntranscript_signer = \"none\"\n\n[custody]"));
        const Ran none = m_desk.plain({"ceremony", "dry-run", m_desk.path("none.toml")});
        QVERIFY2(!none.out.contains("transcript.jsonl.sig") && none.out.contains("No key signs it"), none.all());
        m_desk.write("leaf.toml", m_desk.read("none.toml").replace("\"none\"", "\"one-shot-leaf\""));
        const Ran leaf = m_desk.plain({"ceremony", "check", m_desk.path("leaf.toml")});
        QCOMPARE_CODE(leaf, 1);
        QVERIFY2(leaf.out.contains("CW-314"), leaf.all());
        const Ran shown = m_desk.plain({"ceremony", "show", m_desk.path("none.toml")});
        QVERIFY2(shown.out.contains("No key signs it"), shown.all());
    }

    void theMachineIsLookedAtAndWordsAreSaid()
    {
        const Ran looked = m_desk.plain({"ceremony", "environment", "--json"});
        const QJsonArray checks = looked.json()["checks"].toArray();
        QVERIFY(checks.size() > 15);
        bool isFit = true;
        for (const QJsonValue& check : checks)
            isFit &= check["verdict"].toString() == "passed" || check["weight"].toString() != "blocking";
        QCOMPARE(looked.json()["is_fit"].toBool(!isFit), isFit);
        QVERIFY(!isFit); // without two sticks nothing is
        QCOMPARE_CODE(looked, 1);
        m_desk.write("hello", "hello, world\n");
        const Ran said = m_desk.plain({"ceremony", "words", m_desk.path("hello")});
        QCOMPARE_CODE(said, 0);
        QVERIFY2(said.out.simplified().contains("music customer waffle consensus"), said.all());
    }

    void aNewScriptSaysWhatWasAnswered()
    {
        const QByteArray answers = "CN=Own Root,O=Own,C=FR\n2027-02-01\n15\nhttp://crl.own.example/root.crl\n";
        const QStringList call{
            "ceremony", "new", "--type", "root-create", "--out", m_desk.path("asked.toml"), "--json"};
        const Ran asked = m_desk.plain(call, answers);
        QCOMPARE_CODE(asked, 0);
        QCOMPARE(asked.json()["title"].toString(), "Own Root");
        const QJsonObject root = asked.json()["root"].toObject();
        QCOMPARE(root["subject"].toString(), "CN=Own Root,O=Own,C=FR");
        QCOMPARE(root["not_before"].toString(), "2027-02-01T00:00:00Z");
        QCOMPARE(root["not_after"].toString(), "2042-02-01T00:00:00Z");
        QCOMPARE(root["crl_url"].toString(), "http://crl.own.example/root.crl");
        const Ran silent =
            m_desk.plain({"ceremony", "new", "--type", "root-create", "--out", m_desk.path("x.toml"), "--json"});
        QCOMPARE_CODE(silent, 2); // nobody answers
        QVERIFY(silent.json()["error"].toObject()["rule"].toString() == "CW-913");
        QVERIFY(!m_desk.exists("x.toml"));
    }

    void everyShippedScriptCanBeRehearsed_data()
    {
        QTest::addColumn<QString>("type");
        for (const char* const type : {"sub-sign", "crl-resign", "sub-revoke", "pin-change", "restore-drill",
                 "restore-live", "token-clone", "share-refresh", "seal-inventory", "cross-sign", "root-rollover",
                 "root-rollover-paper", "key-destroy", "key-destroy-former"})
            QTest::newRow(type) << type;
    }
    void everyShippedScriptCanBeRehearsed()
    {
        QFETCH(const QString, type);
        const QString script = m_desk.path(type + ".toml"), kit = m_desk.path(type);
        QCOMPARE_CODE(m_desk.plain({"ceremony", "new", "--type", type, "--defaults", "--out", script}), 0);
        QCOMPARE_CODE(m_desk.plain({"ceremony", "rehearse", script, "--out", kit}), 0);
        QCOMPARE_CODE(m_desk.plain({"ceremony", "verify", kit}), 5);
    }

    void theIdentityIsThatOfTheFile()
    {
        const Ran sum = m_desk.tool("sha256sum", {m_desk.path("script.toml")});
        const Ran json = m_desk.plain({"ceremony", "check", m_desk.path("script.toml"), "--json"});
        QCOMPARE_CODE(json, 0);
        QCOMPARE(json.json()["sha256"].toString(), QString::fromUtf8(sum.out.first(64)));
        QCOMPARE(json.json()["words"].toString().split(' ').size(), 32);
        QVERIFY(json.json()["is_ok"].toBool());
        QCOMPARE(json.json()["findings"].toArray().size(), 1); // nobody is named who reviews it
        const Ran input = m_desk.plain({"ceremony", "check", "-"}, m_desk.read("script.toml"));
        QCOMPARE_CODE(input, 0);
    }

    void mistakesAreToldWithTheirLine()
    {
        QByteArray text = m_desk.read("script.toml");
        m_desk.write("bad.toml", text.replace("threshold = 3", "threshold = 1"));
        const Ran plain = m_desk.plain({"ceremony", "check", m_desk.path("bad.toml")});
        QCOMPARE_CODE(plain, 1);
        QVERIFY2(plain.out.contains("line 11: error: 1 of 5 shares is no possible threshold."), plain.all());
        QVERIFY2(plain.out.contains("1 mistake: it cannot be carried out like this."), plain.all());
        const Ran json = m_desk.plain({"ceremony", "check", m_desk.path("bad.toml"), "--json"});
        QCOMPARE_CODE(json, 1);
        QVERIFY(!json.json()["is_ok"].toBool());
        const QJsonObject finding = json.json()["findings"].toArray().at(0).toObject();
        QCOMPARE(finding["rule"].toString(), "CW-562");
        QCOMPARE(finding["place"].toString(), "11");
    }

    void aWarningAloneIsNoFailure()
    {
        QByteArray text = m_desk.read("script.toml");
        m_desk.write("long.toml",
            text.replace("kind = \"people.enrol\"\nminutes = 15", "kind = \"people.enrol\"\nminutes = 150"));
        const Ran ran = m_desk.plain({"ceremony", "check", m_desk.path("long.toml")});
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(ran.out.contains("warning: By step A1.1"), ran.all());
    }

    void whatCannotBeReadIsAnError()
    {
        QByteArray text = m_desk.read("script.toml");
        m_desk.write("twice.toml", text.replace("shares = 5\n", "shares = 5\nshares = 4\n"));
        const Ran twice = m_desk.plain({"ceremony", "check", m_desk.path("twice.toml"), "--json"});
        QCOMPARE_CODE(twice, 1);
        QCOMPARE(twice.error()["rule"].toString(), "CW-550");
        m_desk.write("long.toml", QByteArray(257 * 1024, '#'));
        QCOMPARE_CODE(m_desk.plain({"ceremony", "show", m_desk.path("long.toml")}), 1);
        QCOMPARE_CODE(m_desk.plain({"ceremony", "show", m_desk.path("missing.toml")}), 3);
    }

    void showsWhoDoesAndWhoConfirms()
    {
        const Ran plain = m_desk.plain({"ceremony", "show", m_desk.path("script.toml")});
        QCOMPARE_CODE(plain, 0);
        for (const char* text : {"Act 5", "A4.3  Sign the root certificate (cannot be undone)",
                 "confirmed by operator, 2 × witness, 5 × officer", "3 of 5", "CN=Example Root CA 2026",
                 "token: primary"})
            QVERIFY2(plain.out.contains(text), plain.all());
        const QJsonArray plan =
            m_desk.plain({"ceremony", "show", m_desk.path("script.toml"), "--json"}).json()["plan"].toArray();
        QVERIFY(plan.size() > 40);
        QCOMPARE(plan.at(0).toObject()["kind"].toString(), "people.enrol");
        QCOMPARE(plan.at(0).toObject()["confirm"].toArray().at(1).toObject()["count"].toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(CeremonyCommandTest)
#include "CeremonyCommandTest.moc"
