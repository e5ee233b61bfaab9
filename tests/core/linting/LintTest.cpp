#include "core/linting/Lint.h"
#include "CertificateCases.h"
#include "CrlCases.h"
#include "core/base/Wording.h"
#include <QtTest>
#include <set>

using namespace core;
using namespace core::sample;

class LintTest : public QObject {
    Q_OBJECT
private slots:
    void everyRuleHasWordsAndACitation();
    void everyRuleIsBrokenByATest();
    void findsEachBreach_data();
    void findsEachBreach();
    void passesWhatProfilesMake_data();
    void passesWhatProfilesMake();
    void findsEachBreachOfACrl_data();
    void findsEachBreachOfACrl();
    void passesAGoodCrl();
    void findsEachBreachOfARequest_data();
    void findsEachBreachOfARequest();
    void judgesNothingByALaterRule();
    void weighsAsThePurposeWants();
    void looksAtTheContentAlone();
};

void LintTest::everyRuleHasWordsAndACitation()
{
    QVERIFY(allLintRules().size() >= 120);
    std::set<std::string_view> ids;
    for (const LintRuleFacts& rule : allLintRules()) {
        const Wording* wording = findWording(rule.id);
        QVERIFY2(wording && !wording->remedy.empty(), std::string(rule.id).c_str());
        QVERIFY(!rule.citation.empty() && !rule.place.empty());
        QVERIFY2(ids.insert(rule.id).second, std::string(rule.id).c_str());
    }
}

void LintTest::everyRuleIsBrokenByATest()
{
    using Object = LintRuleFacts::Object;
    for (const LintRuleFacts& rule : allLintRules()) {
        const bool hasCase = rule.object == Object::Certificate
            ? std::ranges::contains(breakages(), rule.id, &Breakage::rule)
            : rule.object == Object::Crl ? std::ranges::contains(crlBreakages(), rule.id, &CrlBreakage::rule)
                                         : std::ranges::contains(requestBreakages(), rule.id, &RequestBreakage::rule);
        QVERIFY2(hasCase, std::string(rule.id).c_str());
    }
}

void LintTest::findsEachBreach_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(breakages().size()); ++i) QTest::addRow("%s %d", breakages()[std::size_t(i)].rule, i) << i;
}

void LintTest::findsEachBreach()
{
    QFETCH(int, index);
    const Breakage& breakage = breakages()[std::size_t(index)];
    const auto rules = lintRules();
    const auto rule = std::ranges::find(rules, breakage.rule, &LintRule::id);
    Raw good = baseOf(breakage.base);
    if (breakage.passing) breakage.passing(good);
    const std::vector<Finding> passed = lint(assemble(good));
    QVERIFY2(!has(passed, breakage.rule), "the good certificate breaks it too");
    Raw bad = baseOf(breakage.base);
    breakage.failing(bad);
    const std::vector<Finding> findings = lint(assemble(bad));
    QVERIFY2(has(findings, breakage.rule), findings.empty() ? "nothing found" : findings.front().rule.c_str());
    for (const Finding& finding : findings)
        QVERIFY2(!sentence(finding).contains("?”") && !sentence(finding).contains("%"), sentence(finding).c_str());
    const auto found = std::ranges::find(findings, breakage.rule, &Finding::rule);
    QCOMPARE(found->severity, rule->severity.internally);
}

void LintTest::passesWhatProfilesMake_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    for (const char* algorithm : {"ec:P-256", "ec:P-384", "rsa:3072", "ed25519", "ml-dsa-65"})
        QTest::newRow(algorithm) << QByteArray(algorithm);
}

