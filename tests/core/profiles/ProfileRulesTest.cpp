#include "SampleRequest.h"
#include "core/base/Wording.h"
#include "core/profiles/CharacterSet.h"
#include "core/profiles/WriteProfile.h"
#include <QtTest>

using namespace core;
using namespace core::sample;

namespace {

/// A profile with these lines in its tables.
struct Rules {
    std::string subject = "allowed = [\"CN\", \"O\", \"OU\", \"C\", \"emailAddress\"]\n";
    std::string names = "allowed = [\"DNS\", \"IP\", \"email\", \"URI\", \"UPN\", \"otherName\"]\n";
    std::string validity{};
    std::string key{};
};
std::string text(const Rules& rules)
{
    return "format = 1\nid = \"rules\"\ntitle = \"Rules\"\ngood-for = \"Tests.\"\nkind = \"end-entity\"\n"
           "[validity]\ndefault-days = 10\nmaximum-days = 20\n" +
        rules.validity + "[key]\nalgorithms = [\"ec:P-256\"]\n" + rules.key + "[names]\n" + rules.names +
        "[extensions.extendedKeyUsage]\npurposes = [\"clientAuth\"]\n[subject]\n" + rules.subject;
}

const Authority& issuer()
{
    static const Authority ca = authority("root-ca", "CN=Acme CA,O=Acme Ltd,C=CH");
    return ca;
}

IssueDraft apply(const Rules& rules, const RequestFacts& request, const IssueChoices& choices = {})
{
    const Profile read = need(readProfile(text(rules)));
    // what is written anew must rule the same
    const Profile again = need(readProfile(writeProfile(read)));
    const IssueDraft one = applyProfile(read, 1, request, issuer().facts(), choices, today);
    const IssueDraft other = applyProfile(again, 1, request, issuer().facts(), choices, today);
    if (one.subject != other.subject || one.names != other.names || one.problems.size() != other.problems.size() ||
        one.validity.notBefore != other.validity.notBefore)
        throw std::runtime_error("a profile that was written rules otherwise");
    return one;
}

std::string ruleOf(const IssueDraft& draft) { return draft.problems.empty() ? "" : draft.problems.front().rule; }

}

