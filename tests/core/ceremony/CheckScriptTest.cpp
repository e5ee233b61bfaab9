#include "BadScripts.h"
#include "core/base/Wording.h"
#include <QTest>
#include <set>

using namespace core;
using namespace sample;

/// Every rule of the checker has a script that breaks it; the shipped templates break none.
class CheckScriptTest : public QObject {
    Q_OBJECT
private slots:
    void shippedTemplatesAreClean()
    {
        QVERIFY(!shippedScriptTexts().empty());
        for (const EmbeddedText& text : shippedScriptTexts()) {
            const auto script = readScript(text.content);
            QVERIFY2(script, script ? "" : sentence(script.error()).c_str());
            QVERIFY(text.name.starts_with(script->type->name));
            QVERIFY2(text.content.contains("# [[reviewer]]"), text.name.data());
            for (const Finding& finding : checkScript(*script, today())) // who reviews it, no template can know
                if (finding.rule != "CW-377") QFAIL((finding.place + ": " + sentence(finding)).c_str());
        }
    }

    void everyRuleIsBrokenByAScript_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("script");
        for (const BadScript& one : badScripts())
            QTest::addRow("%s %s", one.rule, one.name)
                << QString::fromUtf8(one.rule) << QString::fromStdString(one.script);
    }
    void everyRuleIsBrokenByAScript()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, script);
        const auto read = readScript(script.toStdString());
        QVERIFY2(read, read ? "" : sentence(read.error()).c_str());
        std::string all;
        bool isFound = false;
        for (const Finding& finding : checkScript(*read, today())) {
            all += finding.place + ": " + sentence(finding) + "\n";
            isFound = isFound || finding.rule == rule.toStdString();
            QVERIFY2(std::ranges::contains(scriptRules(), std::string_view(finding.rule), &ScriptRule::id),
                finding.rule.c_str());
            QVERIFY2(!sentence(finding).contains('?'), sentence(finding).c_str()); // a value is missing
            QVERIFY2(QString::fromStdString(finding.place).toInt() >= 1, finding.place.c_str());
        }
        QVERIFY2(isFound, all.c_str());
    }

    void everyRuleIsInTheTableAndHasAWording()
    {
        std::set<std::string> broken;
        for (const BadScript& one : badScripts()) broken.insert(one.rule);
        for (const ScriptRule& rule : scriptRules()) {
            QVERIFY2(broken.contains(std::string(rule.id)), std::string(rule.id).c_str());
            QVERIFY2(findWording(rule.id), std::string(rule.id).c_str());
        }
        QCOMPARE(broken.size(), scriptRules().size());
    }

    void findingsNameTheLine()
    {
        const std::string text = withStep("A2.2", "witness:2", "witness:1");
        const auto findings = checkScript(*readScript(text), today());
        QCOMPARE(findings.size(), 1U);
        const auto at = text.find("id = \"A2.2\"");
        const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'); // of [[step]]
        QCOMPARE(findings[0].place, std::to_string(line));
        QCOMPARE(findings[0].values, (std::vector<std::string>{"A2.2", "token.init"}));
    }

    void oneMistakeGivesFewFindings()
    {
        for (const BadScript& one : badScripts())
            QVERIFY2(checkScript(*readScript(one.script), today()).size() <= 6, one.name);
    }

    void goodPeopleAreGood()
    {
        const auto script = readScript(withPeople(goodPeople()));
        QVERIFY2(script, script ? "" : sentence(script.error()).c_str());
        QCOMPARE(checkScript(*script, today()).size(), 0U);
    }

    void enrolledPeopleAreJudgedByTheSameTable()
    {
        const RoleNeeds needs = roleNeeds(*readScript(rootCreate()));
        QCOMPARE(needs.officers, 5);
        std::vector<Participant> people = readScript(withPeople(goodPeople()))->participants;
        QVERIFY(checkParticipants(people, needs).empty());
        people[2].department = people[3].department;
        const auto findings = checkParticipants(people, needs);
        QCOMPARE(findings.size(), 1U);
        QCOMPARE(findings[0].rule, "CW-568");
        people[3].organisation.clear(); // which may be the other's
        QCOMPARE(checkParticipants(people, needs).size(), 1U);
        people[3].organisation = "Partner";
        QVERIFY(checkParticipants(people, needs).empty());
        people[3].organisation = people[2].organisation;
        people[2].department = "Other";
        RoleNeeds reviewed = needs;
        reviewed.reviewers = {people[2].name, " CARLA mendes"}; // a witness may have reviewed it, the operator may not
        const auto byOperator = checkParticipants(people, reviewed);
        QCOMPARE(byOperator.size(), 1U);
        QCOMPARE(byOperator[0].rule, "CW-379");
        people[2].department = people[3].department;
        RoleNeeds withAuditor = needs;
        withAuditor.auditor = AuditorRule::Required;
        QCOMPARE(checkParticipants(people, withAuditor).size(), 2U);
    }

    void aFollowUpThatCitesIsClean()
    {
        std::string script = changed("\"root-create\"", "\"crl-resign\"");
        script = script.substr(0, script.find("# ---- Act 1"));
        script = replaced(script, "revision = 1\n", "revision = 1\nprevious_head = \"" + std::string(64, 'a') + "\"\n");
        int number = 0;
        const auto step = [&number](const std::string& rest) {
            ++number;
            return "[[step]]\nid = \"A1." + std::to_string(number) + "\"\nact = 1\nminutes = 1\nsay = \"x\"\n" +
                "confirm = [\"operator\", \"witness:2\"]\n" + rest + "\n";
        };
        std::string steps;
        for (const char* rest :
            {"kind = \"people.enrol\"", "kind = \"token.inspect\"\ntoken = \"primary\"\nexpect_state = \"holds-key\"",
                "kind = \"crl.sign\"", "kind = \"media.insert\"\nmedium = \"kit-a\"",
                "kind = \"export.write\"\nmedium = \"kit-a\"", "kind = \"media.eject\"\nmedium = \"kit-a\"",
                "kind = \"export.verify\"\nmedium = \"kit-a\"", "kind = \"seal.record\"\nasset = \"token:primary\"",
                "kind = \"checkpoint\"", "kind = \"sign-off\"", "kind = \"close\""})
            steps += step(rest);
        const auto read = readScript(script + steps);
        QVERIFY2(read, read ? "" : sentence(read.error()).c_str());
        for (const Finding& finding : checkScript(*read, today())) QFAIL(sentence(finding).c_str());
    }
};

QTEST_APPLESS_MAIN(CheckScriptTest)
#include "CheckScriptTest.moc"