void LintTest::passesWhatProfilesMake()
{
    QFETCH(QByteArray, algorithm);
    const Authority root = authority("root-ca", "CN=Acme Root,O=Acme,C=DE", algorithm.toStdString());
    const Authority issuing = authority("issuing-ca", "CN=Acme Issuing 1,O=Acme,C=DE", "ec:P-256", &root);
    QVERIFY(withoutNotes(lint(root.certificate)).empty());
    for (const Profile& used : allProfiles()) {
        if (used.kind == CertificateKind::Root || !std::ranges::contains(used.keys, algorithm.toStdString())) continue;
        const Authority& issuer = used.kind == CertificateKind::SubordinateCa ? root : issuing;
        const PrivateKey& owner = key(algorithm.toStdString());
        const RequestFacts facts = requestFor(used, owner);
        const IssueDraft draft = applyProfile(used, 1, facts, issuer.facts(), {}, today);
        QVERIFY2(!draft.isRefused(), draft.isRefused() ? sentence(draft.problems.front()).c_str() : "");
        const CertificateContent content =
            contentOf(draft, issuer.certificate.subject(), owner.publicKey(), issuer.key->publicKey());
        const auto findings = withoutNotes(lint(sign(content, *issuer.key)));
        QVERIFY2(findings.empty(), (used.id + ": " + (findings.empty() ? "" : sentence(findings.front()))).c_str());
    }
}

void LintTest::findsEachBreachOfACrl_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(crlBreakages().size()); ++i)
        QTest::addRow("%s %d", crlBreakages()[std::size_t(i)].rule, i) << i;
}

void LintTest::findsEachBreachOfACrl()
{
    QFETCH(int, index);
    const CrlBreakage& breakage = crlBreakages()[std::size_t(index)];
    RawCrl raw = goodCrl();
    breakage.failing(raw);
    const auto findings = lint(assemble(raw));
    QVERIFY2(has(findings, breakage.rule), findings.empty() ? "nothing found" : findings.front().rule.c_str());
    for (const Finding& finding : findings)
        QVERIFY2(findWording(finding.rule) && !sentence(finding).contains("?”"), finding.rule.c_str());
}

void LintTest::passesAGoodCrl() { QVERIFY(lint(assemble(goodCrl())).empty()); }

void LintTest::findsEachBreachOfARequest_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(requestBreakages().size()); ++i)
        QTest::addRow("%s %d", requestBreakages()[std::size_t(i)].rule, i) << i;
}

void LintTest::findsEachBreachOfARequest()
{
    QFETCH(int, index);
    const RequestBreakage& breakage = requestBreakages()[std::size_t(index)];
    RawRequest raw;
    QVERIFY(!has(lint(assemble(raw)), breakage.rule));
    breakage.failing(raw);
    const auto findings = lint(assemble(raw));
    QVERIFY2(has(findings, breakage.rule), findings.empty() ? "nothing found" : findings.front().rule.c_str());
    for (const Finding& finding : findings)
        QVERIFY2(findWording(finding.rule) && !sentence(finding).contains("?”"), finding.rule.c_str());
}

void LintTest::judgesNothingByALaterRule()
{
    for (const LintRule& rule : lintRules()) {
        if (rule.inForce == sinceEver) continue;
        const auto breakage = std::ranges::find(breakages(), rule.id, &Breakage::rule);
        Raw raw = baseOf(breakage->base);
        breakage->failing(raw);
        for (const auto& [before, isJudged] :
            {std::pair(std::chrono::seconds(0), true), std::pair(std::chrono::seconds(1), false)}) {
            const Time begin = rule.inForce - before;
            raw.notBefore = der::time(begin);
            QVERIFY2(has(lint(assemble(raw)), rule.id) == isJudged, std::string(rule.id).c_str());
        }
    }
}

void LintTest::weighsAsThePurposeWants()
{
    for (const LintRule& rule : lintRules()) {
        const auto breakage = std::ranges::find(breakages(), rule.id, &Breakage::rule);
        Raw raw = baseOf(breakage->base);
        breakage->failing(raw);
        const Certificate bad = assemble(raw);
        for (const LintPurpose purpose : {LintPurpose::Internal, LintPurpose::Public}) {
            const auto findings = lint(bad, purpose);
            const auto found = std::ranges::find(findings, rule.id, &Finding::rule);
            QVERIFY2(found != findings.end(), std::string(rule.id).c_str());
            QCOMPARE(found->severity, rule.severity.of(purpose));
        }
    }
}

void LintTest::looksAtTheContentAlone()
{
    // a placeholder signature is no finding: linting comes before signing
    QVERIFY(withoutNotes(lint(assemble(baseOf(Base::Leaf)))).empty());
    QVERIFY(withoutNotes(lint(assemble(baseOf(Base::Ca)))).empty());
}

QTEST_APPLESS_MAIN(LintTest)
#include "LintTest.moc"
