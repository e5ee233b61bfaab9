#include "tests/cli/CommandLine.h"
#include "tests/core/ceremony/SampleScript.h"
#include "tests/support/Reviewers.h"

using commandLine::Desk;
using commandLine::Ran;

/// What the command line tells of those who have signed a script.
class CeremonyReviewTest : public QObject {
    Q_OBJECT

    Desk m_desk;
    reviewing::Desk m_reviewers;
    reviewing::Reviewer m_eva, m_dev;
    QString m_script;

    void sign(const reviewing::Reviewer& who, const QString& signature) const
    {
        const auto ran = m_reviewers.sign(who, "root.toml", signature);
        QVERIFY2(ran.code == 0, ran.all);
    }

private slots:
    void initTestCase()
    {
        if (!openssl::isHere()) QSKIP("no openssl");
        m_eva = m_reviewers.reviewer("Eva Lindqvist");
        m_dev = m_reviewers.reviewer("Dev Patel", "rsa:2048");
        m_script = m_reviewers.path("root.toml");
        m_reviewers.write("root.toml", reviewing::reviewedBy(sample::rootCreate(), {m_eva, m_dev}, 2));
    }

    void theCheckTellsWhoHasSignedAndWhatDoesNotCount()
    {
        sign(m_eva, "root.toml.sig");
        sign(m_reviewers.reviewer("Mallory"), "root.toml.2.sig");
        const Ran some = m_desk.plain({"ceremony", "check", m_script});
        QCOMPARE_CODE(some, 0); // the plan has no mistake
        QVERIFY2(some.out.contains("Reviewed by") && some.out.contains("Eva Lindqvist, root.toml.sig"), some.all());
        QVERIFY2(some.out.contains("Unverified") && some.out.contains("Mallory"), some.all());
        QVERIFY2(some.out.contains("1 of 2; a live ceremony is refused"), some.all());
        sign(m_dev, "root.toml.2.sig");
        const Ran all = m_desk.plain({"ceremony", "check", m_script, "--json"});
        QCOMPARE_CODE(all, 0);
        QVERIFY(all.json()["is_reviewed"].toBool());
        const QJsonArray reviews = all.json()["reviews"].toArray();
        QCOMPARE(reviews.size(), 2);
        QVERIFY(reviews[1]["counts"].toBool());
        QCOMPARE(reviews[1]["reviewer"].toString(), "Dev Patel");
        QCOMPARE(reviews[1]["certificate_sha256"].toString().toStdString(), m_dev.sha256);
    }

    void oneOctetOfACommentIsTold()
    {
        sign(m_eva, "root.toml.sig");
        sign(m_dev, "root.toml.2.sig");
        const QByteArray before =
            m_desk.plain({"ceremony", "check", m_script, "--json"}).json()["sha256"].toString().toUtf8();
        const std::string text(core::textOf(m_reviewers.read("root.toml")));
        m_reviewers.write("root.toml", sample::replaced(text, "# which document", "# Which document"));
        const Ran changed = m_desk.plain({"ceremony", "check", m_script, "--json"});
        QVERIFY(changed.json()["sha256"].toString().toUtf8() != before);
        QVERIFY(!changed.json()["is_reviewed"].toBool());
        for (const QJsonValue& one : changed.json()["reviews"].toArray())
            QCOMPARE(one["why"]["rule"].toString(), "CW-383");
        m_reviewers.write("root.toml", text);
        QVERIFY(m_desk.plain({"ceremony", "check", m_script, "--json"}).json()["is_reviewed"].toBool());
    }

