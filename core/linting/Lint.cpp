#include "core/linting/Lint.h"
#include "core/linting/LintTopics.h"

namespace core {
namespace {

void judge(const LintRule& rule, const Judged& judged, LintPurpose purpose, std::vector<Finding>& findings)
{
    if (!rule.applies(judged)) return;
    if (auto values = rule.breach(judged))
        findings.push_back(
            {std::string(rule.id), rule.severity.of(purpose), std::string(rule.place), *std::move(values)});
}

}

std::span<const LintRule> lintRules()
{
    static const std::vector<LintRule> all = [] {
        using namespace linting;
        std::vector<LintRule> joined;
        for (const auto topic : {basicRules(), caRules(), extensionRules(), specialRules(), nameRules(), keyRules(),
                 policyRules(), constraintRules(), encodingRules(), baselineRules()})
            joined.insert(joined.end(), topic.begin(), topic.end());
        return joined;
    }();
    return all;
}

std::vector<Finding> lint(const Certificate& certificate, LintPurpose purpose)
{
    const Judged judged(certificate);
    const Time begin = certificate.validity().notBefore;
    std::vector<Finding> findings;
    for (const LintRule& rule : lintRules())
        if (begin >= rule.inForce) judge(rule, judged, purpose, findings);
    return findings;
}

std::vector<Finding> lint(const Csr& request, LintPurpose purpose)
{
    static const std::vector<const LintRule*> rules = linting::rulesForRequests();
    const Judged judged(request);
    std::vector<Finding> findings = linting::aboutRequestItself(request, purpose);
    for (const LintRule* rule : rules) judge(*rule, judged, purpose, findings);
    return findings;
}

std::vector<LintRuleFacts> allLintRules()
{
    std::vector<LintRuleFacts> all;
    for (const LintRule& rule : lintRules())
        all.push_back(
            {LintRuleFacts::Object::Certificate, rule.id, rule.severity, rule.citation, rule.place, rule.inForce});
    linting::appendCrlRules(all);
    linting::appendRequestRules(all);
    return all;
}

std::vector<Finding> withoutNotes(std::vector<Finding> findings)
{
    std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::Info; });
    return findings;
}

bool hasErrors(std::span<const Finding> findings)
{
    return std::ranges::any_of(findings, [](const Finding& finding) { return finding.severity == Severity::Error; });
}

}
