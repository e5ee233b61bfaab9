#include "tests/cli/CommandLine.h"
#include "tests/core/ceremony/BadScripts.h"
#include <QDir>
#include <QRegularExpression>

using commandLine::Desk;
using commandLine::Ran;

/// What the command line says of scripts, and that saying it does nothing.
class CeremonyScriptTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    QString written(const char* name, std::string_view text) const
    {
        m_desk.write(name, QByteArray(text.data(), qsizetype(text.size())));
        return m_desk.path(name);
    }
    static QJsonObject check(const Ran& ran, const char* id)
    {
        for (const QJsonValue& one : ran.json()["environment"].toArray())
            if (one["id"].toString() == id) return one.toObject();
        return {};
    }

private slots:
    void everyShippedScriptIsClean()
    {
        int count = 0;
        for (const core::EmbeddedText& text : core::shippedScriptTexts()) {
            const Ran ran = m_desk.plain({"ceremony", "check", written("good.toml", text.content), "--json"});
            QCOMPARE_CODE(ran, 0);
            const QJsonArray findings = ran.json()["findings"].toArray();
            QVERIFY2(findings.size() == 1 && findings[0]["rule"].toString() == "CW-377", ran.all()); // who reviews it
            QVERIFY(!ran.json()["is_reviewed"].toBool() && ran.json()["reviews"].toArray().isEmpty());
            ++count;
        }
        QCOMPARE(count, 15);
    }

    void everyMistakeIsNamedWithItsRuleAndLine_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("text");
        for (const sample::BadScript& bad : sample::badScripts())
            QTest::addRow("%s %s", bad.rule, bad.name)
                << QString::fromUtf8(bad.rule) << QString::fromStdString(bad.script);
    }
    void everyMistakeIsNamedWithItsRuleAndLine()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, text);
        const Ran ran = m_desk.plain({"ceremony", "check", written("bad.toml", text.toStdString()), "--json"});
        QVERIFY2(ran.code == (rule == "CW-584" || rule == "CW-377" ? 0 : 1), ran.all()); // these two are warnings
        bool isNamed = false;
        const auto lines = text.count(u'\n') + 1;
        for (const QJsonValue& finding : ran.json()["findings"].toArray()) {
            const int line = finding["place"].toString().toInt();
            isNamed |= finding["rule"].toString() == rule && line >= 1 && line <= lines;
        }
        QVERIFY2(isNamed, ran.all());
    }

    void whatIsNoScriptIsNamedWithItsLine_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("rule");
        QTest::newRow("a setting twice") << "threshold = 3\n" << "threshold = 3\nthreshold = 2\n" << "CW-550";
        QTest::newRow("an unknown setting") << "threshold = 3\n" << "threshold = 3\nthresold = 2\n" << "CW-551";
        QTest::newRow("an unknown kind of step") << "kind = \"check.human\"" << "kind = \"check.humans\"" << "CW-554";
        QTest::newRow("a waiver without end")
            << "[custody]" << "[[lint_skip]]\nid = \"CW-801\"\nreason = \"x\"\n[custody]"
            << "CW-553";
    }
    void whatIsNoScriptIsNamedWithItsLine()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, rule);
        const std::string text = sample::changed(from.toStdString(), to.toStdString());
        const Ran ran = m_desk.plain({"ceremony", "check", written("bad.toml", text), "--json"});
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["rule"].toString(), rule);
        const QString told = QString::fromUtf8(m_desk.plain({"ceremony", "check", m_desk.path("bad.toml")}).all());
        QVERIFY2(told.contains(QRegularExpression("line \\d+", QRegularExpression::CaseInsensitiveOption)),
            qPrintable(told));
    }

    /// The kernel tells which files a dry run opens for writing, makes or removes, and which programs and drivers it starts.
    void aDryRunTouchesNothing_data()
    {
        QTest::addColumn<bool>("hasReport");
        QTest::newRow("shown") << false;
        QTest::newRow("as pages") << true;
    }
    void aDryRunTouchesNothing()
    {
        QFETCH(const bool, hasReport);
        if (m_desk.tool("strace", {"-qq", "-o", "/dev/null", "true"}).code != 0) QSKIP("strace may not trace here");
        const QString script = written("script.toml", sample::rootCreate());
        QStringList call{"-f", "-qq", "-y", "-o", m_desk.path("trace"), "-e", "trace=%file,connect,bind",
            CERTWRIGHT_CLI, "ceremony", "dry-run", script};
        QDir(m_desk.path("")).mkpath("report");
        if (hasReport) call << "--out" << m_desk.path("report/dry.pdf");
        const Ran ran = m_desk.tool("strace", call);
        QCOMPARE_CODE(ran, 1); // there are no sticks
        QCOMPARE(m_desk.exists("report/dry.pdf"), hasReport);
        static const QRegularExpression makes(
            R"(^\d+ +(?:(?:openat|open)\(.*O_(?:CREAT|WRONLY|RDWR|TRUNC|TMPFILE)|creat|mkdir|rename|unlink|rmdir|link|symlink|mknod|truncate|chmod|chown|connect|bind))");
        static const QRegularExpression drivers(R"((?:softhsm|pkcs11)[\w.-]*\.so)");
        QStringList found;
        int programs = 0, lines = 0;
        for (const QByteArray& raw : m_desk.read("trace").split('\n')) {
            const QString line = QString::fromUtf8(raw);
            ++lines;
            const bool isOfFonts = line.contains("/fontconfig") || line.contains("/.uuid"); // their library's cache
            const bool isOwn = hasReport && (isOfFonts || line.contains(m_desk.path("report")));
            const bool isNothing =
                line.contains("\"/dev/null\"") || line.contains("\"/dev/tty\"") || line.contains(" ENOENT ");
            if (makes.match(line).hasMatch() && !isOwn && !isNothing) found << line;
            if (line.contains("execve(")) ++programs;
            if (drivers.match(line).hasMatch()) found << line;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
        QCOMPARE(programs, 1); // itself: no helper, so no driver of a token
        QVERIFY(lines > 50);   // or the trace was not understood
    }

    void aLibraryThatWasSlippedInIsNamedAndStandsInTheWay()
    {
        const QString plain = written("script.toml", sample::rootCreate());
        const Ran first = m_desk.plain({"ceremony", "dry-run", plain, "--json"});
        const QString digest = check(first, "ENV-15")["observed"].toString().left(64);
        QVERIFY2(QRegularExpression("^[0-9a-f]{64}$").match(digest).hasMatch(), first.all());
        const std::string reviewed =
            sample::changed("[media]", "[machine]\nsoftware = \"" + digest.toStdString() + "\"\n\n[media]");
        const QString script = written("reviewed.toml", reviewed);
        const Ran same = m_desk.plain({"ceremony", "dry-run", script, "--json"});
        QCOMPARE(check(same, "ENV-15")["verdict"].toString(), "passed");
        const Ran other =
            m_desk.tool("env", {"LD_PRELOAD=" SLIPPED_IN, CERTWRIGHT_CLI, "ceremony", "dry-run", script, "--json"});
        const QJsonObject told = check(other, "ENV-15");
        QCOMPARE(told["verdict"].toString(), "failed");
        QVERIFY(told["is_standing"].toBool() && !told["is_waivable"].toBool(true));
        QVERIFY2(told["observed"].toString().contains(SLIPPED_IN), qPrintable(told["observed"].toString()));
    }
};

QTEST_GUILESS_MAIN(CeremonyScriptTest)
#include "CeremonyScriptTest.moc"
