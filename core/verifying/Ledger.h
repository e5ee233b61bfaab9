#pragma once
#include "core/verifying/Engine.h"

namespace core {

/// Writes down what was asked about one path, and what came of it, as the weights of the profile want it.
class Ledger {
public:
    using Values = std::vector<std::string>;
    using Inputs = std::vector<std::pair<std::string, std::string>>;
    static constexpr std::size_t whole = static_cast<std::size_t>(-1); ///< in place of a certificate: all of the path

    Ledger(const Engine& engine, const FactsPath& path);

    /// One check of the certificate at this place. `values` fill the wording of a breach, `inputs` are what was looked at; both
    /// are functions and called only when needed. Returns `holds`.
    template <typename MakeValues, typename MakeInputs>
    bool ask(std::size_t at, Rule rule, bool holds, MakeValues values, MakeInputs inputs)
    {
        const std::optional<Severity> severity = weightOf(at, rule);
        if (!severity) return holds;
        if (!holds) breach(at, rule, *severity, values());
        if (m_engine->options.explains) write(at, rule, holds, *severity, inputs());
        if (at != whole && holds) m_held[at].insert(rule);
        return holds;
    }
    template <typename MakeValues>
    bool ask(std::size_t at, Rule rule, bool holds, MakeValues values)
    {
        return ask(at, rule, holds, values, [] { return Inputs{}; });
    }
    /// A breach that weighs less than the table says.
    void soften(std::size_t at, Rule rule);
    /// What lint says of a certificate, as far as it has a weight.
    void takeLint(std::size_t at);
    /// Subject, issuer, begin and end: what most wordings stand on.
    Values valuesOf(std::size_t at) const;

    bool held(std::size_t at, Rule rule) const { return m_held[at].contains(rule); }
    bool hasFindingAt(std::size_t at, std::string_view place) const;
    void note(std::size_t at, std::string_view wording, std::string_view place, Values values);
    /// The report so far; the verdict is left to the caller.
    PathReport take() { return std::move(m_report); }
    const PathReport& report() const { return m_report; }

private:
    std::optional<Severity> weightOf(std::size_t at, Rule rule) const;
    void breach(std::size_t at, Rule rule, Severity severity, Values values);
    void write(std::size_t at, Rule rule, bool holds, Severity severity, Inputs inputs);

    const Engine* m_engine;
    const FactsPath* m_path;
    PathReport m_report;
    std::vector<std::set<Rule>> m_held;
};

}
