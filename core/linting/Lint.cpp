#include "core/linting/Lint.h"
#include "core/linting/LintTopics.h"

namespace core {

std::span<const LintRule> lintRules()
{
    static const std::vector<LintRule> all = [] {
        using namespace linting;
        std::vector<LintRule> joined;
        for (const auto topic : {basicRules(), caRules(), extensionRules(), specialRules(), nameRules(), keyRules()})
            joined.insert(joined.end(), topic.begin(), topic.end());
        return joined;
    }();
    return all;
}

std::vector<Finding> lint(const Certificate& certificate)
{
    std::vector<Finding> findings;
    for (const LintRule& rule : lintRules()) {
        if (!rule.applies(certificate)) continue;
        if (auto values = rule.breach(certificate))
            findings.push_back({std::string(rule.id), rule.severity, std::string(rule.place), *std::move(values)});
    }
    return findings;
}

bool hasErrors(std::span<const Finding> findings)
{
    return std::ranges::any_of(findings, [](const Finding& finding) { return finding.severity == Severity::Error; });
}

}