    void aNewScriptNamesThoseWhoseCertificatesAreGiven()
    {
        const QStringList call{"ceremony", "new", "--type", "root-create", "--json", "--out"};
        const auto named = [&](const QString& file) {
            QStringList names;
            if (const auto script = core::readScriptFile(m_desk.path(file).toStdString()))
                for (const core::ScriptReviewer& one : script->reviewers)
                    names << QString::fromStdString(one.name + " " + core::toHex(one.certificate));
            return names;
        };
        const QStringList both{QString::fromStdString("Eva Lindqvist " + m_eva.sha256),
            QString::fromStdString("Dev Patel " + m_dev.sha256)};
        const Ran given = m_desk.plain(call +
            QStringList{m_desk.path("given.toml"), "--defaults", "--reviewer", m_eva.certificate, "--reviewer",
                m_dev.certificate});
        QCOMPARE_CODE(given, 0);
        QCOMPARE(named("given.toml"), both);
        QCOMPARE(given.json()["findings"].toArray().size(), 0); // two are wanted
        QVERIFY(m_desk.read("given.toml").indexOf("\n[[reviewer]]") < m_desk.read("given.toml").indexOf("[custody]"));
        const Ran asked = m_desk.plain(call + QStringList{m_desk.path("asked.toml")},
            "CN=Own Root\n2027-02-01\n15\nhttp://crl.own.example/root.crl\n" + m_eva.certificate.toUtf8() + "\n" +
                m_dev.certificate.toUtf8() + "\n\n");
        QCOMPARE_CODE(asked, 0);
        QCOMPARE(named("asked.toml"), both);
        QVERIFY2(asked.err.contains("Certificate of a reviewer"), asked.all());
    }

    void aNewScriptWithoutReviewersSaysWhatThatMeans()
    {
        const QStringList call{"ceremony", "new", "--type", "root-create", "--defaults", "--out"};
        const Ran none = m_desk.plain(call + QStringList{m_desk.path("none.toml")});
        QCOMPARE_CODE(none, 0);
        QVERIFY2(none.out.contains("No reviewers are named"), none.all());
        const Ran one = m_desk.plain(call + QStringList{m_desk.path("one.toml"), "--reviewer", m_eva.certificate});
        QVERIFY2(!one.out.contains("No reviewers are named") && one.out.contains("CW-377"), one.all());
        const Ran wrong = m_desk.plain(call + QStringList{m_desk.path("wrong.toml"), "--reviewer", m_script});
        QVERIFY2(wrong.code != 0, wrong.all());
        QVERIFY(!m_desk.exists("wrong.toml"));
    }

    void aDryRunListsWhoHasSignedAndWhoHasNot()
    {
        sign(m_eva, "root.toml.sig");
        sign(m_reviewers.reviewer("Mallory"), "root.toml.2.sig");
        const Ran plain = m_desk.plain({"ceremony", "dry-run", m_script, "--out", m_desk.path("dry.pdf")});
        const QByteArray told = plain.out.simplified();
        QVERIFY2(told.contains("Has signed Eva Lindqvist"), plain.all());
        QVERIFY2(told.contains("Has not signed Dev Patel"), plain.all());
        QVERIFY2(told.contains("Unverified root.toml.2.sig"), plain.all());
        QVERIFY2(told.contains("1 of 2 that a live ceremony wants"), plain.all());
        const QByteArray pages = m_desk.tool("pdftotext", {"-layout", m_desk.path("dry.pdf"), "-"}).out.simplified();
        QVERIFY2(pages.contains("Eva Lindqvist has signed") && pages.contains("Dev Patel has not signed"), pages);
        const Ran json = m_desk.plain({"ceremony", "dry-run", m_script, "--json"});
        const QJsonArray reviewers = json.json()["reviewers"].toArray();
        QCOMPARE(reviewers.size(), 2);
        QVERIFY(reviewers[0]["has_signed"].toBool() && !reviewers[1]["has_signed"].toBool(true));
        QCOMPARE(json.json()["signatures_missing"].toInt(), 1);
    }

    void aRehearsalCarriesTheReviewsAndOnlyWarnsWithoutThem()
    {
        sign(m_eva, "root.toml.sig");
        QFile::remove(m_reviewers.path("root.toml.2.sig"));
        const QString kit = m_desk.path("kit");
        const Ran ran = m_desk.plain({"ceremony", "rehearse", m_script, "--out", kit});
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(ran.out.contains("1 of 2; a live ceremony is refused"), ran.all());
        const Ran verified = m_desk.plain({"ceremony", "verify", kit});
        QCOMPARE_CODE(verified, 5);
        QVERIFY2(verified.out.contains("Eva Lindqvist"), verified.all());
        const Ran shell = m_desk.tool("dash", {kit + "/verify.sh", kit});
        QCOMPARE_CODE(shell, 5);
        QVERIFY2(shell.out.contains("reviewed by       " + QByteArray::fromStdString(m_eva.sha256)), shell.all());
    }
};

QTEST_GUILESS_MAIN(CeremonyReviewTest)
#include "CeremonyReviewTest.moc"
