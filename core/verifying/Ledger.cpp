#include "core/verifying/Ledger.h"

namespace core {

Ledger::Ledger(const Engine& engine, const FactsPath& path) : m_engine(&engine), m_path(&path), m_held(path.size())
{
    for (const FactsPtr& each : path) m_report.steps.push_back({each->certificate, engine.isAnchor(*each), {}, {}});
}

std::optional<Severity> Ledger::weightOf(std::size_t at, Rule rule) const
{
    const PathRule& row = rowOf(rule);
    const bool isAnchor = at != whole && m_report.steps[at].isAnchor;
    return (isAnchor ? row.onAnchors : row.weights).of(m_engine->options.profile);
}

void Ledger::breach(std::size_t at, Rule rule, Severity severity, Values values)
{
    const PathRule& row = rowOf(rule);
    auto& findings = at == whole ? m_report.findings : m_report.steps[at].findings;
    if (std::ranges::contains(findings, row.id, &Finding::rule)) return;
    findings.push_back({std::string(row.id), severity, std::string(row.place), std::move(values)});
}

void Ledger::write(std::size_t at, Rule rule, bool holds, Severity severity, Inputs inputs)
{
    using enum Check::Outcome;
    const PathRule& row = rowOf(rule);
    auto& checks = at == whole ? m_report.checks : m_report.steps[at].checks;
    checks.push_back({std::string(row.id),
        holds                             ? Passed
            : severity == Severity::Error ? Failed
                                          : Warned,
        std::string(row.place), std::string(row.paragraph), std::move(inputs)});
}

void Ledger::soften(std::size_t at, Rule rule)
{
    for (Finding& finding : m_report.steps[at].findings)
        if (finding.rule == rowOf(rule).id) finding.severity = Severity::Warning;
    for (Check& check : m_report.steps[at].checks)
        if (check.rule == rowOf(rule).id && check.outcome == Check::Outcome::Failed)
            check.outcome = Check::Outcome::Warned;
}

void Ledger::takeLint(std::size_t at)
{
    const ChainStep& step = m_report.steps[at];
    for (const Finding& finding : (*m_path)[at]->lint()) {
        const auto row = std::ranges::find(lintWeights(), finding.rule, &LintWeight::id);
        const auto severity = (step.isAnchor ? row->onAnchors : row->weights).of(m_engine->options.profile);
        auto& findings = m_report.steps[at].findings;
        if (!severity || std::ranges::contains(findings, finding.rule, &Finding::rule)) continue;
        findings.push_back({finding.rule, *severity, finding.place, finding.values});
        if (m_engine->options.explains)
            m_report.steps[at].checks.push_back({finding.rule,
                *severity == Severity::Error ? Check::Outcome::Failed : Check::Outcome::Warned, finding.place, {}, {}});
    }
}

Ledger::Values Ledger::valuesOf(std::size_t at) const
{
    const Certificate& certificate = (*m_path)[at]->certificate;
    return {certificate.subject().shortText(), certificate.issuer().shortText(),
        toText(certificate.validity().notBefore), toText(certificate.validity().notAfter)};
}

bool Ledger::hasFindingAt(std::size_t at, std::string_view place) const
{
    return std::ranges::contains(m_report.steps[at].findings, place, &Finding::place);
}

void Ledger::note(std::size_t at, std::string_view wording, std::string_view place, Values values)
{
    m_report.steps[at].findings.push_back(
        {std::string(wording), Severity::Info, std::string(place), std::move(values)});
}

}