/// What a profile says about subject, names, keys and validity, each rule by requests that keep and break it.
class ProfileRulesTest : public QObject {
    Q_OBJECT
private slots:
    void ruleOfASubject_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("expected"); ///< the subject, or the number of the problem
        const auto row = [](const char* name, const char* rules, const char* asked, const char* expected) {
            QTest::newRow(name) << QByteArray(rules) << QByteArray(asked) << QByteArray(expected);
        };
        const auto* match = "[subject.O]\npolicy = \"match\"\n[subject.CN]\npolicy = \"supplied\"\n";
        row("the same as the CA's", match, "CN=x,O=Acme Ltd", "CN=x,O=Acme Ltd");
        row("the same but for letter case and spaces", match, "CN=x,O=ACME  ltd", "CN=x,O=ACME  ltd");
        row("another than the CA's", match, "CN=x,O=Evil Ltd", "CW-274");
        row("one right and one wrong", match, "CN=x,O=Evil Ltd,O=Acme Ltd", "CW-274");
        row("lacks what must match", match, "CN=x", "CW-165");
        row("lacks what is supplied", match, "O=Acme Ltd", "CW-165");
        row("matches nothing, the CA has none", "allowed = [\"CN\"]\n[subject.L]\npolicy = \"match\"\n", "CN=x,L=Bern",
            "CW-274");
        row("may match or be missing", "allowed = [\"CN\"]\n[subject.O]\npolicy = \"match-if-present\"\n", "CN=x",
            "CN=x");
        const auto* fixed = "allowed = [\"CN\"]\n[subject.O]\npolicy = \"fixed\"\nvalue = \"Acme Web\"\n";
        row("fixed, nothing asked", fixed, "CN=x", "CN=x,O=Acme Web");
        row("fixed, another asked", fixed, "CN=x,O=Evil", "CN=x,O=Acme Web");
        row("fixed, two asked", fixed, "CN=x,O=Evil,O=Worse", "CN=x,O=Acme Web");
        const auto* standard = "allowed = [\"CN\"]\n[subject.O]\npolicy = \"default\"\nvalue = \"Acme Web\"\n";
        row("default, nothing asked", standard, "CN=x", "CN=x,O=Acme Web");
        row("default, another asked", standard, "CN=x,O=Mine", "CN=x,O=Mine");
        const auto* shape = "allowed = [\"OU\"]\n[subject.CN]\nminimum-length = 3\nmaximum-length = 6\n"
                            "characters = \"a-z0-9ü-\"\n";
        row("of the right length", shape, "CN=abc-9", "CN=abc-9");
        row("too short", shape, "CN=ab", "CW-275");
        row("too long", shape, "CN=abcdefg", "CW-276");
        row("length counts characters, not octets", shape, "CN=üüüüüü", "CN=üüüüüü");
        row("a wrong character", shape, "CN=abC", "CW-277");
        row("order", "allowed = [\"CN\", \"O\", \"OU\", \"C\"]\norder = [\"C\", \"O\", \"CN\"]\n",
            "C=CH,CN=x,OU=b,OU=a,O=Acme", "OU=b,OU=a,CN=x,O=Acme,C=CH");
        row("by dotted number", "allowed = [\"CN\"]\n[subject.\"1.2.3.4\"]\npolicy = \"fixed\"\nvalue = \"v\"\n",
            "CN=x", "CN=x,1.2.3.4=v");
        row("not listed is left out", "allowed = [\"CN\"]\n", "CN=x,O=y", "CN=x");
    }
    void ruleOfASubject()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, expected);
        const IssueDraft draft = apply({.subject = rules.toStdString()}, request(asked.toStdString(), {}));
        const std::string rule = ruleOf(draft);
        if (!expected.startsWith("CW-")) {
            QCOMPARE(rule, std::string());
            const auto wanted = DistinguishedName::parse(expected.toStdString());
            QVERIFY(wanted);
            QCOMPARE(draft.subject.toText(), wanted->toText());
            return;
        }
        QCOMPARE(QByteArray::fromStdString(rule), expected);
        QCOMPARE(draft.problems.front().place, std::string("subject"));
        QVERIFY(findWording(rule));
    }

    void ruleOfNames_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("asked");    ///< a name, or a common name
        QTest::addColumn<QByteArray>("expected"); ///< empty: granted; else the number of problem or refusal
        const auto row = [](const char* name, const char* rules, const char* asked, const char* expected) {
            QTest::newRow(name) << QByteArray(rules) << QByteArray(asked) << QByteArray(expected);
        };
        const auto* suffix = "dns-suffixes = [\"acme.example\", \".lab.example\"]\nwildcards = true\n";
        row("the suffix itself", suffix, "DNS:acme.example", "");
        row("below it", suffix, "DNS:a.b.ACME.example", "");
        row("a wildcard below it", suffix, "DNS:*.acme.example", "");
        row("beside it", suffix, "DNS:evilacme.example", "CW-272");
        row("with the suffix in front", suffix, "DNS:acme.example.evil.example", "CW-272");
        row("only below", suffix, "DNS:lab.example", "CW-272");
        row("below what is only below", suffix, "DNS:x.lab.example", "");
        row("a wildcard over what is only below", suffix, "DNS:*.lab.example", "");
        row("common name outside", suffix, "CN=www.evil.example", "CW-272");
        row("common name that is a title", suffix, "CN=Acme Web Server", "");
        row("common name inside", suffix, "CN=www.acme.example", "");
        const auto* range = "ip-ranges = [\"10.0.0.0/8\", \"2001:db8::/32\"]\n";
        row("address inside", range, "IP:10.255.0.1", "");
        row("address outside", range, "IP:11.0.0.1", "CW-272");
        row("IPv6 inside", range, "IP:2001:db8::1", "");
        row("IPv6 outside", range, "IP:2001:db9::1", "CW-272");
        row("IPv4 where only IPv6 is", "ip-ranges = [\"2001:db8::/32\"]\n", "IP:10.0.0.1", "CW-272");
        row("IPv4 mapped into IPv6", range, "IP:::ffff:10.0.0.1", "CW-272");
        const auto* domain = "email-domains = [\"acme.example\", \".mail.example\"]\n";
        row("mailbox of the domain", domain, "email:a@acme.example", "");
        row("mailbox below the domain", domain, "email:a@b.acme.example", "CW-272");
        row("mailbox below, as allowed", domain, "email:a@b.mail.example", "");
        row("mailbox elsewhere", domain, "email:acme.example@evil.example", "CW-272");
        row("principal of the domain", domain, "UPN:a@acme.example", "");
        row("principal elsewhere", domain, "UPN:a@evil.example", "CW-272");
        row("mailbox in the subject", domain, "emailAddress=a@evil.example", "CW-272");
        row("scheme", "uri-schemes = [\"https\", \"spiffe\"]\n", "URI:spiffe://acme.example/x", "");
        row("scheme in capitals", "uri-schemes = [\"https\"]\n", "URI:HTTPS://acme.example/x", "");
        row("another scheme", "uri-schemes = [\"https\"]\n", "URI:http://acme.example/x", "CW-272");
        row("other name", "other-names = [\"1.2.3.4\"]\n", "otherName:1.2.3.4;0c0141", "");
        row("another other name", "other-names = [\"1.2.3.4\"]\n", "otherName:1.2.3.5;0c0141", "CW-272");
        row("other name with a number that begins so", "other-names = [\"1.2.3.4\"]\n", "otherName:1.2.3.45;0c0141",
            "CW-272");
        row("no limits", "", "DNS:any.where.example", "");
    }
    void ruleOfNames()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, expected);
        const bool isSubject = asked.contains('=');
        const RequestFacts facts = isSubject ? request(asked.toStdString(), {})
                                             : request("O=Acme", {need(readGeneralName(asked.toStdString()))});
        const IssueDraft draft = apply({.names = Rules{}.names + rules.toStdString()}, facts);
        QCOMPARE(QByteArray::fromStdString(ruleOf(draft)), expected);
        if (expected.isEmpty())
            QCOMPARE(draft.names.size() + draft.subject.attributes().size(), isSubject ? 1U : 2U);
        else
            QVERIFY(sentence(draft.problems.front()).contains(asked.mid(asked.indexOf(isSubject ? '=' : ':') + 1)));
    }

    void aCommonNameIsMadeFromTheFirstNameThatFits()
    {
        Rules rules;
        rules.subject = "required = [\"CN\"]\n";
        rules.names += "make-common-name = true\ndns-suffixes = [\"acme.example\"]\n";
        const std::string tooLong = std::string(60, 'a') + ".acme.example";
        QCOMPARE(
            apply(rules, request("", {dns(tooLong), dns("w.acme.example"), dns("x.acme.example")})).subject.toText(),
            std::string("CN=w.acme.example"));
        QCOMPARE(apply(rules, request("CN=mine", {dns("w.acme.example")})).subject.toText(), std::string("CN=mine"));
        QCOMPARE(ruleOf(apply(rules, request("", {}))), std::string("CW-165"));
        QVERIFY(apply(rules, request("", {dns("w.evil.example")})).isRefused());
    }

    void anInternationalNameIsShownInUnicodeBesideItsALabels()
    {
        const IssueDraft draft = apply({}, request("CN=x", {need(readGeneralName("DNS:bücher.example"))}));
        QCOMPARE(draft.names.front().value, std::string("xn--bcher-kva.example"));
        const auto row = std::ranges::find(draft.decisions, "Names", &Decision::field);
        QCOMPARE(row->granted.front(), std::string("DNS:xn--bcher-kva.example (bücher.example)"));
        QCOMPARE(row->asked, row->granted);
    }

    void aKeyThatWasCertifiedBefore_data()
    {
        QTest::addColumn<QByteArray>("reuse");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("problem");
        QTest::addColumn<QByteArray>("warning");
        const auto row = [](const char* reuse, const char* before, const char* problem, const char* warning) {
            QTest::addRow("%s after %s", reuse, before)
                << QByteArray(reuse) << QByteArray(before) << QByteArray(problem) << QByteArray(warning);
        };
        for (const char* reuse : {"allow", "warn", "refuse", "warn-other", "refuse-other"}) row(reuse, "", "", "");
        row("allow", "CN=x", "", "");
        row("allow", "CN=y", "", "");
        row("warn-other", "CN=x", "", "");
        row("warn-other", "CN=y", "", "CW-279");
        row("refuse-other", "CN=x", "", "");
        row("refuse-other", "CN=y", "CW-279", "");
        row("warn", "CN=x", "", "CW-280");
        row("refuse", "CN=x", "CW-280", "");
        row("refuse", "CN=y", "CW-280", "");
    }
    void aKeyThatWasCertifiedBefore()
    {
        QFETCH(QByteArray, reuse);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, problem);
        QFETCH(QByteArray, warning);
        RequestFacts facts = request("CN=x", {});
        if (!before.isEmpty()) facts.earlierSubjects = {before.toStdString()};
        const IssueDraft draft = apply({.key = "reuse = \"" + reuse.toStdString() + "\"\n"}, facts);
        QCOMPARE(QByteArray::fromStdString(ruleOf(draft)), problem);
        const auto listed = refusals(draft);
        QCOMPARE(QByteArray::fromStdString(listed.empty() ? "" : listed.front().rule), warning);
    }

    void aCertificateBeginsEarlierButNeverBeforeItsIssuer()
    {
        const Rules rules{.validity = "backdate-minutes = 30\n"};
        const RequestFacts facts = request("CN=x", {});
        const Profile read = need(readProfile(text(rules)));
        const auto beginAt = [&](Time now) {
            return applyProfile(read, 1, facts, issuer().facts(), {}, now).validity.notBefore;
        };
        QCOMPARE(beginAt(today + std::chrono::hours(2)), today + std::chrono::minutes(90));
        QCOMPARE(beginAt(today + std::chrono::minutes(10)), today);
        const Validity whole = applyProfile(read, 1, facts, issuer().facts(), {.days = 20}, today).validity;
        QCOMPARE(
            whole.notAfter - whole.notBefore + std::chrono::seconds(1), std::chrono::seconds(std::chrono::days(20)));
    }

    void anEndAfterTheIssuersIsCutOrRefused()
    {
        const Time late = issuer().certificate.validity().notAfter - std::chrono::hours(24 * 3);
        const RequestFacts facts = request("CN=x", {});
        const IssueDraft cut = applyProfile(need(readProfile(text({}))), 1, facts, issuer().facts(), {}, late);
        QVERIFY(!cut.isRefused());
        QCOMPARE(cut.validity.notAfter, issuer().certificate.validity().notAfter);
        const Profile strict = need(readProfile(text({.validity = "after-issuer = \"refuse\"\n"})));
        QCOMPARE(ruleOf(applyProfile(strict, 1, facts, issuer().facts(), {}, late)), std::string("CW-278"));
        QVERIFY(!applyProfile(strict, 1, facts, issuer().facts(), {.days = 2}, late).isRefused());
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<QByteArray>("rule");
        const auto row = [](const char* name, const char* subject, const char* names, const char* rule) {
            QTest::newRow(name) << QByteArray(subject) << QByteArray(names) << QByteArray(rule);
        };
        row("unknown policy", "[subject.CN]\npolicy = \"mach\"\n", "", "CW-154");
        row("fixed without value", "[subject.CN]\npolicy = \"fixed\"\n", "", "CW-153");
        row("value without policy", "[subject.CN]\nvalue = \"x\"\n", "", "CW-151");
        row("unknown attribute", "[subject.Cn]\npolicy = \"fixed\"\n", "", "CW-151");
        row("attribute twice", "allowed = [\"CN\"]\n[subject.CN]\npolicy = \"supplied\"\n", "", "CW-152");
        row("maximum below minimum", "[subject.CN]\nminimum-length = 5\nmaximum-length = 4\n", "", "CW-152");
        row("range backwards", "[subject.CN]\ncharacters = \"z-a\"\n", "", "CW-152");
        row("fixed value too long", "[subject.CN]\npolicy = \"fixed\"\nvalue = \"abc\"\nmaximum-length = 2\n", "",
            "CW-155");
        row("suffix with a star", "", "dns-suffixes = [\"*.acme.example\"]\n", "CW-152");
        row("range that is none", "", "ip-ranges = [\"10.0.0.0\"]\n", "CW-152");
        row("scheme in capitals", "", "uri-schemes = [\"HTTP\"]\n", "CW-152");
        row("other name that is none", "", "other-names = [\"upn\"]\n", "CW-152");
        row("limit of a type not allowed", "", "allowed = [\"DNS\"]\nuri-schemes = [\"http\"]\n", "CW-155");
        row("common name made, not allowed", "allowed = [\"O\"]\n", "make-common-name = true\n", "CW-155");
    }
    void mistakesAreNamed()
    {
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, names);
        QFETCH(QByteArray, rule);
        Rules rules;
        if (!subject.isEmpty()) rules.subject = subject.toStdString();
        if (!names.isEmpty()) rules.names = (names.startsWith("allowed") ? "" : rules.names) + names.toStdString();
        const auto profile = readProfile(text(rules));
        QVERIFY(!profile);
        QVERIFY2(QByteArray::fromStdString(profile.error().rule) == rule, sentence(profile.error()).c_str());
    }
};

QTEST_APPLESS_MAIN(ProfileRulesTest)
#include "ProfileRulesTest.moc"
